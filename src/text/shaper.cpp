#include "text/shaper.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "text/direction.hpp"

namespace text {

namespace {

/// Belongs to the letter before it.
bool isMark(char32_t c)
{
    const auto category = hb_unicode_general_category(hb_unicode_funcs_get_default(), c);
    return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
           category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK ||
           category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK || isUnseen(c);
}

bool isDrawn(const Face* face) { return face->file && face->file->isDrawn; }

/// Written letter by letter, without joining or reordering: such a word may be broken anywhere.
bool standsAlone(char32_t c)
{
    const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), c);
    return script == HB_SCRIPT_HAN || script == HB_SCRIPT_HIRAGANA || script == HB_SCRIPT_KATAKANA ||
           script == HB_SCRIPT_HANGUL || script == HB_SCRIPT_BOPOMOFO || script == HB_SCRIPT_YI;
}

/// Glyph::other of the font's glyphs in this line.
std::uint16_t numberOf(ShapedText& line, const FontFilePtr& file)
{
    if (!file) return 0;
    const auto known = std::find(line.otherFonts.begin(), line.otherFonts.end(), file);
    const auto number = static_cast<std::uint16_t>(known - line.otherFonts.begin() + 1);
    if (known == line.otherFonts.end()) line.otherFonts.push_back(file);
    return number;
}

bool isShared(hb_script_t script)
{
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
}

}  // namespace

bool isUnseen(char32_t c)
{
    return c == 0xAD || c == 0x34F || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) ||
           (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xE0100 && c <= 0xE01EF);
}

Face::Face(std::span<const unsigned char> bytes, unsigned index, FontFilePtr keeps) : file(std::move(keeps))
{
    const Owned<hb_blob_t, hb_blob_destroy> blob(hb_blob_create(reinterpret_cast<const char*>(bytes.data()),
                                                                static_cast<unsigned>(bytes.size()),
                                                                HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    const Owned<hb_face_t, hb_face_destroy> face(hb_face_create(blob.get(), index));
    shaper.reset(hb_font_create(face.get()));
    unitsPerEm = static_cast<float>(hb_face_get_upem(face.get()));
    hb_font_extents_t extents{};
    hb_font_get_h_extents(shaper.get(), &extents);
    ascent = static_cast<float>(extents.ascender) / unitsPerEm;
    descent = static_cast<float>(-extents.descender) / unitsPerEm;
    lineGap = static_cast<float>(extents.line_gap) / unitsPerEm;
}

bool Face::has(char32_t letter) const
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(shaper.get(), letter, &glyph) && glyph != 0;
}

const Face& Shaper::family(Weight weight)
{
    std::optional<Face>& face = family_[static_cast<std::size_t>(weight)];
    if (!face) face.emplace(FontBook::file(weight), 0, nullptr);
    return *face;
}

const Face* Shaper::faceOf(std::u32string_view letters, Weight weight)
{
    if (!find_) return nullptr;
    const auto [known, isNew] = standIns_.try_emplace({std::u32string(letters), weight}, nullptr);
    if (!isNew) return known->second;
    const FontFilePtr file = find_(letters, weight);
    if (!file) return nullptr;
    const Face& face = others_.try_emplace(file.get(), file->bytes, file->index, file).first->second;
    if (face.has(letters.front())) known->second = &face;
    return known->second;
}

const Face* Shaper::standIn(char32_t letter, Weight weight)
{
    return faceOf(std::u32string_view(&letter, 1), weight);
}

/// A letter and its marks come from one font, so that they fit: from the family if it has all of them.
void Shaper::chooseFaces(std::vector<Letter>& letters, Weight weight)
{
    const Face& own = family(weight);
    const auto has = [](const Face& face, const Letter& letter) {
        // A drawn one is asked once more for all that belong together.
        return isUnseen(letter.letter) || isDrawn(&face) || face.has(letter.letter);
    };
    for (std::size_t begin = 0, end = 0; begin < letters.size(); begin = end) {
        end = begin + 1;
        while (end < letters.size() && isMark(letters[end].letter)) ++end;
        const auto first = letters.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = letters.begin() + static_cast<std::ptrdiff_t>(end);
        const auto lacking = std::find_if(first, last, [&](const Letter& l) { return !has(own, l); });
        const Face* chosen = &own;
        if (lacking != last)
            if (const Face* other = standIn(lacking->letter, weight)) chosen = other;
        for (auto letter = first; letter != last; ++letter) {
            letter->face = chosen;
            if (has(*chosen, *letter)) continue;
            // No font has all: each letter from one that has it.
            const Face* other = has(own, *letter) ? &own : standIn(letter->letter, weight);
            letter->face = other ? other : &own;
        }
    }
}

std::vector<Shaper::Run> Shaper::runsOf(const std::string& utf8, Weight weight, bool& rightToLeft)
{
    std::vector<Letter> letters;
    std::u32string line;
    for (std::size_t at = 0; at < utf8.size();) {
        Letter letter;
        letter.at = at;
        letter.letter = base::decodeUtf8(utf8, at);
        letter.script = hb_unicode_script(hb_unicode_funcs_get_default(), letter.letter);
        letters.push_back(letter);
        line.push_back(letter.letter);
    }
    // Signs of all scripts belong to the letters before them, at the beginning to those behind.
    hb_script_t script = HB_SCRIPT_LATIN;
    if (const auto own = std::find_if(letters.begin(), letters.end(),
                                      [](const Letter& letter) { return !isShared(letter.script); });
        own != letters.end())
        script = own->script;
    for (Letter& letter : letters) {
        if (isShared(letter.script)) letter.script = script;
        script = letter.script;
    }
    chooseFaces(letters, weight);
    const Directions directions = directionsOf(line);
    rightToLeft = directions.rightToLeft;

    std::vector<Run> runs;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const Letter& letter = letters[i];
        const std::size_t end = i + 1 < letters.size() ? letters[i + 1].at : utf8.size();
        const std::uint8_t level = directions.levels[i];
        const auto goesOn = [&](const Run& run) {
            if (run.level != level) return false;
            if (!isDrawn(run.face) || !isDrawn(letter.face))
                return run.script == letter.script && run.face == letter.face;
            return isMark(letter.letter) || isUnseen(letters[i - 1].letter) ||
                   !(standsAlone(letter.letter) || standsAlone(letters[i - 1].letter));
        };
        if (!runs.empty() && goesOn(runs.back()))
            runs.back().end = end;
        else
            runs.push_back({letter.at, end, level, letter.script, letter.face});
    }
    return runs;
}

void Shaper::appendDrawn(ShapedText& line, const Run& run, double& penPx)
{
    std::u32string letters;
    for (std::size_t at = run.begin; at < run.end;) letters.push_back(base::decodeUtf8(line.utf8, at));
    const Face* face = faceOf(letters, line.font.weight);
    if (!face) face = &family(line.font.weight);
    hasDrawn_ = hasDrawn_ || face->file;
    const std::uint32_t glyph = face->file ? 1 : 0;  // a box where the whole could not be drawn
    const float advance = static_cast<float>(hb_font_get_glyph_h_advance(face->shaper.get(), glyph)) *
                          line.font.sizePx / face->unitsPerEm;
    line.glyphs.push_back({glyph, static_cast<float>(penPx), 0, static_cast<std::uint32_t>(run.begin),
                           advance, numberOf(line, face->file)});
    penPx += static_cast<double>(advance);
}

void Shaper::append(ShapedText& line, const Run& run, double& penPx)
{
    if (isDrawn(run.face)) return appendDrawn(line, run, penPx);
    const std::uint16_t number = numberOf(line, run.face->file);
    hb_buffer_clear_contents(buffer_.get());
    hb_buffer_add_utf8(buffer_.get(), line.utf8.data(), static_cast<int>(line.utf8.size()),
                       static_cast<unsigned>(run.begin), static_cast<int>(run.end - run.begin));
    hb_buffer_set_script(buffer_.get(), run.script);
    hb_buffer_set_direction(buffer_.get(), run.level % 2 == 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_guess_segment_properties(buffer_.get());  // the language
    // No ligatures that are a matter of taste: the panels have none, and a word with one cannot be found in a
    // PDF by every reader.
    constexpr hb_feature_t noLigatures{HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START,
                                       HB_FEATURE_GLOBAL_END};
    hb_shape(run.face->shaper.get(), buffer_.get(), &noLigatures, 1);

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_.get(), nullptr);
    const float pxPerUnit = line.font.sizePx / run.face->unitsPerEm;
    line.glyphs.reserve(line.glyphs.size() + count);
    std::int64_t penX = 0, penY = 0;  // font units: no rounding adds up
    const auto startPx = static_cast<float>(penPx);
    for (unsigned i = 0; i < count; ++i) {
        const auto x = startPx + static_cast<float>(penX + positions[i].x_offset) * pxPerUnit;
        const auto y = -static_cast<float>(penY + positions[i].y_offset) * pxPerUnit;
        line.glyphs.push_back({infos[i].codepoint, x, y, infos[i].cluster,
                               static_cast<float>(positions[i].x_advance) * pxPerUnit, number});
        penX += positions[i].x_advance;
        penY += positions[i].y_advance;
    }
    penPx += static_cast<double>(penX) * static_cast<double>(pxPerUnit);
}

ShapedText Shaper::shape(std::string utf8, Font font)
{
    ShapedText line;
    line.utf8 = std::move(utf8);
    line.font = font;
    const Face& own = family(font.weight);
    line.ascentPx = own.ascent * font.sizePx;
    line.descentPx = own.descent * font.sizePx;
    if (line.utf8.empty()) return line;

    const auto lacks = [&] {
        return std::any_of(line.glyphs.begin(), line.glyphs.end(), [](const Glyph& g) { return g.id == 0; });
    };
    double penPx = 0;
    const bool turns = hasRightToLeft(line.utf8);
    // Nearly every line is of one run.
    if (!turns) append(line, {0, line.utf8.size(), 0, HB_SCRIPT_INVALID, &own}, penPx);
    if (turns || (find_ && lacks())) {
        line.glyphs.clear();
        penPx = 0;
        const std::vector<Run> runs = runsOf(line.utf8, font.weight, line.rightToLeft);
        std::vector<std::uint8_t> levels;
        for (const Run& run : runs) levels.push_back(run.level);
        for (const std::size_t i : visualOrder(levels)) append(line, runs[i], penPx);
    }
    line.widthPx = static_cast<float>(penPx);
    return line;
}

}  // namespace text
