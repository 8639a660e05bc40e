// The readers' words, in both languages, for the fixed sets of the data: scopes, kinds, topics, levels,
// status, reach, seat roles, units of figures, kinds of member lists. Data, next to no grammar.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "model/network.hpp"

namespace model {

/// A word of a fixed set, e.g. {"secretariat", {"Geschäftsstelle", "Head office"}, {}}. Units have a plural.
struct Word {
    std::string_view key;
    base::LocalText text;
    base::LocalText plural;
};

/// Words for enumerators; the one for "unstated" or "none" is empty.
const base::LocalText& word(Scope scope);  ///< plural heading: "National", "Parteien", "International"
const base::LocalText& word(EntryKind kind);
const base::LocalText& word(Topic topic);
const base::LocalText& word(Family family);
const base::LocalText& word(Level level);
const base::LocalText& word(Status status);
const base::LocalText& word(Reach reach);
const base::LocalText& word(Confidence confidence);
const base::LocalText& word(Aspect aspect);
const base::LocalText& word(MemberList::Kind kind);  ///< what the list is: "unvollständige Liste"

/// All roles and units that data may use, in a fixed order; the loader rejects others.
std::span<const Word> roles();
std::span<const Word> units();  ///< in the order of Unit
const Word& word(Unit unit);
/// The word for a role key; an empty text when the key is unknown.
const base::LocalText& roleWord(std::string_view key);
/// The word for a unit key as it stands behind `count`: "Städte", or "Stadt" for 1; empty when unknown.
const base::LocalText& unitWord(std::string_view key, std::int64_t count = 2);

/// "rund" or "mehr als" before a figure, empty for an exact one.
const base::LocalText& qualifierWord(bool atLeast, bool approximate);

}  // namespace model
