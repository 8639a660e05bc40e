// `kommunalatlas place NAME`: what the data knows about a town.
#include <cmath>
#include <iostream>

#include "app/cli/command_common.hpp"
#include "app/cli/commands.hpp"
#include "base/utf8.hpp"
#include "files/write/find_json.hpp"
#include "filter/answers/municipality.hpp"
#include "filter/region_name.hpp"
#include "filter/text/district_names.hpp"
#include "filter/text/place_search.hpp"
#include "text/catalogue.hpp"
#include "words/answer_lines.hpp"
#include "words/answer_words.hpp"
#include "words/entry_words.hpp"

namespace app {

namespace {

using text::Key;
using words::Table;

class PlaceText {
public:
    PlaceText(const Asked& asked) : atlas_(*asked.atlas), index_(*asked.index), language_(asked.language) {}

    std::string candidates(const std::string& query, const filter::PlaceLookup& lookup) const
    {
        const bool several = !lookup.places.empty();
        const std::vector<filter::PlaceHit>& places = several ? lookup.places : lookup.suggestions;
        std::string heading =
            text::format(several ? Key::AnswerSeveralPlaces : Key::AnswerNoPlace, language_, {query});
        if (!several && !places.empty()) heading += " " + std::string(word(Key::AnswerSuggestions));
        if (places.empty()) return base::displaySafe(heading) + '\n';
        Table table = tableOf(
            {Key::ColumnPlace, Key::ColumnState, Key::ColumnDistrict, Key::ColumnCountry, Key::ColumnKey});
        const model::Geography& geography = atlas_.geography();
        for (const filter::PlaceHit& hit : places) {
            const model::Place place = atlas_.gazetteer()[hit.place];
            table.rows.push_back(
                {words::foundName(atlas_, hit, language_), words::regionOf(atlas_, place, language_),
                 place.district.valid() ? filter::districtName(geography[place.district]).get(language_)
                                        : std::string(),
                 place.country.valid() ? geography[place.country].name.get(language_)
                                       : std::string(place.countryCode),
                 std::string(place.municipalityKey)});
        }
        return section(heading, table, {});
    }

    /// What a key that was not typed in full, or otherwise, was taken for.
    std::string keyRead(const std::string& query, const filter::PlaceHit& hit) const
    {
        if (hit.match != filter::PlaceHit::Match::Key || hit.also == query) return {};
        return base::displaySafe(text::format(Key::AnswerKeyRead, language_, {query, hit.also})) + '\n';
    }

    /// A line for each district of that name; such a name is no town.
    std::string districts(const std::string& query) const
    {
        std::string lines;
        const model::Geography& geography = atlas_.geography();
        for (const model::DistrictId id : filter::districtsNamed(geography, query))
            lines += text::format(Key::AnswerIsDistrict, language_,
                                  {filter::districtName(geography[id]).get(language_), geography[id].key}) +
                     '\n';
        return lines;
    }

    std::string municipality(const filter::Municipality& answer) const
    {
        const model::Place place = atlas_.gazetteer()[answer.place];
        std::string text =
            std::string(place.nameIn(language_)) + " (" + words::whereabouts(atlas_, place, language_) + ")";
        if (!place.municipalityKey.empty()) text += ", " + std::string(place.municipalityKey);
        text += "\n\n" + memberOf(answer);
        if (!answer.linked.empty()) text += '\n' + linked(answer);
        text += '\n' + withoutList(answer);
        text += '\n' + possible(answer);
        text += '\n' + nearest(answer);
        text += '\n' + seats(answer);
        return text;
    }

private:
    std::string_view word(Key key) const { return text::tr(key, language_); }
    std::string name(model::NetworkId id) const { return atlas_[id].name.get(language_); }

    Table tableOf(std::initializer_list<Key> headings) const
    {
        Table table;
        for (const Key heading : headings)
            table.columns.push_back({std::string(word(heading)), heading == Key::ColumnDistanceKm});
        return table;
    }
    std::string section(const std::string& heading, const Table& table, Key otherwise) const
    {
        return app::section(heading, table, word(otherwise));
    }
    static std::string section(const std::string& heading, const Table& table, std::string_view otherwise)
    {
        return app::section(heading, table, otherwise);
    }

    std::string memberOf(const filter::Municipality& answer) const
    {
        Table table = tableOf(
            {Key::ColumnName, Key::ColumnList, Key::ColumnAsOf, Key::ColumnCertainty, Key::ColumnReason});
        for (const filter::Membership& line : answer.memberOf) {
            const filter::Member& member = index_.members().all()[line.member];
            table.rows.push_back(
                {name(member.network), listWord(member.network),
                 line.year == 0 ? std::string(word(Key::YearUnknown)) : std::to_string(line.year),
                 std::string(words::answerWord(line.certainty, language_)),
                 std::string(words::answerWord(member.match, language_))});
        }
        return section(std::string(word(Key::AnswerMemberOf)), table, Key::AnswerNotListed);
    }

    std::string linked(const filter::Municipality& answer) const
    {
        Table table = tableOf({Key::ColumnPlace, Key::ColumnRemark});
        for (const filter::LinkedPlace& line : answer.linked)
            table.rows.push_back(
                {words::linkedName(atlas_, line, language_), words::linkedDetail(atlas_, line, language_)});
        return section(words::linkedHeading(answer.linked.size(), language_), table, std::string_view{});
    }

    std::string withoutList(const filter::Municipality& answer) const
    {
        Table table = tableOf({Key::ColumnName, Key::ColumnList});
        for (const filter::WithoutList& line : answer.withoutList)
            table.rows.push_back({name(line.network), std::string(words::answerWord(line.gap, language_))});
        const std::string count =
            answer.withoutList.size() == 1
                ? std::string(word(Key::EntryOne))
                : text::format(Key::Entries, language_, {std::to_string(answer.withoutList.size())});
        return section(text::format(Key::AnswerWithoutList, language_, {count}), table, std::string_view{});
    }

    std::string possible(const filter::Municipality& answer) const
    {
        Table table = tableOf(
            {Key::ColumnName, Key::ColumnCertainty, Key::ColumnReason, Key::Members, Key::ColumnList});
        for (const filter::Possible& line : answer.possible)
            table.rows.push_back({name(line.network),
                                  std::string(words::answerWord(line.certainty, language_)),
                                  std::string(words::answerWord(line.evidence, language_)),
                                  std::string(words::answerWord(line.fit, language_)),
                                  std::string(words::answerWord(line.gap, language_))});
        return section(std::string(word(Key::AnswerPossible)), table, Key::AnswerNothing);
    }

    std::string nearest(const filter::Municipality& answer) const
    {
        Table table = tableOf({Key::ColumnName, Key::ColumnPlace, Key::ColumnDistanceKm, Key::ColumnList});
        for (const filter::NearestMember& line : answer.nearest) {
            const filter::Member& member = index_.members().all()[line.member];
            const model::MemberPlace& listed = atlas_[member.network].memberPlaces.places[member.item];
            table.rows.push_back({name(member.network), listed.name.get(language_),
                                  kilometres(line.distanceKm), listWord(member.network)});
        }
        return section(words::withinKm(Key::AnswerNearest, language_), table, Key::AnswerNothing);
    }

    std::string seats(const filter::Municipality& answer) const
    {
        Table table = tableOf({Key::ColumnName, Key::ColumnPlace, Key::ColumnDistanceKm});
        for (const filter::SeatNearby& line : answer.seatsNearby) {
            const model::Network& network = atlas_[line.network];
            const bool isPart = line.seat == filter::SeatNearby::noSeat;
            const model::Part* part = isPart ? &network.parts[line.part] : nullptr;
            const model::Seat& seat = part ? *part->seat : network.seats[line.seat];
            table.rows.push_back({part && !part->names.empty() ? part->names.front() : name(line.network),
                                  seat.city.get(language_), kilometres(line.distanceKm)});
        }
        return section(words::seatsNearbyHeading(language_), table, Key::AnswerNothing);
    }

    std::string listWord(model::NetworkId id) const
    {
        return words::knownOf(atlas_[id].memberPlaces, language_);
    }
    std::string kilometres(double km) const { return std::to_string(std::llround(km)); }

    const model::Atlas& atlas_;
    const filter::Index& index_;
    base::Language language_;
};

std::string upper(std::string text)
{
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

}  // namespace

ExitCode runPlace(const Options& options)
{
    const Asked asked = loadAsked(options);
    if (!asked.atlas) return ExitCode::DataProblem;
    if (asked.atlas->gazetteer().empty()) {
        wrongUsage(
            {"ohne die Kartendatei sind keine Orte bekannt", "places are not known without the map file"},
            asked.messageLanguage);
        return ExitCode::DataProblem;
    }
    const std::string country = upper(options.country);
    if (!country.empty() && !asked.atlas->geography().findCountry(country).valid())
        return wrongUsage(base::filled({"--country {0}: kein Kürzel nach ISO 3166-1 wie DE oder FR",
                                        "--country {0}: not an ISO 3166-1 code such as DE or FR"},
                                       {base::displaySafe(options.country)}),
                          asked.messageLanguage);
    std::string name;
    for (const std::string& word : options.words) name += (name.empty() ? "" : " ") + word;

    const PlaceText text(asked);
    const filter::PlaceLookup lookup = filter::lookUpPlace(*asked.index, name, country, asked.language);
    if (lookup.places.size() != 1) {
        writeOut(options.json ? files::placesJson(*asked.index, name, lookup, asked.language)
                              : text.candidates(name, lookup),
                 asked.messageLanguage);
        if (lookup.places.empty()) std::cerr << text.districts(name);
        return ExitCode::DataProblem;
    }
    std::cerr << text.keyRead(name, lookup.places.front());
    const filter::Municipality answer = filter::describeMunicipality(*asked.index, lookup.places.front());
    return asked.finish(options.json ? files::placeJson(*asked.index, answer, asked.language)
                                     : text.municipality(answer));
}

}  // namespace app
