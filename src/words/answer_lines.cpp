#include "words/answer_lines.hpp"

#include <array>
#include <cmath>

#include "base/message.hpp"
#include "filter/answers/nearby.hpp"
#include "text/catalogue.hpp"
#include "words/answer_words.hpp"
#include "words/entry_words.hpp"
#include "words/question.hpp"
#include "words/sentence.hpp"

namespace words {

namespace {

using base::Language;
using text::Key;

std::string kilometres(double km, Language language)
{
    return text::format(Key::DistanceKm, language, {text::number(std::llround(km), language)});
}

const model::MemberPlace& listedPlace(const filter::Index& index, std::size_t number)
{
    const filter::Member& member = index.members().all()[number];
    return index.atlas()[member.network].memberPlaces.places[member.item];
}

}  // namespace

std::string withinKm(Key key, Language language)
{
    return text::format(key, language, {text::number(std::llround(filter::nearbyKm), language)});
}

std::string seatsNearbyHeading(Language language)
{
    const double km = filter::MunicipalityLimits{}.seatsWithinKm;
    return text::format(Key::AnswerSeatsNearby, language, {text::number(std::llround(km), language)});
}

std::string membershipText(const filter::Index& index, const filter::Membership& membership,
                           Language language)
{
    const model::MemberList& list =
        index.atlas()[index.members().all()[membership.member].network].memberPlaces;
    // A place with a year of its own is documented by itself; else the list has one.
    const bool isOwn = listedPlace(index, membership.member).provenance.year != 0;
    const std::string year =
        membership.year == 0 ? std::string(text::tr(Key::YearUnknown, language))
        : isOwn              ? base::filled({"belegt {0}", "documented {0}"}, {membership.year}).in(language)
                             : text::format(Key::AsOf, language, {std::to_string(membership.year)});
    return std::string(answerWord(membership.certainty, language)) + " · " + knownOf(list, language) + ", " +
           year;
}

std::string membershipReason(const filter::Index& index, const filter::Membership& membership,
                             Language language)
{
    const filter::Member& member = index.members().all()[membership.member];
    const model::MemberPlace& there = listedPlace(index, membership.member);
    std::vector<std::string> remarks;
    if (member.match != filter::PlaceMatch::NameAndPosition) {
        remarks.emplace_back(answerWord(member.match, language));
        const std::string& listed = there.name.get(language);
        if (member.place.valid() && listed != index.atlas().gazetteer()[member.place].nameIn(language))
            remarks.push_back(text::format(Key::TownListedAs, language, {listed}));
    }
    // Of name, position and year nothing else makes it less sure.
    const bool isLongAgo = member.match == filter::PlaceMatch::NameAndPosition && membership.year != 0 &&
                           membership.certainty != filter::Certainty::High;
    if (isLongAgo)
        remarks.push_back(
            base::Message{"vor über zehn Jahren, kann geendet haben", "over ten years ago, may have ended"}
                .in(language));
    if (const std::string& note = there.note.get(language); !note.empty()) remarks.push_back(note);
    return joined(remarks, ", ");
}

std::string possibleReason(const filter::Possible& possible, Language language)
{
    return joined({std::string(answerWord(possible.evidence, language)),
                   std::string(answerWord(possible.fit, language)),
                   std::string(answerWord(possible.gap, language))},
                  " · ");
}

std::string nearestText(const filter::Index& index, const filter::NearestMember& member, Language language)
{
    return listedPlace(index, member.member).name.get(language) + ", " +
           kilometres(member.distanceKm, language);
}

std::string seatText(const model::Atlas& atlas, const filter::SeatNearby& nearby, Language language)
{
    const model::Network& network = atlas[nearby.network];
    const model::Part* part =
        nearby.seat == filter::SeatNearby::noSeat ? &network.parts[nearby.part] : nullptr;
    const model::Seat& seat = part ? *part->seat : network.seats[nearby.seat];
    const std::string association = part && !part->names.empty() ? part->names.front() : std::string();
    return joined({association, seat.city.get(language), kilometres(nearby.distanceKm, language)}, ", ");
}

std::string linkedName(const model::Atlas& atlas, const filter::LinkedPlace& linked, Language language)
{
    const model::MemberPlace& other = atlas.links()[linked.link].end(linked.otherIsB);
    return joined({other.name.get(language), countryName(atlas, other.country, language)}, ", ");
}

std::string linkedDetail(const model::Atlas& atlas, const filter::LinkedPlace& linked, Language language)
{
    const model::TownLink& link = atlas.links()[linked.link];
    std::vector<std::string> parts;
    const auto add = [&](std::string text) {
        if (!text.empty()) parts.push_back(std::move(text));
    };
    add(link.kind);
    if (link.provenance.year != 0) add(std::to_string(link.provenance.year));
    add(sourceText(link.provenance, language));
    add(link.note);
    if (!linked.position) add(base::Message{"ohne Ort", "without a place"}.in(language));
    return joined(parts, " · ");
}

std::string linkedHeading(std::size_t count, Language language)
{
    return base::filled({"Verbunden mit ({0})", "Linked with ({0})"}, {count}).in(language);
}

std::string withoutEntryQuestion(const filter::EntryQuestion& question, Language language)
{
    static const model::Atlas none{model::Atlas::Parts{}};
    state::View view;
    view.withoutEntry = question;
    return plainText(questionOf(none, view, language));
}

std::string withoutEntryText(const model::Atlas& atlas, const filter::RegionWithout& region,
                             Language language)
{
    std::vector<std::string> names;
    for (const auto& [id, standing] : region.entries) names.push_back(shortName(atlas[id], language));
    if (region.entryClass != filter::EntryClass::NoEntry) return joined(names, ", ");
    for (const filter::EntryNearby& nearby : region.nearby)
        names.push_back(shortName(atlas[nearby.network], language) + " (" +
                        kilometres(nearby.distanceKm, language) + ")");
    if (names.empty()) return withinKm(Key::NearbyNone, language);
    return withinKm(Key::NearbyOf, language) + " " + joined(names, ", ");
}

std::string tierCounts(std::span<const std::size_t, filter::tierCount> perTier, Language language)
{
    constexpr std::array keys{Key::CountSeatHere, Key::CountDocumented, Key::CountNationwide,
                              Key::CountListUnknown};
    static_assert(keys.size() == filter::tierCount);
    std::vector<std::string> counts;
    for (std::size_t tier = 0; tier < perTier.size(); ++tier)
        if (perTier[tier] != 0)
            counts.push_back(text::format(keys[tier], language, {std::to_string(perTier[tier])}));
    return joined(counts, ", ");
}

std::string ladderWord(model::Level level, Language language)
{
    constexpr std::array keys{Key::LadderMunicipal, Key::LadderState, Key::LadderFederal, Key::LadderEu,
                              Key::LadderGlobal};
    static_assert(keys.size() == model::countOf<model::Level>());
    return std::string(text::tr(keys[static_cast<std::size_t>(level)], language));
}

std::string ladderDetail(const model::Atlas& atlas, const filter::LadderLine& line, Language language)
{
    const std::string since =
        line.since ? text::format(Key::SinceYear, language, {std::to_string(*line.since)}) : std::string();
    if (!line.seat) return since;
    const std::string& city = atlas[line.network].seats[*line.seat].city.get(language);
    return joined(
        {since, text::format(*line.seat == 0 ? Key::LadderSeat : Key::LadderOffice, language, {city})},
        " · ");
}

bool isAnythingKnown(const filter::Overlap& overlap)
{
    for (const filter::OverlapSet& set : overlap.sets)
        if (set.size > 0) return true;
    return false;
}

std::string overlapItemName(const filter::Index& index, filter::OverlapOf of, const filter::OverlapItem& item,
                            Language language)
{
    switch (of) {
    case filter::OverlapOf::Countries:
        return countryName(index.atlas(), item.code, language);
    case filter::OverlapOf::States:
        return stateName(index.atlas(), item.code, language);
    case filter::OverlapOf::MemberPlaces:
        break;
    }
    const std::string& name = listedPlace(index, item.member).name.get(language);
    return item.code == "DE" ? name : name + " (" + countryName(index.atlas(), item.code, language) + ")";
}

std::string overlapItemNames(const filter::Index& index, filter::OverlapOf of,
                             const filter::Intersection& part, Language language)
{
    std::vector<std::string> names;
    for (const filter::OverlapItem& item : part.items)
        names.push_back(overlapItemName(index, of, item, language));
    return sortedNames(std::move(names));
}

}  // namespace words
