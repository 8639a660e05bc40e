#include "paper/page_map.hpp"

namespace paper {

layout::EntryNumbers numbersOf(const model::Atlas& atlas, const filter::Result& result)
{
    layout::EntryNumbers numbers;
    numbers.byEntry.resize(atlas.networks().size(), 0);
    for (const filter::Match& match : result.matches)
        numbers.byEntry[match.network.index] = words::entryNumber(match.network);
    return numbers;
}

std::vector<model::NetworkId> byNumber(const filter::Result& result)
{
    std::vector<model::NetworkId> ids;
    for (const filter::Match& match : result.matches) ids.push_back(match.network);
    return ids;
}

scene::Scene pageMap(const PaperRequest& request, int widthPx, int heightPx, double scale,
                     const layout::EntryNumbers* numbers)
{
    const state::FrameSize size{widthPx / scale, heightPx / scale};
    state::View view = request.view;
    if (request.shownPx)
        view.cameras = state::refitted(view, *request.shownPx, size);
    else
        for (std::size_t i = 0; i < state::frameCount(view.kind); ++i)
            view.cameras[i] = state::homeCamera(view.kind, size.widthPx, size.heightPx, i);
    const layout::Request picture{.atlas = request.atlas,
                                  .view = view,
                                  .preferences = request.preferences,
                                  .result = request.result,
                                  .cameras = view.cameras,
                                  .hovered = std::nullopt,
                                  .hoveredRegion = std::nullopt,
                                  .widthPx = widthPx,
                                  .heightPx = heightPx,
                                  .scale = scale,
                                  .purpose = layout::Purpose::Page,
                                  .fonts = request.fonts,
                                  .answers =
                                      request.answersTo ? request.answersTo(view) : layout::ViewAnswers{},
                                  .numbers = numbers,
                                  .stage = request.room};
    return layout::layout(picture);
}

}  // namespace paper
