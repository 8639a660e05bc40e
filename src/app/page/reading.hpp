// The program in words, as HTML beside the page's canvas: for a screen reader, and for whoever cannot see or
// use the picture at all. Search, filters, what can be done, the list, what is open; each thing to press has
// a name, and what a press asks for are the same wishes as the panel's. Pure; the browser's side is
// reading.js.
#pragma once

#include <string>
#include <string_view>

#include "filter/answers/answers.hpp"
#include "filter/facets.hpp"
#include "filter/result.hpp"
#include "state/action.hpp"
#include "state/app_state.hpp"

namespace app {

/// What the page says now; owns nothing.
struct Reading {
    filter::Answers& answers;
    const state::AppState& state;
    const filter::Result& result;
    const filter::FacetCounts& facets;
    std::string_view searched;  ///< what stands in the page's own search field
};

/// The page's parts below one heading each, without <html> and <body>: a form with the search field,
/// navigation, filters, main. Text is escaped. Names of things to press stand in `data-press`.
std::string readingHtml(const Reading& reading);

/// What changed, in a sentence: the title of what is open, or the question and how many answer it.
std::string readingNews(const Reading& reading);

/// What the press on a thing of that name asks for; nothing for a name that is not there (any more).
state::Wishes readingPressed(const Reading& reading, std::string_view name);

}  // namespace app
