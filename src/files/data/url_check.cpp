#include "files/data/url_check.hpp"

#include <algorithm>

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

std::optional<base::Message> hostProblem(std::string_view host)
{
    const std::size_t colon = host.find(':');
    const std::string_view name = host.substr(0, colon);
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
    for (const char c : url)
        if (static_cast<unsigned char>(c) <= ' ')
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

    const std::string_view rest = url.substr(colon + 3);
    const std::size_t hostEnd = std::min(rest.find_first_of("/?#"), rest.size());
    const std::string_view authority = rest.substr(0, hostEnd);
    if (authority.find('@') != std::string_view::npos)
        return base::Message{
            "die Adresse enthält vor '@' einen Benutzernamen, der den wahren Rechner verdeckt; lassen Sie "
            "ihn weg",
            "the address contains a user name before '@', which hides the real host; leave it out"};
    if (auto problem = hostProblem(authority)) return problem;

    const std::string_view path = rest.substr(hostEnd);
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

}  // namespace files
