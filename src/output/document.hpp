// Pages as the bytes of a PDF file, with real text, embedded fonts, title, language, bookmarks and links.
// Writes no files itself.
#pragma once

#include <functional>
#include <string>

#include "base/diagnostic.hpp"
#include "layout/page/page.hpp"

namespace output {

/// Told how much is done, 0 to 1; false stops the work.
using Progress = std::function<bool(double share)>;

/// The file. Neither value nor diagnostics: `progress` stopped it.
base::Result<std::string> encodeDocument(const layout::Document& document, const Progress& progress = {});

}  // namespace output
