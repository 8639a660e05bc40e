// Paints a Scene with Cairo, on pixels or into a document. Takes everything from the Scene and decides
// nothing; the map's paths are prepared once, then any part of the picture can be painted, also by several
// threads at the same time.
#pragma once

#include <vector>

#include "output/cairo/cairo_items.hpp"
#include "output/map/map_paint.hpp"

namespace output {

class CairoPainter {
public:
    /// Keeps a reference to the scene. Vertices nearer than `thinningPx` to each other are left out.
    CairoPainter(const scene::Scene& scene, double thinningPx, TextMode textMode);

    /// Paints what lies inside the context's clip, in picture pixels of its user space.
    void paint(cairo_t* cairo, TextTools& tools) const;

private:
    const scene::Scene& scene_;
    TextMode textMode_;
    std::vector<std::vector<MapPaint>> frames_;  ///< parallel to scene_.frames
};

}  // namespace output
