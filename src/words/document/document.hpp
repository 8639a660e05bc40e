// A view in words: headings with paragraphs and lines below them, for reading aloud, copying, mailing.
// Content only; plain text and HTML are output/document_text, what stands in it is describe.hpp.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"

namespace words {

struct TextTwin {
    struct Line {
        std::string label;  ///< before a colon; may be empty
        std::string text;
        std::string url;     ///< http(s), or empty
        std::string detail;  ///< quieter, behind the text: source, certainty, reason
    };
    struct Section {
        int level = 2;  ///< of the heading: 2 to 4; never more than one deeper than the section before
        std::string heading;
        std::vector<std::string> paragraphs;
        std::vector<Line> lines;
    };
    base::Language language = base::Language::De;
    std::string title;
    std::vector<std::string> introduction;
    std::vector<Section> sections;
    std::vector<std::string> foot;  ///< sources, date of the data

    Section& add(int level, std::string heading)
    {
        sections.push_back({level, std::move(heading), {}, {}});
        return sections.back();
    }
};

}  // namespace words
