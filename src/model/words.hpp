// The readers' words, in both languages, for the fixed sets of the data: scopes, topics, levels,
// status, reach, seat roles, units of figures, kinds of member lists. Data, no grammar.
#pragma once

#include <span>
#include <string_view>

#include "base/language.hpp"
#include "model/network.hpp"

namespace model {

/// A word of a fixed set, e.g. {"secretariat", {"Geschäftsstelle", "Secretariat"}}.
struct Word {
    std::string_view key;
    base::LocalText text;
};

const base::LocalText& word(Scope scope);    ///< plural heading: "National", "Parteien", "International"
const base::LocalText& word(Topic topic);
const base::LocalText& word(Family family);
const base::LocalText& word(Level level);
const base::LocalText& word(Status status);
const base::LocalText& word(Reach reach);
const base::LocalText& word(MemberList::Kind kind);

/// All roles and units that data may use, in a fixed order; the loader rejects others.
std::span<const Word> roles();
std::span<const Word> units();
/// The word for a role or unit key; an empty text when the key is unknown.
const base::LocalText& roleWord(std::string_view key);
const base::LocalText& unitWord(std::string_view key);

}  // namespace model
