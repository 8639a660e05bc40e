// Paints a Scene with Cairo, on pixels or into a document. Takes everything from the Scene and decides
// nothing; the map's paths are prepared once, then any part of the picture can be painted, also by several
// threads at the same time.
#pragma once

#include <vector>

#include "output/cairo/cairo_items.hpp"
#include "output/map/map_paint.hpp"
#include "paint/picture_program.hpp"

namespace output {

class CairoPainter {
public:
    /// Keeps a reference to the scene. Vertices nearer than `thinningPx` to each other are left out.
    CairoPainter(const scene::Scene& scene, double thinningPx, TextMode textMode);

    /// Paints what lies inside the context's clip, in picture pixels of its user space.
    void paint(cairo_t* cairo, TextTools& tools) const;

private:
    // The steps of the picture's program. `visible`: what lies inside the clip.
    void paint(const paint::Background&, cairo_t* cairo, TextTools&, const geo::Box& visible) const;
    void paint(const paint::BaseMap&, cairo_t* cairo, TextTools&, const geo::Box& visible) const;
    void paint(const paint::Border&, cairo_t* cairo, TextTools&, const geo::Box& visible) const;
    void paint(const paint::Items&, cairo_t* cairo, TextTools&, const geo::Box& visible) const;

    const scene::Scene& scene_;
    TextMode textMode_;
    std::vector<std::vector<MapPaint>> frames_;  ///< parallel to scene_.frames
};

}  // namespace output
