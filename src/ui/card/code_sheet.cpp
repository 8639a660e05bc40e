// The QR code of an entry's site or of the whole list, as large as the window allows, to be taken with
// telephones.
#include <algorithm>
#include <cmath>

#include "ui/panels.hpp"
#include "ui/parts/sheet.hpp"
#include "words/code_text.hpp"
#include "words/entry_words.hpp"
#include "words/sentence.hpp"

namespace ui {

namespace {

using text::Key;

/// What is in the code and what stands beside it.
struct Shown {
    std::string text;  ///< in the code
    std::string title, address, note, hint;
};

Shown ofEntry(const PanelContext& f, model::NetworkId id)
{
    const model::Network& network = f.atlas()[id];
    Shown shown{network.url, f.local(network.name), {}, {}, {}};
    if (network.url.empty())
        shown.hint = f.tr(Key::NoWebsiteForCode);
    else {
        shown.address = words::readableAddress(network.url);
        shown.note = words::addressNote(f.atlas(), network, f.language());
    }
    return shown;
}

Shown ofList(const PanelContext& f)
{
    const std::string sentence = words::sentence(f.atlas(), f.criteria(), f.in.result, f.language());
    const words::CodeText list = words::listText(f.atlas(), f.in.result, f.state().view.listOrder, sentence,
                                                 f.language(), look::qrMaxBytes);
    Shown shown{list.utf8, sentence, {}, {}, std::string(f.tr(Key::CodeListHint))};
    const std::string total = f.number(static_cast<long long>(list.total)),
                      fitting = f.number(static_cast<long long>(list.fitting));
    if (list.total > 0)
        shown.address = list.fitting == list.total ? f.format(Key::CodeListAll, {total})
                                                   : f.format(Key::CodeListPart, {fitting, total});
    return shown;
}

/// Rows of modules as rectangles, whole pixels each.
void drawModules(const look::QrCode& code, const Rect& square)
{
    const int all = code.size() + 2 * look::qrQuietModules;
    const float module = std::max(1.0f, std::floor(square.width() / static_cast<float>(all)));
    const float side = module * static_cast<float>(all);
    const Rect ground =
        rectAt(std::floor(square.midX() - side / 2), std::floor(square.midY() - side / 2), side, side);
    fillRect(ground, IM_COL32_WHITE);
    const float x = ground.x0 + module * look::qrQuietModules, y = ground.y0 + module * look::qrQuietModules;
    for (int row = 0; row < code.size(); ++row)
        for (int from = 0; from < code.size();) {
            int to = from;
            while (code.isDark(to, row)) ++to;
            if (to > from)
                fillRect(rectAt(x + module * static_cast<float>(from), y + module * static_cast<float>(row),
                                module * static_cast<float>(to - from), module),
                         IM_COL32_BLACK);
            from = to + 1;
        }
}

/// The large letters, unless a word of the title would be cut for them.
Face titleFace(const PanelContext& f, const std::string& title, float widthPx)
{
    for (std::size_t from = 0; from < title.size();) {
        const std::size_t end = std::min(title.find(' ', from), title.size());
        if (textWidth(f, Face::Sentence, title.substr(from, end - from)) > widthPx) return Face::Title;
        from = end + 1;
    }
    return Face::Sentence;
}

void drawWords(PanelContext& f, const Shown& shown, const Rect& area)
{
    Column column(f, area.x0, area.y0, area.width());
    column.paragraph(titleFace(f, shown.title, area.width()), f.c.text, shown.title, 6);
    column.gap(12);
    column.paragraph(Face::Title, f.c.text, shown.address, 4);
    if (!shown.note.empty()) {
        column.gap(8);
        column.paragraph(Face::Title, f.c.warning, shown.note, 3);
    }
    column.gap(8);
    column.paragraph(Face::Body, f.c.muted, shown.hint, 5);
}

}  // namespace

bool drawCodeSheet(PanelContext& f, const Rect& window)
{
    const std::optional<model::NetworkId> id = f.state().transient.codeOf;
    const Shown shown = id ? ofEntry(f, *id) : ofList(f);
    Memory::Code& kept = f.memory.code;
    if (kept.text != shown.text) kept = {shown.text, look::QrCode::make(shown.text)};

    // Every pixel counts: a module of four can be taken from farther away than one of three.
    const float outer = f.hairline() * 8, margin = f.hairline() * 12;
    const Rect available = window.inset(outer);
    // Beside each other in wide windows, else the words below the code.
    const bool wide = available.width() > available.height() * 1.25f;
    const float words = wide ? std::max(f.px(260), available.width() * 0.3f) : f.px(190);
    const float side =
        wide ? std::min(available.height() - 2 * margin, available.width() - words - 3 * margin)
             : std::min(available.width() - 2 * margin, available.height() - words - 3 * margin);
    const float width = wide ? side + words + 3 * margin : available.width();
    const float height = wide ? side + 2 * margin : available.height();
    const Rect sheet =
        rectAt(std::round(window.midX() - width / 2), std::round(window.midY() - height / 2), width, height);
    return drawBareSheet(f, window, "code", sheet, [&](const Rect& area, const Rect& close) {
        const float codeX = wide ? area.x0 + margin : area.midX() - side / 2;
        const Rect square = rectAt(codeX, area.y0 + margin, side, side);
        if (kept.code) {
            drawModules(*kept.code, square);
            f.record("code", square);
        }
        if (wide)
            drawWords(f, shown,
                      {square.x1 + f.px(24), close.y1 + f.px(8), area.x1 - f.px(24), area.y1 - margin});
        else
            drawWords(f, shown,
                      {area.x0 + f.px(24), square.y1 + f.px(12), area.x1 - f.px(24), area.y1 - margin});
    });
}

}  // namespace ui
