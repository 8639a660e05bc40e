// The letters of the panels: ImGui's fonts in the sizes of a text scale. Need neither window nor OpenGL nor,
// where ImGui makes them all at once, a context, so that they can be made while the window opens.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include <imgui.h>

#include "text/font.hpp"
#include "ui/ui.hpp"

namespace app {

class PanelLetters {
public:
    /// Later versions of ImGui make letters when they are first shown, for a context they know.
    static constexpr bool canBeMadeAhead = IMGUI_VERSION_NUM < 19200;

    PanelLetters() = default;
    PanelLetters(const PanelLetters&) = delete;  // ImGui keeps pointers to the ranges
    PanelLetters& operator=(const PanelLetters&) = delete;

    /// Makes the fonts anew unless they are as asked for. True if they changed.
    bool make(double textScale, double contentScale);

    /// They are made anew with the next `make`.
    void renew() { isMade_ = false; }

    /// Has these letters made next time, from the family or from a font of `book` that has them. False if
    /// none is new. `book` must outlive the letters.
    bool ask(const std::set<char32_t>& letters, const text::FontBook& book);

    const ui::Fonts& fonts() const { return fonts_; }
    /// For ImGui's context, which the letters outlive.
    ImFontAtlas& atlas() { return atlas_; }

private:
    ImFont* addFont(text::Weight weight, double emPx);

    ImFontAtlas atlas_;
    ui::Fonts fonts_;
    std::set<char32_t> asked_;
    /// Ranges of the letters beyond Latin, by weight and font (null: the family).
    struct Beyond {
        std::vector<ImWchar> ranges;
        double heightPerEm = 1;
    };
    std::map<std::pair<text::Weight, text::FontFilePtr>, Beyond> beyond_;
    bool isMade_ = false;
    double textScale_ = 0, contentScale_ = 0;
};

}  // namespace app
