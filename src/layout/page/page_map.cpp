#include "layout/page/page_map.hpp"

namespace layout {

EntryNumbers numbersOf(const model::Atlas& atlas, const filter::Result& result)
{
    EntryNumbers numbers;
    numbers.byEntry.resize(atlas.networks().size(), 0);
    for (const filter::Match& match : result.matches)
        numbers.byEntry[match.network.index] = entryNumber(match.network);
    return numbers;
}

std::vector<model::NetworkId> byNumber(const filter::Result& result)
{
    std::vector<model::NetworkId> ids;
    for (const filter::Match& match : result.matches) ids.push_back(match.network);
    return ids;
}

Scene pageMap(const PaperRequest& request, int widthPx, int heightPx, double scale,
              const EntryNumbers* numbers)
{
    const state::FrameSize size{widthPx / scale, heightPx / scale};
    state::View view = request.view;
    if (request.shownPx)
        view.cameras = state::refitted(view, *request.shownPx, size);
    else
        for (std::size_t i = 0; i < state::frameCount(view.kind); ++i)
            view.cameras[i] = state::homeCamera(view.kind, size.widthPx, size.heightPx, i);
    const Request picture{.atlas = request.atlas,
                          .view = view,
                          .preferences = request.preferences,
                          .result = request.result,
                          .cameras = view.cameras,
                          .hovered = std::nullopt,
                          .hoveredRegion = std::nullopt,
                          .widthPx = widthPx,
                          .heightPx = heightPx,
                          .scale = scale,
                          .purpose = Purpose::Page,
                          .fonts = request.fonts,
                          .answers = request.answersTo ? request.answersTo(view) : ViewAnswers{},
                          .numbers = numbers,
                          .stage = request.room};
    return layout(picture);
}

}  // namespace layout
