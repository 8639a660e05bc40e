#include "base/fold_scripts.hpp"

#include <array>

namespace base {

namespace {

constexpr char32_t unassigned = 0x03A2;  // between capital rho and sigma

struct Pair {
    char32_t from, to;
};

// What the letters with marks decompose to, in the Unicode character database; small final sigma and the
// hamza on alef as people type them.
constexpr std::array greek{Pair{0x0386, 0x03B1}, Pair{0x0388, 0x03B5}, Pair{0x0389, 0x03B7},
                           Pair{0x038A, 0x03B9}, Pair{0x038C, 0x03BF}, Pair{0x038E, 0x03C5},
                           Pair{0x038F, 0x03C9}, Pair{0x0390, 0x03B9}, Pair{0x03AA, 0x03B9},
                           Pair{0x03AB, 0x03C5}, Pair{0x03AC, 0x03B1}, Pair{0x03AD, 0x03B5},
                           Pair{0x03AE, 0x03B7}, Pair{0x03AF, 0x03B9}, Pair{0x03B0, 0x03C5},
                           Pair{0x03C2, 0x03C3}, Pair{0x03CA, 0x03B9}, Pair{0x03CB, 0x03C5},
                           Pair{0x03CC, 0x03BF}, Pair{0x03CD, 0x03C5}, Pair{0x03CE, 0x03C9}};
constexpr std::array cyrillic{Pair{0x0439, 0x0438}, Pair{0x0450, 0x0435}, Pair{0x0451, 0x0435},
                              Pair{0x0453, 0x0433}, Pair{0x0457, 0x0456}, Pair{0x045C, 0x043A},
                              Pair{0x045D, 0x0438}, Pair{0x045E, 0x0443}};
constexpr std::array arabic{Pair{0x0622, 0x0627}, Pair{0x0623, 0x0627}, Pair{0x0625, 0x0627},
                            Pair{0x0649, 0x064A}, Pair{0x0640, 0}};

template <class Table>
constexpr char32_t mapped(const Table& table, char32_t c)
{
    for (const Pair& pair : table)
        if (pair.from == c) return pair.to;
    return c;
}

constexpr bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

char32_t cyrillicBase(char32_t c)
{
    if (within(c, 0x0400, 0x040F))
        c += 0x50;
    else if (within(c, 0x0410, 0x042F))
        c += 0x20;
    else if (c == 0x04C0)
        c = 0x04CF;
    else if (within(c, 0x04C1, 0x04CE))
        c += c % 2;  // here capitals are odd
    else if (within(c, 0x0460, 0x0481) || within(c, 0x048A, 0x04BF) || within(c, 0x04D0, 0x052F))
        c += 1 - c % 2;
    return mapped(cyrillic, c);
}

}  // namespace

char32_t baseOfOtherScript(char32_t c)
{
    if (within(c, 0x0386, 0x03CE)) {
        const char32_t base = mapped(greek, c);
        return within(base, 0x0391, 0x03A9) && base != unassigned ? base + 0x20 : base;
    }
    if (within(c, 0x0400, 0x052F)) return within(c, 0x0483, 0x0489) ? 0 : cyrillicBase(c);
    if (within(c, 0x0531, 0x0556)) return c + 0x30;
    if (within(c, 0x0591, 0x05BD) || c == 0x05BF || within(c, 0x05C1, 0x05C2) || within(c, 0x05C4, 0x05C5))
        return 0;
    if (within(c, 0x0610, 0x061A) || within(c, 0x064B, 0x065F) || c == 0x0670) return 0;
    return within(c, 0x0622, 0x0649) ? mapped(arabic, c) : c;
}

}  // namespace base
