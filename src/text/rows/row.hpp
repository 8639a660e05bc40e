// One word of the program in both languages. The rows stand in catalogue.cpp and in the headers beside this
// one.
#pragma once

#include <string_view>

#include "text/keys.hpp"

namespace text {

struct Row {
    Key key;
    std::string_view de, en;
};

}  // namespace text
