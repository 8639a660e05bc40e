// The words above or beside the map while a tour is presented or printed: a scene's title and text, a
// question of the quiz, or what is asked while a scene was left, in one language or two. Everything is shown:
// too much of it gets smaller instead of being cut off.
#pragma once

#include <optional>

#include "layout/request.hpp"
#include "scene/items.hpp"

namespace layout {

struct CaptionWords {
    base::LocalText title, text;
};

/// Nothing where the request has none of them.
std::optional<CaptionWords> captionWords(const Request& request);

/// What the words leave of `allPx` for the map. They stand above it; with the letters of a large room a band
/// above would take too much of its height: then they stand in a column at the left.
geo::Box besideCaption(const Request& request, const geo::Box& allPx);
/// What is left of that column below the words, for the legend; empty where there is none.
geo::Box belowCaption(const Request& request);
void paintCaption(const Request& request, scene::Items& items);

}  // namespace layout
