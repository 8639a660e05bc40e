// The browser's side of reading.hpp: puts the program's words into the document beside the canvas, and tells the
// program what is pressed there. They come into sight when the keyboard is in them, and for good where there is no
// picture. Knows no words and no commands.
mergeInto(LibraryManager.library, {
  $Reading__deps: ['$Page', 'malloc'],
  $Reading: {
    text: null,  // what the program says, and what is pressed
    news: null,  // a live region of its own: only what changed is read out
    html: '',
    said: '',
    begin: function() {
      if (Reading.text) return;
      Reading.text = document.getElementById('reading');
      Reading.news = document.getElementById('reading-news');
      Reading.text.addEventListener('click', function(e) {
        var thing = e.target.closest('[data-press]');
        if (!thing || thing.tagName === 'FORM' || thing.getAttribute('aria-disabled') === 'true') return;
        if (thing.dataset.press === 'picture') return Page.focus();
        Reading.tell(thing.dataset.press, null);
      });
      Reading.text.addEventListener('input', function(e) {
        if (e.target.type === 'search') Reading.tell('search', e.target.value);
      });
      Reading.text.addEventListener('submit', function(e) { e.preventDefault(); });
      Reading.text.addEventListener('keydown', function(e) {
        if (e.key === 'Escape') Reading.tell('back', null);
      });
      // Keys that are typed here are this text's, not the map's.
      ['keydown', 'keyup', 'keypress'].forEach(function(kind) {
        Reading.text.addEventListener(kind, function(e) { e.stopPropagation(); });
      });
    },
    tell: function(name, text) {
      var give = function(string) {
        var size = lengthBytesUTF8(string) + 1, at = _malloc(size);
        stringToUTF8(string, at, size);
        return at;
      };
      _atlasReadingPressed(give(name), text === null ? 0 : give(text));
    },
    // The thing that has the keyboard, by its name, as its element will be another one.
    focused: function() {
      var element = document.activeElement;
      if (!element || !Reading.text.contains(element)) return null;
      if (element.id) return '#' + CSS.escape(element.id);
      if (element.dataset.press) return '[data-press="' + CSS.escape(element.dataset.press) + '"]';
      return element.tagName === 'SUMMARY' ? '[data-keep="' + CSS.escape(element.parentNode.dataset.keep) + '"] summary' : null;
    },
  },

  pageReading__deps: ['$Reading'],
  pageReading: function(html, news) {
    Reading.begin();
    html = UTF8ToString(html);
    news = UTF8ToString(news);
    if (html !== Reading.html) {
      Reading.html = html;
      var focused = Reading.focused(), cursor = null, open = {};
      if (focused && document.activeElement.type === 'search')
        cursor = [document.activeElement.selectionStart, document.activeElement.selectionEnd];
      Reading.text.querySelectorAll('details').forEach(function(one) { open[one.dataset.keep] = one.open; });
      Reading.text.querySelector('main').innerHTML = html;
      Reading.text.querySelectorAll('details').forEach(function(one) {
        if (one.dataset.keep in open) one.open = open[one.dataset.keep];
      });
      var again = focused && Reading.text.querySelector(focused);
      if (again) {
        again.focus();
        if (cursor) again.setSelectionRange(cursor[0], cursor[1]);
      } else if (focused) {
        Reading.text.querySelector('main').focus();
      }
    }
    if (news !== Reading.said) Reading.news.textContent = Reading.said = news;
  },

  pageCanDraw: function() { return document.getElementById('canvas').getContext('webgl2') ? 1 : 0; },
  pageHasPicture__deps: ['$Reading'],
  pageHasPicture: function(has) {
    Reading.begin();
    Reading.text.classList.toggle('alone', !has);
    var words = document.getElementById('words');
    if (has || !words) return;
    // Why there is none stands above the rest, not in place of it.
    var why = document.createElement('p');
    why.setAttribute('role', 'alert');
    why.textContent = words.lastElementChild.textContent;
    Reading.text.insertBefore(why, Reading.text.firstChild);
    words.style.display = 'none';
  },
});
