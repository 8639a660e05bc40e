// Which letters a text file's bytes stand for: found by byte order marks, by what UTF-8 allows and by where
// NULs lie.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"

namespace table {

struct Decoded {
    std::string text;      ///< well-formed UTF-8 without byte order mark or NUL
    std::string encoding;  ///< UTF-8, UTF-16LE, UTF-16BE, Windows-1252 or ISO-8859-1
    std::vector<base::Message> remarks;
};

Decoded decoded(std::string_view bytes);

}  // namespace table
