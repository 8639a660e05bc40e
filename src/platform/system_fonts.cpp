#include "platform/system_fonts.hpp"

#include <array>
#include <memory>
#include <mutex>
#include <string_view>

#include <fontconfig/fontconfig.h>

namespace platform {

namespace {

template <auto destroy>
struct Deleter {
    template <class T>
    void operator()(T* object) const
    {
        destroy(object);
    }
};
using Config = std::unique_ptr<FcConfig, Deleter<FcConfigDestroy>>;
using Pattern = std::unique_ptr<FcPattern, Deleter<FcPatternDestroy>>;
using FontSet = std::unique_ptr<FcFontSet, Deleter<FcFontSetSortDestroy>>;

std::string_view textOf(const FcPattern& font, const char* what)
{
    FcChar8* value = nullptr;
    if (FcPatternGetString(&font, what, 0, &value) != FcResultMatch) return {};
    return reinterpret_cast<const char*>(value);
}

bool isTrue(const FcPattern& font, const char* what)
{
    FcBool value = FcFalse;
    return FcPatternGetBool(&font, what, 0, &value) == FcResultMatch && value == FcTrue;
}

/// Outlines in one colour, in a format that is shaped.
bool isUsable(const FcPattern& font)
{
    const std::string_view format = textOf(font, FC_FONTFORMAT);
    return isTrue(font, FC_OUTLINE) && !isTrue(font, FC_COLOR) && !isTrue(font, FC_SYMBOL) &&
           (format == "TrueType" || format == "CFF");
}

bool has(const FcPattern& font, char32_t letter)
{
    FcCharSet* letters = nullptr;
    return FcPatternGetCharSet(&font, FC_CHARSET, 0, &letters) == FcResultMatch &&
           FcCharSetHasChar(letters, letter) == FcTrue;
}

/// All fonts, the best first. Read once: nobody installs fonts and expects them before the next start.
class Fonts {
public:
    explicit Fonts(bool bold) : config_(FcInitLoadConfigAndFonts())
    {
        const Pattern wanted(FcPatternCreate());
        if (!config_ || !wanted) return;
        FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>("sans-serif"));
        FcPatternAddInteger(wanted.get(), FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
        FcConfigSubstitute(config_.get(), wanted.get(), FcMatchPattern);
        FcDefaultSubstitute(wanted.get());
        FcResult result = FcResultMatch;
        sorted_.reset(FcFontSort(config_.get(), wanted.get(), FcFalse, nullptr, &result));
    }

    std::optional<SystemFont> with(char32_t letter) const
    {
        for (int i = 0; sorted_ && i < sorted_->nfont; ++i) {
            const FcPattern& font = *sorted_->fonts[i];
            if (!has(font, letter) || !isUsable(font)) continue;
            int index = 0;
            FcPatternGetInteger(&font, FC_INDEX, 0, &index);
            // The upper half numbers the variants of a variable font: its plain one does.
            return SystemFont{std::string(textOf(font, FC_FAMILY)), textOf(font, FC_FILE),
                              static_cast<unsigned>(index) & 0xFFFFu};
        }
        return std::nullopt;
    }

private:
    Config config_;
    FontSet sorted_;
};

}  // namespace

std::optional<SystemFont> fontWith(char32_t letter, bool bold)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    static std::array<std::unique_ptr<Fonts>, 2> fonts;
    std::unique_ptr<Fonts>& chosen = fonts[bold ? 1 : 0];
    if (!chosen) chosen = std::make_unique<Fonts>(bold);
    return chosen->with(letter);
}

std::optional<DrawnLetters> drawnLetters(std::string_view /*utf8*/, bool /*bold*/) { return std::nullopt; }

}  // namespace platform
