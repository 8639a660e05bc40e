// Letters into glyphs (HarfBuzz): which font shows which letters, in which order they stand, where each glyph
// lies. Remembers the fonts it opened, not the lines it shaped. Inside this folder only.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <hb.h>

#include "text/font.hpp"

namespace text {

template <auto destroy>
struct Deleter {
    template <class T>
    void operator()(T* object) const
    {
        destroy(object);
    }
};
template <class T, auto destroy>
using Owned = std::unique_ptr<T, Deleter<destroy>>;

/// Joiners, variation selectors and the like: no font has to have them, they are not seen.
bool isUnseen(char32_t letter);

/// One face of a file. HarfBuzz works in font units, so a line is shaped alike at all sizes.
struct Face {
    FontFilePtr file;  ///< null: of the family
    Owned<hb_font_t, hb_font_destroy> shaper;
    float unitsPerEm = 0;
    float ascent = 0, descent = 0, lineGap = 0;  ///< in em, positive

    Face(std::span<const unsigned char> bytes, unsigned index, FontFilePtr keeps);
    bool has(char32_t letter) const;
};

class Shaper {
public:
    explicit Shaper(FindFont find) : find_(find) {}

    /// `utf8`: as it is shown, see FontBook::shape.
    ShapedText shape(std::string utf8, Font font);
    const Face& family(Weight weight);
    /// Another font for what the family lacks, or null.
    const Face* standIn(char32_t letter, Weight weight);
    /// Whether one of the lines had something of a drawn font.
    bool hasDrawn() const { return hasDrawn_; }

private:
    struct Letter {
        char32_t letter = 0;
        std::size_t at = 0;  ///< byte offset
        hb_script_t script = HB_SCRIPT_COMMON;
        const Face* face = nullptr;
    };
    struct Run {
        std::size_t begin = 0, end = 0;  ///< bytes
        std::uint8_t level = 0;
        hb_script_t script = HB_SCRIPT_COMMON;
        const Face* face = nullptr;
    };

    std::vector<Run> runsOf(const std::string& utf8, Weight weight, bool& rightToLeft);
    void chooseFaces(std::vector<Letter>& letters, Weight weight);
    /// Appends the glyphs of one run at the line's end.
    void append(ShapedText& line, const Run& run, double& penPx);
    /// The same for what is drawn: one glyph.
    void appendDrawn(ShapedText& line, const Run& run, double& penPx);
    const Face* faceOf(std::u32string_view letters, Weight weight);

    FindFont find_;
    bool hasDrawn_ = false;
    std::array<std::optional<Face>, weightCount> family_;
    std::map<const FontFile*, Face> others_;
    std::map<std::pair<std::u32string, Weight>, const Face*> standIns_;
    Owned<hb_buffer_t, hb_buffer_destroy> buffer_{hb_buffer_create()};
};

}  // namespace text
