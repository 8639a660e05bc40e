// Pages as the bytes of a PDF file, with real text, embedded fonts, title, language, bookmarks and links.
// Writes no files itself.
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "output/progress.hpp"
#include "paper/page.hpp"

namespace output {

/// The file. Neither value nor diagnostics: `progress` stopped it.
base::Result<std::string> encodeDocument(const paper::Printout& document, const Progress& progress = {});

}  // namespace output
