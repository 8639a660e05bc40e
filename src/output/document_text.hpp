// A document as plain text and as a HTML page. Both carry the whole content; neither needs anything beside
// itself (no scripts, no pictures, no addresses that are loaded).
#pragma once

#include <string>

#include "words/document/document.hpp"

namespace output {

/// UTF-8, lines as long as their text: headings underlined, lines with a dash. Control characters cannot get
/// through.
std::string plainText(const words::TextTwin& document);

/// A whole page, well-formed as XML too: language, title, headings in order, lists, links. Text is escaped.
std::string htmlPage(const words::TextTwin& document);

/// The title and the sections alone, for a page of somebody else; headings begin at `firstLevel` (1 to 3).
std::string htmlBody(const words::TextTwin& document, int firstLevel = 1);

/// Text as it may stand between tags or in a quoted attribute; control characters are replaced.
std::string htmlEscaped(std::string_view text);

}  // namespace output
