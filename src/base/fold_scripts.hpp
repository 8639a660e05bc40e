// Letters of other scripts than Latin as base::fold compares them: lower case, without accents. Where a
// script has no cases and no accents its letters are their own base.
#pragma once

namespace base {

/// The letter that stands for `c` of Greek, Cyrillic, Armenian, Hebrew or Arabic, 0 for a mark that is
/// dropped ("Αθήνα" as "ΑΘΗΝΑ", "Орёл" as "Орел", points of Hebrew and Arabic); any other `c` itself.
char32_t baseOfOtherScript(char32_t c);

}  // namespace base
