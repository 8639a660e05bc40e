// The picture that stands there while the program begins: draws the coarsest level (outlines.py) where the World view will
// show it, so that nothing moves when the program's own picture comes (ui::mapArea, state::homeCamera; widths and colours
// are layout/map/base_map's and look/palette's). Gone with its element.
(function() {
  'use strict';
  var halfWidth = @HALF_WIDTH@, halfHeight = @HALF_HEIGHT@;
  var rim = new Path2D('@RIM@'), land = new Path2D('@LAND@'), lakes = new Path2D('@LAKES@');
  var borders = new Path2D('@BORDERS@'), disputed = new Path2D('@DISPUTED@');
  var light = {sea: '#dce6ee', rim: '#afb8bf', land: '#f4f1ea', coast: '#6b7278', lake: '#cfdde8', border: '#8a8f94', disputed: '#8a8f94'};
  var colors = Object.assign(light, {
    dark: {sea: '#0b1219', rim: '#313c45', land: '#16202b', coast: '#6b7a88', lake: '#0d161f', border: '#52606d', disputed: '#6b7a88'},
    print: {sea: '#e9f0f5', land: '#ffffff', lake: '#dce7ef'},
    contrast: {sea: '#d3e2ee', land: '#ffffff', coast: '#30363b', border: '#4a5055', disputed: '#4a5055'}
  }[atlasChosen.theme]);
  var size = atlasChosen.text_scale || 1;
  // Elsewhere than in the whole world the program begins with a picture that nobody has yet.
  var isWorld = !/[:;]map=(?!world)/.test(location.hash);
  var first = document.getElementById('first'), canvas = first.firstElementChild;
  // In memory: this is drawn once, and a slow graphics card would take seconds to get ready for it.
  var pen = canvas.getContext('2d', {alpha: false, willReadFrequently: true});
  function draw() {
    if (!first.isConnected) return window.removeEventListener('resize', draw);
    var width = document.documentElement.clientWidth, height = document.documentElement.clientHeight;
    var bar = Math.min(48 * size, height), panel = Math.round(Math.min((atlasChosen.panel_width || 400) * size, width / 2)), dpr = window.devicePixelRatio || 1;
    if (atlasChosen.panel_visible === false || width < 640 * size) panel = 0;
    width = Math.max(1, width - panel);
    height = Math.max(1, height - bar);
    var margin = 0.02 * Math.min(width, height), middle = 0;  // of the picture, south of the equator
    var unitsPerPx = Math.max(2 * halfWidth / (width - 2 * margin), 2 * halfHeight / (height - 2 * margin));
    if (width >= 380 && height >= 380) {
      unitsPerPx = Math.max(unitsPerPx, 2 * halfHeight / (0.79 * height));
      middle = Math.min(halfHeight, (height / 2 - 8) * unitsPerPx - halfHeight);
    }
    canvas.style.width = width + 'px';
    canvas.style.height = height + 'px';
    canvas.width = Math.round(width * dpr);
    canvas.height = Math.round(height * dpr);
    document.documentElement.style.setProperty('--map-width', width + 'px');
    pen.fillStyle = colors.sea;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    var scale = dpr / unitsPerPx;
    pen.setTransform(scale, 0, 0, scale, width * dpr / 2, height * dpr / 2 - middle * scale);
    function line(path, color, widthPx) {
      pen.strokeStyle = color;
      pen.lineWidth = widthPx * dpr / scale;
      pen.stroke(path);
    }
    function area(path, color) {
      pen.fillStyle = color;
      pen.fill(path, 'evenodd');
    }
    if (!isWorld) return;
    area(land, colors.land);
    area(lakes, colors.lake);
    line(land, colors.coast, 0.72);
    line(borders, colors.border, 0.78);
    pen.setLineDash([4 * dpr / scale, 3 * dpr / scale]);
    line(disputed, colors.disputed, 0.72);
    pen.setLineDash([]);
    line(rim, colors.rim, 1);
  }
  draw();
  window.addEventListener('resize', draw);
  // When it has been seen, as far as a browser tells.
  requestAnimationFrame(function() { requestAnimationFrame(function() { performance.mark('atlas-first'); }); });
})();
