// The page's files are in memory. Those below /own (settings, what is kept against a crash, older versions)
// are mirrored to the browser's database, file by file as they change, and read from there before the program
// begins; those put below /Downloads become downloads. Knows nothing of what is in them.
mergeInto(LibraryManager.library, {
  // A folder in memory that tells of each file that changes or goes.
  $WatchedFiles__deps: ['$FS', '$MEMFS'],
  $WatchedFiles: {
    mount: function(folder, told) {
      FS.mkdirTree(folder);
      var watch = function(node) {
        var below = Object.assign({}, node.node_ops);
        if (FS.isDir(node.mode)) {
          below.mknod = function(parent, name, mode, dev) {
            var made = watch(MEMFS.createNode(parent, name, mode, dev));
            if (FS.isFile(mode)) told(FS.getPath(made));
            return made;
          };
          below.rename = function(node, newParent, newName) {
            var before = FS.getPath(node);
            MEMFS.node_ops.rename(node, newParent, newName);
            told(before);
            told(FS.getPath(newParent) + '/' + newName);
          };
          below.unlink = function(parent, name) {
            MEMFS.node_ops.unlink(parent, name);
            told(FS.getPath(parent) + '/' + name);
          };
        } else if (FS.isFile(node.mode)) {
          below.setattr = function(node, attributes) {
            MEMFS.node_ops.setattr(node, attributes);
            if (attributes.size !== undefined) told(FS.getPath(node));
          };
          node.stream_ops = Object.assign({}, node.stream_ops, {
            write: function(stream, buffer, offset, length, position, canOwn) {
              var written = MEMFS.stream_ops.write(stream, buffer, offset, length, position, canOwn);
              told(FS.getPath(stream.node));
              return written;
            }
          });
        }
        node.node_ops = below;
        return node;
      };
      FS.mount({mount: function(mount) { return watch(MEMFS.mount(mount)); }}, {}, folder);
    },
    isTemporary: function(path) { return /\/\.kommunalatlas-[^\/]*\.tmp$/.test(path); },
    content: function(path) {  // null: there is no such file
      try {
        return FS.isFile(FS.stat(path).mode) ? FS.readFile(path) : null;
      } catch (e) {
        return null;
      }
    },
  },

  $OwnFiles__deps: ['$FS', '$WatchedFiles', '$ENV', '$Downloads', 'pageWake'],
  $OwnFiles__postset: 'Module["preRun"] = [].concat(Module["preRun"] || [], ' +
      'function() { OwnFiles.begin(); });',
  $OwnFiles: {
    folder: '/own',
    database: null,
    moment: 0,       // counts changes
    stored: 0,       // the last one that the database has
    storing: false,
    problem: 0,      // see pageStorageProblem
    changed: null,   // paths
    channel: null,
    hearing: false,  // what changes is what another tab has stored
    tab: 0,

    begin: function() {
      OwnFiles.changed = new Set();
      Downloads.ready = new Set();
      ENV['HOME'] = '/own/home';
      ENV['XDG_CONFIG_HOME'] = '/own/config';
      ENV['XDG_STATE_HOME'] = '/own/state';
      ENV['KOMMUNALATLAS_SHARE'] = '/share';
      var id = Module['atlasId'] || 'kommunalatlas';
      // Beyond the numbers of processes, so that nobody takes another tab's for one that runs.
      OwnFiles.tab = 1e10 + Math.floor(Math.random() * 8e10);
      addRunDependency('own files');
      OwnFiles.load(id).catch(function(e) {
        console.warn('Own files:', e);
        OwnFiles.database = null;
        OwnFiles.problem = 1;
      }).then(function() {
        WatchedFiles.mount('/Downloads', Downloads.take);
        FS.chdir('/Downloads');
        removeRunDependency('own files');
      });
    },

    load: function(id) {
      var files = [];
      return OwnFiles.othersAlive(id).then(function(alive) {
        return OwnFiles.open(id).then(function(database) {
          OwnFiles.database = database;
          return new Promise(function(resolve, reject) {
            var read = database.transaction('files').objectStore('files').openCursor();
            read.onerror = function() { reject(read.error); };
            read.onsuccess = function() {
              var at = read.result;
              if (!at) return resolve();
              // What another tab keeps against its crash is that tab's as long as it is open.
              var writer = /\/unsaved-(\d+)\.json$/.exec(at.key);
              if (!writer || !alive.has(Number(writer[1]))) files.push([at.key, at.value]);
              at.continue();
            };
          });
        });
      }).catch(function(e) {
        OwnFiles.problem = e && e.name == 'VersionError' ? 4 : 1;
        console.warn('Own files:', e);
      }).then(function() {
        FS.mkdirTree(OwnFiles.folder);
        WatchedFiles.mount(OwnFiles.folder, OwnFiles.take);
        files.forEach(function(file) {
          FS.mkdirTree(file[0].replace(/\/[^\/]*$/, ''));
          FS.writeFile(file[0], file[1].bytes);
          if (file[1].time) FS.utime(file[0], file[1].time, file[1].time);
        });
        FS.mkdirTree('/own/home');
        OwnFiles.share(id);
        OwnFiles.changed.clear();
        OwnFiles.stored = OwnFiles.moment;
      });
    },

    open: function(id) {
      return new Promise(function(resolve, reject) {
        var open = indexedDB.open('kommunalatlas ' + id, 1);
        open.onupgradeneeded = function() { open.result.createObjectStore('files'); };
        open.onsuccess = function() {
          open.result.onversionchange = function() { open.result.close(); };
          resolve(open.result);
        };
        open.onerror = function() { reject(open.error); };
        open.onblocked = function() { reject(new Error('blocked')); };
      });
    },

    // Each tab holds a lock of its number as long as it is open. The numbers of the others.
    othersAlive: function(id) {
      var begin = 'kommunalatlas ' + id + ' ';
      var alive = new Set();
      if (!navigator.locks) return Promise.resolve(alive);
      navigator.locks.request(begin + OwnFiles.tab, function() { return new Promise(function() {}); });
      // This tab before it was loaded anew: its lock may go a moment later. A tab that was made a double of
      // has not said that it goes.
      var before = 0, gone = 0;
      try {
        before = Number(sessionStorage.getItem('kommunalatlas tab'));
        gone = Number(sessionStorage.getItem('kommunalatlas gone'));
        sessionStorage.setItem('kommunalatlas tab', String(OwnFiles.tab));
        window.addEventListener('pagehide', function() {
          sessionStorage.setItem('kommunalatlas gone', String(OwnFiles.tab));
        });
        window.addEventListener('pageshow', function() { sessionStorage.removeItem('kommunalatlas gone'); });
      } catch (e) {}
      var wait = !before || before == gone ? Promise.resolve() : new Promise(function(resolve) {
        var patience = new AbortController();
        setTimeout(function() { patience.abort(); resolve(); }, 500);
        navigator.locks.request(begin + before, {signal: patience.signal}, function() { resolve(); })
            .catch(function() {});
      });
      return wait.then(function() { return navigator.locks.query(); }).then(function(found) {
        (found.held || []).forEach(function(lock) {
          if (lock.name.indexOf(begin) == 0) alive.add(Number(lock.name.substring(begin.length)));
        });
        alive.delete(OwnFiles.tab);
        alive.delete(gone);
        return alive;
      });
    },

    // Other tabs have the newest settings too, or they would write theirs over them.
    share: function(id) {
      if (!window.BroadcastChannel) return;
      OwnFiles.channel = new BroadcastChannel('kommunalatlas ' + id);
      OwnFiles.channel.onmessage = function(e) {
        OwnFiles.hearing = true;
        try {
          FS.mkdirTree(e.data.path.replace(/\/[^\/]*$/, ''));
          FS.writeFile(e.data.path, e.data.bytes);
        } finally {
          OwnFiles.hearing = false;
        }
      };
    },

    take: function(path) {
      if (OwnFiles.hearing || WatchedFiles.isTemporary(path)) return;
      ++OwnFiles.moment;
      OwnFiles.changed.add(path);
      if (OwnFiles.changed.size == 1) Promise.resolve().then(OwnFiles.store);
    },

    store: function() {
      if (OwnFiles.storing || !OwnFiles.changed.size || !OwnFiles.database) return;
      OwnFiles.storing = true;
      var moment = OwnFiles.moment;
      var paths = Array.from(OwnFiles.changed);
      OwnFiles.changed.clear();
      var end = function(error) {
        OwnFiles.storing = false;
        if (error) {
          OwnFiles.problem = error.name == 'QuotaExceededError' ? 2 : 3;
          console.warn('Own files:', error);
          paths.forEach(function(path) { OwnFiles.changed.add(path); });
          setTimeout(OwnFiles.store, 2000);
        } else {
          OwnFiles.problem = 0;
          OwnFiles.stored = moment;
          OwnFiles.store();
        }
        _pageWake();
      };
      try {
        var all = OwnFiles.database.transaction('files', 'readwrite', {durability: 'strict'});
        var store = all.objectStore('files');
        paths.forEach(function(path) {
          var bytes = WatchedFiles.content(path);
          if (bytes) store.put({bytes: bytes, time: Date.now()}, path); else store.delete(path);
          if (!bytes || !/\/settings\.json$/.test(path)) return;
          if (OwnFiles.channel) OwnFiles.channel.postMessage({path: path, bytes: bytes});
          // Where a page can read them at once: it begins in the colours that were chosen.
          try {
            localStorage.setItem('kommunalatlas ' + (Module['atlasId'] || 'kommunalatlas') + ' settings',
                                 new TextDecoder().decode(bytes));
          } catch (e) {}
        });
        all.oncomplete = function() { end(null); };
        all.onabort = function() { end(all.error || new Error('aborted')); };
      } catch (e) {
        end(e);
      }
    },
  },

  $Downloads__deps: ['$FS', '$WatchedFiles'],
  $Downloads: {
    ready: null,     // paths
    // Nobody but the program puts files there, each as a whole by its name at last.
    take: function(path) {
      if (WatchedFiles.isTemporary(path)) return;
      Downloads.ready.add(path);
      if (Downloads.ready.size == 1) Promise.resolve().then(Downloads.give);
    },
    // What is put there meanwhile is none.
    quietly: function(put) {
      var before = new Set(Downloads.ready);
      put();
      Downloads.ready = before;
    },
    give: function() {
      var files = [];
      Array.from(Downloads.ready).forEach(function(path) {
        var bytes = WatchedFiles.content(path);
        if (bytes) files.push({name: path.substring('/Downloads/'.length), bytes: bytes, path: path});
      });
      Downloads.ready.clear();
      if (!files.length) return;
      if (files.length == 1) {
        Downloads.download(files[0].name.replace(/^.*\//, ''), files[0].bytes);
      } else {
        var folder = files[0].name.indexOf('/') > 0 ? files[0].name.replace(/\/.*$/, '') :
                                                      files[0].name.replace(/\.[^.]*$/, '');
        Downloads.download(folder + '.zip', Downloads.zip(files));
      }
      // What can be opened again stays: the program knows it as its document's file.
      files.forEach(function(file) {
        if (/\.json$/.test(file.name)) return;
        try {
          FS.unlink(file.path);
          FS.rmdir(file.path.replace(/\/[^\/]*$/, ''));
        } catch (e) {}  // others are in the folder
      });
      Downloads.ready.clear();
    },
    download: function(name, bytes) {
      var address = URL.createObjectURL(new Blob([bytes], {type: 'application/octet-stream'}));
      var link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(function() { URL.revokeObjectURL(address); }, 60000);
    },
    // Stored as they are: pictures and documents are packed already.
    zip: function(files) {
      var table = new Uint32Array(256);
      for (var n = 0; n < 256; ++n) {
        var c = n;
        for (var k = 0; k < 8; ++k) c = c & 1 ? 0xEDB88320 ^ (c >>> 1) : c >>> 1;
        table[n] = c;
      }
      var parts = [], entries = [], offset = 0, directory = 0;
      var now = new Date();
      var time = now.getHours() << 11 | now.getMinutes() << 5 | now.getSeconds() >> 1;
      var day = now.getFullYear() - 1980 << 9 | now.getMonth() + 1 << 5 | now.getDate();
      files.forEach(function(file) {
        var name = new TextEncoder().encode(file.name), sum = -1;
        for (var i = 0; i < file.bytes.length; ++i) sum = table[(sum ^ file.bytes[i]) & 255] ^ (sum >>> 8);
        sum = ~sum >>> 0;
        var head = function(signature, extra) {
          var view = new DataView(new ArrayBuffer(30 + extra));
          var at = extra ? 6 : 4;
          view.setUint32(0, signature, true);
          if (extra) view.setUint16(4, 20, true);
          view.setUint16(at, 20, true);
          view.setUint16(at + 2, 0x800, true);  // names are UTF-8
          view.setUint16(at + 6, time, true);
          view.setUint16(at + 8, day, true);
          view.setUint32(at + 10, sum, true);
          view.setUint32(at + 14, file.bytes.length, true);
          view.setUint32(at + 18, file.bytes.length, true);
          view.setUint16(at + 22, name.length, true);
          if (extra) view.setUint32(42, offset, true);
          return new Uint8Array(view.buffer);
        };
        entries.push(head(0x02014b50, 16), name);
        directory += 46 + name.length;
        parts.push(head(0x04034b50, 0), name, file.bytes);
        offset += 30 + name.length + file.bytes.length;
      });
      var end = new DataView(new ArrayBuffer(22));
      end.setUint32(0, 0x06054b50, true);
      end.setUint16(8, files.length, true);
      end.setUint16(10, files.length, true);
      end.setUint32(12, directory, true);
      end.setUint32(16, offset, true);
      var all = parts.concat(entries, [new Uint8Array(end.buffer)]);
      var bytes = new Uint8Array(all.reduce(function(sum, part) { return sum + part.length; }, 0)), to = 0;
      all.forEach(function(part) { bytes.set(part, to); to += part.length; });
      return bytes;
    },
  },

  pageStorageMoment__deps: ['$OwnFiles'],
  pageStorageMoment: function() { return OwnFiles.moment; },
  pageStoredMoment__deps: ['$OwnFiles'],
  pageStoredMoment: function() { return OwnFiles.stored; },
  pageStorageProblem__deps: ['$OwnFiles'],
  pageStorageProblem: function() { return OwnFiles.problem; },
  pageProcessNumber__deps: ['$OwnFiles'],
  pageProcessNumber: function() { return OwnFiles.tab; },
});
