// Addresses: which may be opened, and how browsers take them. Opens none.
#include <algorithm>

#include "platform/desktop.hpp"

namespace platform {

bool isSafeLink(const std::string& url)
{
    constexpr std::size_t longest = 2000;
    std::size_t hostBegin = 0;
    if (url.compare(0, 7, "http://") == 0) hostBegin = 7;
    if (url.compare(0, 8, "https://") == 0) hostBegin = 8;
    if (hostBegin == 0 || url.size() > longest) return false;
    const std::string host = url.substr(hostBegin, url.find_first_of("/?#", hostBegin) - hostBegin);
    if (host.empty() || host.front() == '-' || host.front() == '.' || host.find('@') != std::string::npos)
        return false;
    return std::all_of(url.begin(), url.end(), [](unsigned char c) {
        return c > 0x20 && c < 0x7F && c != '"' && c != '\'' && c != '`' && c != '<' && c != '>' &&
               c != '\\' && c != '|' && c != '^';
    });
}

std::string asLink(const std::string& url)
{
    constexpr const char* digits = "0123456789ABCDEF";
    const std::size_t schemeEnd = std::min(url.find("://"), url.size());
    // A host keeps its letters: they would not be the same place.
    const std::size_t hostEnd =
        schemeEnd == url.size() ? url.size() : url.find_first_of("/?#", schemeEnd + 3);
    std::string link;
    for (std::size_t i = 0; i < url.size(); ++i) {
        const auto c = static_cast<unsigned char>(url[i]);
        if (i < schemeEnd && c >= 'A' && c <= 'Z')
            link += static_cast<char>(c - 'A' + 'a');
        else if (c >= 0x80 && i > hostEnd)
            link += {'%', digits[c >> 4], digits[c & 15]};
        else
            link += url[i];
    }
    return link;
}

}  // namespace platform
