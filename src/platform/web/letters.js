// Letters as the browser's canvas draws them, for those that the program's own font lacks. In a worker too. What is
// given is coverage, as of letters in one colour: pictures in colours (emoji) become their dark parts and their rim.
mergeInto(LibraryManager.library, {
  $Letters: {
    em: 128,     // much larger than any letter is shown
    widest: 4096,
    rim: 5,      // pixels, of pictures in colours
    pen: null,

    make: function() {
      var canvas = typeof OffscreenCanvas != 'undefined' ? new OffscreenCanvas(1, 1) :
          typeof document != 'undefined' ? document.createElement('canvas') : null;
      return canvas && canvas.getContext('2d', {willReadFrequently: true});
    },
    draw: function(text, bold) {
      var pen = Letters.pen = Letters.pen || Letters.make();
      if (!pen) return null;
      var em = Letters.em;
      var measured = function() {
        pen.font = (bold ? '500 ' : '') + em + 'px sans-serif';
        pen.textAlign = 'left';
        return pen.measureText(text);
      };
      var size = measured();
      if (size.width > Letters.widest) {
        em = Math.max(16, Math.floor(em * Letters.widest / size.width));
        size = measured();
      }
      var rim = 2;
      var left = Math.ceil(size.actualBoundingBoxLeft) + rim, top = Math.ceil(size.actualBoundingBoxAscent) + rim;
      var width = left + Math.ceil(size.actualBoundingBoxRight) + rim;
      var height = top + Math.ceil(size.actualBoundingBoxDescent) + rim;
      if (!(width > 0 && height > 0 && width <= 2 * Letters.widest && height <= 8 * em)) return null;
      pen.canvas.width = width;
      pen.canvas.height = height;
      measured();  // a canvas of a new size has forgotten its font
      pen.fillStyle = '#000';
      pen.fillText(text, left, top);
      var coverage = Letters.coverage(pen.getImageData(0, 0, width, height));
      pen.canvas.width = pen.canvas.height = 1;
      return coverage && {width: width, height: height, left: -left, top: -top, em: em, advance: size.width,
                          coverage: coverage};
    },
    // Null where a browser gives other pixels than it drew (some do, against being recognised).
    coverage: function(picture) {
      var width = picture.width, height = picture.height, from = picture.data;
      var out = new Uint8Array(width * height), isColored = false;
      for (var i = 0; i < out.length; ++i) {
        out[i] = from[4 * i + 3];
        if (out[i] > 128 && (from[4 * i] | from[4 * i + 1] | from[4 * i + 2]) > 64) isColored = true;
      }
      for (var x = 0; x < width; ++x) if (out[x] || out[(height - 1) * width + x]) return null;
      for (var y = 0; y < height; ++y) if (out[y * width] || out[y * width + width - 1]) return null;
      return isColored ? Letters.oneColor(out, from, width, height) : out;
    },
    oneColor: function(alpha, from, width, height) {
      var rim = Letters.rim, out = new Uint8Array(alpha.length);
      var at = function(x, y) { return x < 0 || y < 0 || x >= width || y >= height ? 0 : alpha[y * width + x]; };
      for (var y = 0, i = 0; y < height; ++y)
        for (var x = 0; x < width; ++x, ++i) {
          if (!alpha[i]) continue;
          var light = 0.3 * from[4 * i] + 0.59 * from[4 * i + 1] + 0.11 * from[4 * i + 2];
          var inner = Math.min(at(x - rim, y), at(x + rim, y), at(x, y - rim), at(x, y + rim));
          out[i] = Math.max(light < 110 ? alpha[i] : 0, Math.min(alpha[i], 255 - inner));
        }
      return out;
    },
  },

  pageDrawLetters__deps: ['$Letters', 'malloc'],
  pageDrawLetters: function(text, bold, sizes) {
    try {
      var drawn = Letters.draw(UTF8ToString(text), bold);
    } catch (e) {
      console.warn('Letters:', e);
    }
    if (!drawn) return 0;
    var at = _malloc(drawn.coverage.length);
    if (!at) return 0;
    HEAPU8.set(drawn.coverage, at);
    HEAPF64.set([drawn.width, drawn.height, drawn.left, drawn.top, drawn.em, drawn.advance], sizes >> 3);
    return at;
  },
});
