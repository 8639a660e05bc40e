#include "app/window/panel_letters.hpp"

#include <limits>
#include <span>
#include <string>

#include "base/utf8.hpp"

namespace app {

namespace {

// What the fonts hold of Latin letters, punctuation and signs: names of places of the whole world.
const ImWchar glyphs[] = {0x0020, 0x024F, 0x0259, 0x0259, 0x02B0, 0x02FF, 0x1E00, 0x1EFF, 0x2010, 0x203A,
                          0x20AC, 0x20AC, 0x2122, 0x2122, 0x2212, 0x2212, 0xFFFD, 0xFFFD, 0};

// ImGui sizes a font by ascent and descent, design sizes are em sizes. Roboto: 2400 of 2048 units.
constexpr double heightPerEm = 2400.0 / 2048.0;

// More letters than any text a person reads at a time; a hostile file shall not fill the memory with
// pictures.
constexpr std::size_t mostLetters = 2000;

ImFont* addFile(ImFontAtlas& atlas, std::span<const unsigned char> file, unsigned index, double heightPx,
                const ImWchar* ranges, bool into)
{
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.FontNo = static_cast<decltype(config.FontNo)>(index);
    config.OversampleH = 2;
    config.OversampleV = 1;
    config.PixelSnapH = false;
    config.MergeMode = into;
    // ImGui never writes to the data but takes a plain pointer.
    return atlas.AddFontFromMemoryTTF(const_cast<unsigned char*>(file.data()), static_cast<int>(file.size()),
                                      static_cast<float>(heightPx), &config, ranges);
}

}  // namespace

bool PanelLetters::ask(const std::set<char32_t>& letters, const text::FontBook& book)
{
    bool any = false;
    for (const char32_t letter : letters) {
        if (letter > std::numeric_limits<ImWchar>::max()) continue;  // ImGui shows a sign instead
        if (asked_.size() >= mostLetters || !asked_.insert(letter).second) continue;
        std::string utf8;
        base::appendUtf8(utf8, letter);
        const bool own = book.lackingIn(utf8).empty();
        for (const text::Weight weight : {text::Weight::Regular, text::Weight::Medium}) {
            const text::FontFilePtr other = own ? nullptr : book.otherFontFor(letter, weight);
            if (!own && !other) continue;
            Beyond& beyond = beyond_[{weight, other}];
            beyond.heightPerEm = other ? book.heightPerEm(*other) : heightPerEm;
            std::vector<ImWchar>& ranges = beyond.ranges;
            if (!ranges.empty()) ranges.pop_back();  // the end
            ranges.insert(ranges.end(), {static_cast<ImWchar>(letter), static_cast<ImWchar>(letter), 0});
            any = true;
        }
    }
    if (any) isMade_ = false;
    return any;
}

ImFont* PanelLetters::addFont(text::Weight weight, double emPx)
{
    const std::span<const unsigned char> family = text::FontBook::file(weight);
    ImFont* font = addFile(atlas_, family, 0, emPx * heightPerEm, glyphs, false);
    for (const auto& [of, beyond] : beyond_) {
        if (of.first != weight) continue;
        const text::FontFilePtr& other = of.second;
        addFile(atlas_, other ? std::span<const unsigned char>(other->bytes) : family,
                other ? other->index : 0, emPx * beyond.heightPerEm, beyond.ranges.data(), true);
    }
    return font;
}

bool PanelLetters::make(double textScale, double contentScale)
{
    if (isMade_ && textScale == textScale_ && contentScale == contentScale_) return false;
    isMade_ = true;
    textScale_ = textScale;
    contentScale_ = contentScale;
    const double unit = textScale * contentScale;
    atlas_.Clear();
    fonts_.body = addFont(text::Weight::Regular, 14 * unit);
    fonts_.secondary = addFont(text::Weight::Regular, 12 * unit);
    fonts_.strong = addFont(text::Weight::Medium, 14 * unit);
    fonts_.title = addFont(text::Weight::Medium, 18 * unit);
    fonts_.sentence = addFont(text::Weight::Medium, 24 * unit);
#if IMGUI_VERSION_NUM < 19200
    atlas_.Build();
#endif
    return true;
}

}  // namespace app
