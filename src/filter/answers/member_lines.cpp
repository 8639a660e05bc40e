#include "filter/answers/member_lines.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/fold.hpp"
#include "filter/text/place_search.hpp"

namespace filter {

namespace {

using base::Language;

constexpr std::array<std::string_view, 12> headings{"name",     "ort",          "stadt",  "kommune",
                                                    "gemeinde", "mitglied",     "city",   "town",
                                                    "place",    "municipality", "member", "members"};

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\"";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

struct Line {
    std::string name, where;
};

Line split(std::string_view line)
{
    const std::size_t at = line.find_first_of("\t;");
    if (at == std::string_view::npos) return {std::string(trimmed(line)), {}};
    std::string_view behind = line.substr(at + 1);
    behind = behind.substr(0, behind.find_first_of("\t;"));
    return {std::string(trimmed(line.substr(0, at))), std::string(trimmed(behind))};
}

class Reader {
public:
    Reader(const Index& index, const std::vector<model::MemberPlace>& known, Language language)
        : index_(index), atlas_(index.atlas()), language_(language)
    {
        for (const model::MemberPlace& place : known)
            known_.emplace(memberLinesText(atlas_, {place}, language), &place);
        for (const model::Country& country : atlas_.geography().countries())
            for (const std::string& word : {country.name.de, country.name.en, country.code})
                countries_.emplace(base::fold(word), country.code);
        for (const model::State& state : atlas_.geography().states())
            for (const std::string& word : {state.name.de, state.name.en, state.code, state.abbreviation})
                states_.emplace(base::fold(word), state.code);
    }

    MemberLines read(std::string_view text)
    {
        std::size_t count = 0;
        while (!text.empty() && count < mostMemberLines) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view line = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            if (const Line cells = split(line); !cells.name.empty()) {
                if (count > 0 || !isHeading(cells)) take(cells);
                ++count;
            }
        }
        return std::move(found_);
    }

private:
    static bool hasLetters(std::string_view text)
    {
        return std::any_of(text.begin(), text.end(), [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        });
    }

    static bool isHeading(const Line& cells)
    {
        return std::find(headings.begin(), headings.end(), base::fold(cells.name)) != headings.end();
    }

    void take(const Line& cells)
    {
        if (!seen_.insert(base::fold(cells.name) + '\n' + base::fold(cells.where)).second) {
            ++found_.repeated;
            return;
        }
        const std::string line = cells.where.empty() ? cells.name : cells.name + "; " + cells.where;
        if (const auto before = known_.find(line); before != known_.end()) {
            found_.places.push_back(*before->second);
            return;
        }
        model::MemberPlace member;
        member.name = {cells.name, cells.name};
        const std::string where = base::fold(cells.where);
        if (const auto state = states_.find(where); state != states_.end()) {
            member.country = "DE";
            member.state = state->second;
        } else if (const auto country = countries_.find(where); country != countries_.end()) {
            member.country = country->second;
        }
        // Words that nobody understands may say where it is: rather asked than put somewhere else.
        const bool understood = !member.country.empty() || !hasLetters(cells.where);
        std::vector<PlaceHit> places;
        if (understood) places = lookUpPlace(index_, cells.name, member.country, language_).places;
        // A place in another state is another place.
        std::erase_if(places, [&](model::PlaceId id) {
            const model::Place place = atlas_.gazetteer()[id];
            return !member.state.empty() &&
                   (!place.state.valid() || atlas_.geography()[place.state].code != member.state);
        });
        if (places.size() == 1)
            settle(member, places.front());
        else
            (places.empty() ? found_.unknown : found_.several).push_back(line);
        found_.places.push_back(std::move(member));
    }

    void settle(model::MemberPlace& member, model::PlaceId id) const
    {
        const model::Place place = atlas_.gazetteer()[id];
        member.name = {std::string(place.nameIn(Language::De)), std::string(place.nameIn(Language::En))};
        member.place = place.position;
        if (place.country.valid()) member.country = atlas_.geography()[place.country].code;
        if (place.state.valid() && member.country == "DE")
            member.state = atlas_.geography()[place.state].code;
    }

    const Index& index_;
    const model::Atlas& atlas_;
    Language language_;
    std::map<std::string, const model::MemberPlace*> known_;  ///< by their line
    std::map<std::string, std::string> countries_, states_;   ///< codes by what names them, folded
    std::set<std::string> seen_;
    MemberLines found_;
};

}  // namespace

MemberLines readMemberLines(const Index& index, std::string_view text,
                            const std::vector<model::MemberPlace>& known, Language language)
{
    return Reader(index, known, language).read(text);
}

std::string memberLinesText(const model::Atlas& atlas, const std::vector<model::MemberPlace>& places,
                            Language language)
{
    const model::Geography& geography = atlas.geography();
    std::string text;
    for (const model::MemberPlace& place : places) {
        if (!text.empty()) text += '\n';
        text += place.name.get(language);
        const model::StateId state = geography.findState(place.state);
        const model::CountryId country = geography.findCountry(place.country);
        if (state.valid())
            text += "; " + geography[state].name.get(language);
        else if (country.valid())
            text += "; " + geography[country].name.get(language);
    }
    return text;
}

}  // namespace filter
