// The words of tables of others, as data: how columns are called in German and English, how countries and
// states are called beside their names, and what stands before or behind the name of a municipality.
// Rows of tables in words.cpp; a new word is a word there. Words are compared folded (base/fold).
#pragma once

#include <span>
#include <string_view>

#include "imports/columns.hpp"

namespace imports {

/// What a column may be called.
struct ColumnWords {
    Use use = Use::Nothing;
    std::string_view field;                ///< Use::Field: key of overlay/field
    std::string_view key;                  ///< on the command line
    std::string_view de, en;               ///< headings, joined by "|"; the first is shown
    bool networks = true, members = true;  ///< in which kind of table; links as members
    bool onlyLinks = false;
};
std::span<const ColumnWords> columnWords();

/// A further word for a country (ISO 3166-1): "D", "DEU", "Schottland".
struct CountryWord {
    std::string_view code, words;  ///< joined by "|"
};
std::span<const CountryWord> countryWords();
/// "DEDEU FRFRA ...": alpha-2 and alpha-3 of ISO 3166-1.
std::string_view threeLetterCodes();

/// Words that only say what kind of municipality it is, folded, the longest first: "ayuntamiento de".
std::span<const std::string_view> kindsBefore();
std::span<const std::string_view> kindsBehind();
/// Words that say that several municipalities are meant, or none: "verband", "provinz"; folded.
std::span<const std::string_view> groupWords();

/// Calls `visit` with each word of a list joined by "|".
template <class Visit>
void forEachWordOf(std::string_view joined, Visit visit)
{
    for (std::size_t start = 0; start < joined.size();) {
        const std::size_t end = joined.find('|', start);
        visit(joined.substr(start, end == std::string_view::npos ? end : end - start));
        if (end == std::string_view::npos) break;
        start = end + 1;
    }
}

}  // namespace imports
