// Before the program: puts its data into memory, and has the map baked by a worker meanwhile. What makes the
// page gives both: Module.atlasFiles, contents by path, and Module.atlasBake with `script` (bake_map's
// JavaScript, as text), `wasm`, `files` (contents of assets/map by name) and `begun`, which is called when the
// worker runs. All may be promises.
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
    var worker = new Worker(address);
    worker.onmessage = function(e) {
      if (!e.data) return bake.begun && bake.begun();  // it has its own script, and needs this thread no more
      worker.terminate();
      URL.revokeObjectURL(address);
      performance.mark('atlas-map');
      resolve(new Uint8Array(e.data));
    };
    worker.onerror = function(e) { console.error('The map could not be baked:', e.message); };
    worker.postMessage({wasm: bake.wasm, files: bake.files});
    bake.wasm = bake.files = bake.script = null;  // the worker has copies
  });
});
