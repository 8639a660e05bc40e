// All that can be said of an entry in a line, as one table in one language: card, comparison, list, handout,
// cards, text twin and JSON show rows of it, none looks into the entry's figures and lists by itself. Words
// only; knows nothing of where they stand.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "model/atlas.hpp"

namespace words {

/// In the order in which they are told. A key may have several rows, the most telling first, or none.
enum class FactKey : std::uint8_t {
    Scope,  ///< "International"
    Form,   ///< "Netzwerk"
    Seat,   ///< main seat first; "ohne Sitz" where a network has none
    Topics,
    Levels,
    Founded,
    Members,             ///< one row at most: the figure of the entry, see model::newestTotal
    MembersBefore,       ///< the other totals, newest first
    MembersPart,         ///< figures that count a part only, newest first
    MembersNote,         ///< one row at most: a remark on the members as such
    CountryCount,        ///< one row at most: in how many countries; the note says if the list is known
    CountryCountBefore,  ///< the other numbers of countries, newest first
    Countries,           ///< one row at most: all known by name; the note says if the list is known
    CountriesListed,     ///< one row at most: those of the list alone; the label says what they mean
    CountriesConfirmed,  ///< one row at most: documented one by one
    CountriesBeside,     ///< named somewhere and not in the list, with the reason; the country is the label
    CountriesEach,       ///< members by country, those with the same source together
    CountriesNote,       ///< one row at most: a remark on the countries as such
    Reach,
    States,            ///< those it is organised in, those with members where these are others
    StatesKnown,       ///< one row at most: all of them together, led by "bundesweit"
    StatesNote,        ///< one row at most: a remark on the states as such
    Associations,      ///< those that are part of the entry; the state or country is the label
    AssociationsNote,  ///< one row at most: a remark on them as such
    MemberPlaces,      ///< one row at most: all known by name; the note says how much of the list that is
    MemberPlacesNote,  ///< one row at most: a remark on the list as such
    RegionalOffices,   ///< one row at most
    Status,
    Website,
    Own  ///< one row at most: what of the entry somebody stated in this program
};

struct Fact {
    FactKey key{};
    std::string label;  ///< "Mitglieder"
    std::string value;  ///< "mehr als 70 Kommunen"; never empty
    std::string note;   ///< belongs to the value and never stands without it, nor the value without it
    std::string year;   ///< "2024", "ohne Jahr" where one belongs to it and nobody knows it, else empty
    std::string source;
    model::Confidence certainty = model::Confidence::Unstated;  ///< of this row, not of its kind
    bool evident = false;  ///< says no more than the scope does: tables have it, texts leave it out
    std::string url{};     ///< to open: the value is an address, or belongs to one

    /// "mehr als 70 Kommunen (acht Länder)".
    std::string valueWithNote() const;
    /// "mehr als 70 Kommunen (2024, acht Länder)": for one line that has no other place for year and note.
    std::string inOneLine() const;
    /// "2024 · rp-online.de, 2024-07"; may be empty.
    std::string provenance() const;
};

class Facts {
public:
    explicit Facts(std::vector<Fact> rows) : rows_(std::move(rows)) {}

    /// Sorted by key.
    const std::vector<Fact>& rows() const { return rows_; }
    std::span<const Fact> of(FactKey key) const;
    /// The first row of a key; null if it has none.
    const Fact* first(FactKey key) const;
    /// Of the first row of a key; empty if it has none.
    std::string valueOf(FactKey key) const;
    std::string lineOf(FactKey key) const;

private:
    std::vector<Fact> rows_;
};

/// "Berlin · Verband · Wasser, Öffentliche Daseinsvorsorge": seat, form and topics.
std::string summaryLine(const Facts& facts);

Facts factsOf(const model::Atlas& atlas, const model::Network& network, base::Language language);

}  // namespace words
