// The words above the map while a tour is presented or printed: a scene's title and text, or a question of the
// quiz, in one language or two. Everything is shown: too much of it gets smaller instead of being cut off.
#pragma once

#include <optional>

#include "layout/items.hpp"
#include "layout/layout.hpp"

namespace layout {

struct CaptionWords {
    base::LocalText title, text;
};

/// Nothing where the request has neither scene nor quiz.
std::optional<CaptionWords> captionWords(const Request& request);

/// Height of the band above the map that the words need; 0 without words.
double captionHeightPx(const Request& request);
void paintCaption(const Request& request, Items& items);

}  // namespace layout
