#include "layout/place/name_ground.hpp"

#include <algorithm>

namespace layout {

Mark NameGround::makeMark(Mark::Kind kind, geo::LonLat place, std::string_view name, text::Font font,
                          float radius, double roomPx) const
{
    Mark mark;
    mark.kind = kind;
    mark.place = place;
    mark.anchorBand = context->band.toBand(place);
    mark.radiusPx = radius;
    const auto width = static_cast<float>(std::min<double>(context->metrics.textPx(140), roomPx));
    mark.name = makeTextBlock(context->request.fonts, name, font, width, 2);
    if (!mark.name.empty() && mark.name.lines.back().utf8.ends_with("…")) mark.name = {};
    return mark;
}

bool NameGround::take(Mark& mark, const LabelSpot& spot)
{
    const Footprint footprint{mark.anchorBand, spot.boxPx};
    if (!occupancy.isFree(footprint)) return false;
    occupancy.take(footprint);
    mark.spot = spot;
    return true;
}

bool NameGround::isNamed(std::string_view name) const
{
    return std::any_of(marks.begin(), marks.end(), [&](const Mark& other) {
        return other.name.lines.size() == 1 && other.name.lines.front().utf8 == name;
    });
}

}  // namespace layout
