#include "support/dejavu.hpp"

#include <fstream>
#include <iterator>
#include <vector>

namespace test_support {

text::FontFilePtr dejavu()
{
    static const text::FontFilePtr font = [] {
        std::ifstream file(DEJAVU_SANS, std::ios::binary);
        auto bytes = std::make_shared<const std::vector<unsigned char>>(std::istreambuf_iterator<char>(file),
                                                                        std::istreambuf_iterator<char>());
        return std::make_shared<const text::FontFile>(text::FontFile{"DejaVu Sans", *bytes, 0, bytes});
    }();
    return font;
}

text::FindFont findDejavu()
{
    return [](std::u32string_view, text::Weight) { return dejavu(); };
}

}  // namespace test_support
