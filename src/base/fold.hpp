// The folded form that search compares: lower case, no accents, German letters in one spelling.
#pragma once

#include <string>
#include <string_view>

namespace base {

/// Lower-cases, strips accents of Latin letters, and maps ä and ae to "a", ö and oe to "o", ü and ue
/// to "u", ß to "ss" — so that Münster, Muenster and Munster fold alike. The price: every e behind a, o
/// or u goes ("Israel" is "isral", "Bauer" "baur"); compare folded text with folded text only.
/// Punctuation and hyphens become one blank, blanks are collapsed and trimmed. Abbreviations at the start
/// of a word: "st." and "skt." become "sankt", "a." "am", "b." "bei", "i." "im", and "a.d." "an der",
/// "i.d." "in der", "o.d." "ob der", "v.d." "vor der". Ill-formed bytes count as blanks. Letters
/// of other scripts: base/fold_scripts. Idempotent; linear in the length.
std::string fold(std::string_view utf8);

/// Behind a letter of spelling(): it had two dots (or is æ, ø, œ, ő, ű) and may be written with an e instead.
inline constexpr char markE = ':';
/// Behind a letter of spelling(): it had another accent.
inline constexpr char markAccent = '\'';

/// The folded form before anything is lost that tells "Neuenkirchen" from "Neunkirchen" and "Münster" from
/// "Munster": every e stays, and a mark stands behind each Latin letter that had an accent ("mu:nster"); ß is
/// "ss". Not for keys; for comparing what folds alike.
std::string spelling(std::string_view utf8);
/// What lists of names are sorted by, as telephone books in Germany do not but dictionaries do (DIN 5007-1):
/// lower case, accents as their letters, ß as ss, signs as blanks. Compare with other keys only.
std::string sortKey(std::string_view utf8);

}  // namespace base
