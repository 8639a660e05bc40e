// layout/entry_words for panels: in the reader's language, over the frame's atlas.
#pragma once

#include <string>
#include <vector>

#include "layout/words/entry_words.hpp"
#include "ui/parts/panel_context.hpp"

namespace ui {

using layout::joined;
using layout::readableAddress;

inline std::string sourceLine(const PanelContext& f, const model::Provenance& provenance)
{
    return layout::sourceLine(provenance, f.language());
}
inline std::string figureText(const PanelContext& f, const model::Figure& figure)
{
    return layout::figureText(figure, f.language());
}
inline std::string knownOf(const PanelContext& f, std::optional<std::int64_t> known,
                           std::optional<std::int64_t> of, bool atLeast, bool approximate)
{
    return layout::knownOf(known, of, atLeast, approximate, f.language());
}
inline std::string regionCodeName(const PanelContext& f, const std::string& code)
{
    return layout::regionCodeName(f.atlas(), code, f.language());
}
inline std::string kindLine(const PanelContext& f, const model::Network& network)
{
    return layout::kindLine(network, f.language());
}
inline std::string contactText(const PanelContext& f, const model::Network& network)
{
    return layout::contactText(f.atlas(), network, f.language());
}
inline std::string shortName(const PanelContext& f, model::NetworkId id)
{
    return layout::shortName(f.atlas()[id], f.language());
}
inline std::string entryCount(const PanelContext& f, std::size_t count)
{
    return layout::entryCount(count, f.language());
}

}  // namespace ui
