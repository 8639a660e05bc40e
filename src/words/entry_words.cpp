#include "words/entry_words.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/utf8.hpp"
#include "model/words.hpp"
#include "text/catalogue.hpp"

namespace words {

namespace {

using base::Language;
using text::Key;

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

/// "eigene Angabe, 30.11.2026".
std::string ownStatement(const std::string& date, Language language)
{
    const bool isDate = date.size() == 10 && date[4] == '-' && date[7] == '-';
    if (!isDate) return std::string(text::tr(Key::OwnStatement, language));
    const std::string day =
        language == Language::De ? date.substr(8) + "." + date.substr(5, 2) + "." + date.substr(0, 4) : date;
    return text::format(Key::OwnStatementOn, language, {day});
}

}  // namespace

std::string localText(const base::LocalText& text, Language language)
{
    const bool german = language == Language::De;
    const std::string& own = german ? text.de : text.en;
    if (!own.empty()) return own;
    const std::string& other = german ? text.en : text.de;
    return other.empty() ? other : other + (german ? " (EN)" : " (DE)");
}

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

std::string yearText(const model::Provenance& provenance, Language language)
{
    if (provenance.year != 0) return std::to_string(provenance.year);
    return provenance.yearUnknown ? std::string(text::tr(Key::YearUnknown, language)) : std::string();
}

std::string sourceText(const model::Provenance& provenance, Language language)
{
    std::vector<std::string> sources{provenance.source};
    sources.insert(sources.end(), provenance.furtherSources.begin(), provenance.furtherSources.end());
    if (provenance.unsourced) sources.emplace_back(text::tr(Key::Unsourced, language));
    if (provenance.fromSlides) sources.emplace_back(text::tr(Key::SlidesShort, language));
    if (!provenance.ownDate.empty()) sources.push_back(ownStatement(provenance.ownDate, language));
    return joined(sources, "; ");
}

std::string sourceLine(const model::Provenance& provenance, Language language)
{
    return joined({yearText(provenance, language), sourceText(provenance, language)}, " · ");
}

std::string figureWords(const model::Figure& figure, Language language)
{
    if (!figure.count) return {};
    const std::string count = text::number(*figure.count, language);
    const std::string counted =
        !figure.unit.empty()
            ? joined({count, localText(model::unitWord(figure.unit, *figure.count), language)}, " ")
        : *figure.count == 1 ? std::string(text::tr(Key::CountryOne, language))
                             : text::format(Key::Countries, language, {count});
    return joined({localText(model::qualifierWord(figure.atLeast, figure.approximate), language), counted},
                  " ");
}

std::string figureText(const model::Figure& figure, Language language)
{
    const std::string words = figureWords(figure, language), note = localText(figure.note, language);
    if (words.empty() || note.empty()) return words + note;
    return words + " (" + note + ")";
}

std::string knownOf(std::optional<std::int64_t> known, std::optional<std::int64_t> of, bool atLeast,
                    bool approximate, Language language)
{
    if (!known || !of) return {};
    const std::string whole = joined(
        {localText(model::qualifierWord(atLeast, approximate), language), text::number(*of, language)}, " ");
    return text::format(Key::ListPartialOf, language, {text::number(*known, language), whole});
}

std::string knownOf(const model::MemberList& list, Language language)
{
    if (list.kind == model::MemberList::Kind::Complete)
        return std::string(text::tr(Key::ListComplete, language));
    std::string part = knownOf(list.known, list.of, list.ofAtLeast, list.ofApproximate, language);
    return part.empty() ? std::string(text::tr(Key::ListPartial, language)) : part;
}

std::string countryName(const model::Atlas& atlas, const std::string& code, Language language)
{
    const model::CountryId id = atlas.geography().findCountry(code);
    return id.valid() ? atlas.geography()[id].name.get(language) : code;
}

std::string stateName(const model::Atlas& atlas, const std::string& code, Language language)
{
    const model::StateId id = atlas.geography().findState(code);
    return id.valid() ? atlas.geography()[id].name.get(language) : code;
}

std::string regionCodeName(const model::Atlas& atlas, const std::string& code, Language language)
{
    return code.size() > 3 && code[2] == '-' ? stateName(atlas, code, language)
                                             : countryName(atlas, code, language);
}

std::string sortedNames(std::vector<std::string> names)
{
    std::vector<std::pair<std::string, std::string>> byKey;
    for (std::string& name : names) byKey.emplace_back(base::sortKey(name), std::move(name));
    std::sort(byKey.begin(), byKey.end());
    std::string out;
    for (const auto& entry : byKey) {
        if (!out.empty()) out += ", ";
        out += entry.second;
    }
    return out;
}

namespace {

/// `nameOf` each code, sorted; those in `uncertain` are marked.
template <class NameOf>
std::string markedNames(const std::vector<std::string>& codes, const std::vector<std::string>& uncertain,
                        Language language, NameOf nameOf)
{
    std::vector<std::string> names;
    for (const std::string& code : codes) {
        std::string name = nameOf(code);
        if (std::find(uncertain.begin(), uncertain.end(), code) != uncertain.end())
            name.append(" (").append(text::tr(Key::Uncertain, language)).append(")");
        names.push_back(std::move(name));
    }
    return sortedNames(std::move(names));
}

}  // namespace

std::string countryNames(const model::Atlas& atlas, const std::vector<std::string>& codes,
                         const std::vector<std::string>& uncertain, Language language)
{
    return markedNames(codes, uncertain, language,
                       [&](const std::string& code) { return countryName(atlas, code, language); });
}

std::string stateNames(const model::Atlas& atlas, const std::vector<std::string>& codes,
                       const std::vector<std::string>& uncertain, Language language)
{
    return markedNames(codes, uncertain, language,
                       [&](const std::string& code) { return stateName(atlas, code, language); });
}

std::string firstSentence(const std::string& text)
{
    for (std::size_t at = text.find(". "); at != std::string::npos; at = text.find(". ", at + 1)) {
        // A full stop behind a number or a short form ends no sentence.
        const char before = at > 0 ? text[at - 1] : ' ';
        const bool shortForm =
            at < 3 || text[at - 2] == ' ' || text[at - 2] == '.' || (before >= '0' && before <= '9');
        if (!shortForm) return text.substr(0, at + 1);
    }
    return text;
}

std::string kindLine(const model::Network& network, Language language)
{
    return joined(
        {localText(model::word(network.kind), language), localText(model::word(network.scope), language)},
        " · ");
}

std::string topicsText(const model::Network& network, Language language)
{
    std::vector<std::string> words;
    for (const model::Topic topic : network.topics) words.push_back(localText(model::word(topic), language));
    return joined(words, ", ");
}

std::string levelsText(const model::Network& network, Language language)
{
    std::vector<std::string> words;
    for (std::size_t i = 0; i < model::countOf<model::Level>(); ++i)
        if (const auto level = static_cast<model::Level>(i); network.levels.contains(level))
            words.push_back(localText(model::word(level), language));
    return joined(words, ", ");
}

std::string shortName(const model::Network& network, Language language)
{
    return localText(network.label.empty() ? network.name : network.label, language);
}

std::string contactText(const model::Atlas& atlas, const model::Network& network, Language language)
{
    std::string out = network.name.get(language);
    if (!network.abbreviation.empty()) out += " (" + network.abbreviation + ")";
    if (const model::Seat* seat = network.mainSeat())
        out += "\n" + seat->city.get(language) + ", " + countryName(atlas, seat->country, language);
    if (!network.url.empty()) out += "\n" + network.url;
    return out;
}

std::string readableAddress(std::string_view address)
{
    std::string out;
    for (std::size_t i = 0; i < address.size(); ++i) {
        const bool escaped = address[i] == '%' && i + 2 < address.size() && hexDigit(address[i + 1]) >= 0 &&
                             hexDigit(address[i + 2]) >= 0;
        out += escaped ? static_cast<char>(hexDigit(address[i + 1]) * 16 + hexDigit(address[i + 2]))
                       : address[i];
        if (escaped) i += 2;
    }
    // A title with blanks is not an address; what does not read well stays as it is.
    if (!isReadable(out)) out = address;
    for (const std::string_view start : {"https://", "http://", "www."})
        if (out.starts_with(start)) out.erase(0, start.size());
    if (out.size() > 1 && out.back() == '/') out.pop_back();
    return out;
}

std::string entryCount(std::size_t count, Language language)
{
    if (count == 1) return std::string(text::tr(Key::EntryOne, language));
    return text::format(Key::Entries, language, {text::number(static_cast<long long>(count), language)});
}

const std::string& entryLabel(const model::Network& network, base::Language language)
{
    const std::string& label = network.label.get(language);
    return label.empty() ? network.name.get(language) : label;
}

}  // namespace words
