// My municipality: lists it stands in, entries without a list, entries it may fit, members and seats nearby.
// Every line with how sure it is and why.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/message.hpp"
#include "command/commands.hpp"
#include "filter/answers/answers.hpp"
#include "filter/region_name.hpp"
#include "ui/card/card_frame.hpp"
#include "ui/card/card_words.hpp"
#include "ui/edit/entry_form.hpp"
#include "ui/find/answer_row.hpp"
#include "ui/find/find.hpp"
#include "ui/lens/lens.hpp"
#include "ui/parts/choice.hpp"
#include "words/answer_lines.hpp"
#include "words/answer_words.hpp"

namespace ui {

namespace {

using text::Key;

constexpr const char* townGroup = "town-entries";
constexpr std::size_t shownAtFirst = 5;
const base::LocalText removeLink{"Verbindung entfernen", "Remove link"};
const base::LocalText removed{"Verbindung entfernt. Rückgängig: {0}", "Link removed. Undo: {0}"};

std::string rowName(const PanelContext& f, const char* section, model::NetworkId id)
{
    return "town:" + std::string(section) + ":" + f.atlas()[id].id;
}

/// The regions the town lies in, each leading to its card.
void drawRegions(Column& column, const model::Place& place)
{
    PanelContext& f = column.f;
    const model::Geography& geography = f.atlas().geography();
    std::vector<filter::RegionRef> regions;
    if (place.district.valid())
        regions.push_back({filter::RegionRef::Kind::District, geography[place.district].key});
    if (place.state.valid()) regions.push_back({filter::RegionRef::Kind::State, geography[place.state].code});
    if (place.country.valid())
        regions.push_back({filter::RegionRef::Kind::Country, geography[place.country].code});
    Column::Flow flow(column, chipHeight(f), 8);
    for (const filter::RegionRef& region : regions) {
        const std::string label = filter::regionName(f.atlas(), region, f.language());
        const Chip item{"town:region:" + region.code, label, {}, false};
        const std::string tooltip = f.format(Key::RegionShow, {label});
        if (chip(f, item, flow.next(chipWidth(f, item, column.width())),
                 {.group = "town-regions", .tooltip = tooltip}))
            f.wish(state::PickRegion{.region = region, .flyThere = true});
    }
    flow.end();
}

void drawHead(Column& column, const model::Place& place)
{
    PanelContext& f = column.f;
    column.gap(12);
    drawQuestion(column, words::questionOf(f.atlas(), f.state().view, f.language()));
    drawChooser(column);
    if (const std::string region = words::regionOf(f.atlas(), place, f.language());
        !place.state.valid() && !region.empty()) {
        column.gap(2);
        column.paragraph(Face::Body, f.c.muted, region);
    }
    column.gap(8);
    drawRegions(column, place);
    column.gap(12);
    Column::Flow flow(column, f.px(size::row), 8);
    const std::string_view show = f.tr(Key::ShowOnMap), copy = f.tr(Key::TextCopy);
    if (button(f, "town:show", flow.next(buttonWidth(f, show, Icon::Fit)), show, Icon::Fit, ButtonKind::Plain,
               {.group = "town-actions"}))
        f.wish(state::ShowTown{f.state().view.town, true});
    if (button(f, "town:copy", flow.next(buttonWidth(f, copy, Icon::Copy)), copy, Icon::Copy,
               ButtonKind::Plain, {.group = "town-actions"}))
        f.effect(state::CopyView{});
    drawAddHere(f, flow.next(addHereWidth(f)), {.town = f.state().view.town});
    flow.end();
}

/// Draws `draw(i)` for the first few of `count`, for all once somebody asked; the button below says how many
/// more.
template <class Draw>
void drawSome(Column& column, const char* name, std::size_t count, state::Fold fold, Draw draw)
{
    PanelContext& f = column.f;
    const bool all = f.modes().isOpen(fold);
    const std::size_t shown = all || count <= shownAtFirst + 1 ? count : shownAtFirst;
    for (std::size_t i = 0; i < shown; ++i) draw(i);
    if (count <= shownAtFirst + 1) return;
    const std::string label =
        all ? std::string(f.tr(Key::ShowLess))
            : f.format(Key::FurtherEntries, {f.number(static_cast<long long>(count - shown))});
    Rect row = column.takeRow();
    const Icon icon = all ? Icon::ChevronUp : Icon::ChevronDown;
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, label, icon));
    if (button(f, name, row, label, icon, ButtonKind::Quiet)) f.turn(fold);
}

class Sections {
public:
    Sections(Column& column, const filter::Municipality& town) : column_(column), f_(column.f), town_(town) {}

    void draw()
    {
        members();
        linked();
        withoutList();
        possible();
        nearest();
        seats();
    }

private:
    const filter::Index& index() const { return f_.index(); }
    model::NetworkId entryOf(std::size_t member) const { return index().members().all()[member].network; }
    void row(const char* section, model::NetworkId id, const AnswerLines& lines)
    {
        answerRow(column_, rowName(f_, section, id), id, lines, townGroup);
    }
    void nothing(Key key) { column_.paragraph(Face::Body, f_.c.muted, f_.tr(key)); }

    void members()
    {
        cardHeading(column_, f_.tr(Key::AnswerMemberOf));
        if (town_.memberOf.empty()) nothing(Key::AnswerNotListed);
        for (const filter::Membership& one : town_.memberOf)
            row("member", entryOf(one.member),
                {words::membershipText(index(), one, f_.language()),
                 words::membershipReason(index(), one, f_.language()), one.certainty});
    }
    /// The other end of a link leads to its card.
    void linked()
    {
        if (town_.linked.empty()) return;
        cardHeading(column_, words::linkedHeading(town_.linked.size(), f_.language()));
        drawSome(column_, "town:more:linked", town_.linked.size(), state::Fold::TownLinked,
                 [&](std::size_t i) { linkedRow(town_.linked[i]); });
    }
    void linkedRow(const filter::LinkedPlace& one)
    {
        // What is in the data stays; own links come behind them.
        const std::size_t own = f_.state().document->entries->links->size();
        const bool isOwn = one.link + own >= f_.atlas().links().size();
        const float inset = f_.px(size::inset), pad = f_.px(6), side = isOwn ? f_.px(size::row) : 0;
        const float room = column_.width() - side;
        const auto names =
            wrapped(f_, Face::Body, words::linkedName(f_.atlas(), one, f_.language()), room, 2);
        const std::string detail = words::linkedDetail(f_.atlas(), one, f_.language());
        const auto details =
            detail.empty() ? std::vector<std::string>{} : wrapped(f_, Face::Secondary, detail, room, 3);
        const float line = lineHeight(f_, Face::Body), small = lineHeight(f_, Face::Secondary);
        const Rect box = column_.take(std::round(2 * pad + line * static_cast<float>(names.size()) +
                                                 small * static_cast<float>(details.size())));
        const Rect rect{box.x0 - inset, box.y0, box.x1 - side + (isOwn ? 0 : inset), box.y1};
        const bool leads = one.place.valid();
        const Press p = press(f_, "town:linked:" + std::to_string(one.link), rect,
                              {.group = townGroup, .enabled = leads});
        rowGround(f_, rect, p, false);
        float y = box.y0 + pad;
        for (const std::string& text : names) {
            drawText(f_, Face::Body, box.x0, y, f_.c.text, text);
            y += line;
        }
        for (const std::string& text : details) {
            drawText(f_, Face::Secondary, box.x0, y, f_.c.muted, text);
            y += small;
        }
        drawRing(f_, p, rect, f_.px(size::corner));
        if (p.clicked && leads) f_.wish(state::ShowTown{one.place, true});
        if (!isOwn) return;
        const float square = f_.px(28);
        if (!iconButton(f_, "town:unlink:" + std::to_string(one.link),
                        rectAt(box.x1 - square, box.y0 + pad / 2, square, square), Icon::Close,
                        {.group = townGroup, .tooltip = f_.name(removeLink)}))
            return;
        f_.wish(state::RemoveLink{f_.atlas().links()[one.link]});
        f_.wish(state::ShowToast{
            base::filled({removed.de, removed.en}, {f_.shortcut(command::undo)}).in(f_.language())});
    }
    void withoutList()
    {
        cardHeading(column_, f_.format(Key::AnswerWithoutList, {entryCount(f_, town_.withoutList.size())}));
        drawSome(
            column_, "town:more:list", town_.withoutList.size(), state::Fold::TownWithoutList,
            [&](std::size_t i) {
                const filter::WithoutList& one = town_.withoutList[i];
                row("without", one.network, {{}, std::string(words::answerWord(one.gap, f_.language())), {}});
            });
    }
    void possible()
    {
        cardHeading(column_, f_.tr(Key::AnswerPossible),
                    town_.possible.empty() ? std::string_view{} : f_.tr(Key::TownPossibleNote));
        if (town_.possible.empty()) nothing(Key::AnswerNothing);
        drawSome(column_, "town:more:possible", town_.possible.size(), state::Fold::TownPossible,
                 [&](std::size_t i) {
                     const filter::Possible& one = town_.possible[i];
                     row("possible", one.network,
                         {std::string(words::answerWord(one.certainty, f_.language())),
                          words::possibleReason(one, f_.language()), one.certainty});
                 });
    }
    void nearest()
    {
        cardHeading(column_, words::withinKm(Key::AnswerNearest, f_.language()),
                    town_.nearest.empty() ? std::string_view{} : f_.tr(Key::TownNearestNote));
        if (town_.nearest.empty()) nothing(Key::AnswerNothing);
        for (const filter::NearestMember& one : town_.nearest)
            row("nearest", entryOf(one.member),
                {words::nearestText(index(), one, f_.language()),
                 words::knownOf(f_.atlas()[entryOf(one.member)].memberPlaces, f_.language()),
                 {}});
    }
    void seats()
    {
        cardHeading(column_, words::seatsNearbyHeading(f_.language()));
        if (town_.seatsNearby.empty()) nothing(Key::AnswerNothing);
        for (std::size_t i = 0; i < town_.seatsNearby.size(); ++i) {
            const filter::SeatNearby& one = town_.seatsNearby[i];
            // An entry may have several seats here.
            answerRow(column_, rowName(f_, "seat", one.network) + ":" + std::to_string(i), one.network,
                      {words::seatText(f_.atlas(), one, f_.language()), {}, {}}, townGroup);
        }
    }

    Column& column_;
    PanelContext& f_;
    const filter::Municipality& town_;
};

/// What the lists say of the town, or the entries of the list by their nearest member. True: the latter.
bool drawTownLens(Column& column)
{
    PanelContext& f = column.f;
    using state::Lens;
    const bool partners = f.state().view.lens == Lens::Partners;
    const std::array segments{
        Segment{"lens:information", f.tr(Key::LensInformation), Icon::None, !partners, {}, {}},
        Segment{"lens:partners", f.tr(Key::LensPartners), Icon::None, partners, {}, {}}};
    column.gap(12);
    if (const auto clicked = choice(column, segments, "lens"))
        f.wish(state::SetLens{*clicked == 0 ? Lens::Information : Lens::Partners});
    return partners;
}

}  // namespace

void drawTownCard(Column& column, model::PlaceId town)
{
    drawHead(column, column.f.atlas().gazetteer()[town]);
    if (drawTownLens(column))
        drawPartnerList(column);
    else
        Sections(column, column.f.answers().town(town)).draw();
}

}  // namespace ui
