// bake_map in a worker of the page: gets the assets, gives the map. Behind bake_map's own JavaScript.
self.postMessage(null);  // it is there
self.onmessage = function(e) {
  bakeMap({
    wasmBinary: e.data.wasm,
    arguments: ['/map', '/kommunalatlas.map'],
    preRun: [function(module) {
      module.FS.mkdir('/map');
      for (var name in e.data.files) module.FS.writeFile('/map/' + name, e.data.files[name]);
    }],
    printErr: function() {}
  }).then(function(module) {
    var map = module.FS.readFile('/kommunalatlas.map');
    self.postMessage(map.buffer, [map.buffer]);
  });
};
