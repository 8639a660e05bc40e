// What the save sheet offers, as data: kinds of files, their forms, endings and suggested names.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "filter/result.hpp"
#include "model/atlas.hpp"
#include "state/saving.hpp"
#include "text/keys.hpp"

namespace ui {

struct SaveChoice {
    state::SaveKind kind;
    const char* name;  ///< of its rectangle, behind "save:"
    text::Key title, note;
};

/// In the order in which they are offered.
std::span<const SaveChoice> saveChoices();

/// The first is the usual one.
std::vector<state::SaveForm> formsOf(state::SaveKind kind);
std::string_view nameOf(state::SaveForm form);
std::string formLabel(state::SaveKind kind, state::SaveForm form, base::Language language);
/// ".pdf"; empty for a folder. What the program opens again has an ending by which desktops know it, also
/// behind a number.
std::string endingOf(state::SaveForm form);

/// What is wrong with a file's name, in the reader's language; empty if nothing is.
std::string nameProblem(std::string_view name, std::string_view ending, base::Language language);

/// "Handzettel Wasser - Thüringen": kind and question, without what file systems dislike. Of links only what
/// they are: all are saved, whatever is asked for.
std::string suggestedName(const model::Atlas& atlas, const filter::Criteria& criteria,
                          const filter::Result& result, state::SaveKind kind, state::SaveForm form,
                          base::Language language);

}  // namespace ui
