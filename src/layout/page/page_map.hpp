// The map of a page: the view asked for, in a box on paper, with the numbers of the list beside it.
#pragma once

#include "layout/page/documents.hpp"

namespace layout {

/// Numbers from 1 in the order of the list.
EntryNumbers numbersOf(const model::Atlas& atlas, const filter::Result& result);

/// `widthPx` x `heightPx` pixels of a page; `scale`: page pixels per logical pixel, so that larger means
/// larger symbols and text. Shows at least what the request's cameras show.
Scene pageMap(const PaperRequest& request, int widthPx, int heightPx, double scale,
              const EntryNumbers* numbers);

}  // namespace layout
