// Before the program: puts its data into memory, and has the map baked by a worker meanwhile. What makes the
// page gives both: Module.atlasFiles, contents by path, and Module.atlasBake with `script` (bake_map's
// JavaScript, as text), `wasm`, `files` (contents of assets/map by name), `begun`, which is called when the
// worker runs, and `failed`, which says that there will be no map. All may be promises.
// A worker that works for the page (apart.js) runs no program: it waits for the memory of the one that runs.
if (Module['atlasApart']) {
  Module['instantiateWasm'] = function(imports, receive) {
    addRunDependency('the program is elsewhere');  // for ever: nothing begins here
    // What comes: the module, {size} of the memory, parts of it as {at, part}, some of them again as they are later, {work}.
    var module = null, early = [];
    var take = function(told) {
      if (told.part) {
        HEAPU8.set(told.part, told.at);
      } else if (told.size) {
        var missing = told.size - HEAPU8.length;
        if (missing > 0) {
          wasmMemory.grow(Math.ceil(missing / 65536));
          updateGlobalBufferAndViews(wasmMemory.buffer);
        }
      } else {
        Module['_atlasApart'](told.work);
      }
    };
    self.onmessage = function(e) {
      if (module) return early ? early.push(e.data) : take(e.data);
      module = e.data;
      WebAssembly.instantiate(module, imports).then(function(instance) {
        receive(instance, module);
        early.forEach(take);
        early = null;
      }).catch(function(error) { setTimeout(function() { throw error; }); });
    };
    self.postMessage(null);
    return {};
  };
} else {
  Module['preRun'] = [].concat(Module['preRun'] || [], function() {
    addRunDependency('data');
    Promise.resolve(Module['atlasFiles']).then(function(files) {
      for (var path in files) {
        FS.mkdirTree(path.replace(/\/[^\/]*$/, ''));
        FS.writeFile(path, files[path]);
        delete files[path];  // it was copied
      }
      removeRunDependency('data');
    });
    addRunDependency('map');
    atlasMap.then(function(map) {
      FS.mkdirTree('/share');
      FS.writeFile('/share/kommunalatlas.map', map, {canOwn: true});
      removeRunDependency('map');
    });
  });
  // At once: what stands in preRun waits for the program to be compiled.
  var atlasMap = Promise.resolve(Module['atlasBake']).then(function(bake) {
    return bake.map || new Promise(function(resolve) {
      var address = URL.createObjectURL(new Blob([bake.script], {type: 'text/javascript'}));
      var failed = function(why) {
        console.error('The map could not be baked:', why);
        if (bake.failed) bake.failed();
      };
      try {
        var worker = new Worker(address);
      } catch (e) {
        return failed(e);
      }
      worker.onmessage = function(e) {
        if (!e.data) return bake.begun && bake.begun();  // it has its own script, and needs this thread no more
        worker.terminate();
        URL.revokeObjectURL(address);
        if (e.data.failed) return failed(e.data.failed);
        performance.mark('atlas-map');
        resolve(new Uint8Array(e.data));
      };
      worker.onerror = function(e) { failed(e.message); };
      worker.postMessage({wasm: bake.wasm, files: bake.files});
      bake.wasm = bake.files = bake.script = null;  // the worker has copies
    });
  });
}
