#include "base/fold.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/fold_scripts.hpp"
#include "base/utf8.hpp"

namespace base {

namespace {

// Base letter of each code point, derived from the Unicode character database (lower case, compatibility
// decomposition, marks dropped); letters with a stroke or hook, which do not decompose, were added by hand.
// A digit stands for two letters (twoLetters); '.' passes through unchanged.
// clang-format off
constexpr std::string_view latin00C0 =
    "aaaaaa1ceeeeiiiidnooooo.ouuuuy43aaaaaa1ceeeeiiiidnooooo.ouuuuy4y"  // U+00C0
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkklllllll"  // U+0100
    "lllnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"  // U+0140
    "bbbb..occdddd.eeeffg...ikkl..nnooo..pp......tttuu.vyyzz........."  // U+0180
    "....666777888aaiioouuuuuuuuuueaaaa11ggggkkoooo..j666gg..nnaa11oo"  // U+01C0
    "aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..acclts"  // U+0200
    "z..bu.eejj..rryy";  // U+0240
constexpr std::string_view latin1E00 =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"  // U+1E00
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"  // U+1E40
    "wwwwwwwwwwxxxxyyzzzzzzhtwyasss3.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"  // U+1E80
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";  // U+1EC0
// clang-format on
constexpr std::array<std::string_view, 9> twoLetters{"", "ae", "oe", "ss", "th", "ij", "dz", "lj", "nj"};

/// The Latin base of `c` ("" if it has none), lower case.
std::string_view latinBase(char32_t c)
{
    char entry = '.';
    if (c >= 0xC0 && c < 0xC0 + latin00C0.size())
        entry = latin00C0[c - 0xC0];
    else if (c >= 0x1E00 && c < 0x1E00 + latin1E00.size())
        entry = latin1E00[c - 0x1E00];
    else if (c == 0x0259)  // small schwa; the capital is in the first table
        entry = 'e';
    else if (c == 0x00AA || c == 0x00BA)  // ordinal signs
        entry = c == 0x00AA ? 'a' : 'o';
    if (entry == '.') return {};
    if (entry >= '1' && entry <= '8') return twoLetters[static_cast<std::size_t>(entry - '0')];
    static constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz";
    return alphabet.substr(static_cast<std::size_t>(entry - 'a'), 1);
}

bool isCombiningMark(char32_t c) { return c >= 0x0300 && c <= 0x036F; }

/// Invisible characters inside words: soft hyphen, zero width, direction marks, byte order mark.
bool isIgnorable(char32_t c)
{
    return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

/// Blanks, controls and punctuation beyond ASCII, and the replacement character.
bool isSeparator(char32_t c)
{
    if (c < 0xA0) return true;
    if (c <= 0xBF) return c != 0xB2 && c != 0xB3 && c != 0xB5 && c != 0xB9;
    return c == 0xD7 || c == 0xF7 || c == 0x1680 || (c >= 0x2000 && c <= 0x206F) || c == 0x3000 ||
           c == 0xFFFD;
}

/// Small letters and digits stay, capitals become small, full stops are kept, all else separates words.
constexpr std::array<char, 128> asciiPlain = [] {
    std::array<char, 128> plain{};
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const char c = static_cast<char>(i);
        const bool stays = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
        plain[i] = stays ? c : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : ' ';
    }
    return plain;
}();

/// Letters that are also written with an e behind instead of two dots.
bool hasSpellingWithE(char32_t c)
{
    constexpr std::u32string_view letters = U"äöüÄÖÜæÆøØœŒőŐűŰ";
    return letters.find(c) != std::u32string_view::npos;
}

enum class Accents : bool { Drop, Mark };

/// Lower case without accents, or with a mark behind each letter that had one; what separates words is a
/// blank, except for full stops, which the abbreviations need.
class PlainLetters {
public:
    PlainLetters(std::string_view utf8, Accents accents) : accents_(accents)
    {
        // Two bytes become at most three characters; most names are of ASCII, which needs no decoding.
        out_.resize(2 * utf8.size() + 4);
        for (std::size_t offset = 0; offset < utf8.size();) {
            const auto byte = static_cast<unsigned char>(utf8[offset]);
            if (byte < asciiPlain.size()) {
                out_[size_++] = asciiPlain[byte];
                afterLetter_ = asciiPlain[byte] >= '0';
                ++offset;
            } else {
                add(decodeUtf8(utf8, offset));
            }
        }
    }
    std::string take()
    {
        out_.resize(size_);
        return std::move(out_);
    }

private:
    void put(char c) { out_[size_++] = c; }
    void put(std::string_view letters)
    {
        for (const char c : letters) put(c);
    }
    char last() const { return out_[size_ - 1]; }

    void add(char32_t c)
    {
        if (isIgnorable(c)) return;
        if (isCombiningMark(c) && afterLetter_) {
            constexpr char32_t diaeresis = 0x0308;
            const char before = last();
            mark(c == diaeresis && (before == 'a' || before == 'o' || before == 'u') ? markE : markAccent);
            return;
        }
        if (const std::string_view letters = latinBase(c); !letters.empty()) {
            addLatin(c, letters);
            afterLetter_ = true;
        } else if (isSeparator(c)) {
            put(' ');
            afterLetter_ = false;
        } else if (const char32_t letter = baseOfOtherScript(c); letter != 0) {
            std::string bytes;
            appendUtf8(bytes, letter);
            if (size_ + bytes.size() > out_.size()) out_.resize(2 * (size_ + bytes.size()));
            put(bytes);
            afterLetter_ = letter >= 0x03B1 && letter <= 0x0587;  // Greek, Cyrillic, Armenian
        }
    }
    void addLatin(char32_t c, std::string_view letters)
    {
        if (accents_ == Accents::Drop) {
            put(letters);
        } else if (hasSpellingWithE(c)) {
            put(letters.front());
            mark(markE);
        } else {
            put(letters);
            constexpr char32_t sharpS = 0xDF, capitalSharpS = 0x1E9E;
            if (c != sharpS && c != capitalSharpS) mark(markAccent);
        }
    }
    void mark(char sign)
    {
        if (accents_ == Accents::Mark && last() != markE && last() != markAccent) put(sign);
    }

    std::string out_;
    std::size_t size_ = 0;  ///< of it that is filled
    Accents accents_;
    bool afterLetter_ = false;  ///< combining marks are dropped behind letters that have cases
};

struct Abbreviation {
    std::string_view word;         ///< followed by a full stop
    std::string_view alone;        ///< "" if it stands for nothing alone
    std::string_view withArticle;  ///< before "d."
};
constexpr std::array abbreviations{
    Abbreviation{"st", "sankt", ""},  Abbreviation{"skt", "sankt", ""},  Abbreviation{"a", "am", "an der"},
    Abbreviation{"b", "bei", ""},     Abbreviation{"i", "im", "in der"}, Abbreviation{"o", "", "ob der"},
    Abbreviation{"v", "", "vor der"},
};

/// Length of "d." with leading blanks at `offset`, 0 if it is not there.
std::size_t articleLength(std::string_view text, std::size_t offset)
{
    std::size_t i = offset;
    while (i < text.size() && text[i] == ' ') ++i;
    return text.substr(i, 2) == "d." ? i + 2 - offset : 0;
}

/// Replaces the abbreviation that starts at `offset` and returns the length of what was replaced (0: none).
std::size_t appendAbbreviation(std::string& out, std::string_view text, std::size_t offset)
{
    for (const Abbreviation& entry : abbreviations) {
        const std::size_t stop = offset + entry.word.size();
        if (stop >= text.size() || text[stop] != '.' || text.substr(offset, entry.word.size()) != entry.word)
            continue;
        const std::size_t article = entry.withArticle.empty() ? 0 : articleLength(text, stop + 1);
        const std::string_view meaning = article > 0 ? entry.withArticle : entry.alone;
        if (meaning.empty()) return 0;
        out += meaning;
        out += ' ';
        return entry.word.size() + 1 + article;
    }
    return 0;
}

std::string withoutAbbreviations(std::string text)
{
    if (text.find('.') == std::string::npos) return text;
    std::string out;
    out.reserve(text.size() + 16);
    bool wordStart = true;  // not behind a full stop: the "b." of "z.b." is not "bei"
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t replaced = wordStart ? appendAbbreviation(out, text, i) : 0;
        if (replaced > 0) {
            i += replaced;
            continue;  // still at the start of a word
        }
        wordStart = text[i] == ' ';
        out.push_back(text[i] == '.' ? ' ' : text[i]);
        ++i;
    }
    return out;
}

std::string withSingleBlanks(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text)
        if (c != ' ' || (!out.empty() && out.back() != ' ')) out.push_back(c);
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

/// Drops every e behind a, o or u (also several: the result must not fold again), joins blanks, trims.
std::string joined(std::string text)
{
    std::size_t size = 0;
    char last = ' ';
    for (const char c : text) {
        if (c == ' ' && last == ' ') continue;
        if (c == 'e' && (last == 'a' || last == 'o' || last == 'u')) continue;
        text[size++] = last = c;
    }
    if (size > 0 && text[size - 1] == ' ') --size;
    text.resize(size);
    return text;
}

}  // namespace

std::string fold(std::string_view utf8)
{
    return joined(withoutAbbreviations(PlainLetters(utf8, Accents::Drop).take()));
}

std::string spelling(std::string_view utf8)
{
    return withSingleBlanks(withoutAbbreviations(PlainLetters(utf8, Accents::Mark).take()));
}
std::string sortKey(std::string_view utf8)
{
    std::string key = PlainLetters(utf8, Accents::Drop).take();
    std::replace(key.begin(), key.end(), '.', ' ');
    return withSingleBlanks(key);
}

}  // namespace base
