#include "imports/members.hpp"

#include <algorithm>
#include <cmath>

#include "base/fold.hpp"
#include "filter/member_index.hpp"
#include "geo/great_circle.hpp"

namespace imports {

namespace {

using model::MemberPlace;

/// Also where one of the two only says more: "Voerde" and "Voerde (Niederrhein)". What is called a part of
/// the town, or an area around it, is another thing.
bool isNameOf(const model::Place& place, const std::string& written)
{
    const std::string folded = base::fold(written);
    for (const std::string_view name : {place.name, place.nameDe, place.nameEn}) {
        if (name.empty()) continue;
        const std::string known = base::fold(name);
        if (known == folded || (known.size() > folded.size() &&
                                known.compare(0, folded.size(), folded) == 0 && known[folded.size()] == ' '))
            return true;
    }
    return false;
}

/// What the row states beside the place.
void addStatements(MemberPlace& member, const Statement& said)
{
    if (said.year > 0) member.provenance.year = said.year;
    if (!said.source.empty())
        member.provenance.source = said.source;
    else if (!said.address.empty())
        member.provenance.source = said.address;
    if (!said.note.empty()) member.note = {said.note, said.note};
}

void standAt(MemberPlace& member, const model::Atlas& atlas, model::PlaceId id, const std::string& written)
{
    const model::Place place = atlas.gazetteer()[id];
    member.name = {std::string(place.nameIn(base::Language::De)),
                   std::string(place.nameIn(base::Language::En))};
    member.place = place.position;
    if (place.country.valid()) member.country = atlas.geography()[place.country].code;
    member.state = place.state.valid() && member.country == "DE" ? atlas.geography()[place.state].code : "";
    if (!written.empty() && !isNameOf(place, written) && member.note.empty())
        member.note = {"In der Liste: " + written, "In the list: " + written};
}

/// Whether two entries of a list mean the same member.
class Known {
public:
    Known(const model::Atlas& atlas, const std::vector<MemberPlace>& list) : atlas_(atlas)
    {
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (const auto place = placeOf(list[i]); place.valid()) byPlace_.emplace(place.index, i);
            for (const std::string& name : {list[i].name.de, list[i].name.en})
                byName_.emplace(nameKey(name, list[i]), i);
        }
    }

    std::optional<std::size_t> find(const MemberPlace& member) const
    {
        if (const auto place = placeOf(member); place.valid()) {
            const auto at = byPlace_.find(place.index);
            if (at != byPlace_.end()) return at->second;
        }
        for (const std::string& name : {member.name.de, member.name.en})
            if (const auto at = byName_.find(nameKey(name, member)); at != byName_.end()) return at->second;
        return std::nullopt;
    }

private:
    model::PlaceId placeOf(const MemberPlace& member) const
    {
        const auto found = filter::findListedPlace(atlas_, member);
        return found ? found->first : model::PlaceId{};
    }

    /// Towns of one name in one country are told apart by where they lie, within about 50 km.
    static std::string nameKey(const std::string& name, const MemberPlace& member)
    {
        std::string key = base::spelling(name) + '\n' + member.country + '\n' + member.state;
        if (member.place)
            key += '\n' + std::to_string(std::lround(member.place->latDeg * 2)) + ' ' +
                   std::to_string(std::lround(member.place->lonDeg * 2));
        return key;
    }

    const model::Atlas& atlas_;
    std::map<std::size_t, std::size_t> byPlace_;
    std::map<std::string, std::size_t> byName_;
};

/// What was known with what the row says of it.
MemberPlace updated(const MemberPlace& was, const MemberPlace& now)
{
    MemberPlace result = was;
    if (now.place) {
        if (!result.place) {
            result.name = now.name;
            result.place = now.place;
        }
        if (!now.state.empty()) result.state = now.state;
    }
    if (result.country.empty()) result.country = now.country;
    if (now.provenance.year > 0) result.provenance.year = now.provenance.year;
    if (!now.provenance.source.empty()) result.provenance.source = now.provenance.source;
    if (result.note.empty() && !now.note.empty()) result.note = now.note;
    return result;
}

}  // namespace

MemberPlace memberOf(const model::Atlas& atlas, const Statement& said, const Match& match)
{
    MemberPlace member;
    member.name = {said.name, said.name};
    member.country = match.country;
    member.state = match.state;
    addStatements(member, said);
    if (match.outcome == Outcome::Placed) {
        if (match.place.valid())
            standAt(member, atlas, match.place, said.name);
        else
            member.place = match.position ? match.position : said.position;
    }
    return member;
}

Decided decided(const Examined::Row& row, const Answers& answers)
{
    Decided out{row.said, row.match, false};
    const auto answer = answers.find(row.said.row);
    if (answer == answers.end()) return out;
    switch (answer->second.is) {
    case Answer::Is::Place:
        out.match.outcome = Outcome::Placed;
        out.match.place = answer->second.place;
        break;
    case Answer::Is::Position:
        out.match.outcome = Outcome::Placed;
        out.match.place = {};
        out.match.position.reset();
        out.said.position = answer->second.position;
        break;
    case Answer::Is::NoPlace:
        out.match.outcome = Outcome::Tray;
        break;
    case Answer::Is::LeftOut:
        out.leftOut = true;
        break;
    }
    return out;
}

model::MemberList updatedList(const model::MemberList& before, const MemberUpdate& update)
{
    model::MemberList list;
    list.kind = model::MemberList::Kind::Partial;
    if (before.isMembership()) {
        list.kind = before.kind;
        list.of = before.of;
        list.ofAtLeast = before.ofAtLeast;
        list.ofApproximate = before.ofApproximate;
        list.note = before.note;
        list.provenance = before.provenance;
    }
    list.places = update.places;
    list.known = static_cast<std::int64_t>(list.places.size());
    if (list.of && *list.of < *list.known) list.of.reset();
    return list;
}

MemberUpdate updateMembers(const model::Atlas& atlas, const std::vector<MemberPlace>& before,
                           const Examined& examined, const Answers& answers,
                           const std::function<bool()>& proceed)
{
    MemberUpdate update;
    update.places.reserve(before.size() + examined.rows.size());
    update.places = before;
    update.steps.reserve(examined.rows.size());
    const Known known(atlas, before);
    std::vector<bool> seen(before.size(), false);
    std::map<std::size_t, std::size_t> fresh;  ///< new ones by their place, so that none comes twice
    for (const Examined::Row& row : examined.rows) {
        if (proceed && !proceed()) break;
        const Decided now = decided(row, answers);
        const Match& match = now.match;
        const Statement& said = now.said;
        MemberStep step;
        step.row = said.row;
        if (now.leftOut) {
            step.step = Step::LeftOut;
            update.steps.push_back(std::move(step));
            continue;
        }
        if (match.outcome == Outcome::Asked || said.name.empty()) {
            step.step = Step::Asked;
            ++update.asked;
            update.steps.push_back(std::move(step));
            continue;
        }
        MemberPlace member = memberOf(atlas, said, match);
        if (const auto at = known.find(member)) {
            MemberPlace& there = update.places[*at];
            member = updated(there, member);
            seen[*at] = true;
            step.place = *at;
            step.step = member == there ? Step::Unchanged : Step::Changed;
            ++(step.step == Step::Unchanged ? update.unchanged : update.changed);
            if (step.step == Step::Changed) step.was = std::make_shared<const MemberPlace>(there);
            there = std::move(member);
        } else if (const auto twice = match.place.valid() ? fresh.find(match.place.index) : fresh.end();
                   twice != fresh.end()) {
            MemberPlace& other = update.places[twice->second];
            other = updated(other, member);
            step.place = twice->second;
            step.step = Step::Unchanged;
            ++update.unchanged;
        } else {
            step.place = update.places.size();
            if (match.place.valid()) fresh.emplace(match.place.index, update.places.size());
            update.places.push_back(std::move(member));
            step.step = Step::Added;
            ++update.added;
        }
        update.withoutPlace += update.places[*step.place].place ? 0 : 1;
        update.steps.push_back(std::move(step));
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (seen[i]) continue;
        ++update.missing;
        MemberStep step;
        step.step = Step::Missing;
        step.place = i;
        update.steps.push_back(std::move(step));
    }
    return update;
}

}  // namespace imports
