// The single values of what is asked for in words: for chips and for the way out of an empty result.
#pragma once

#include <string>

#include "filter/way_out.hpp"
#include "ui/parts/panel_context.hpp"

namespace ui {

/// Of the chip: "chip:topic:water". Unique among the parts of one criteria.
std::string partName(const filter::Criteria& criteria, const filter::CriteriaPart& part);

/// For readers: "Wasser", "Status: aktiv", "„bonn“".
std::string partLabel(const PanelContext& f, const filter::Criteria& criteria,
                      const filter::CriteriaPart& part);

std::string reachWord(const PanelContext& f, filter::ReachKind reach);
std::string decadeWord(const PanelContext& f, filter::Decade decade);

/// A city's name in the reader's language if some entry has its seat there, else as it was given.
std::string cityName(const PanelContext& f, const std::string& city);

}  // namespace ui
