// The forms of a name by which a place may be known: as written, without what only says what kind of
// municipality it is, and the parts of one that names several. Pure; looks nothing up.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace imports {

struct NameForm {
    std::string text;
    bool isShortened = false;  ///< something of what was written is not in it
};

struct NameForms {
    std::vector<NameForm> whole;       ///< each the name of one place, the surest first
    std::vector<std::string> parts;    ///< of a name in two languages, or of several places
    std::vector<std::string> regions;  ///< folded: what the name itself says of where it lies
    bool isGroup = false;              ///< words say that it is a group or an area
    std::vector<std::string> inside;   ///< of a group: names that may be places in it
};

NameForms nameForms(std::string_view written);

}  // namespace imports
