#include "overlay/clean.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "base/blank.hpp"
#include "base/utf8.hpp"
#include "model/iso_codes.hpp"
#include "model/limits.hpp"
#include "overlay/field.hpp"

namespace overlay {

namespace {

/// U+FFFD stands for a byte that was no letter.
bool isUnsafe(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFD || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool mayStandInHost(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '.' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

bool mayStandInAddress(char c)
{
    constexpr std::string_view refused = "\"'<>\\^`{|}$();";
    return static_cast<unsigned char>(c) > 0x20 && c != 0x7F && refused.find(c) == std::string_view::npos;
}

constexpr int firstYear = 1800, lastYear = 2100;

bool isYear(int year) { return year >= firstYear && year <= lastYear; }

bool isCode(FieldKind kind, const std::string& code)
{
    return kind == FieldKind::Countries ? model::isCountryCode(code) : model::isStateCode(code);
}

bool isChoice(const Field& field, std::string_view key)
{
    return std::any_of(field.choices.begin(), field.choices.end(),
                       [&](const FieldChoice& choice) { return choice.key == key; });
}

bool isSomewhere(geo::LonLat place)
{
    return place.lonDeg >= -180 && place.lonDeg <= 180 && place.latDeg >= -90 && place.latDeg <= 90;
}

/// As it comes back from a file: without blanks at its ends, nothing if nothing of it can be seen.
std::string keptText(std::string_view text, std::size_t most)
{
    const std::string clean = cleanText(text, most);
    return base::showsNothing(clean) ? std::string() : std::string(base::trimmed(clean));
}

void clean(base::LocalText& text, std::size_t most)
{
    text = {keptText(text.de, most), keptText(text.en, most)};
}

std::vector<std::string> cleanList(const Field& field, const std::vector<std::string>& list)
{
    std::vector<std::string> out;
    for (const std::string& one : list) {
        std::string text = keptText(one, field.mostCharacters);
        const bool isCodeList = field.kind == FieldKind::Countries || field.kind == FieldKind::States;
        if (text.empty() || (isCodeList && !isCode(field.kind, text))) continue;
        if (field.kind == FieldKind::Choices && !isChoice(field, text)) continue;
        if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(std::move(text));
    }
    return out;
}

void cleanSeats(std::vector<model::Seat>& seats)
{
    for (model::Seat& seat : seats) {
        clean(seat.city, model::limits::name);
        clean(seat.note, model::limits::text);
        if (!model::isCountryCode(seat.country)) seat.country.clear();
        if (seat.country != "DE" || !model::isStateCode(seat.state)) seat.state.clear();
    }
    std::erase_if(seats, [](const model::Seat& seat) {
        return seat.city.empty() || seat.country.empty() || !isSomewhere(seat.place);
    });
}

void cleanFigures(std::vector<model::Figure>& figures)
{
    for (model::Figure& figure : figures) {
        clean(figure.note, model::limits::text);
        model::Provenance& from = figure.provenance;
        from.source = keptText(from.source, 2'000);
        if (!isYear(from.year)) from.year = 0;
    }
    std::erase_if(figures, [](const model::Figure& figure) { return !figure.count || *figure.count < 1; });
}

void cleanMembers(model::MemberList& list)
{
    for (model::MemberPlace& place : list.places) {
        clean(place.name, model::limits::name);
        clean(place.note, model::limits::text);
        if (!model::isCountryCode(place.country)) place.country.clear();
        if (place.country != "DE" || !model::isStateCode(place.state)) place.state.clear();
        if (place.place && !isSomewhere(*place.place)) place.place.reset();
    }
    std::erase_if(list.places, [](const model::MemberPlace& place) { return place.name.empty(); });
    clean(list.note, model::limits::text);
    using Kind = model::MemberList::Kind;
    if (list.kind == Kind::None && !list.places.empty()) list.kind = Kind::Partial;
}

std::string cleanOne(const Field& field, const std::string& text)
{
    switch (field.kind) {
    case FieldKind::Url:
        return cleanAddress(text);
    case FieldKind::Choice:
        return isChoice(field, text) ? text : std::string();
    case FieldKind::Text:
    case FieldKind::Line:
    case FieldKind::Year:
    case FieldKind::Flag:
    case FieldKind::Names:
    case FieldKind::Choices:
    case FieldKind::Countries:
    case FieldKind::States:
    case FieldKind::Seats:
    case FieldKind::Figures:
    case FieldKind::Members:
        break;
    }
    return keptText(text, field.mostCharacters);
}

std::string lineFeedsAsBlanks(std::string text)
{
    for (char& c : text)
        if (c == '\n' || c == '\t' || c == '\r') c = ' ';
    return text;
}

base::Message textProblem(const Field& field, const std::string& text)
{
    if (field.kind == FieldKind::Url) {
        if (text.empty() || !cleanAddress(text).empty()) return {};
        return {"Das ist keine Adresse einer Website. Sie beginnt mit https://, danach steht ihr Name, etwa "
                "https://www.beispiel.de",
                "This is not the address of a website. It begins with https://, then comes its name, such as "
                "https://www.example.org"};
    }
    if (field.kind == FieldKind::Choice) return {};
    const std::size_t count = characterCount(text);
    if (count > field.mostCharacters)
        return base::filled({"{0}: {1} Zeichen sind zu viele; behalten werden die ersten {2}",
                             "{0}: {1} characters are too many; the first {2} are kept"},
                            {base::Message(field.word.de, field.word.en), count, field.mostCharacters});
    if (lineFeedsAsBlanks(text) != cleanText(text, field.mostCharacters))
        return base::filled({"{0}: unsichtbare Steuerzeichen wurden entfernt",
                             "{0}: invisible control characters were removed"},
                            {base::Message(field.word.de, field.word.en)});
    return {};
}

base::Message seatProblem(const std::vector<model::Seat>& seats)
{
    for (const model::Seat& seat : seats) {
        if (!isSomewhere(seat.place))
            return {"Die Breite liegt zwischen -90 und 90, die Länge zwischen -180 und 180",
                    "The latitude is between -90 and 90, the longitude between -180 and 180"};
        if (seat.city.empty() || !model::isCountryCode(seat.country))
            return {"Ein Sitz braucht einen Ort und ein Land", "A seat needs a place and a country"};
        constexpr double marginDeg = 1;
        if (!model::mayLieIn(seat.country, seat.place, marginDeg))
            return base::filled({"{0} liegt nicht in {1}: Land oder Koordinaten prüfen",
                                 "{0} does not lie in {1}: check the country or the coordinates"},
                                {seat.city.get(base::Language::De), seat.country});
    }
    return {};
}

}  // namespace

std::size_t characterCount(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string cleanText(std::string_view text, std::size_t mostCharacters)
{
    std::string out;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size() && count < mostCharacters;) {
        const char32_t c = base::decodeUtf8(text, at);
        if (c == U'\n' || c == U'\t' || c == U'\r') {
            out += ' ';
            ++count;
        } else if (!isUnsafe(c)) {
            base::appendUtf8(out, c);
            ++count;
        }
    }
    return out;
}

std::string cleanAddress(std::string_view text)
{
    std::string address(base::trimmed(text));
    constexpr std::size_t mostBytes = 2'000;
    if (address.empty() || address.size() > mostBytes || !base::isValidUtf8(address)) return {};
    const bool named = address.find("://") != std::string::npos;
    if (!named) {
        const std::string_view host = std::string_view(address).substr(0, address.find_first_of("/?#"));
        if (host.find('.') == std::string_view::npos || host.find('@') != std::string_view::npos) return {};
        address = "https://" + address;
    }
    if (!address.starts_with("https://") && !address.starts_with("http://")) return {};
    const std::size_t begin = address.find("//") + 2;
    const std::size_t end = std::min(address.find_first_of("/?#", begin), address.size());
    const std::string_view host = std::string_view(address).substr(begin, end - begin);
    const std::size_t dot = host.find('.');
    const bool isHost = dot != 0 && dot != std::string_view::npos && dot + 1 < host.size() &&
                        std::all_of(host.begin(), host.end(), mayStandInHost);
    if (!isHost || !std::all_of(address.begin(), address.end(), mayStandInAddress)) return {};
    return address;
}

Value cleaned(const Field& field, Value value)
{
    if (auto* text = std::get_if<std::string>(&value)) *text = cleanOne(field, *text);
    if (auto* year = std::get_if<int>(&value); year && !isYear(*year)) *year = 0;
    if (auto* list = std::get_if<std::vector<std::string>>(&value)) *list = cleanList(field, *list);
    if (auto* seats = std::get_if<std::vector<model::Seat>>(&value)) cleanSeats(*seats);
    if (auto* figures = std::get_if<std::vector<model::Figure>>(&value)) cleanFigures(*figures);
    if (auto* members = std::get_if<model::MemberList>(&value)) cleanMembers(*members);
    return value;
}

base::Message problem(const Field& field, const Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) return textProblem(field, *text);
    if (const auto* year = std::get_if<int>(&value); year && *year != 0 && !isYear(*year))
        return base::filled({"Ein Jahr zwischen {0} und {1}", "A year between {0} and {1}"},
                            {firstYear, lastYear});
    if (const auto* seats = std::get_if<std::vector<model::Seat>>(&value)) return seatProblem(*seats);
    return {};
}

}  // namespace overlay
