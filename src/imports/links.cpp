#include "imports/links.hpp"

#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/fold.hpp"
#include "filter/member_index.hpp"

namespace imports {

namespace {

using model::MemberPlace;
using model::TownLink;

/// One of the table's places, with what was answered.
struct End {
    MemberPlace place;
    std::string key;
    bool isOpen = false, leftOut = false;
    Reason reason = Reason::None;
};

/// The same for what means the same place.
std::string keyOf(const model::Atlas& atlas, const MemberPlace& end)
{
    if (const auto found = filter::findListedPlace(atlas, end)) return std::to_string(found->first.index);
    std::string key = base::spelling(end.name.de) + '\n' + end.country + '\n' + end.state;
    if (end.place)
        key += '\n' + std::to_string(std::lround(end.place->latDeg * 2)) + ' ' +
               std::to_string(std::lround(end.place->lonDeg * 2));
    return key;
}

std::string keyOf(std::string a, std::string b, const std::string& kind)
{
    if (b < a) std::swap(a, b);
    return a + '\t' + b + '\t' + base::fold(kind);
}

std::vector<End> endsOf(const model::Atlas& atlas, const Examined& examined, const Answers& answers)
{
    std::vector<End> ends;
    ends.reserve(examined.rows.size());
    for (const Examined::Row& row : examined.rows) {
        const Decided now = decided(row, answers);
        End end;
        end.place = memberOf(atlas, now.said, now.match);
        end.isOpen = now.match.outcome == Outcome::Asked || now.said.name.empty();
        end.leftOut = now.leftOut;
        if (now.match.outcome != Outcome::Placed) end.reason = now.match.reason;
        if (!end.isOpen && !end.leftOut) end.key = keyOf(atlas, end.place);
        ends.push_back(std::move(end));
    }
    return ends;
}

/// What the row says newly of a link that was there.
TownLink updated(TownLink was, const Examined::Pair& pair)
{
    if (pair.year > 0) was.provenance.year = pair.year;
    if (!pair.source.empty()) was.provenance.source = pair.source;
    if (was.note.empty()) was.note = pair.note;
    return was;
}

}  // namespace

LinkUpdate updateLinks(const model::Atlas& atlas, const model::TownLinks& before, const Examined& examined,
                       const Answers& answers, const std::function<bool()>& proceed)
{
    LinkUpdate update;
    update.links = before;
    std::map<std::string, std::size_t> known;
    {
        std::map<std::string, std::string> seen;  // a town stands in many links
        const auto key = [&](const MemberPlace& end) -> const std::string& {
            std::string as = end.name.de + '\n' + end.country + '\n' + end.state;
            if (end.place)
                as += '\n' + std::to_string(end.place->lonDeg) + ' ' + std::to_string(end.place->latDeg);
            const auto [at, isNew] = seen.emplace(std::move(as), std::string());
            if (isNew) at->second = keyOf(atlas, end);
            return at->second;
        };
        for (std::size_t i = 0; i < before.size(); ++i)
            known.emplace(keyOf(key(before[i].a), key(before[i].b), before[i].kind), i);
    }
    const std::vector<End> ends = endsOf(atlas, examined, answers);
    for (const Examined::Pair& pair : examined.pairs) {
        if (proceed && !proceed()) break;
        const End &a = ends[pair.a], &b = ends[pair.b];
        LinkStep step;
        step.row = pair.row;
        step.link.a = a.place;
        step.link.b = b.place;
        step.link.kind = pair.kind;
        step.link.note = pair.note;
        step.link.provenance.year = pair.year;
        step.link.provenance.source = pair.source;
        step.reason = a.reason == Reason::None ? b.reason : a.reason;
        if (a.leftOut || b.leftOut || (!a.isOpen && !b.isOpen && a.key == b.key)) {
            step.step = Step::LeftOut;
            ++update.leftOut;
        } else if (a.isOpen || b.isOpen) {
            step.step = Step::Asked;
            ++update.asked;
        } else {
            const auto [at, isNew] = known.emplace(keyOf(a.key, b.key, pair.kind), update.links.size());
            if (isNew) {
                update.links.push_back(step.link);
                ++update.added;
            } else {
                TownLink& there = update.links[at->second];
                TownLink now = updated(there, pair);
                step.step = now == there ? Step::Unchanged : Step::Changed;
                ++(now == there ? update.unchanged : update.changed);
                there = step.link = std::move(now);
            }
            update.withoutPlace += step.link.a.place && step.link.b.place ? 0 : 1;
        }
        update.steps.push_back(std::move(step));
    }
    return update;
}

}  // namespace imports
