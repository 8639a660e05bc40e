// Paragraphs under each other in one column, measured before they are placed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "paper/sheet.hpp"

namespace paper {

class Stack {
public:
    Stack(const text::FontBook& fonts, float widthPx) : fonts_(fonts), widthPx_(widthPx) {}

    /// Nothing for an empty text. A text over `maxLines` ends with an ellipsis.
    Stack& add(std::string_view utf8, const TextStyle& style, std::size_t maxLines = 1000)
    {
        append(utf8, style, maxLines, {});
        return *this;
    }
    /// The same, and readers can follow it.
    Stack& link(std::string_view utf8, const TextStyle& style, const std::string& url)
    {
        append(utf8, style, 2, url);
        return *this;
    }
    /// Between two paragraphs; at the end it counts for nothing.
    Stack& gap(double heightPt);

    float heightPx() const { return heightPx_; }
    void paint(Sheet& sheet, float x, float y) const;

private:
    struct Line {
        text::ShapedText run;
        float topPx = 0, heightPx = 0;
        scene::Rgba color;
    };
    struct Part {
        std::vector<Line> lines;
        std::string url;
    };
    void append(std::string_view utf8, const TextStyle& style, std::size_t maxLines, const std::string& url);

    const text::FontBook& fonts_;
    float widthPx_;
    std::vector<Part> parts_;
    float heightPx_ = 0, pendingGapPx_ = 0;
};

}  // namespace paper
