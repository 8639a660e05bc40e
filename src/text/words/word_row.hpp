// One word of the program in both languages; the rows of catalogue.cpp and of the groups in this folder.
#pragma once

#include <string_view>

#include "text/keys.hpp"

namespace text {

struct WordRow {
    Key key;
    std::string_view de, en;
};

}  // namespace text
