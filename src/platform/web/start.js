// Before the program: puts its data into memory, and has the map baked by a worker meanwhile. What makes the
// page gives both: Module.atlasFiles, contents by path, and Module.atlasBake with `script` (bake_map's
// JavaScript, as text), `wasm` and `files` (contents of assets/map by name). All may be promises.
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
  var put = function(map) {
    FS.mkdirTree('/share');
    FS.writeFile('/share/kommunalatlas.map', map, {canOwn: true});
    performance.mark('atlas-map');
    removeRunDependency('map');
  };
  Promise.resolve(Module['atlasBake']).then(function(bake) {
    if (bake.map) return put(bake.map);
    var address = URL.createObjectURL(new Blob([bake.script], {type: 'text/javascript'}));
    var worker = new Worker(address);
    worker.onmessage = function(e) {
      worker.terminate();
      URL.revokeObjectURL(address);
      put(new Uint8Array(e.data));
    };
    worker.onerror = function(e) { console.error('The map could not be baked:', e.message); };
    worker.postMessage({wasm: bake.wasm, files: bake.files});
    bake.wasm = bake.files = bake.script = null;  // the worker has copies
  });
});
