// Unpacks the page's blocks (pack.py) and hands them to the program as platform/web/start.js wants them. Knows how a
// block is written, not what is in it.
var Module = (function() {
  'use strict';
  // A block's text: five letters of the alphabet for four bytes, the last group filled up with zeros.
  var alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?_~()[]{}@%$#|';
  var value = new Uint8Array(128);
  for (var i = 0; i < alphabet.length; i++) value[alphabet.charCodeAt(i)] = i;
  function bytesOf(text, size) {
    var words = Math.ceil(size / 4), out = new DataView(new ArrayBuffer(words * 4));
    for (var w = 0, at = 0; w < words; w++, at += 5) {
      var n = value[text.charCodeAt(at)];
      for (var k = 1; k < 5; k++) n = n * 85 + value[text.charCodeAt(at + k)];
      out.setUint32(w * 4, n);
    }
    return new Uint8Array(out.buffer, 0, size);
  }
  // CRC-32: an unpacker makes something of nearly everything, and a damaged page must not run.
  var sums = new Uint32Array(256);
  for (var n = 0; n < 256; n++) {
    for (var sum = n, bit = 0; bit < 8; bit++) sum = sum & 1 ? sum >>> 1 ^ 0xedb88320 : sum >>> 1;
    sums[n] = sum;
  }
  function sumOf(bytes) {
    for (var sum = -1, i = 0; i < bytes.length; i++) sum = sum >>> 8 ^ sums[(sum ^ bytes[i]) & 255];
    return ~sum >>> 0;
  }
  function block(name) {
    var element = document.getElementById('atlas-' + name);
    var packed = bytesOf(element.textContent, +element.dataset.packed), size = +element.dataset.size;
    if (sumOf(packed) !== +element.dataset.sum) throw new Error('block ' + name);
    element.remove();
    return {packed: packed, size: size};
  }
  var unpacker = (function() {
    var code = block('unpack');
    return WebAssembly.instantiate(code.packed, {
      env: {emscripten_notify_memory_growth: function() {}},
      wasi_snapshot_preview1: {proc_exit: function() {}}
    }).then(function(made) {
      var calls = made.instance.exports;
      if (calls._initialize) calls._initialize();
      return calls;
    });
  })();
  function unpacked(name) {
    return unpacker.then(function(calls) {
      var what = block(name);
      var input = calls.take(what.packed.length), output = calls.take(what.size);
      new Uint8Array(calls.memory.buffer).set(what.packed, input);
      if (!input || !output || calls.unpack(input, what.packed.length, output, what.size)) throw new Error('block ' + name);
      return new Uint8Array(calls.memory.buffer).slice(output, output + what.size);
    });
  }
  // A block of several files: a line of JSON with [name, size] of each, then their bytes.
  function filesOf(bytes, folder) {
    var end = bytes.indexOf(10), names = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))), files = {};
    for (var i = 0, at = end + 1; i < names.length; at += names[i][1], i++)
      files[folder + names[i][0]] = bytes.subarray(at, at + names[i][1]);
    return files;
  }
  function unbaked() {
    pageFails('Die Karte konnte nicht vorbereitet werden: wahrscheinlich fehlt dem Browser Arbeitsspeicher. ' +
              'Bitte andere Fenster schließen und die Seite neu laden.',
              'The map could not be prepared, probably for want of memory. Please close other windows and load the page anew.');
  }
  function broken(error) {
    console.error(error);
    pageFails('Diese Datei ist beschädigt und kann nicht geöffnet werden. Bitte noch einmal holen.',
              'This file is damaged and cannot be opened. Please get it again.');
    throw error;
  }
  if (!window.WebAssembly || !window.Promise || !window.indexedDB) {
    pageFails('Dieser Browser ist zu alt für den Kommunalatlas. Bitte in einem neueren öffnen (Firefox, Chrome, Edge, Safari).',
              'This browser is too old for Kommunalatlas. Please open the file in a newer one (Firefox, Chrome, Edge, Safari).');
    throw new Error('old browser');
  }
  function marked(name) {
    return function(value) {
      performance.mark('atlas-' + name);
      return value;
    };
  }
  // First what the worker needs. It begins only while this thread is idle, so the rest is unpacked after that.
  var begun;
  var isBegun = new Promise(function(resolve) { begun = resolve; });
  var bake = unpacked('bake').then(function(wasm) {
    return unpacked('map').then(function(files) {
      performance.mark('atlas-map-unpacked');
      return {script: document.getElementById('atlas-bake-script').textContent, wasm: wasm, files: filesOf(files, ''), begun: begun, failed: unbaked};
    });
  });
  var program = isBegun.then(marked('baking')).then(function() { return unpacked('program'); }).then(marked('program-unpacked'));
  var data = program.then(function() { return unpacked('data'); }).then(marked('data-unpacked'))
    .then(function(bytes) { return filesOf(bytes, '/share/'); });
  [bake, program, data].forEach(function(part) { part.catch(broken); });
  return {
    atlasId: '@ID@',
    atlasBake: bake,
    atlasFiles: data,
    arguments: (location.search === '?dump-state' ? ['--dump-state'] : [])
      .concat(matchMedia('(prefers-color-scheme: dark)').matches ? ['--dark'] : [])
      .concat(matchMedia('(prefers-reduced-motion: reduce)').matches ? ['--reduced-motion'] : []),
    canvas: document.getElementById('canvas'),
    instantiateWasm: function(imports, receive) {
      program.then(function(wasm) { return WebAssembly.instantiate(wasm, imports); })
        .then(marked('program-compiled')).then(function(made) {
          Module.atlasModule = made.module;
          receive(made.instance, made.module);
        }).catch(broken);
      return {};
    }
  };
})();
