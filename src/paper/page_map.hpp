// The map of a page: the view asked for, in a box on paper, with the numbers of the list beside it.
#pragma once

#include "paper/documents.hpp"

namespace paper {

/// The numbers (entryNumber) of those that are in the result.
layout::EntryNumbers numbersOf(const model::Atlas& atlas, const filter::Result& result);
/// The entries of the result as their numbers go: so one finds what a number on the map means.
std::vector<model::NetworkId> byNumber(const filter::Result& result);

/// `widthPx` x `heightPx` pixels of a page; `scale`: page pixels per logical pixel, so that larger means
/// larger symbols and text. Shows at least what the input's cameras show.
scene::Scene pageMap(const PaperInput& input, int widthPx, int heightPx, double scale,
                     const layout::EntryNumbers* numbers, const layout::PageRole& role = {});

}  // namespace paper
