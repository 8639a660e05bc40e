// The canvas and what is done to it: pointers, keys, letters, clipboard, focus, address. Everything becomes a
// call of one of window_web.cpp's functions; nothing here knows what the program does with it.
mergeInto(LibraryManager.library, {
  $Page__deps: ['$FS', '$OwnFiles', '$Downloads', 'malloc', 'free'],
  $Page: {
    canvas: null,
    field: null,          // takes letters: typed, composed, pasted, of a phone's keyboard
    scale: 1,
    asked: false,         // a frame
    timer: 0,
    lost: false,
    shown: false,
    pasted: '',
    printed: {},          // what a key shows without Shift, by its place
    held: {},
    pressed: 0,           // buttons of the mouse
    rests: 0,             // the timer of a finger that may rest
    lastView: '',

    begin: function() {
      var canvas = Page.canvas = document.getElementById('canvas');
      var field = Page.field = document.getElementById('letters');
      if (!field) {
        field = Page.field = document.createElement('textarea');
        field.id = 'letters';
        document.body.insertBefore(field, canvas.nextSibling);
      }
      ['autocapitalize', 'autocomplete', 'autocorrect', 'spellcheck'].forEach(function(name) {
        field.setAttribute(name, name == 'spellcheck' ? 'false' : 'off');
      });
      // One stop of the browser's own order, left by Tab after Esc: inside, Tab goes through the panel.
      canvas.tabIndex = -1;
      field.tabIndex = 0;
      field.removeAttribute('aria-hidden');
      field.setAttribute('aria-label', 'Kommunalatlas');
      field.setAttribute('inputmode', 'none');  // until letters are waited for
      field.setAttribute('aria-description', 'Esc, dann Tab: weiter. / Esc, then Tab: go on.');
      field.style.cssText = 'position:fixed;left:0;top:0;width:1px;height:1em;opacity:0;border:0;padding:0;' +
          'resize:none;pointer-events:none;font-size:16px';
      Page.emptyField();
      canvas.style.touchAction = 'none';
      Page.followSize();
      Page.hearPointers();
      Page.hearKeys();
      Page.hearFocus();
      Page.hearGraphics();
      window.addEventListener('hashchange', Page.takeAddress);
      // Without a place for what is not saved: are they sure? The title has a dot before it then.
      window.addEventListener('beforeunload', function(e) {
        if (OwnFiles.problem && document.title.charAt(0) == '\u2022') e.preventDefault();
      });
      Page.takeAddress();
      Page.focus();
    },

    // Size
    followSize: function() {
      var measure = function(entries) {
        var dpr = window.devicePixelRatio || 1;
        var width = Math.round(Page.canvas.clientWidth * dpr);
        var height = Math.round(Page.canvas.clientHeight * dpr);
        // Where a unit is no whole number of pixels only the browser knows how it rounds.
        var exact = entries && entries[0] && entries[0].devicePixelContentBoxSize;
        if (exact && Math.abs(exact[0].inlineSize - width) < 2 && Math.abs(exact[0].blockSize - height) < 2) {
          width = exact[0].inlineSize;
          height = exact[0].blockSize;
        }
        var same = width == Page.canvas.width && height == Page.canvas.height && dpr == Page.scale;
        if (same && Page.sized) return;
        Page.sized = true;
        Page.scale = dpr;
        Page.canvas.width = Math.max(1, width);
        Page.canvas.height = Math.max(1, height);
        _atlasResized(width, height, dpr);
      };
      measure(null);
      var watch = new ResizeObserver(measure);
      try {
        watch.observe(Page.canvas, {box: 'device-pixel-content-box'});
      } catch (e) {
        watch.observe(Page.canvas);
      }
      window.addEventListener('resize', function() { measure(null); });
    },

    // Frames
    wake: function() {
      if (Page.asked || Page.lost || Page.ended) return;
      Page.asked = true;
      clearTimeout(Page.timer);
      // A page that is hidden is never drawn, but what was changed last is still to be kept.
      if (document.hidden)
        Page.timer = setTimeout(Page.frame, 50);
      else
        requestAnimationFrame(Page.frame);
    },
    frame: function() {
      Page.asked = false;
      if (Page.lost || Page.ended) return;
      var wait;
      try {
        wait = _atlasFrame();
      } catch (e) {
        if (e == 'unwind') return;
        Page.ended = true;
        console.error(e);
        Page.say('Kommunalatlas', 'Das Programm steht. Nach dem Neuladen der Seite ist wieder ' +
            'da, was zuletzt gesichert wurde. / The program has stopped. What was kept last is there again ' +
            'after the page is loaded anew.');
        throw e;
      }
      if (wait == -2) {
        Page.ended = true;
        Page.say('Kommunalatlas', 'Beendet. Zum Weiterarbeiten die Seite neu laden. / Closed. Load the ' +
            'page anew to go on.');
      } else if (wait == 0) {
        Page.wake();
      } else if (wait > 0) {
        clearTimeout(Page.timer);
        Page.timer = setTimeout(Page.wake, Math.min(wait * 1000, 2000000000));
      }
    },
    say: function(title, message) {
      var box = document.getElementById('words');
      if (!box) {
        box = document.createElement('div');
        box.id = 'words';
        box.style.cssText = 'position:fixed;inset:0;display:flex;flex-direction:column;align-items:center;' +
            'justify-content:center;font:16px/1.5 sans-serif;background:#fff;color:#222;padding:2em;' +
            'text-align:center';
        document.body.appendChild(box);
      }
      box.className = '';
      Page.firstGoes();
      box.setAttribute('role', 'alert');
      box.hidden = false;
      box.style.display = 'flex';
      box.textContent = '';
      var head = box.appendChild(document.createElement('h1'));
      head.textContent = title;
      box.appendChild(document.createElement('p')).textContent = message;
    },
    // The picture that the page itself has drawn while the program began.
    firstGoes: function() {
      var first = document.getElementById('first');
      if (first) first.remove();
    },
    show: function() {
      Page.shown = true;
      Page.firstGoes();
      var box = document.getElementById('words');
      if (box) box.style.display = 'none';
      performance.mark('atlas-shown');
      try {
        FS.unlink('/share/kommunalatlas.map');  // the program has its copy
      } catch (e) {}
    },

    // Pointers: a mouse or a pen as they are, each finger by itself.
    at: function(e) {
      var box = Page.canvas.getBoundingClientRect();
      return [(e.clientX - box.left) * Page.scale, (e.clientY - box.top) * Page.scale];
    },
    modifiers: function(e) {
      var altGr = e.getModifierState && e.getModifierState('AltGraph');
      var both = e.ctrlKey && e.altKey;
      return (e.ctrlKey && !altGr && !both ? 1 : 0) | (e.shiftKey ? 2 : 0) |
          (e.altKey && !altGr && !both ? 4 : 0) | (e.metaKey ? 8 : 0);
    },
    hearPointers: function() {
      var canvas = Page.canvas;
      var names = [0, 2, 1];  // of the buttons: left, right, middle
      canvas.addEventListener('pointerdown', function(e) {
        Page.focus();
        Page.leaves = false;
        e.preventDefault();
        try { canvas.setPointerCapture(e.pointerId); } catch (ignored) {}
        if (e.pointerType == 'touch') return Page.finger(0, e);
        var at = Page.at(e);
        _atlasPointer(at[0], at[1]);
        if (e.button < 3) _atlasButton(names[e.button], 1, Page.modifiers(e));
        Page.pressed = e.buttons;
      });
      canvas.addEventListener('pointermove', function(e) {
        if (e.pointerType == 'touch') return Page.finger(1, e);
        var at = Page.at(e);
        _atlasPointer(at[0], at[1]);
        // Another button beside one that is held comes as a move.
        var changed = e.buttons ^ Page.pressed;
        if (changed && e.button >= 0 && e.button < 3)
          _atlasButton(names[e.button], e.buttons & [1, 4, 2][e.button] ? 1 : 0, Page.modifiers(e));
        Page.pressed = e.buttons;
      });
      canvas.addEventListener('pointerup', function(e) {
        if (e.pointerType == 'touch') return Page.finger(2, e);
        var at = Page.at(e);
        _atlasPointer(at[0], at[1]);
        if (e.button < 3) _atlasButton(names[e.button], 0, Page.modifiers(e));
        Page.pressed = e.buttons;
      });
      canvas.addEventListener('pointercancel', function(e) {
        if (e.pointerType == 'touch') return Page.finger(3, e);
        [1, 4, 2].forEach(function(bit, i) { if (Page.pressed & bit) _atlasButton(names[i], 0, 0); });
        Page.pressed = 0;
      });
      canvas.addEventListener('pointerleave', function(e) {
        if (e.pointerType != 'touch') _atlasPointerLeft();
      });
      canvas.addEventListener('contextmenu', function(e) { e.preventDefault(); });
      canvas.addEventListener('wheel', function(e) {
        e.preventDefault();
        var at = Page.at(e);
        _atlasPointer(at[0], at[1]);
        // A notch is 100 or 120 pixels, or 3 lines; a touchpad that pinches says Ctrl and small numbers.
        var unit = e.deltaMode == 1 ? 3 : e.deltaMode == 2 ? 1 : 100;
        var dx = -e.deltaX / unit, dy = -e.deltaY / unit;
        if (e.ctrlKey && Math.abs(e.deltaY) < 50) dy *= 4;
        if (Math.abs(dy) > 1 && Math.abs(dy) < 1.25) dy = dy < 0 ? -1 : 1;
        _atlasScroll(dx, dy);
      }, {passive: false});
      canvas.addEventListener('dragover', function(e) { e.preventDefault(); });
      canvas.addEventListener('drop', function(e) {
        e.preventDefault();
        Page.takeFiles(e.dataTransfer.files);
      });
    },
    finger: function(what, e) {
      var at = e ? Page.at(e) : [0, 0];
      // When it was done counts, not when a busy page comes to it: a swipe is quick.
      var due = _atlasFinger(what, e ? e.pointerId : 0, at[0], at[1], (e ? e.timeStamp : performance.now()) / 1000);
      clearTimeout(Page.rests);
      if (due >= 0) Page.rests = setTimeout(function() { Page.finger(4, null); }, due * 1000 + 5);
    },

    // Keys
    names: {
      Escape: 1, Enter: 2, Tab: 3, Backspace: 4, Delete: 5, Insert: 6, ArrowLeft: 7, ArrowRight: 8,
      ArrowUp: 9, ArrowDown: 10, PageUp: 11, PageDown: 12, Home: 13, End: 14, ' ': 15, F1: 16, F2: 17, F3: 18,
      F4: 19, F5: 20, F6: 21, F7: 22, F8: 23, F9: 24, F10: 25, F11: 26, F12: 27, Shift: 28, Control: 29,
      Alt: 30, AltGraph: 30, Meta: 31, OS: 31
    },
    // What the browser keeps for itself. Not F5: a clicker sends it, and a talk must not be loaded anew (Ctrl+R does).
    isBrowsers: function(e) {
      if (e.key == 'F12') return true;
      var command = e.ctrlKey || e.metaKey;
      if (!command) return false;
      if (e.altKey) return false;
      var key = e.key.toLowerCase();
      return ['w', 't', 'n', 'r', 'q', '+', '-', '0', 'tab', 'pageup', 'pagedown'].indexOf(key) >= 0 ||
          (e.shiftKey && ['i', 'j', 'c', 'p'].indexOf(key) >= 0);
    },
    lower: function(letter) {
      var low = letter.toLowerCase();
      return low.length == letter.length ? low.codePointAt(0) : letter.codePointAt(0);
    },
    printedOn: function(e) {
      if (Page.layout && Page.layout.has(e.code)) return Page.lower(Page.layout.get(e.code));
      var one = Array.from(e.key).length == 1 && e.key != 'Dead' ? e.key : '';
      if (!one) return Page.printed[e.code] || 0;
      var altGr = e.getModifierState('AltGraph') || (e.ctrlKey && e.altKey);
      if (!e.shiftKey && !altGr) Page.printed[e.code] = Page.lower(one);
      if (altGr && Page.printed[e.code]) return Page.printed[e.code];
      if (e.shiftKey && Page.printed[e.code]) return Page.printed[e.code];
      if (e.shiftKey && /^Digit\d$/.test(e.code)) return e.code.charCodeAt(5);
      return Page.lower(one);
    },
    codes: {},
    codeOf: function(e) {
      var name = e.code || e.key;
      if (!Page.codes[name]) Page.codes[name] = Object.keys(Page.codes).length + 1;
      return Page.codes[name];
    },
    key: function(e, pressed) {
      var key = Page.names[e.key], printed = 0;
      if (key === undefined) {
        printed = Page.printedOn(e);
        key = printed ? 0 : 32;
      }
      var code = Page.codeOf(e);
      if (!pressed && !Page.held[code]) return;  // its press was the browser's
      if (pressed) Page.held[code] = true; else delete Page.held[code];
      _atlasKey(key, printed, code, Page.modifiers(e), pressed ? 1 : 0, pressed && e.repeat ? 1 : 0);
    },
    // A key that nobody pressed in full: pasting, deleting by a phone's keyboard.
    tap: function(key, printed, modifiers) {
      _atlasKey(key, printed, 9000 + key + printed, modifiers, 1, 0);
      _atlasKey(key, printed, 9000 + key + printed, modifiers, 0, 0);
    },
    letters: function(text) {
      for (var letter of text) {
        var code = letter.codePointAt(0);
        if (code >= 32 && code != 127 && code != 0x200B) _atlasLetter(code);
      }
    },
    emptyField: function() {
      Page.field.value = '\u200B';  // something that a phone's keyboard can delete
      Page.field.setSelectionRange(1, 1);
    },
    hearKeys: function() {
      var field = Page.field;
      if (navigator.keyboard && navigator.keyboard.getLayoutMap)
        navigator.keyboard.getLayoutMap().then(function(map) { Page.layout = map; }, function() {});
      field.addEventListener('keydown', function(e) {
        if (e.isComposing || e.key == 'Process' || e.key == 'Dead' || e.key == 'Unidentified') return;
        if (Page.isBrowsers(e)) return;
        var command = (e.ctrlKey || e.metaKey) && !e.altKey && !e.getModifierState('AltGraph');
        if (command && e.key.toLowerCase() == 'v') return;  // 'paste' follows
        if (e.key == 'Tab' && Page.leaves) return;
        if (e.key != 'Shift') Page.leaves = e.key == 'Escape';
        var writes = Array.from(e.key).length == 1 && !command;
        if (!writes) e.preventDefault();
        Page.key(e, true);
      });
      field.addEventListener('keyup', function(e) {
        if (e.isComposing || e.key == 'Process') return;
        Page.key(e, false);
      });
      field.addEventListener('input', function(e) {
        if (e.isComposing) return;
        if (e.inputType == 'deleteContentBackward') {
          if (field.value == '') Page.tap(4, 0, 0);
        } else if (e.inputType != 'insertCompositionText' && e.inputType != 'insertFromPaste') {
          Page.letters(field.value.replace(/\u200B/g, ''));
        }
        Page.emptyField();
      });
      field.addEventListener('compositionend', function(e) {
        Page.letters(e.data || '');
        setTimeout(Page.emptyField, 0);
      });
      field.addEventListener('paste', function(e) {
        e.preventDefault();
        var data = e.clipboardData;
        if (data.files && data.files.length) return Page.takeFiles(data.files);
        Page.pasted = data.getData('text/plain') || '';
        Page.tap(0, 118, 1);  // Ctrl+V
      });
    },

    // Focus
    focus: function() {
      if (document.activeElement != Page.field) Page.field.focus({preventScroll: true});
    },
    hearFocus: function() {
      Page.field.addEventListener('focus', function() { if (!Page.settling) _atlasFocus(1); });
      Page.field.addEventListener('blur', function() {
        if (Page.settling) return;
        Page.letGo();
        _atlasFocus(0);
      });
      document.addEventListener('visibilitychange', function() {
        if (document.hidden) Page.letGo();
        Page.asked = false;  // what was asked of a hidden page never comes
        Page.wake();
      });
      document.addEventListener('fullscreenchange', function() {
        _atlasResized(Page.canvas.width, Page.canvas.height, Page.scale);
      });
    },
    // Nobody tells of keys that go up elsewhere.
    letGo: function() {
      for (var code in Page.held) _atlasKey(32, 0, Number(code), 0, 0, 0);
      Page.held = {};
    },

    // Graphics
    hearGraphics: function() {
      Page.canvas.addEventListener('webglcontextlost', function(e) {
        e.preventDefault();
        Page.lost = true;
      });
      Page.canvas.addEventListener('webglcontextrestored', function() {
        Page.lost = false;
        Page.asked = false;
        _atlasGraphicsRenewed();
      });
    },

    // Address
    takeAddress: function() {
      var view = location.hash.replace(/^#/, '');
      // A page without words in its address begins with the world, and a step back to it is one to there.
      if (!view && Page.lastView) view = 'kommunalatlas:map=world';
      if (view == Page.lastView) return;
      Page.lastView = view;
      Page.text(view, _atlasLink);
    },

    // Calls `take` with a text.
    text: function(text, take) {
      var bytes = lengthBytesUTF8(text) + 1;
      var at = _malloc(bytes);
      stringToUTF8(text, at, bytes);
      take(at);
      _free(at);
    },
    given: function(text) {
      var bytes = lengthBytesUTF8(text) + 1;
      var at = _malloc(bytes);
      stringToUTF8(text, at, bytes);
      return at;
    },
    takeFiles: function(files) {
      if (!files.length) return;
      var file = files[0];
      file.arrayBuffer().then(function(bytes) {
        // Where it is saved again as a download of that name.
        var path = '/Downloads/' + (file.name || 'Datei').replace(/[\/\0]/g, '_');
        Downloads.quietly(function() { FS.writeFile(path, new Uint8Array(bytes)); });
        Page.text(path, _atlasFile);
      }, function() {
        Page.text('/Downloads/' + file.name, _atlasFile);  // cannot be read: said where files are opened
      });
    },
  },

  pageBegin__deps: ['$Page'],
  pageBegin: function() { Page.begin(); },
  pageShow__deps: ['$Page'],
  pageShow: function() { Page.show(); },
  pageWake__deps: ['$Page'],
  pageWake: function() { Page.wake(); },
  pageTitle: function(text) { document.title = UTF8ToString(text); },
  pageCursor__deps: ['$Page'],
  pageCursor: function(cursor) { Page.canvas.style.cursor = ['default', 'pointer', 'none'][cursor]; },
  pageFullscreen__deps: ['$Page'],
  pageFullscreen: function(on) {
    var all = document.documentElement;
    if (on && all.requestFullscreen)
      all.requestFullscreen({navigationUI: 'hide'}).then(function() {
        Page.focus();
        // Esc is the program's then, where the browser can; held down it still leaves full screen.
        if (navigator.keyboard && navigator.keyboard.lock)
          navigator.keyboard.lock(['Escape']).catch(function() {});
      }, function() {});
    if (!on && document.fullscreenElement) document.exitFullscreen().catch(function() {});
  },
  pageIsFullscreen: function() { return document.fullscreenElement ? 1 : 0; },
  pageCopy__deps: ['$Page'],
  pageCopy: function(text) {
    var copied = Page.pasted = UTF8ToString(text);
    var byHand = function() {
      var area = document.createElement('textarea');
      area.value = copied;
      document.body.appendChild(area);
      area.select();
      document.execCommand('copy');
      area.remove();
      Page.focus();
    };
    if (navigator.clipboard && navigator.clipboard.writeText)
      navigator.clipboard.writeText(copied).catch(byHand);
    else
      byHand();
  },
  pagePasted__deps: ['$Page'],
  pagePasted: function() { return Page.given(Page.pasted); },
  pageOpenLink: function(address) {
    var opened = window.open(UTF8ToString(address), '_blank', 'noopener');
    return 1;  // with noopener the browser does not say
  },
  pageSay__deps: ['$Page'],
  pageSay: function(title, message) { Page.say(UTF8ToString(title), UTF8ToString(message)); },
  pageTyping__deps: ['$Page'],
  pageTyping: function(on) {
    Page.field.setAttribute('inputmode', on ? 'text' : 'none');
    // A phone looks at it when the field gets the focus.
    if (document.activeElement != Page.field || !matchMedia('(pointer: coarse)').matches) return;
    Page.settling = true;
    Page.field.blur();
    Page.field.focus({preventScroll: true});
    Page.settling = false;
  },
  pageAddress__deps: ['$Page'],
  pageAddress: function(view, isNew) {
    // The line has signs of its own as %XX already, and is read with any other letter written so.
    var text = encodeURI(UTF8ToString(view)).replace(/%25/g, '%').replace(/#/g, '%23');
    if (text == Page.lastView) return;
    Page.lastView = text;
    try {
      if (isNew) history.pushState(null, '', '#' + text); else history.replaceState(null, '', '#' + text);
    } catch (e) {}  // browsers refuse too many at once
  },
  pageAskFile__deps: ['$Page'],
  pageAskFile: function(endings) {
    var input = document.createElement('input');
    input.type = 'file';
    input.accept = UTF8ToString(endings);
    input.addEventListener('change', function() { Page.takeFiles(input.files); Page.focus(); });
    input.click();
  },
});
