#include "ui/edit/figure_control.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "model/words.hpp"
#include "text/catalogue.hpp"
#include "ui/edit/field_control.hpp"
#include "ui/find/find.hpp"
#include "ui/parts/widgets.hpp"

namespace ui {

namespace {

using text::Key;

struct Prefix {
    std::string_view word;
    bool atLeast, approximate;
};
// What people write before a number; the first of each kind and language is what is written here.
constexpr Prefix prefixes[] = {
    {"mehr als", true, false}, {"more than", true, false}, {"mindestens", true, false},
    {"at least", true, false}, {"über", true, false},      {"over", true, false},
    {">", true, false},        {"rund", false, true},      {"about", false, true},
    {"etwa", false, true},     {"ca.", false, true},       {"circa", false, true},
    {"~", false, true}};

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

class FigureLines {
public:
    FigureLines(Column& column, model::NetworkId id, const overlay::Field& field)
        : column_(column), f_(column.f), id_(id), field_(field), value_(field.read(f_.atlas()[id])),
          figures_(std::get<std::vector<model::Figure>>(value_))
    {
    }

    void draw()
    {
        for (std::size_t i = 0; i < figures_.size(); ++i) drawFigure(i);
        const std::string_view label = f_.tr(Key::FigureAdd);
        Rect row = column_.takeRow();
        row.x1 = std::min(row.x1, row.x0 + buttonWidth(f_, label, Icon::Plus));
        if (!button(f_, name_ + ":add", row, label, Icon::Plus, ButtonKind::Plain)) return;
        std::vector<model::Figure> more = figures_;
        model::Figure figure;
        figure.unit =
            more.empty() ? (field_.key == "country_figures" ? "" : "municipalities") : more.back().unit;
        more.push_back(std::move(figure));
        change(std::move(more));
    }

private:
    void change(std::vector<model::Figure> figures)
    {
        f_.wish(state::ChangeField{id_, std::string(field_.key), std::move(figures)});
    }

    template <class Edit>
    void edit(std::size_t i, Edit with)
    {
        std::vector<model::Figure> changed = figures_;
        with(changed[i]);
        change(std::move(changed));
    }

    void drawFigure(std::size_t i)
    {
        const model::Figure& figure = figures_[i];
        const std::string name = name_ + ":" + std::to_string(i);
        const float gap = f_.px(6);
        const Rect first = column_.takeRow();
        const Rect remove = rectAt(first.x1 - first.height(), first.y0, first.height(), first.height());
        const bool narrow = isNarrow(column_);
        const float half = (remove.x0 - first.x0 - 2 * gap) / 2;
        drawCount(i, name, {first.x0, first.y0, narrow ? remove.x0 - gap : first.x0 + half, first.y1});
        if (field_.key != "country_figures") {
            const std::string unit = figure.unit.empty() ? std::string(f_.tr(Key::FigureUnit))
                                                         : f_.name(model::unitWord(figure.unit));
            if (narrow) column_.gap(4);
            const Rect at =
                narrow ? column_.takeRow() : Rect{first.x0 + half + gap, first.y0, remove.x0 - gap, first.y1};
            if (button(f_, name + ":unit", at, unit, Icon::None, ButtonKind::Plain))
                openFieldChooser(f_, field_.key, i);
        }
        if (iconButton(f_, name + ":remove", remove, Icon::Close, {.tooltip = f_.tr(Key::Remove)})) {
            std::vector<model::Figure> rest = figures_;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
            change(std::move(rest));
        }
        column_.gap(4);
        const YearAndSource second = takeYearAndSource(column_);
        drawYear(i, name, second.year);
        drawSource(i, name, second.source);
        column_.gap(10);
    }

    void drawCount(std::size_t i, const std::string& name, const Rect& rect)
    {
        std::string text;
        const std::string kept = countText(figures_[i], f_.language());
        if (!typedLine(f_, name + ":count", rect, f_.tr(Key::FigureCount), kept, false, text)) return;
        model::Figure read = figures_[i];
        if (readCount(text, read)) edit(i, [&](model::Figure& figure) { figure = read; });
    }

    void drawYear(std::size_t i, const std::string& name, const Rect& rect)
    {
        std::string text;
        const int year = figures_[i].provenance.year;
        const std::string kept = year == 0 ? std::string() : std::to_string(year);
        if (!typedLine(f_, name + ":year", rect, f_.tr(Key::FigureYear), kept, false, text)) return;
        int typed = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), typed);
        if (text.size() == 4 && error == std::errc{} && end == text.data() + text.size())
            edit(i, [&](model::Figure& figure) { figure.provenance.year = typed; });
    }

    void drawSource(std::size_t i, const std::string& name, const Rect& rect)
    {
        std::string text;
        const model::Provenance& from = figures_[i].provenance;
        if (!typedLine(f_, name + ":source", rect, f_.tr(Key::FigureSource), from.source, false, text))
            return;
        edit(i, [&](model::Figure& figure) {
            figure.provenance.source = std::string(trimmed(text));
            figure.provenance.ownDate.clear();
            figure.provenance.unsourced = false;
        });
    }

    Column& column_;
    PanelContext& f_;
    model::NetworkId id_;
    const overlay::Field& field_;
    std::string name_ = "form:" + std::string(field_.key);
    overlay::Value value_;
    const std::vector<model::Figure>& figures_;
};

}  // namespace

void drawFigures(Column& column, model::NetworkId id, const overlay::Field& field)
{
    FigureLines(column, id, field).draw();
}

std::string countText(const model::Figure& figure, base::Language language)
{
    if (!figure.count) return {};
    const bool german = language == base::Language::De;
    std::string text = figure.atLeast       ? german ? "mehr als " : "more than "
                       : figure.approximate ? german ? "rund " : "about "
                                            : "";
    return text + text::number(*figure.count, language);
}

bool readCount(std::string_view text, model::Figure& figure)
{
    text = trimmed(text);
    figure.atLeast = figure.approximate = false;
    for (const Prefix& prefix : prefixes)
        if (text.starts_with(prefix.word)) {
            figure.atLeast = prefix.atLeast;
            figure.approximate = prefix.approximate;
            text = trimmed(text.substr(prefix.word.size()));
            break;
        }
    if (text.empty()) {
        figure.count.reset();
        return true;
    }
    // "1.700" and "1,700" are groups of three.
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != '.' && c != ',' && c != ' ' && c != '\'')
            return false;
    }
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (error != std::errc{} || digits.empty() || end != digits.data() + digits.size()) return false;
    figure.count = count;
    return true;
}

}  // namespace ui
