// The card of one entry: what it is, what to do with it, then everything that is known.
#include <algorithm>
#include <cmath>

#include "command/commands.hpp"
#include "model/words.hpp"
#include "ui/card/card_frame.hpp"
#include "ui/card/card_sections.hpp"
#include "ui/card/card_words.hpp"
#include "ui/edit/entry_form.hpp"
#include "ui/lens/lens.hpp"
#include "ui/panels.hpp"

namespace ui {

namespace {

using text::Key;

void drawName(Column& column, model::NetworkId id, const model::Network& network)
{
    PanelContext& f = column.f;
    const float symbol = f.px(36), room = symbol + f.px(12);
    column.gap(16);
    const float top = column.y();
    Column right(f, column.x0 + room, top, column.width() - room);
    right.paragraph(Face::Title, f.c.text, f.local(network.name));
    inOtherLanguage(right, Face::Strong, network.name);
    std::string second = kindLine(f, network);
    if (!network.abbreviation.empty()) second = network.abbreviation + " · " + second;
    if (network.translatedName == f.language()) second.append(" · ").append(f.tr(Key::TranslatedName));
    right.paragraph(Face::Secondary, f.c.muted, second);
    drawEntrySymbol(f, id, {std::round(column.x0 + symbol / 2), std::round(top + symbol / 2)}, symbol,
                    f.c.panel);
    column.moveTo(std::max(right.y(), top + symbol));
}

void drawTopics(Column& column, const model::Network& network)
{
    PanelContext& f = column.f;
    if (network.topics.empty()) return;
    column.gap(12);
    Column::Flow flow(column, chipHeight(f), 8);
    for (const model::Topic topic : network.topics) {
        const Chip item{"card:topic:" + std::string(model::key(topic)), f.local(model::word(topic)), topic,
                        false};
        const bool asked = f.criteria().topics.contains(topic);
        if (chip(f, item, flow.next(chipWidth(f, item, column.width())),
                 {.group = "card-topics", .tooltip = f.tr(asked ? Key::TopicAsked : Key::AskTopic)}))
            f.wish(state::ToggleValue{filter::Facet::Topic, filter::valueOf(topic)});
    }
    flow.end();
}

void drawButtons(Column& column, model::NetworkId id, const model::Network& network)
{
    PanelContext& f = column.f;
    const float height = f.px(size::row);
    column.gap(12);
    Column::Flow flow(column, height, 8);
    const auto place = [&](std::string_view label, Icon icon) {
        return flow.next(std::min(buttonWidth(f, label, icon), column.width()));
    };
    if (!network.url.empty()) {
        const std::string_view open = f.tr(Key::OpenWebsite);
        if (button(f, "card:open-link", place(open, Icon::OpenLink), open, Icon::OpenLink,
                   ButtonKind::Primary, {.group = "card-buttons", .tooltip = network.url}))
            f.effect(state::OpenLink{network.url});
        const std::string_view copy = f.tr(Key::CopyLink);
        if (button(f, "card:copy-link", place(copy, Icon::Copy), copy, Icon::Copy, ButtonKind::Plain,
                   {.group = "card-buttons"}))
            f.effect(state::CopyText{network.url});
        const std::string_view code = f.tr(Key::ShowCode);
        if (button(f, "card:code", place(code, Icon::Code), code, Icon::Code, ButtonKind::Plain,
                   {.group = "card-buttons", .tooltip = f.tr(Key::ShowCodeHint)}))
            f.wish(state::ShowCode{id});
    }
    const std::string_view show = f.tr(Key::ShowOnMap), compare = f.tr(Key::Compare);
    if (network.mainSeat() || !network.countries.known.empty() || !network.states.organised.empty())
        if (button(f, "card:show-on-map", place(show, Icon::Fit), show, Icon::Fit, ButtonKind::Plain,
                   {.group = "card-buttons"}))
            f.wish(state::FitSelection{});
    if (button(f, "card:compare", place(compare, Icon::Compare), compare, Icon::Compare, ButtonKind::Plain,
               {.group = "card-buttons", .tooltip = f.tr(Key::CompareHow)}))
        f.wish(state::ChooseToCompare{});
    const std::string_view edit = f.tr(Key::EntryEdit);
    if (button(f, "card:edit", place(edit, Icon::Edit), edit, Icon::Edit, ButtonKind::Plain,
               {.group = "card-buttons", .shortcut = f.shortcut(command::editEntry)}))
        f.run(command::editEntry);
    flow.end();
}

/// What it is and offers, as far as known.
void drawInformation(Column& column, const model::Network& network)
{
    PanelContext& f = column.f;
    column.paragraph(Face::Body, f.c.text, f.local(network.summary));
    inOtherLanguage(column, Face::Body, network.summary);
    drawThenAndNow(column, network);
    const std::string partyNote = f.local(f.atlas().origin().talk.partyNote);
    if (network.scope == model::Scope::Party && !partyNote.empty()) {
        column.gap(8);
        quiet(column, partyNote);
    }
    const words::Facts facts = words::factsOf(f.atlas(), network, f.language());
    drawFacts(column, facts);
    drawSeats(column, network, facts);
    drawCountriesSection(column, facts);
    drawStatesSection(column, network.states.nationwide, facts);
    drawPartsSection(column, network.associations, facts);
    drawMemberPlacesSection(column, facts);
    drawDoubtsSection(column, network);
    drawSlidesSection(column, network);
    drawSourcesSection(column, network);
}

}  // namespace

void drawEntryCard(Column& column, model::NetworkId id)
{
    PanelContext& f = column.f;
    const model::Network& network = f.atlas()[id];
    drawName(column, id, network);
    drawOwnMark(column, network);
    drawTopics(column, network);
    drawButtons(column, id, network);
    column.gap(12);
    if (!network.isNetwork) {
        doubt(column, f.tr(Key::NotANetwork));
        column.gap(4);
    }
    drawLensChoice(column);
    column.gap(12);
    switch (f.state().view.lens) {
    case state::Lens::Information:
        drawInformation(column, network);
        break;
    case state::Lens::Partners:
        drawPartners(column, id);
        break;
    case state::Lens::Influence:
        drawInfluence(column, id);
        break;
    }
}

}  // namespace ui
