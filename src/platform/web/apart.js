// Work in a copy of the program (platform/apart.hpp): a worker gets the same compiled module, the program's own script and
// the bytes of its memory, and calls one function there. In the worker start.js waits for that. Knows nothing of the work.
mergeInto(LibraryManager.library, {
  $Apart__deps: ['pageWake'],
  $Apart: {
    worker: null,
    state: 0,  // platform::Apart::State
    share: 0,
    bytes: null,
    ready: null,       // a copy that waits for work
    isRefused: false,  // there was none the last time

    // A worker that knows the program and waits for memory and work; null if the browser gives none.
    make: function() {
      var script = document.getElementById('atlas-program-script');
      if (!script || !Module['atlasModule'] || !window.Worker) return null;
      try {
        var address = URL.createObjectURL(new Blob(['var Module = {atlasApart: true};\n', script.textContent],
                                                   {type: 'text/javascript'}));
        var copy = {worker: new Worker(address), isThere: false, begin: null};
      } catch (e) {
        console.warn('Apart:', e);
        return null;
      }
      copy.worker.onmessage = function() {
        URL.revokeObjectURL(address);
        copy.worker.postMessage(Module['atlasModule']);
        copy.isThere = true;
        if (copy.begin) copy.begin();
      };
      copy.worker.onerror = function(e) {
        console.warn('Apart:', e.message);
        if (Apart.ready != copy) return;
        Apart.ready = null;
        Apart.isRefused = true;
      };
      return copy;
    },
    expect: function(isSoon) {
      if (!isSoon) {
        Apart.isRefused = false;
        if (Apart.ready) Apart.ready.worker.terminate();
        Apart.ready = null;
      } else if (!Apart.ready && !Apart.isRefused) {
        Apart.ready = Apart.make();
        Apart.isRefused = !Apart.ready;
      }
    },
    start: function(work) {
      var copy = Apart.ready || Apart.make();
      Apart.ready = null;
      if (!copy) return 0;
      var worker = Apart.worker = copy.worker;
      var end = function(state) {
        if (Apart.worker != worker) return;
        Apart.worker = null;
        Apart.state = state;
        worker.terminate();
        _pageWake();
      };
      worker.onerror = function(e) {
        console.warn('Apart:', e.message);
        end(3);
      };
      // In pieces: those that have arrived are not held here any more.
      var begin = function() {
        if (Apart.worker != worker) return;
        worker.onmessage = function(e) {
          if (Apart.worker != worker) return;
          if (typeof e.data == 'number') {
            Apart.share = e.data;  // looked at from time to time; frames would take the worker's processor
          } else {
            Apart.bytes = e.data;
            end(2);
          }
        };
        try {
          var size = _atlasMemoryEnd(), piece = 1 << 24;
          worker.postMessage({size: size, work: work});
          for (var at = 0; at < size; at += piece) {
            var part = HEAPU8.slice(at, Math.min(size, at + piece));
            worker.postMessage(part, [part.buffer]);
          }
        } catch (error) {
          console.warn('Apart:', error);
          end(3);
        }
      };
      Apart.state = 1;
      Apart.share = 0;
      Apart.bytes = null;
      // Between two calls of the program nothing of value lies on its stack.
      if (copy.isThere) Promise.resolve().then(begin); else copy.begin = begin;
      return 1;
    },
    stop: function() {
      if (Apart.worker) Apart.worker.terminate();
      Apart.worker = Apart.bytes = null;
      Apart.state = 0;
    },
  },

  pageApartStart__deps: ['$Apart'],
  pageApartStart: function(work) { return Apart.start(work); },
  pageApartExpect__deps: ['$Apart'],
  pageApartExpect: function(isSoon) { Apart.expect(isSoon); },
  pageApartState__deps: ['$Apart'],
  pageApartState: function() { return Apart.state; },
  pageApartShare__deps: ['$Apart'],
  pageApartShare: function() { return Apart.share; },
  pageApartSize__deps: ['$Apart'],
  pageApartSize: function() { return Apart.bytes ? Apart.bytes.length : 0; },
  pageApartTake__deps: ['$Apart'],
  pageApartTake: function(to) { if (Apart.bytes) HEAPU8.set(Apart.bytes, to); },
  pageApartStop__deps: ['$Apart'],
  pageApartStop: function() { Apart.stop(); },

  // In the copy.
  pageApartTell: function(share) { self.postMessage(share); },
  pageApartGive: function(from, size) {
    var bytes = HEAPU8.slice(from, from + size);
    self.postMessage(bytes, [bytes.buffer]);
  },
});
