// Work in a copy of the program (platform/apart.hpp): a worker gets the same compiled module, the program's own script and
// the bytes of its memory, and calls one function there. In the worker start.js waits for that. Knows nothing of the work.
// Most of the memory never changes (the map): it is given while the copy waits, and with the work only what differs since.
mergeInto(LibraryManager.library, {
  $Apart__deps: ['pageWake'],
  $Apart: {
    worker: null,
    state: 0,  // platform::Apart::State
    share: 0,
    bytes: null,
    ready: null,       // a copy that waits for work
    isRefused: false,  // there was none the last time
    piece: 1 << 16,    // of memory, bytes
    atOnce: 1 << 23,   // bytes in one message
    ahead: 1 << 21,    // bytes that are given between two frames: some milliseconds

    // A worker that knows the program and waits for memory and work; null if the browser gives none.
    make: function() {
      var script = document.getElementById('atlas-program-script');
      if (!script || !Module['atlasModule'] || !window.Worker) return null;
      try {
        var address = URL.createObjectURL(new Blob(['var Module = {atlasApart: true};\n', script.textContent],
                                                   {type: 'text/javascript'}));
        var copy = {worker: new Worker(address), isThere: false, begin: null, sums: []};
      } catch (e) {
        console.warn('Apart:', e);
        return null;
      }
      copy.worker.onmessage = function() {
        URL.revokeObjectURL(address);
        copy.worker.postMessage(Module['atlasModule']);
        copy.isThere = true;
        if (copy.begin) copy.begin(); else Apart.giveAhead(copy, 0);
      };
      copy.worker.onerror = function(e) {
        console.warn('Apart:', e.message);
        if (Apart.ready != copy) return;
        Apart.ready = null;
        Apart.isRefused = true;
      };
      return copy;
    },
    // Gives what the copy has not of the memory between two places, whole pieces; how many bytes that were. One message for
    // neighbours: each costs.
    give: function(copy, from, end) {
      var given = 0, begin = from;
      var flush = function(to) {
        if (begin < to) {
          var part = HEAPU8.slice(begin, to);
          copy.worker.postMessage({at: begin, part: part}, [part.buffer]);
          given += to - begin;
        }
        begin = to + Apart.piece;
      };
      for (var at = from; at < end; at += Apart.piece) {
        var sum = _atlasMemorySum(at, Math.min(Apart.piece, HEAPU8.length - at));
        if (copy.sums[at / Apart.piece] === sum || at - begin >= Apart.atOnce) {
          flush(at);
          if (copy.sums[at / Apart.piece] !== sum) begin = at;
        }
        copy.sums[at / Apart.piece] = sum;
      }
      flush(Math.min(at, HEAPU8.length));
      return given;
    },
    giveAhead: function(copy, from) {
      if (Apart.ready != copy) return;
      var size = _atlasMemoryEnd(), end = Math.min(from + Apart.ahead, size);
      try {
        copy.worker.postMessage({size: size});
        Apart.give(copy, from, end);
      } catch (e) {
        copy.sums = [];  // with the work it is tried again
        return console.warn('Apart:', e);
      }
      if (end < size) setTimeout(function() { Apart.giveAhead(copy, end); }, 10);
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
          var size = _atlasMemoryEnd();
          worker.postMessage({size: size});
          Apart.give(copy, 0, size);
          worker.postMessage({work: work});
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
