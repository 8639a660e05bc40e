// What Cairo has no call for, or none that works: the language of a PDF, the wish that its title be shown,
// and links on its pages. An update is appended to the finished file, as the format allows (ISO
// 32000-1, 7.5.6). Bytes in, bytes out.
//
// Title, subject and bookmarks are Cairo's. For language and title bar it has no call in any version. Its
// links (CAIRO_TAG_LINK) cannot be used: in 1.16, which Debian 12 and Ubuntu 22.04 have, each page with one
// refers to an object that is never written and to a structure tree that is not there, whatever the tag is
// drawn around and in PDF 1.4 as in 1.5 (qpdf --check: "object 3 0 not found"). The library QPDF could do all
// three, for another 3 MB with GnuTLS and libjpeg behind it: too much for what 160 lines do.
#pragma once

#include <string>
#include <vector>

namespace output {

/// A rectangle in points from the page's lower left corner.
struct PdfLink {
    double minX = 0, minY = 0, maxX = 0, maxY = 0;
    std::string url;
};

struct PdfAdditions {
    std::string language;                     ///< "de" or "en"
    std::vector<std::vector<PdfLink>> links;  ///< by page
};

/// `pdf` with /Lang in its catalogue, the wish that readers show its title instead of the file name, and the
/// links. Takes files as Cairo writes them in version 1.4 (plain cross-reference table); others come back
/// unchanged.
std::string withAdditions(std::string pdf, const PdfAdditions& additions);

/// Hundredths with a point in every locale; 0 for what is no number.
std::string pdfNumber(double value);

}  // namespace output
