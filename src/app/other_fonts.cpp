#include "app/other_fonts.hpp"

#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "files/mapped_file.hpp"
#include "platform/system_fonts.hpp"
#include "text/drawn_font.hpp"

namespace app {

namespace {

/// A file of the system, which has the letter.
text::FontFilePtr open(const platform::SystemFont& font)
{
    static std::map<std::pair<std::filesystem::path, unsigned>, text::FontFilePtr> opened;
    const auto [known, isNew] = opened.try_emplace({font.file, font.index});
    if (!isNew) return known->second;
    std::string error;
    auto file = files::MappedFile::open(font.file, error);
    if (!file) return nullptr;  // removed since the program began: a box as without it
    const std::span<const std::byte> bytes = file->bytes();
    known->second = std::make_shared<const text::FontFile>(
        text::FontFile{font.family,
                       {reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()},
                       font.index,
                       std::move(file)});
    return known->second;
}

/// No file is there, but somebody draws.
text::FontFilePtr draw(std::u32string_view letters, bool bold)
{
    static std::map<std::pair<std::u32string, bool>, text::FontFilePtr> known;
    const auto [file, isNew] = known.try_emplace({std::u32string(letters), bold});
    if (!isNew) return file->second;
    std::string utf8;
    for (const char32_t letter : letters) base::appendUtf8(utf8, letter);
    std::optional<platform::DrawnLetters> drawn = platform::drawnLetters(utf8, bold);
    if (!drawn) return nullptr;
    auto bytes = std::make_shared<const std::vector<unsigned char>>(
        text::drawnFont({{drawn->width, drawn->height, drawn->left, drawn->top, std::move(drawn->coverage)},
                         drawn->emPx,
                         drawn->advancePx},
                        letters.front()));
    if (bytes->empty()) return nullptr;
    // Written as text (SVG) they are shown in what the reader has.
    file->second =
        std::make_shared<const text::FontFile>(text::FontFile{"sans-serif", *bytes, 0, bytes, true});
    return file->second;
}

text::FontFilePtr find(std::u32string_view letters, text::Weight weight)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    const bool bold = weight == text::Weight::Bold;
    if (const auto font = platform::fontWith(letters.front(), bold)) return open(*font);
    return draw(letters, weight != text::Weight::Regular);
}

}  // namespace

text::FindFont otherFonts() { return find; }

}  // namespace app
