// Which place a row means: the one of the gazetteer, one of its own where it has a position, a question where
// two may be meant or what it says contradicts itself, else none. Each row alone, so their order is nothing.
// Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "filter/index.hpp"
#include "imports/statement.hpp"
#include "model/network.hpp"

namespace imports {

enum class Outcome : std::uint8_t {
    Placed,  ///< a place of the gazetteer, or one of its own at its position
    Asked,   ///< `candidates` are what may be meant, likeliest first
    Tray     ///< no place: stays in the list without one
};

enum class Reason : std::uint8_t {
    None,
    SeveralOfTheName,
    OtherCountry,       ///< nothing of the name in the country that is written, but in another one
    OtherState,         ///< the same of the state
    UnknownCountry,     ///< nobody knows the word for the country
    InhabitantsDiffer,  ///< by more than four times
    OutsideItsCountry,  ///< the position lies over 20 km outside the country that is written, also at sea
    BadPosition,        ///< what stands there for a position is none, and the name tells no place
    PositionIgnored,    ///< Placed all the same: what stands there for a position is none, the rest tells
    KeyAndNameDiffer,   ///< the official key is of a place of another name
    SeveralPlaces,      ///< names of several places, or of a group of them: no place by itself
    NoSuchPlace,
    NoName
};
inline constexpr std::size_t reasonCount = 13;
/// "Mehrere Orte heißen so"; empty for None.
base::LocalText wordOf(Reason reason);

struct Candidate {
    model::PlaceId place;  ///< invalid: where the row's own position is
    friend bool operator==(const Candidate&, const Candidate&) = default;
};

struct Match {
    Outcome outcome = Outcome::Tray;
    Reason reason = Reason::None;
    /// Placed: the gazetteer's place; invalid for a place of its own at Statement::position.
    model::PlaceId place;
    std::optional<geo::LonLat> position{};  ///< Placed: of a German district, a point inside it
    std::vector<Candidate> candidates;      ///< Asked: never empty; else empty
    std::string country, state;             ///< codes as understood from the row; empty if not
    bool byOtherName =
        false;  ///< Placed: by a name that is not in use there, or by a part of what is written
    friend bool operator==(const Match&, const Match&) = default;
};

class Matcher {
public:
    /// The index must outlive the matcher.
    Matcher(const filter::Index& index, base::Language language);
    ~Matcher();
    Matcher(const Matcher&) = delete;
    Matcher& operator=(const Matcher&) = delete;

    Match match(const Statement& row) const;
    /// What one in the tray may mean, likeliest first: beginnings, other names, similar ones. Slow: for the
    /// row somebody looks at, not for all.
    std::vector<model::PlaceId> suggestions(const Statement& row) const;
    /// Code of a country by its names and codes in German and English ("Deutschland", "DEU", "D"); empty.
    std::string countryOf(std::string_view word) const;
    /// Code of a German state by its names and codes; empty.
    std::string stateOf(std::string_view word) const;

private:
    class Words;
    const filter::Index& index_;
    base::Language language_;
    std::unique_ptr<const Words> words_;
};

/// What somebody decided about a row that is asked, or about one in the tray.
struct Answer {
    enum class Is : std::uint8_t {
        Place,     ///< `place`
        Position,  ///< a place of its own at `position`
        NoPlace,   ///< stays in the list without a place
        LeftOut    ///< does not come into the list
    };
    Is is = Is::NoPlace;
    model::PlaceId place;
    geo::LonLat position;
};
/// By Statement::row.
using Answers = std::map<std::size_t, Answer>;

/// All rows of a table, each with what came of it. Of links: each different place once, and which of them
/// are joined.
struct Examined {
    struct Row {
        Statement said;
        Match match;
    };
    std::vector<Row> rows;  ///< blank ones left out
    std::size_t placed = 0, asked = 0, tray = 0, repeated = 0;
    std::vector<std::size_t> repeats;  ///< rows that say what an earlier one says; not among `rows`
    struct Pair {
        std::size_t row = 0;       ///< of the table
        std::size_t a = 0, b = 0;  ///< into `rows`
        std::string kind;
        int year = 0;
        std::string source, note;
    };
    bool ofLinks = false;
    std::vector<Pair> pairs;
    /// The row of the table that says it, the first one of a place of links.
    std::size_t lineOf(const Statement& said) const { return ofLinks ? said.row / 2 : said.row; }
};
/// `proceed` is asked between rows with how many are done; false ends it, with what there is.
Examined examine(const Matcher& matcher, const Rows& rows, const Columns& columns,
                 const std::function<bool(std::size_t)>& proceed = {});

/// The same for a table of links. A place is known again by all that is said of it.
Examined examineLinks(const Matcher& matcher, const Rows& rows, const Columns& columns,
                      const std::function<bool(std::size_t)>& proceed = {});

/// "227 Zeilen: 223 zugeordnet, 2 mehrdeutig, 2 ohne Ort"; what was answered counts as what the answer says,
/// what was left out among those without a place.
base::Message summary(const Examined& examined, const Answers& answers = {});

}  // namespace imports
