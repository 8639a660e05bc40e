#include "imports/member_lines.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/fold.hpp"
#include "imports/members.hpp"

namespace imports {

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
    Reader(const filter::Index& index, const std::vector<model::MemberPlace>& known, Language language)
        : atlas_(index.atlas()), matcher_(index, language)
    {
        for (const model::MemberPlace& place : known)
            known_.emplace(memberLinesText(atlas_, {place}, language), &place);
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
        Statement said;
        said.name = cells.name;
        // What stands behind the name is a country or a state; a number says nothing of the place.
        if (matcher_.countryOf(cells.where).empty() && !matcher_.stateOf(cells.where).empty())
            said.state = cells.where;
        else if (hasLetters(cells.where))
            said.country = cells.where;
        const Match match = matcher_.match(said);
        if (match.outcome != Outcome::Placed)
            (match.reason == Reason::SeveralOfTheName ? found_.several : found_.unknown).push_back(line);
        found_.places.push_back(memberOf(atlas_, said, match));
    }

    const model::Atlas& atlas_;
    Matcher matcher_;
    std::map<std::string, const model::MemberPlace*> known_;  ///< by their line
    std::set<std::string> seen_;
    MemberLines found_;
};

}  // namespace

MemberLines readMemberLines(const filter::Index& index, std::string_view text,
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

}  // namespace imports
