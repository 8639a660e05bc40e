#include "ui/card_words.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/utf8.hpp"
#include "model/words.hpp"

namespace ui {

using text::Key;

std::string joined(const std::vector<std::string>& pieces, std::string_view separator)
{
    std::string out;
    for (const std::string& piece : pieces) {
        if (piece.empty()) continue;
        if (!out.empty()) out += separator;
        out += piece;
    }
    return out;
}

std::string sourceLine(const Frame& f, const model::Provenance& provenance)
{
    std::string year;
    if (provenance.year != 0)
        year = std::to_string(provenance.year);
    else if (provenance.yearUnknown)
        year = f.tr(Key::YearUnknown);
    model::Provenance citations = provenance;
    citations.fromSlides = false;
    std::vector<std::string> sources{model::sourceText(citations, f.language())};
    if (provenance.fromSlides) sources.emplace_back(f.tr(Key::SlidesShort));
    return joined({year, joined(sources, "; ")}, " · ");
}

std::string figureText(const Frame& f, const model::Figure& figure)
{
    const std::string note = f.local(figure.note);
    if (!figure.count) return note;
    const std::string number = joined({f.local(model::qualifierWord(figure.atLeast, figure.approximate)), f.number(*figure.count),
                                       f.local(model::unitWord(figure.unit, *figure.count))}, " ");
    return note.empty() ? number : number + " (" + note + ")";
}

std::string countryFigureText(const Frame& f, const model::Figure& figure)
{
    const std::string note = f.local(figure.note);
    if (!figure.count) return note;
    const std::string countries = *figure.count == 1 ? std::string(f.tr(Key::CountryOne)) : f.format(Key::Countries, {f.number(*figure.count)});
    const std::string number = joined({f.local(model::qualifierWord(figure.atLeast, figure.approximate)), countries}, " ");
    return note.empty() ? number : number + " (" + note + ")";
}

std::string knownOf(const Frame& f, std::optional<std::int64_t> known, std::optional<std::int64_t> of, bool atLeast, bool approximate)
{
    if (!known || !of) return {};
    const std::string whole = joined({f.local(model::qualifierWord(atLeast, approximate)), f.number(*of)}, " ");
    return f.format(Key::ListPartialOf, {f.number(*known), whole});
}

std::string countryName(const Frame& f, const std::string& code)
{
    const model::CountryId id = f.atlas().geography().findCountry(code);
    return id.valid() ? f.name(f.atlas().geography()[id].name) : code;
}

std::string stateName(const Frame& f, const std::string& code)
{
    const model::StateId id = f.atlas().geography().findState(code);
    return id.valid() ? f.name(f.atlas().geography()[id].name) : code;
}

std::string regionCodeName(const Frame& f, const std::string& code)
{
    return code.size() > 3 && code[2] == '-' ? stateName(f, code) : countryName(f, code);
}

namespace {

std::string sortedNames(std::vector<std::string> names)
{
    std::vector<std::pair<std::string, std::string>> byKey;
    for (std::string& name : names) byKey.emplace_back(base::fold(name), std::move(name));
    std::sort(byKey.begin(), byKey.end());
    std::string out;
    for (const auto& entry : byKey) {
        if (!out.empty()) out += ", ";
        out += entry.second;
    }
    return out;
}

}  // namespace

std::string countryNames(const Frame& f, const std::vector<std::string>& codes)
{
    std::vector<std::string> names;
    for (const std::string& code : codes) names.push_back(countryName(f, code));
    return sortedNames(std::move(names));
}

std::string stateNames(const Frame& f, const std::vector<std::string>& codes, const std::vector<std::string>& uncertain)
{
    std::vector<std::string> names;
    for (const std::string& code : codes) {
        std::string name = stateName(f, code);
        if (std::find(uncertain.begin(), uncertain.end(), code) != uncertain.end()) name.append(" (").append(f.tr(Key::Uncertain)).append(")");
        names.push_back(std::move(name));
    }
    return sortedNames(std::move(names));
}

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// True for text of Latin letters without control characters.
bool isReadable(std::string_view text)
{
    constexpr char32_t firstLetter = 0x21, behindLatin = 0x250, firstBeyondAscii = 0xC0, lastAscii = 0x7E;
    if (!base::isValidUtf8(text)) return false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::decodeUtf8(text, at);
        if (c < firstLetter || c >= behindLatin || (c > lastAscii && c < firstBeyondAscii)) return false;
    }
    return true;
}

}  // namespace

std::string readableAddress(std::string_view address)
{
    std::string out;
    for (std::size_t i = 0; i < address.size(); ++i) {
        const bool escaped = address[i] == '%' && i + 2 < address.size() && hexDigit(address[i + 1]) >= 0 && hexDigit(address[i + 2]) >= 0;
        out += escaped ? static_cast<char>(hexDigit(address[i + 1]) * 16 + hexDigit(address[i + 2])) : address[i];
        if (escaped) i += 2;
    }
    // A title with blanks is not an address; what does not read well stays as it is.
    if (!isReadable(out)) out = address;
    for (const std::string_view scheme : {"https://", "http://"})
        if (out.starts_with(scheme)) out.erase(0, scheme.size());
    if (out.size() > 1 && out.back() == '/') out.pop_back();
    return out;
}

std::string kindLine(const Frame& f, const model::Network& network)
{
    return joined({f.local(model::word(network.kind)), f.local(model::word(network.scope))}, " · ");
}

std::string contactText(const Frame& f, const model::Network& network)
{
    std::string out = network.name.get(f.language());
    if (!network.abbreviation.empty()) out += " (" + network.abbreviation + ")";
    if (const model::Seat* seat = network.mainSeat()) out += "\n" + seat->city.get(f.language()) + ", " + countryName(f, seat->country);
    if (!network.url.empty()) out += "\n" + network.url;
    return out;
}

}  // namespace ui
