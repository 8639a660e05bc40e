#include <algorithm>
#include <cmath>

#include "filter/answers/nearby.hpp"
#include "geo/great_circle.hpp"
#include "ui/card/card_frame.hpp"
#include "ui/card/card_words.hpp"
#include "ui/find/find.hpp"
#include "ui/lens/lens.hpp"
#include "ui/list/entry_row.hpp"
#include "words/answer_lines.hpp"
#include "words/answer_words.hpp"

namespace ui {

namespace {

using text::Key;

constexpr std::size_t mostMembers = 8;

/// The members of one entry by their distance, the town itself left out.
std::vector<filter::NearestMember> membersNear(const PanelContext& f, model::NetworkId id,
                                               model::PlaceId town)
{
    const filter::MemberIndex& members = f.index().members();
    const geo::LonLat here = f.atlas().gazetteer()[town].position;
    std::vector<filter::NearestMember> near;
    for (const filter::Member& member : members.of(id))
        if (member.position && member.place != town)
            if (const double km = geo::distanceKm(*member.position, here); km <= filter::nearbyKm)
                near.push_back({members.indexOf(member), km});
    std::sort(near.begin(), near.end(), [](const auto& a, const auto& b) {
        return a.distanceKm != b.distanceKm ? a.distanceKm < b.distanceKm : a.member < b.member;
    });
    if (near.size() > mostMembers) near.resize(mostMembers);
    return near;
}

/// Without a town nobody is near: asks for it, by the field of the row of questions where that stands above.
void askForTown(Column& column, bool belowQuestions)
{
    PanelContext& f = column.f;
    column.paragraph(Face::Body, f.c.muted, f.tr(Key::MembersNearAsk));
    column.gap(8);
    const std::string_view label = f.tr(Key::TownChoose);
    Rect row = column.takeRow();
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, label, Icon::Pin));
    if (button(f, "partners:choose-town", row, label, Icon::Pin, ButtonKind::Plain))
        openChooser(f, Chooser::Town, belowQuestions);
    if (!belowQuestions) drawChooser(column);
}

std::string nearHeading(const PanelContext& f)
{
    const std::optional<model::PlaceId>& town = f.state().view.town;
    if (!town) return words::withinKm(Key::MembersNear, f.language());
    return f.format(Key::MembersNearOf, {f.atlas().gazetteer()[*town].nameIn(f.language()),
                                         f.number(std::llround(filter::nearbyKm))});
}

}  // namespace

void drawPartners(Column& column, model::NetworkId id)
{
    PanelContext& f = column.f;
    const model::MemberList& list = f.atlas()[id].memberPlaces;
    const bool hasList = list.isMembership() && !list.places.empty();
    cardHeading(column, nearHeading(f), hasList ? words::knownOf(list, f.language()) : std::string());
    if (!hasList) {
        column.paragraph(
            Face::Body, f.c.muted,
            words::answerWord(list.places.empty() ? filter::ListGap::NoList : filter::ListGap::OtherList,
                              f.language()));
    } else if (!f.state().view.town) {
        askForTown(column, false);
    } else {
        const filter::Index& index = f.index();
        const std::vector<filter::NearestMember> near = membersNear(f, id, *f.state().view.town);
        for (const filter::NearestMember& member : near)
            column.paragraph(Face::Body, f.c.text, words::nearestText(index, member, f.language()), 2);
        if (near.empty())
            column.paragraph(Face::Body, f.c.muted, words::withinKm(Key::MembersNearNone, f.language()));
        column.gap(4);
        if (list.kind != model::MemberList::Kind::Complete) quiet(column, f.tr(Key::TownNearestNote));
    }
    drawRelated(column, id);
}

void drawPartnerList(Column& column)
{
    PanelContext& f = column.f;
    if (!f.state().view.town) {
        cardHeading(column, nearHeading(f));
        askForTown(column, true);
        return;
    }
    const filter::Index& index = f.index();
    const model::PlaceId town = *f.state().view.town;
    std::vector<bool> named(index.size(), false);
    cardHeading(column, nearHeading(f), f.tr(Key::TownNearestNote));
    for (const filter::NearestMember& member :
         index.members().nearest(f.atlas().gazetteer()[town].position, town)) {
        const model::NetworkId id = index.members().all()[member.member].network;
        if (member.distanceKm > filter::nearbyKm || !f.in.result.contains(id)) continue;
        named[id.index] = true;
        const std::string known = words::knownOf(f.atlas()[id].memberPlaces, f.language());
        detailRow(column, "near:" + f.atlas()[id].id, id,
                  words::joined({words::nearestText(index, member, f.language()), known}, " · "), "near");
    }
    if (std::find(named.begin(), named.end(), true) == named.end())
        column.paragraph(Face::Body, f.c.muted, words::withinKm(Key::MembersNearNone, f.language()));
    std::vector<model::NetworkId> rest;
    for (const model::NetworkId id : listedEntries(f))
        if (!named[id.index]) rest.push_back(id);
    if (rest.empty()) return;
    column.gap(12);
    countedHeading(f, column.takeRow(), f.tr(Key::MembersWithoutList), rest.size());
    column.gap(4);
    for (const model::NetworkId id : rest)
        entryRow(f, "list:" + f.atlas()[id].id, column.takeWideRow(), id, "near-rest");
}

}  // namespace ui
