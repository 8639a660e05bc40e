#include "output/document.hpp"

#include <new>

#include "output/pdf/pdf_writer.hpp"

namespace output {

base::Result<std::string> encodeDocument(const paper::Printout& document, const Progress& progress)
{
    constexpr double pointsPerMm = 72 / 25.4, pointsPerPx = 72.0 / 96;
    base::Result<std::string> result;
    const auto fail = [&](base::Message message) {
        result.diagnostics.push_back({base::Severity::Error, {}, 0, {}, std::move(message)});
    };
    if (document.pages.empty()) {
        fail({"das Dokument hat keine Seiten", "the document has no pages"});
        return result;
    }
    try {
        PdfWriter writer({documentText(document.title), documentText(document.sources),
                          std::string(base::code(document.language)), 96});
        for (std::size_t i = 0; i < document.pages.size(); ++i) {
            if (progress && !progress(static_cast<double>(i) / static_cast<double>(document.pages.size())))
                return result;
            const paper::Page& page = document.pages[i];
            writer.page(page.scene, page.size.widthMm * pointsPerMm, page.size.heightMm * pointsPerMm,
                        pointsPerPx);
            for (const paper::Bookmark& bookmark : page.bookmarks) writer.bookmark(bookmark);
            for (const paper::PageLink& link : page.links) writer.link(link);
        }
        Encoded encoded = writer.finish();
        if (encoded.problem.empty())
            result.value = std::move(encoded.bytes);
        else
            fail(base::filled(
                {"das Dokument ließ sich nicht machen: {0}", "the document could not be made: {0}"},
                {encoded.problem}));
    } catch (const std::bad_alloc&) {
        fail({"nicht genug Speicher für das Dokument", "not enough memory for the document"});
    }
    return result;
}

}  // namespace output
