// bake_map in a worker of the page: gets the assets, gives the map, or says why there is none. Behind bake_map's own
// JavaScript. The map is the native one but for the last bit of a position where sine or cosine of another library has
// another one: one byte of 42 million (page_test.py, Map).
self.postMessage(null);  // it is there
self.onmessage = function(e) {
  var said = [];
  bakeMap({
    wasmBinary: e.data.wasm,
    arguments: ['/map', '/kommunalatlas.map'],
    preRun: [function(module) {
      module.FS.mkdir('/map');
      for (var name in e.data.files) module.FS.writeFile('/map/' + name, e.data.files[name]);
    }],
    printErr: function(line) { said.push(line); }
  }).then(function(module) {
    var map = module.FS.readFile('/kommunalatlas.map');
    self.postMessage(map.buffer, [map.buffer]);
  }).catch(function(error) { self.postMessage({failed: said.concat(String(error)).join('\n')}); });
};
