#include "files/data/url_check.hpp"

#include <algorithm>
#include <memory>

#include <idn2.h>

#include "base/blank.hpp"
#include "base/utf8.hpp"

namespace files {

namespace {

constexpr std::size_t maxUrlBytes = 2000;

bool isAlnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string shortened(std::string_view text)
{
    constexpr std::size_t enough = 30;
    return base::displaySafe(text.size() <= enough ? std::string(text)
                                                   : std::string(text.substr(0, enough)) + "...");
}

/// Scheme, host with its port, and the rest, of an address with "//".
struct Parts {
    std::string_view scheme, host, rest;
};
Parts partsOf(std::string_view url)
{
    const std::size_t begin = url.find("//") + 2;
    const std::size_t end = std::min(url.find_first_of("/?#", begin), url.size());
    return {url.substr(0, begin), url.substr(begin, end - begin), url.substr(end)};
}

struct PlainHost {
    std::string name;
    const char* problem = nullptr;
};
/// Only what needs it goes through the library: of plain letters, digits and hyphens nothing changes.
PlainHost plainHost(std::string_view name)
{
    const bool needsIt =
        name.find("xn--") != std::string_view::npos ||
        std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (!needsIt) return {std::string(name)};
    const std::string text(name);
    std::uint8_t* found = nullptr;
    const int code = idn2_lookup_u8(reinterpret_cast<const std::uint8_t*>(text.c_str()), &found,
                                    IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
    const std::unique_ptr<std::uint8_t, void (*)(void*)> owner(found, idn2_free);
    if (code != IDN2_OK) return {{}, idn2_strerror(code)};
    return {reinterpret_cast<const char*>(found)};
}

std::optional<base::Message> hostProblem(std::string_view host)
{
    const std::size_t colon = host.find(':');
    const PlainHost plainForm = plainHost(host.substr(0, colon));
    if (plainForm.problem)
        return base::filled({"der Rechnername \"{0}\" kann keiner sein ({1})",
                             "the host \"{0}\" cannot be the name of a computer ({1})"},
                            {shortened(host.substr(0, colon)), plainForm.problem});
    const std::string_view name = plainForm.name;
    if (name.empty())
        return base::Message{"der Adresse fehlt der Rechnername (https://www.example.org/)",
                             "the address has no host (https://www.example.org/)"};
    const bool plain =
        std::all_of(name.begin(), name.end(), [](char c) { return isAlnum(c) || c == '.' || c == '-'; });
    if (!plain || !isAlnum(name.front()) || !isAlnum(name.back()) ||
        name.find("..") != std::string_view::npos)
        return base::filled({"\"{0}\" ist kein Rechnername (Buchstaben, Ziffern, Punkte, Bindestriche)",
                             "the host \"{0}\" is not a host name (letters, digits, dots, hyphens)"},
                            {shortened(name)});
    if (name.find('.') == std::string_view::npos)
        return base::filled({"dem Rechnernamen \"{0}\" fehlt ein Punkt; gemeint ist eine öffentliche Adresse "
                             "(www.example.org)",
                             "the host \"{0}\" has no dot; a public address is meant (www.example.org)"},
                            {shortened(name)});
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view port = host.substr(colon + 1);
    const bool digits = std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (port.empty() || port.size() > 5 || !digits)
        return base::Message{"der Port hinter dem Rechnernamen ist keine Zahl",
                             "the port behind the host is not a number"};
    return std::nullopt;
}

}  // namespace

std::optional<base::Message> urlProblem(std::string_view url)
{
    if (url.empty())
        return base::Message{"die Adresse ist leer; lassen Sie sie weg",
                             "the address is empty; leave the key out"};
    if (url.size() > maxUrlBytes)
        return base::filled(
            {"die Adresse hat mehr als {0} Zeichen", "the address has more than {0} characters"},
            {maxUrlBytes});
    if (base::displaySafe(url) != url)
        return base::Message{"die Adresse enthält Steuerzeichen; entfernen Sie sie",
                             "the address contains control characters; remove them"};
    for (std::size_t at = 0; at < url.size();)
        if (base::isBlank(base::decodeUtf8(url, at)))
            return base::Message{"die Adresse enthält ein Leerzeichen; schreiben Sie %20, wenn es dazugehört",
                                 "the address contains a blank; write %20 for one that belongs to it"};

    const std::size_t colon = url.find(':');
    const std::string scheme =
        colon == std::string_view::npos ? std::string() : lowered(url.substr(0, colon));
    if (scheme != "http" && scheme != "https") {
        if (colon == std::string_view::npos || url.substr(0, colon).find('.') != std::string_view::npos)
            return base::Message{"die Adresse sollte mit https:// oder http:// beginnen",
                                 "the address should begin with https:// or http://"};
        return base::filled({"Adressen der Art \"{0}:\" werden nicht geöffnet, nur http und https",
                             "addresses of the kind \"{0}:\" are not opened; only http and https are"},
                            {shortened(scheme)});
    }
    if (url.substr(colon + 1, 2) != "//")
        return base::filled({"hinter {0}: fehlen zwei Schrägstriche", "behind {0}: two slashes are missing"},
                            {scheme});

    const auto [start, host, path] = partsOf(url);
    if (host.find('@') != std::string_view::npos)
        return base::Message{
            "die Adresse enthält vor '@' einen Benutzernamen, der den wahren Rechner verdeckt; lassen Sie "
            "ihn weg",
            "the address contains a user name before '@', which hides the real host; leave it out"};
    if (auto problem = hostProblem(host)) return problem;

    // '&' joins the parts of a query and has no place before it.
    const std::size_t query = std::min(path.find('?'), path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        const char c = path[i];
        const bool hostile =
            std::string_view("\"'`\\<>^{}|$;").find(c) != std::string_view::npos || (c == '&' && i < query);
        if (hostile)
            return base::filled(
                {"die Adresse enthält das Zeichen {0}, das als Befehl verstanden werden kann; schreiben Sie "
                 "%{1}",
                 "the address contains the character {0}, which a shell could take for a command; write it "
                 "as %{1}"},
                {std::string(1, c), std::string{"0123456789ABCDEF"[c >> 4], "0123456789ABCDEF"[c & 0xF]}});
    }
    return std::nullopt;
}

std::string withPlainHost(std::string_view url)
{
    const auto [start, host, rest] = partsOf(url);
    const std::size_t port = std::min(host.find(':'), host.size());
    return std::string(start) + plainHost(host.substr(0, port)).name + std::string(host.substr(port)) +
           std::string(rest);
}

}  // namespace files
