// Places by what was typed: the one ranking that the search box, the town's field and `place` share. Names in
// any spelling, cut short, the beginning of a name or word, an official key, a name with its region or key
// behind it, and with a wrong letter or two. Pure, over the gazetteer's sorted keys.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "filter/index.hpp"
#include "model/gazetteer.hpp"

namespace filter {

struct PlaceHit {
    /// Best first.
    enum class Match : std::uint8_t {
        Key,         ///< the official key of a municipality
        Name,        ///< its name, with or without its addition, as it is shown, as it is there or in use in
                     ///< German or English
        Part,        ///< the same of a part of a town
        FormerName,  ///< a German or English name no longer in use
        NameBegins,  ///< the name of a municipality of Germany begins so
        OtherName,   ///< any further name, of a place whose own does not begin so
        BeginsAbroad,   ///< the name of another place begins so
        WordBegins,     ///< a later word of a name begins so
        OtherBegins,    ///< the beginning of another name, or one of less than four letters
        SmallPlace,     ///< a small place of Europe is called so, and nothing else
        LettersDiffer,  ///< folds alike by chance: "Muel" and Mūl
        Similar         ///< a letter or two is wrong
    };
    model::PlaceId place;
    Match match = Match::Name;
    int errors = 0;    ///< wrong letters, with Similar only
    std::string also;  ///< the name it was found by, if the one shown was not; with Key the key in full

    /// True if what was typed names the place; else the place is a suggestion.
    bool isNamed() const { return match <= Match::Part || match == Match::SmallPlace; }
    /// True if only a name was typed that nobody would expect: no certain answer, not even where it is the
    /// first.
    bool isGuess() const { return !isNamed() && !isBeginning() && match != Match::WordBegins; }
    bool isBeginning() const { return match == Match::NameBegins || match == Match::BeginsAbroad; }
    /// A hit stands for its place.
    operator model::PlaceId() const { return place; }  // NOLINT(google-explicit-constructor)
};

/// Best first: by match; names as shown before local ones before those in use in German or English, as they
/// were spelt before those without accents; then municipalities of Germany, by inhabitants, then other
/// places, by inhabitants, then parts of towns. Every place once; never Match::Similar. Small places
/// (Gazetteer's second tier) only where no other one has that name, in full and behind all others. `language`
/// is the reader's.
std::vector<PlaceHit> findPlaces(const Index& index, std::string_view text, std::size_t limit,
                                 base::Language language = base::Language::De);

/// Small places with exactly that name, the largest first.
std::vector<PlaceHit> smallPlacesNamed(const Index& index, std::string_view text);

/// Places whose name, or its beginning, is similar to the text (filter/edit_distance): fewest errors first,
/// names before other names, whole names before beginnings, then by importance.
std::vector<PlaceHit> findSimilarPlaces(const Index& index, std::string_view text, std::size_t limit,
                                        base::Language language = base::Language::De);

/// What somebody who names one place may mean.
struct PlaceLookup {
    std::vector<PlaceHit> places;  ///< all that are named so; one: it is clear
    std::vector<PlaceHit>
        suggestions;  ///< when there is none: names that begin so, other names, similar ones
};
/// `name` is a name with or without what tells it from others ("Frankfurt" is the one on the Main and the one
/// on the Oder), cut short ("Rothenburg o d T"), with state, district, country or key behind it ("Neustadt
/// Thüringen"), or an official key, its leading zero or not. `countryCode` (ISO 3166-1, upper case) narrows,
/// empty does not. A name typed with accents means no place that has none. Parts of towns count only if
/// nothing else has the name; old and foreign names never do.
PlaceLookup lookUpPlace(const Index& index, std::string_view name, std::string_view countryCode,
                        base::Language language = base::Language::De);

}  // namespace filter
