// layout/entry_words for panels: in the reader's language, over the frame's atlas.
#pragma once

#include <string>
#include <vector>

#include "ui/parts/panel_context.hpp"
#include "words/entry_words.hpp"

namespace ui {

using words::joined;
using words::readableAddress;

inline std::string sourceLine(const PanelContext& f, const model::Provenance& provenance)
{
    return words::sourceLine(provenance, f.language());
}
inline std::string figureText(const PanelContext& f, const model::Figure& figure)
{
    return words::figureText(figure, f.language());
}
inline std::string knownOf(const PanelContext& f, std::optional<std::int64_t> known,
                           std::optional<std::int64_t> of, bool atLeast, bool approximate)
{
    return words::knownOf(known, of, atLeast, approximate, f.language());
}
inline std::string regionCodeName(const PanelContext& f, const std::string& code)
{
    return words::regionCodeName(f.atlas(), code, f.language());
}
inline std::string kindLine(const PanelContext& f, const model::Network& network)
{
    return words::kindLine(network, f.language());
}
inline std::string contactText(const PanelContext& f, const model::Network& network)
{
    return words::contactText(f.atlas(), network, f.language());
}
inline std::string shortName(const PanelContext& f, model::NetworkId id)
{
    return words::shortName(f.atlas()[id], f.language());
}
inline std::string entryCount(const PanelContext& f, std::size_t count)
{
    return words::entryCount(count, f.language());
}

}  // namespace ui
