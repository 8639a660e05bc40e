#include "paper/page_map.hpp"

#include "state/fit_selection.hpp"
#include "words/entry_number.hpp"

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

scene::Scene pageMap(const PaperInput& input, int widthPx, int heightPx, double scale,
                     const layout::EntryNumbers* numbers, const layout::PageRole& role)
{
    const state::FrameSize size{widthPx / scale, heightPx / scale};
    layout::PictureInput picture =
        layout::pictureOf(input.view, input.style, {widthPx, heightPx, scale, layout::Purpose::Page});
    if (input.shownPx)
        picture.cameras = state::refitted(input.sources.atlas(), input.view, *input.shownPx, size);
    else
        for (std::size_t i = 0; i < state::frameCount(input.view.kind); ++i)
            picture.cameras[i] = state::homeCamera(input.view.kind, size.widthPx, size.heightPx, i);
    picture.stage = layout::roomOf(input.view, input.document);
    if (numbers) picture.numbers = *numbers;
    picture.role = role;
    // No side map needs the sea below the whole globe.
    if (role.larger) picture.cameras[0].centre.latDeg = 0;
    return layout::layout(picture, input.sources);
}

}  // namespace paper
