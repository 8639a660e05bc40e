#include "layout/document/document_parts.hpp"

#include <array>

#include "layout/words/entry_words.hpp"
#include "model/words.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

using base::Language;
using text::Key;

std::string seatText(const model::Atlas& atlas, const model::Seat& seat, Language language)
{
    std::string text = seat.city.get(language);
    if (seat.country != "DE") text += ", " + countryName(atlas, seat.country, language);
    return text;
}

/// The newest figure that counts something.
const model::Figure* newest(const std::vector<model::Figure>& figures)
{
    for (auto figure = figures.rbegin(); figure != figures.rend(); ++figure)
        if (figure->count) return &*figure;
    return nullptr;
}

/// "bundesweit", "weltweit, Liste nicht bekannt".
std::string reachText(const model::Network& network, Language language)
{
    const bool listUnknown = network.scope == model::Scope::International && network.isNetwork &&
                             network.countries.completeness == model::CountryList::Completeness::Unknown;
    return joined(
        {network.states.nationwide ? std::string(text::tr(Key::Nationwide, language)) : std::string(),
         localText(model::word(network.reach), language),
         listUnknown ? std::string(text::tr(Key::ListUnknown, language)) : std::string()},
        ", ");
}

void addSeats(TextTwin::Section& section, const model::Atlas& atlas, const model::Network& network,
              Language language)
{
    for (const model::Seat& seat : network.seats) {
        const std::string role = localText(model::roleWord(seat.role), language);
        section.lines.push_back({role.empty() ? std::string(text::tr(Key::Seat, language)) : role,
                                 seatText(atlas, seat, language),
                                 {},
                                 sourceLine(seat.provenance, language)});
    }
    if (network.seats.empty())
        addLine(section, Key::Seat, std::string(text::tr(Key::NoSeatInList, language)), {}, language);
}

void addCountries(TextTwin::Section& section, const model::Atlas& atlas, const model::Network& network,
                  Language language)
{
    const model::CountryList& countries = network.countries;
    if (const model::Figure* figure = newest(countries.figures))
        addLine(section, Key::ColumnCountries, countryFigureText(*figure, language),
                sourceLine(figure->provenance, language), language);
    if (network.scope != model::Scope::International && countries.known == std::vector<std::string>{"DE"})
        return;
    if (countries.known.empty()) return;
    using Completeness = model::CountryList::Completeness;
    const Key known = countries.completeness == Completeness::Complete  ? Key::ListComplete
                      : countries.completeness == Completeness::Partial ? Key::ListPartial
                                                                        : Key::ListUnknown;
    addLine(section, Key::CountriesWithMembers, countryNames(atlas, countries.known, language),
            std::string(text::tr(known, language)), language);
}

}  // namespace

TextTwin beginTwin(const model::Atlas& atlas, std::string title, Language language)
{
    TextTwin document;
    document.language = language;
    document.title = std::move(title);
    std::string foot = std::string(text::tr(Key::AppName, language)) + ", " +
                       std::string(text::tr(Key::AppSubtitle, language));
    if (!atlas.dataDate().empty()) foot += ". " + text::format(Key::DataDate, language, {atlas.dataDate()});
    document.foot.push_back(foot + ".");
    return document;
}

std::string tierWord(filter::Tier tier, Language language)
{
    constexpr std::array keys{Key::TierSeatHere, Key::TierDocumented, Key::TierNationwide,
                              Key::TierListUnknown};
    static_assert(keys.size() == filter::tierCount);
    return std::string(text::tr(keys[static_cast<std::size_t>(tier)], language));
}

std::string headingWithCount(const std::string& heading, std::size_t count, Language language)
{
    return heading + " (" + text::number(static_cast<long long>(count), language) + ")";
}

std::string fullName(const model::Network& network, Language language)
{
    const std::string name = localText(network.name, language);
    return network.abbreviation.empty() || network.abbreviation == name
               ? name
               : name + " (" + network.abbreviation + ")";
}

TextTwin::Line entryLine(const model::Atlas& atlas, model::NetworkId id, Language language)
{
    const model::Network& network = atlas[id];
    const model::Seat* seat = network.mainSeat();
    const std::string place = seat                ? seatText(atlas, *seat, language)
                              : network.isNetwork ? std::string(text::tr(Key::NoSeatInList, language))
                                                  : std::string(text::tr(Key::NoteInList, language));
    return entryLine(atlas, id, joined({place, topicsText(network, language)}, " · "), {}, language);
}

TextTwin::Line entryLine(const model::Atlas& atlas, model::NetworkId id, std::string text, std::string detail,
                         Language language)
{
    return {fullName(atlas[id], language), std::move(text), atlas[id].url, std::move(detail)};
}

void addLine(TextTwin::Section& section, Key label, const std::string& text, const std::string& detail,
             Language language)
{
    if (!text.empty()) section.lines.push_back({std::string(text::tr(label, language)), text, {}, detail});
}

void addKeyFacts(TextTwin::Section& section, const model::Atlas& atlas, const model::Network& network,
                 Language language)
{
    addLine(section, Key::ColumnForm, kindLine(network, language), {}, language);
    addSeats(section, atlas, network, language);
    addLine(section, Key::Topics, topicsText(network, language), {}, language);
    addLine(section, Key::Levels, levelsText(network, language), {}, language);
    if (network.foundedYear)
        addLine(section, Key::Founded, std::to_string(*network.foundedYear),
                sourceLine(network.foundedProvenance, language), language);
    if (const model::Figure* figure = newest(network.members))
        addLine(section, Key::Members, figureText(*figure, language),
                sourceLine(figure->provenance, language), language);
    addCountries(section, atlas, network, language);
    addLine(section, Key::ReachLabel, reachText(network, language), {}, language);
    const bool byMembers = network.states.organised.empty();
    const std::vector<std::string>& states = byMembers ? network.states.members : network.states.organised;
    // All of them say no more than "nationwide".
    if (!network.states.nationwide || states.size() < atlas.geography().states().size())
        addLine(section, byMembers ? Key::StatesWithMembers : Key::StatesOrganised,
                stateNames(atlas, states, network.states.uncertain, language), {}, language);
    addLine(section, Key::StatusLabel, localText(model::word(network.status), language),
            sourceLine(network.statusProvenance, language), language);
    if (!network.url.empty())
        section.lines.push_back(
            {std::string(text::tr(Key::Website, language)), readableAddress(network.url), network.url, {}});
}

}  // namespace layout
