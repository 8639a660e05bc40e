// What the slides said, what is in doubt, and where everything comes from.
#include "model/words.hpp"
#include "ui/card/card_frame.hpp"
#include "ui/card/card_sections.hpp"
#include "ui/card/card_words.hpp"
#include "words/origin_words.hpp"
#include "words/then_and_now.hpp"

namespace ui {

using text::Key;

namespace {

/// A box of a quieter tone. Its height is known only after its text: `draw` comes first, on an upper channel.
template <class Draw>
void quietBox(Column& column, Draw draw)
{
    PanelContext& f = column.f;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float inset = f.px(12), top = column.y();
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(1);
    Column inner(f, column.x0 + inset, top + inset, column.width() - 2 * inset);
    draw(inner);
    list.ChannelsSetCurrent(0);
    const Rect box{column.x0, top, column.x1(), inner.y() + inset};
    fillRect(box, f.c.raised, f.px(size::corner));
    list.ChannelsMerge();
    column.moveTo(box.y1);
}

}  // namespace

void drawThenAndNow(Column& column, const model::Network& network)
{
    PanelContext& f = column.f;
    if (!f.state().view.thenAndNow) return;
    const std::vector<std::string> lines = words::thenAndNow(network, f.language());
    if (lines.empty()) return;
    column.gap(16);
    const float top = column.y();
    quietBox(column, [&](Column& inner) {
        inner.paragraph(Face::Strong, f.c.text, f.tr(Key::ThenAndNow));
        for (const std::string& line : lines) {
            inner.gap(4);
            inner.paragraph(Face::Body, f.c.text, line);
        }
        inner.gap(4);
        quiet(inner, words::slidesLine(f.atlas().origin().talk, f.language()));
    });
    f.record("card:then-and-now", {column.x0, top, column.x1(), column.y()});
}

void drawSlidesSection(Column& column, const model::Network& network)
{
    PanelContext& f = column.f;
    const std::string said = f.local(network.slides);
    const std::string urlNote = f.local(network.urlNote);
    const std::string aliases =
        network.aliases.empty() ? std::string{} : f.format(Key::AlsoKnownAs, {joined(network.aliases, ", ")});
    if (said.empty() && urlNote.empty() && aliases.empty()) return;
    column.gap(20);
    quietBox(column, [&](Column& inner) {
        inner.paragraph(Face::Strong, f.c.muted, f.tr(Key::OnTheSlides));
        if (!said.empty()) inner.paragraph(Face::Body, f.c.muted, said);
        for (const std::string& extra : {aliases, urlNote}) {
            if (extra.empty()) continue;
            inner.gap(4);
            inner.paragraph(Face::Secondary, f.c.muted, extra);
        }
        for (const std::string& url : network.urlsSlides) {
            if (url == network.url) continue;
            inner.gap(4);
            inner.paragraph(Face::Secondary, f.c.muted, readableAddress(url));
        }
        inner.gap(4);
        quiet(inner, words::slidesLine(f.atlas().origin().talk, f.language()));
    });
}

void drawDoubtsSection(Column& column, const model::Network& network)
{
    const PanelContext& f = column.f;
    std::vector<std::string> doubts;
    for (const base::LocalText& text : network.doubts) doubts.push_back(f.local(text));
    for (std::size_t i = 0; i < network.confidence.size(); ++i)
        if (network.confidence[i] == model::Confidence::Low)
            doubts.push_back(f.local(model::word(static_cast<model::Aspect>(i))) + ": " +
                             f.local(model::word(model::Confidence::Low)));
    if (doubts.empty()) return;
    cardHeading(column, f.tr(Key::Doubts));
    for (const std::string& text : doubts) doubt(column, text);
}

void drawSourcesSection(Column& column, const model::Network& network)
{
    PanelContext& f = column.f;
    if (!network.links.empty()) {
        cardHeading(column, f.tr(Key::FurtherLinks));
        for (std::size_t i = 0; i < network.links.size(); ++i) {
            const model::Link& link = network.links[i];
            const std::string label = link.text.empty() ? readableAddress(link.url) : f.local(link.text);
            const Rect row = column.takeRow();
            const float width = std::min(row.width(), buttonWidth(f, label, Icon::OpenLink));
            if (button(f, "card:link:" + std::to_string(i),
                       rectAt(row.x0 - f.px(12), row.y0, width, row.height()), label, Icon::OpenLink,
                       ButtonKind::Quiet, {.group = "card-links", .tooltip = link.url}))
                f.effect(state::OpenLink{link.url});
        }
    }
    if (network.sources.empty()) return;
    cardHeading(column, f.tr(Key::Sources));
    for (const std::string& source : network.sources) {
        quiet(column, readableAddress(source));
        column.gap(2);
    }
}

}  // namespace ui
