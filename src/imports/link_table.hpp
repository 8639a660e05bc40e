// Links between places as a table that imports again: its headings are words that columns are recognised by.
// Pure.
#pragma once

#include "base/language.hpp"
#include "model/town_link.hpp"
#include "table/write.hpp"

namespace imports {

/// A row each, in their order. Of several sources the first.
table::WrittenTable linksTable(const model::TownLinks& links, base::Language language);

}  // namespace imports
