#include "layout/frame_context.hpp"

#include <algorithm>

namespace layout {

namespace {

// From here on the world map shows a continent and not the world: every entry gets its name.
constexpr double nearWorldMetresPerPx = 7000;

geo::ProjectionId prevailing(const geo::Camera& camera)
{
    return camera.blend < 0.5 ? camera.projection : camera.blendTarget;
}

Naming namingFor(const Request& request, const geo::Camera& camera)
{
    // A twin's frames are too narrow for docks.
    if (request.view.kind == state::ViewKind::Twin) return Naming::WhereRoom;
    const bool world = prevailing(camera) == geo::ProjectionId::World;
    return !world || camera.metresPerPx < nearWorldMetresPerPx ? Naming::Every : Naming::WhereRoom;
}

}  // namespace

geo::ProjectionId FrameContext::projection() const { return prevailing(viewport.camera()); }

std::optional<std::size_t> FrameContext::slotOf(model::NetworkId network) const
{
    const auto& selection = request.view.selection;
    const auto found = std::find(selection.begin(), selection.end(), network);
    if (found == selection.end()) return std::nullopt;
    return static_cast<std::size_t>(found - selection.begin());
}

Rgba FrameContext::entryColor(model::NetworkId network) const
{
    if (const auto slot = slotOf(network)) return colors.slot[std::min(*slot, colors.slot.size() - 1)];
    if (anySelected()) return colors.unselected;
    return colors.family[static_cast<std::size_t>(atlas()[network].family())];
}

bool FrameContext::isShownElsewhere(geo::LonLat place) const
{
    return std::any_of(otherFrames.begin(), otherFrames.end(),
                       [&](const geo::Viewport& other) { return other.boxPx().contains(other.toPx(place)); });
}

FrameContext makeFrameContext(const Request& request, std::uint32_t index, const std::vector<geo::Box>& boxesPx)
{
    const geo::Camera& camera = request.cameras[index];
    const geo::Viewport viewport(camera, boxesPx[index], request.scale);
    std::vector<geo::Viewport> others;
    for (std::size_t i = 0; i < boxesPx.size(); ++i)
        if (i != index) others.emplace_back(request.cameras[i], boxesPx[i], request.scale);
    return {request,
            palette(request.preferences.theme),
            Metrics{request.scale, request.preferences.textScale},
            request.preferences.language,
            index,
            boxesPx[index],
            viewport,
            BandSpace(viewport),
            namingFor(request, camera),
            std::move(others)};
}

}  // namespace layout
