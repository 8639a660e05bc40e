// A list of member places as people type or paste it: a line each, the name, behind a tab or semicolon the
// country or German state. Names are looked up in the gazetteer; what is not clear stays in the list without
// a position and is told. Pure; reads no files.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "filter/index.hpp"
#include "model/network.hpp"

namespace imports {

struct MemberLines {
    std::vector<model::MemberPlace> places;  ///< in the order of the lines, each name once
    std::vector<std::string> several;        ///< lines that may mean more than one place
    std::vector<std::string> unknown;        ///< lines that mean none
    std::size_t repeated = 0;                ///< lines that were there before
};

/// `known`: the list before; what stands in a line unchanged keeps its position, notes and sources. A first
/// line that only names the columns is left out. Blank lines count nothing. At most `mostMemberLines` lines.
MemberLines readMemberLines(const filter::Index& index, std::string_view text,
                            const std::vector<model::MemberPlace>& known, base::Language language);
inline constexpr std::size_t mostMemberLines = 20'000;

/// The list as lines that readMemberLines reads back: "Jena; Thüringen", "Paris; Frankreich".
std::string memberLinesText(const model::Atlas& atlas, const std::vector<model::MemberPlace>& places,
                            base::Language language);

}  // namespace imports
