// The second window: a small one without an address that shows pictures it is given, and that somebody moves to the screen
// the audience looks at. What is pressed there is pressed here. Knows nothing of what the pictures are.
mergeInto(LibraryManager.library, {
  $Second__deps: ['$Page', 'pageWake'],
  $Second: {
    window: null,
    canvas: null,
    pen: null,
    redraw: false,
    closed: false,  // by somebody, which the program was not told yet

    mayBe: function() {
      if (Second.closed) {
        Second.closed = false;  // for one frame there is none; then it is offered again
        _pageWake();
        return 0;
      }
      if (Second.window) return 1;
      // Some browsers tell. Of others: while the page fills a screen it may be a presentation, and it is offered.
      if (typeof screen.isExtended == 'boolean') return screen.isExtended ? 1 : 0;
      return document.fullscreenElement ? 1 : 0;
    },
    open: function() {
      var opened = window.open('', '', 'popup,width=960,height=540');
      if (!opened) return 0;
      Second.window = opened;
      var page = opened.document, german = /^de/.test(navigator.language);
      page.title = 'Kommunalatlas';
      page.documentElement.lang = german ? 'de' : 'en';
      page.body.style.cssText = 'margin:0;overflow:hidden;background:#000';
      var canvas = Second.canvas = page.body.appendChild(page.createElement('canvas'));
      canvas.style.cssText = 'position:fixed;inset:0;width:100%;height:100%';
      canvas.setAttribute('aria-hidden', 'true');
      var words = page.body.appendChild(page.createElement('p'));
      words.style.cssText = 'position:fixed;left:0;right:0;bottom:0;margin:0;padding:.6em;text-align:center;' +
          'font:16px/1.4 sans-serif;color:#fff;background:rgba(0,0,0,.8)';
      words.textContent = german ? 'Dieses Fenster auf den zweiten Bildschirm schieben und hineinklicken.' :
                                   'Move this window to the second screen and click into it.';
      Second.pen = canvas.getContext('2d', {alpha: false});
      Second.measure();
      opened.addEventListener('resize', function() {
        Second.measure();
        _pageWake();
      });
      page.addEventListener('fullscreenchange', function() { words.hidden = !!page.fullscreenElement; });
      page.addEventListener('click', function() {
        if (!page.fullscreenElement) page.documentElement.requestFullscreen().catch(function() {});
      });
      page.addEventListener('keydown', function(e) {
        if (Page.isBrowsers(e)) return;
        e.preventDefault();
        Page.key(e, true);
        if (Array.from(e.key).length == 1 && !e.ctrlKey && !e.metaKey && !e.altKey) Page.letters(e.key);
      });
      page.addEventListener('keyup', function(e) { Page.key(e, false); });
      opened.addEventListener('pagehide', function() {
        if (Second.window != opened) return;
        Second.window = null;
        Second.closed = true;
        _pageWake();
      });
      window.addEventListener('pagehide', Second.close);
      return 1;
    },
    close: function() {
      var opened = Second.window;
      Second.window = null;
      window.removeEventListener('pagehide', Second.close);
      if (opened) opened.close();
    },
    measure: function() {
      var scale = Second.window.devicePixelRatio || 1, canvas = Second.canvas;
      canvas.width = Math.max(1, Math.round(Second.window.innerWidth * scale));
      canvas.height = Math.max(1, Math.round(Second.window.innerHeight * scale));
      Second.redraw = true;
    },
    show: function(at) {
      var width = Second.canvas.width, height = Second.canvas.height, row = 4 * width;
      var image = Second.pen.createImageData(width, height);
      for (var y = 0; y < height; ++y)
        image.data.set(HEAPU8.subarray(at + (height - 1 - y) * row, at + (height - y) * row), y * row);
      Second.pen.putImageData(image, 0, 0);
    },
  },

  pageSecondMayBe__deps: ['$Second'],
  pageSecondMayBe: function() { return Second.mayBe(); },
  pageScreenName__deps: ['$Page'],
  pageScreenName: function(second) {
    var german = /^de/.test(navigator.language);
    return Page.given(second ? german ? 'Zweites Fenster' : 'Second window' : german ? 'Dieser Bildschirm' : 'This screen');
  },
  pageSecondOpen__deps: ['$Second'],
  pageSecondOpen: function() { return Second.open(); },
  pageSecondClose__deps: ['$Second'],
  pageSecondClose: function() { Second.close(); },
  pageSecondWidth__deps: ['$Second'],
  pageSecondWidth: function() { return Second.canvas.width; },
  pageSecondHeight__deps: ['$Second'],
  pageSecondHeight: function() { return Second.canvas.height; },
  pageSecondScale__deps: ['$Second'],
  pageSecondScale: function() { return Second.window ? Second.window.devicePixelRatio || 1 : 1; },
  pageSecondShow__deps: ['$Second'],
  pageSecondShow: function(at) { if (Second.window) Second.show(at); },
  pageSecondTakeRedraw__deps: ['$Second'],
  pageSecondTakeRedraw: function() {
    var redraw = Second.redraw;
    Second.redraw = false;
    return redraw ? 1 : 0;
  },
});
