// The state of the map as a question whose words can be exchanged: "Wer arbeitet zu [Wasser]?". Made from
// what is asked for, so that it always says what is shown; where no question fits, the sentence
// (sentence.hpp) stands alone.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "model/atlas.hpp"
#include "state/app_state.hpp"

namespace words {

/// A piece of a question: plain words, or a word to be exchanged for another of its kind.
struct QuestionPiece {
    enum class Kind : std::uint8_t { Words, Topic, Region, SeatCity, Level, Town };
    Kind kind = Kind::Words;
    std::string text;
};
using Question = std::vector<QuestionPiece>;

/// The question the view answers: without an entry, a town, or criteria of one topic, one country or state,
/// one of each, one city, one city and the level EU. Empty for everything else.
Question questionOf(const model::Atlas& atlas, const state::View& view, base::Language language);

std::string plainText(const Question& question);

/// "in Thüringen", "in der Schweiz", "auf den Philippinen".
std::string inRegion(const model::Atlas& atlas, const filter::RegionRef& region, base::Language language);

}  // namespace words
