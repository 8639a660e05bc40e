// What became of a table, row by row, as a table that can be kept. Pure.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "imports/links.hpp"
#include "imports/members.hpp"
#include "imports/networks.hpp"

namespace imports {

/// "Jahr 2019 → 2024, Quelle": in what they differ.
base::Message changeWords(const model::MemberPlace& was, const model::MemberPlace& now);

struct Report {
    std::vector<std::string> headings;  ///< the first is of a number
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> open;  ///< of these, what waits for an answer
    base::Message summary;          ///< in one line
};

Report reportOf(const Examined& examined, const MemberUpdate& update, const Answers& answers,
                base::Language language);
Report reportOf(const NetworkUpdate& update, base::Language language);
Report reportOf(const Examined& examined, const LinkUpdate& update, const Answers& answers,
                base::Language language);
/// "neu", "geändert".
base::Message wordOf(Step step);

}  // namespace imports
