// An empty table for people to fill in: the headings that are understood, an example, and the words that some
// columns allow. Filled in it is read without a question. Pure.
#pragma once

#include "imports/columns.hpp"
#include "table/write.hpp"

namespace imports {

table::WrittenTable templateFor(Kind kind, base::Language language);

}  // namespace imports
