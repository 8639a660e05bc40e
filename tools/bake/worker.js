// bake_map in a worker of the page: gets the assets, gives the map. Behind bake_map's own JavaScript.
// The map is as long as the native one and the same but for about 4400 bytes of 42 million: another compiler writes some
// strings in another order, and sin and cos of another library differ in their last bit, so that ties between triangles
// and between label points are decided otherwise (all positions but one are equal). Pictures are the same (page_test.py).
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
