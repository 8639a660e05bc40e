// How the places that fit what was typed are told from each other; filter/text/place_search is what callers
// use. One object answers one text. Pure, over the gazetteer's sorted keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "filter/text/place_name.hpp"
#include "filter/text/place_search.hpp"

namespace filter {

/// The name that key belongs to, if it is not the one shown to readers of that language; else empty.
std::string nameNotShown(const model::Gazetteer& gazetteer, std::size_t key, base::Language language);

/// Of one name that many places bear.
inline constexpr std::size_t mostOfOneName = 400;

class PlaceRanking {
public:
    PlaceRanking(const Index& index, std::string_view text, base::Language language);

    /// See findPlaces.
    std::vector<PlaceHit> best(std::size_t limit) const;

private:
    using Match = PlaceHit::Match;

    /// Which name it was; of equal matches the smaller is better.
    enum class Whose : std::uint8_t {
        Municipality,  ///< a municipality of Germany, named in full
        Shown,         ///< as shown; a municipality of Germany without its addition or cut short
        Local,
        InUse
    };
    struct Candidate {
        std::uint32_t place = 0;
        std::size_t key = 0;
        Match match = Match::Similar;
        Whose whose = Whose::InUse;
        Spelling spelling = Spelling::AsWritten;
        bool isPart = false, isAbroad = false;
        bool isShortened = false;  ///< what was typed is short for it
        std::uint64_t weight = 0;  ///< inhabitants, in Germany more where others are as good

        bool isBetterThan(const Candidate& other) const;
    };
    class Candidates;
    /// What was typed in one of its forms: folded, and base::spelling of it.
    struct Form {
        std::string folded, spelt;
    };

    PlaceRanking(const Index& index, std::string_view text, std::vector<std::string> words,
                 std::vector<std::string> spelt, base::Language language);

    std::vector<PlaceHit> bestHere(std::size_t limit) const;
    std::vector<PlaceHit> inRegion(std::size_t limit) const;
    std::vector<PlaceHit> withoutKind(std::size_t limit) const;
    void collect(const Form& form, bool otherNames, Candidates& candidates) const;
    void collectShort(Candidates& candidates) const;
    Candidate candidateOf(std::size_t key, bool isWhole) const;
    /// Whether what was typed names the place, with or without its addition, and how it is spelt.
    void judgeName(Candidate& candidate, const Form& form) const;
    /// Whether the name, or one of its words, is spelt as it was typed, as far as that goes.
    void judgeBeginning(Candidate& candidate) const;
    void weigh(Candidate& candidate) const;
    std::string alsoOf(const Candidate& candidate) const;
    bool isShort() const;

    const Index& index_;
    const model::Gazetteer& gazetteer_;
    base::Language language_;
    std::string text_;
    std::vector<std::string> words_, spelt_;
    std::vector<Form> forms_;
};

}  // namespace filter
