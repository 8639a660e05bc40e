#include "overlay/field.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "model/limits.hpp"
#include "model/words.hpp"
#include "overlay/clean.hpp"

namespace overlay {

namespace {

using model::Network;
namespace limits = model::limits;
using Texts = std::vector<std::string>;
using Kind = FieldKind;
using Group = FieldGroup;

/// "2026-11-30": stated by somebody, in that year.
model::Provenance ownStatement(const Stamp& stamp)
{
    model::Provenance own;
    own.ownDate = stamp.date.empty() ? "?" : stamp.date;
    own.year = std::atoi(stamp.date.substr(0, 4).c_str());
    return own;
}

Texts sortedUnion(Texts a, const Texts& b)
{
    a.insert(a.end(), b.begin(), b.end());
    std::sort(a.begin(), a.end());
    a.erase(std::unique(a.begin(), a.end()), a.end());
    return a;
}

/// `part` without what is not in `whole`.
void keepPart(Texts& part, const Texts& whole)
{
    std::erase_if(part, [&](const std::string& code) {
        return std::find(whole.begin(), whole.end(), code) == whole.end();
    });
}

// --- plain members
template <auto Member>
Value readMember(const Network& n)
{
    return n.*Member;
}
template <class T, auto Member>
void writeMember(Network& n, const Value& value, const Stamp&)
{
    n.*Member = std::get<T>(value);
}
template <auto Text, auto Part>
Value readPart(const Network& n)
{
    return n.*Text.*Part;
}
template <auto Text, auto Part>
void writePart(Network& n, const Value& value, const Stamp&)
{
    n.*Text.*Part = std::get<std::string>(value);
}

// --- enumerations, by key
template <class E, auto Member>
Value readChoice(const Network& n)
{
    return std::string(model::key(n.*Member));
}
template <class E, auto Member>
void writeChoice(Network& n, const Value& value, const Stamp&)
{
    if (const std::optional<E> known = model::fromKey<E>(std::get<std::string>(value))) n.*Member = *known;
}
template <class E>
std::vector<FieldChoice> choicesOf()
{
    std::vector<FieldChoice> all;
    for (std::size_t i = 0; i < model::countOf<E>(); ++i) {
        const auto value = static_cast<E>(i);
        all.push_back({model::key(value), model::word(value)});
    }
    return all;
}

void writeKind(Network& n, const Value& value, const Stamp& stamp)
{
    writeChoice<model::EntryKind, &Network::kind>(n, value, stamp);
    n.isNetwork = n.kind != model::EntryKind::Note;
}
void writeStatus(Network& n, const Value& value, const Stamp& stamp)
{
    writeChoice<model::Status, &Network::status>(n, value, stamp);
    n.statusProvenance = ownStatement(stamp);
}

Value readTopics(const Network& n)
{
    Texts keys;
    for (const model::Topic topic : n.topics) keys.emplace_back(model::key(topic));
    return keys;
}
void writeTopics(Network& n, const Value& value, const Stamp&)
{
    n.topics.clear();
    for (const std::string& key : std::get<Texts>(value))
        if (const auto topic = model::fromKey<model::Topic>(key)) n.topics.push_back(*topic);
}
Value readLevels(const Network& n)
{
    Texts keys;
    for (std::size_t i = 0; i < model::countOf<model::Level>(); ++i)
        if (n.levels.contains(static_cast<model::Level>(i)))
            keys.emplace_back(model::key(static_cast<model::Level>(i)));
    return keys;
}
void writeLevels(Network& n, const Value& value, const Stamp&)
{
    n.levels = {};
    for (const std::string& key : std::get<Texts>(value))
        if (const auto level = model::fromKey<model::Level>(key)) n.levels.insert(*level);
    std::erase_if(n.levelsSince,
                  [&](const model::LevelSince& since) { return !n.levels.contains(since.level); });
}

// --- where
Value readCountries(const Network& n) { return n.countries.listed; }
void writeCountries(Network& n, const Value& value, const Stamp& stamp)
{
    using Completeness = model::CountryList::Completeness;
    model::CountryList& list = n.countries;
    const bool partial = list.completeness == Completeness::Partial;
    list.listed = std::get<Texts>(value);
    list.known = sortedUnion(list.listed, list.confirmed);
    list.completeness = list.listed.empty() ? Completeness::Unknown
                        : partial           ? Completeness::Partial
                                            : Completeness::Complete;
    keepPart(list.uncertain, list.listed);
    list.provenance = list.listed.empty() ? model::Provenance{} : ownStatement(stamp);
}
Value readCountriesPartial(const Network& n)
{
    return n.countries.completeness == model::CountryList::Completeness::Partial;
}
void writeCountriesPartial(Network& n, const Value& value, const Stamp&)
{
    using Completeness = model::CountryList::Completeness;
    if (n.countries.listed.empty()) return;
    n.countries.completeness = std::get<bool>(value) ? Completeness::Partial : Completeness::Complete;
}
Value readNationwide(const Network& n) { return n.states.nationwide; }
void writeNationwide(Network& n, const Value& value, const Stamp& stamp)
{
    n.states.nationwide = std::get<bool>(value);
    n.states.provenance = ownStatement(stamp);
}
Value readStates(const Network& n) { return n.states.organised; }
void writeStates(Network& n, const Value& value, const Stamp& stamp)
{
    n.states.organised = std::get<Texts>(value);
    keepPart(n.states.uncertain, n.states.organised);
    n.states.provenance = ownStatement(stamp);
}
Value readMemberStates(const Network& n) { return n.states.members; }
void writeMemberStates(Network& n, const Value& value, const Stamp& stamp)
{
    n.states.members = sortedUnion(std::get<Texts>(value), {});
    keepPart(n.states.partial, n.states.members);
    n.states.membersProvenance = n.states.members.empty() ? model::Provenance{} : ownStatement(stamp);
}

// --- figures and years
Value readFounded(const Network& n) { return n.foundedYear.value_or(0); }
void writeFounded(Network& n, const Value& value, const Stamp& stamp)
{
    const int year = std::get<int>(value);
    n.foundedYear = year == 0 ? std::nullopt : std::optional(year);
    n.foundedProvenance = year == 0 ? model::Provenance{} : ownStatement(stamp);
}
/// A figure without a source is somebody's own statement.
void stampFigures(std::vector<model::Figure>& figures, const Stamp& stamp)
{
    for (model::Figure& figure : figures) {
        model::Provenance& from = figure.provenance;
        if (!from.empty()) continue;
        const int year = from.year;
        from = ownStatement(stamp);
        if (year != 0) from.year = year;
    }
    // Oldest first, one without a year behind the one before it: as files/data has them.
    std::vector<std::pair<int, model::Figure>> dated;
    int latest = 0;
    for (model::Figure& figure : figures) {
        const int year = figure.provenance.year;
        const int at = year == 0 ? latest : year;
        latest = std::max(latest, at);
        dated.emplace_back(at, std::move(figure));
    }
    std::stable_sort(dated.begin(), dated.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < figures.size(); ++i) figures[i] = std::move(dated[i].second);
}
Value readMemberFigures(const Network& n) { return n.members; }
void writeMemberFigures(Network& n, const Value& value, const Stamp& stamp)
{
    n.members = std::get<std::vector<model::Figure>>(value);
    stampFigures(n.members, stamp);
}
Value readCountryFigures(const Network& n) { return n.countries.figures; }
void writeCountryFigures(Network& n, const Value& value, const Stamp& stamp)
{
    n.countries.figures = std::get<std::vector<model::Figure>>(value);
    stampFigures(n.countries.figures, stamp);
}
Value readSeats(const Network& n) { return n.seats; }
void writeSeats(Network& n, const Value& value, const Stamp& stamp)
{
    n.seats = std::get<std::vector<model::Seat>>(value);
    for (model::Seat& seat : n.seats)
        if (seat.provenance.empty()) seat.provenance = ownStatement(stamp);
}
Value readMembers(const Network& n) { return n.memberPlaces; }
void writeMembers(Network& n, const Value& value, const Stamp& stamp)
{
    n.memberPlaces = std::get<model::MemberList>(value);
    const bool has = n.memberPlaces.kind != model::MemberList::Kind::None;
    if (has && n.memberPlaces.provenance.empty()) n.memberPlaces.provenance = ownStatement(stamp);
}

Field choice(std::string_view key, base::LocalText word, Group group, decltype(Field::read) read,
             decltype(Field::write) write, std::vector<FieldChoice> choices, Kind kind = Kind::Choice)
{
    Field field{key, std::move(word), kind, group, limits::name, read, write};
    field.choices = std::move(choices);
    return field;
}

/// The two rows of a text in both languages.
template <auto Text>
void addTexts(std::vector<Field>& rows, std::string_view de, std::string_view en, const base::LocalText& word,
              Kind kind, Group group, std::size_t most, bool essential = false)
{
    using base::Language, base::LocalText;
    rows.push_back({de,
                    {word.de + " (deutsch)", word.en + " (German)"},
                    kind,
                    group,
                    most,
                    &readPart<Text, &LocalText::de>,
                    &writePart<Text, &LocalText::de>,
                    {},
                    Language::De,
                    essential});
    rows.push_back({en,
                    {word.de + " (englisch)", word.en + " (English)"},
                    kind,
                    group,
                    most,
                    &readPart<Text, &LocalText::en>,
                    &writePart<Text, &LocalText::en>,
                    {},
                    Language::En,
                    essential});
}

std::vector<Field> makeFields()
{
    std::vector<Field> rows;
    addTexts<&Network::name>(rows, "name_de", "name_en", {"Name", "Name"}, Kind::Line, Group::Names,
                             limits::name, true);
    addTexts<&Network::label>(rows, "label_de", "label_en", {"Kurzname", "Short name"}, Kind::Line,
                              Group::Names, limits::label);
    rows.push_back({"abbreviation",
                    {"Abkürzung", "Abbreviation"},
                    Kind::Line,
                    Group::Names,
                    limits::name,
                    &readMember<&Network::abbreviation>,
                    &writeMember<std::string, &Network::abbreviation>});
    rows.push_back({"aliases",
                    {"Weitere Namen", "Other names"},
                    Kind::Names,
                    Group::Names,
                    limits::name,
                    &readMember<&Network::aliases>,
                    &writeMember<Texts, &Network::aliases>});
    rows.push_back({"coordination",
                    {"Sitz", "Seat"},
                    Kind::Seats,
                    Group::Places,
                    limits::name,
                    &readSeats,
                    &writeSeats,
                    {},
                    {},
                    true});
    addTexts<&Network::seatNote>(rows, "seat_note_de", "seat_note_en",
                                 {"Anmerkung zum Sitz", "Remark on the seat"}, Kind::Text, Group::Places,
                                 limits::text);
    rows.push_back({"countries",
                    {"Länder", "Countries"},
                    Kind::Countries,
                    Group::Places,
                    limits::name,
                    &readCountries,
                    &writeCountries,
                    {},
                    {},
                    true});
    rows.push_back({"countries_partial",
                    {"Länder unvollständig", "Countries incomplete"},
                    Kind::Flag,
                    Group::Places,
                    0,
                    &readCountriesPartial,
                    &writeCountriesPartial});
    rows.push_back({"nationwide",
                    {"Bundesweit", "Nationwide in Germany"},
                    Kind::Flag,
                    Group::Places,
                    0,
                    &readNationwide,
                    &writeNationwide});
    rows.push_back({"states",
                    {"Bundesländer", "German states"},
                    Kind::States,
                    Group::Places,
                    limits::name,
                    &readStates,
                    &writeStates,
                    {},
                    {},
                    true});
    rows.push_back({"member_states",
                    {"Bundesländer mit Mitgliedern", "German states with members"},
                    Kind::States,
                    Group::Places,
                    limits::name,
                    &readMemberStates,
                    &writeMemberStates});
    rows.push_back(choice("reach", {"Reichweite", "Reach"}, Group::Places,
                          &readChoice<model::Reach, &Network::reach>,
                          &writeChoice<model::Reach, &Network::reach>, choicesOf<model::Reach>()));
    rows.push_back(choice("topics", {"Themen", "Topics"}, Group::Kind, &readTopics, &writeTopics,
                          choicesOf<model::Topic>(), Kind::Choices));
    rows.push_back(choice("kind", {"Art", "Kind"}, Group::Kind, &readChoice<model::EntryKind, &Network::kind>,
                          &writeKind, choicesOf<model::EntryKind>()));
    rows.push_back(choice("scope", {"Gruppe", "Group"}, Group::Kind,
                          &readChoice<model::Scope, &Network::scope>,
                          &writeChoice<model::Scope, &Network::scope>, choicesOf<model::Scope>()));
    rows.push_back(choice("levels", {"Ebenen", "Levels"}, Group::Kind, &readLevels, &writeLevels,
                          choicesOf<model::Level>(), Kind::Choices));
    rows.push_back({"founded",
                    {"Gründungsjahr", "Founding year"},
                    Kind::Year,
                    Group::Time,
                    4,
                    &readFounded,
                    &writeFounded,
                    "year"});
    Field status =
        choice("status", {"Stand", "Status"}, Group::Time, &readChoice<model::Status, &Network::status>,
               &writeStatus, choicesOf<model::Status>());
    status.inside = "value";
    rows.push_back(std::move(status));
    rows.push_back({"member_figures",
                    {"Mitgliederzahlen", "Numbers of members"},
                    Kind::Figures,
                    Group::Figures,
                    limits::name,
                    &readMemberFigures,
                    &writeMemberFigures});
    rows.push_back({"country_figures",
                    {"Zahlen der Länder", "Numbers of countries"},
                    Kind::Figures,
                    Group::Figures,
                    limits::name,
                    &readCountryFigures,
                    &writeCountryFigures});
    addTexts<&Network::membersNote>(rows, "members_note_de", "members_note_en",
                                    {"Anmerkung zu den Mitgliedern", "Remark on the members"}, Kind::Text,
                                    Group::Figures, limits::text);
    rows.push_back({"member_places",
                    {"Mitglieder", "Members"},
                    Kind::Members,
                    Group::Members,
                    limits::name,
                    &readMembers,
                    &writeMembers});
    addTexts<&Network::summary>(rows, "summary_de", "summary_en", {"Beschreibung", "Description"}, Kind::Text,
                                Group::Words, limits::text);
    rows.push_back({"url",
                    {"Website", "Website"},
                    Kind::Url,
                    Group::Web,
                    2000,
                    &readMember<&Network::url>,
                    &writeMember<std::string, &Network::url>});
    addTexts<&Network::urlNote>(rows, "url_note_de", "url_note_en",
                                {"Anmerkung zur Website", "Remark on the website"}, Kind::Text, Group::Web,
                                limits::text);
    return rows;
}

}  // namespace

const base::LocalText& wordOf(FieldGroup group)
{
    static const base::LocalText words[fieldGroupCount] = {
        {"Namen", "Names"},        {"Orte", "Places"},           {"Einordnung", "Classification"},
        {"Zeit", "Time"},          {"Zahlen", "Figures"},        {"Mitglieder", "Members"},
        {"Beschreibung", "Words"}, {"Im Internet", "On the web"}};
    return words[static_cast<std::size_t>(group)];
}

std::span<const Field> fields()
{
    static const std::vector<Field> rows = makeFields();
    return rows;
}

const Field* findField(std::string_view key)
{
    const auto rows = fields();
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Field& field) { return field.key == key; });
    return found == rows.end() ? nullptr : &*found;
}

const Field* otherLanguage(const Field& field)
{
    if (!field.language) return nullptr;
    std::string key(field.key);
    key.replace(key.size() - 2, 2, field.language == base::Language::De ? "en" : "de");
    return findField(key);
}

Value nothing(const Field& field) { return field.read(Network{}); }

bool isNothing(const Field& field, const Value& value) { return value == nothing(field); }

base::LocalText usualLabel(const Network& network)
{
    if (network.abbreviation.empty()) return network.name;
    return {network.abbreviation, network.abbreviation};
}

void put(Network& network, const Field& field, const Value& value, const Stamp& stamp)
{
    if (nothing(field).index() != value.index()) return;
    const bool usual = network.label.empty() || network.label == usualLabel(network);
    field.write(network, cleaned(field, value), stamp);
    const bool labelled = field.key.starts_with("label_") && !network.label.empty();
    if ((usual && !labelled) || network.label.empty()) network.label = usualLabel(network);
}

}  // namespace overlay
