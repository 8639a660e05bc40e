#include "text/line_break.hpp"

#include <linebreak.h>

#include "base/utf8.hpp"

namespace text {

namespace {

bool isBlank(char32_t c) { return c == U' ' || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x3000; }

/// Hyphen-minus and hyphen; dashes may end a line.
bool isHyphen(char32_t c) { return c == U'-' || c == 0x2010; }

/// True if what ends at `at`, blanks left aside, is a hyphen with nothing before it in its word (UAX 14's
/// rule 20a, and the same for one that stands between blanks).
bool endsInLoneHyphen(std::string_view utf8, std::size_t at)
{
    const auto before = [&](std::size_t& end) {
        std::size_t begin = end;
        do --begin;
        while (begin > 0 && (static_cast<unsigned char>(utf8[begin]) & 0xC0u) == 0x80u);
        end = begin;
        std::size_t next = begin;
        return base::decodeUtf8(utf8, next);
    };
    char32_t c = U' ';
    while (at > 0 && isBlank(c)) c = before(at);
    if (!isHyphen(c)) return false;
    return at == 0 || isBlank(before(at));
}

}  // namespace

std::vector<std::size_t> lineBreaks(std::string_view utf8)
{
    static const bool ready = (init_linebreak(), true);
    std::vector<std::size_t> offsets;
    if (utf8.empty() || !ready) return offsets;
    std::vector<char> kinds(utf8.size());
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(utf8.data()), utf8.size(), nullptr, kinds.data());
    for (std::size_t i = 0; i + 1 < utf8.size(); ++i)
        if ((kinds[i] == LINEBREAK_ALLOWBREAK || kinds[i] == LINEBREAK_MUSTBREAK) &&
            !endsInLoneHyphen(utf8, i + 1))
            offsets.push_back(i + 1);
    offsets.push_back(utf8.size());
    return offsets;
}

}  // namespace text
