// What a view asks beside the filter, answered for the layout. Of the window and of files alike.
#pragma once

#include "filter/answers/answers.hpp"
#include "layout/layout.hpp"

namespace app {

/// The pointers hold until `answers` is asked something else of the same kind.
inline layout::ViewAnswers viewAnswers(filter::Answers& answers, const state::View& view)
{
    layout::ViewAnswers found;
    if (view.town) found.town = &answers.town(*view.town);
    if (view.withoutEntry) found.withoutEntry = &answers.withoutEntry(*view.withoutEntry);
    if (view.overlap && view.selection.size() >= filter::leastCompared)
        found.overlap = &answers.overlap(view.selection, view.overlap->of);
    if (view.region) found.region = &answers.region(*view.region);
    found.members = &answers.index().members();
    return found;
}

}  // namespace app
