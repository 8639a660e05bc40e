#include "layout/furniture/legend_rows.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/furniture/swatch.hpp"
#include "layout/map/arcs.hpp"
#include "layout/map/class_fills.hpp"
#include "layout/map/pips.hpp"
#include "layout/place/entries.hpp"
#include "layout/rounding.hpp"
#include "look/color.hpp"
#include "look/symbols.hpp"
#include "model/words.hpp"
#include "text/catalogue.hpp"
#include "words/answer_words.hpp"
#include "words/entry_words.hpp"

namespace layout {

namespace {

constexpr double labelWidthPx = 250;

class RowMaker {
public:
    RowMaker(const FrameContext& context, const Drawn& drawn, double sampleWidthPx)
        : context_(context), drawn_(drawn), colors_(context.colors),
          m_(context.furnitureMetrics()), box_{-m_.textPx(9), -m_.textPx(5.5), sampleWidthPx - m_.textPx(15),
                                               m_.textPx(5.5)}
    {
    }

    std::vector<LegendRow> make()
    {
        for (const CountShading& shading : drawn_.counted) countRows(shading);
        if (!context_.shadesRegions()) sizeRows();
        classRows();
        if (context_.anySelected())
            selectionRows();
        else
            symbolRows();
        townRows();
        if (drawn_.symbols.counts) countRow();
        if (drawn_.symbols.edgeMarkers) row(text::Key::LegendEdgeMarker, arrow());
        ownRow();
        return std::move(rows_);
    }

private:
    text::ShapedText shaped(std::string_view words, text::Weight weight = text::Weight::Regular) const
    {
        return context_.request.fonts.shape(words, m_.font(weight, 11));
    }
    std::string_view word(text::Key key) const { return text::tr(key, context_.language); }
    static base::LocalText words(text::Key key)
    {
        return {std::string(text::tr(key, base::Language::De)),
                std::string(text::tr(key, base::Language::En))};
    }

    /// Long names of entries are cut: the legend must leave the map some room.
    text::ShapedText label(std::string_view words) const
    {
        auto lines = context_.request.fonts.wrap(words, m_.font(text::Weight::Regular, 11),
                                                 m_.textPx(labelWidthPx), 1);
        return lines.empty() ? text::ShapedText{} : std::move(lines.front());
    }
    /// Where both languages are wanted, the other one beside the reader's in muted ink.
    void addSecond(LegendRow& row, const base::LocalText& words) const
    {
        if (!context_.request.style.bilingual) return;
        const std::string& other = words.get(text::otherThan(context_.language));
        if (other != words.get(context_.language)) row.entries.push_back({{}, label(other), true});
    }
    LegendRow& row(const base::LocalText& words, std::vector<scene::Primitive> sample)
    {
        rows_.push_back({{{std::move(sample), label(words.get(context_.language))}}});
        addSecond(rows_.back(), words);
        return rows_.back();
    }
    LegendRow& row(text::Key key, std::vector<scene::Primitive> sample)
    {
        return row(words(key), std::move(sample));
    }
    LegendRow& row(text::Key key, scene::Primitive sample) { return row(key, one(std::move(sample))); }
    static std::vector<scene::Primitive> one(scene::Primitive primitive)
    {
        std::vector<scene::Primitive> list;
        list.push_back(std::move(primitive));
        return list;
    }

    /// A mark with a number, as at cities with several entries.
    void countRow()
    {
        constexpr int example = 3;
        const text::ShapedText number = shaped(std::to_string(example), text::Weight::Bold);
        std::vector<scene::Primitive> sample;
        sample.push_back(
            scene::Disc{{0, 0}, m_.textPx(7.5), colors_.panel, {m_.linePx(1.5), colors_.textMuted}});
        sample.push_back(scene::TextRun{number,
                                        {-number.widthPx / 2, (number.ascentPx - number.descentPx) / 2},
                                        colors_.textMuted,
                                        {},
                                        0});
        const auto words = [&](base::Language language) {
            return text::format(text::Key::Entries, language, {std::to_string(example)});
        };
        row({words(base::Language::De), words(base::Language::En)}, std::move(sample));
    }

    // --- regions by their number of entries

    void countRows(const CountShading& shading)
    {
        const bool states = shading.of == filter::EntryCounts::Of::States;
        const text::Key heading = states ? text::Key::EntryCountsStates : text::Key::EntryCounts;
        rows_.push_back({{{{}, shaped(word(heading), text::Weight::Bold)}}});
        addSecond(rows_.back(), words(heading));
        rows_.push_back(
            {{{{},
               shaped(text::format(
                   states ? text::Key::LegendStatesCounted : text::Key::LegendCountriesCounted,
                   context_.language,
                   {std::to_string(shading.counts.counted), std::to_string(shading.counts.asked)})),
               true}},
             true});
        LegendRow classes{{}, true};
        for (std::size_t i = 0; i < shading.classes.size(); ++i) {
            const filter::CountClass& c = shading.classes[i];
            scene::RegionFill fill;
            fill.colors[0] = classColor(colors_, shading, i);
            fill.outline = {m_.linePx(1), colors_.coast};
            classes.entries.push_back(
                {swatch(fill, box_),
                 shaped(c.from == c.to ? std::to_string(c.from)
                                       : text::format(text::Key::LegendCountRange, context_.language,
                                                      {std::to_string(c.from), std::to_string(c.to)}))});
        }
        if (!classes.entries.empty()) rows_.push_back(std::move(classes));
        if (states && shading.counts.byCode.size() >= context_.atlas().geography().states().size()) return;
        scene::RegionFill hatched = notCountedFill(context_);
        hatched.outline = {m_.linePx(1), colors_.coast};
        row(text::Key::LegendNotCounted, swatch(hatched, box_)).continues = true;
    }

    // --- symbols sized by members

    void sizeRows()
    {
        if (!context_.memberScale.active()) return;
        if (drawn_.symbols.sized) sampleRows();
        if (!drawn_.symbols.unsized) return;
        const look::SymbolLook hollow =
            look::hollowLook(model::Scope::International, colors_.text, colors_.panel);
        row(text::Key::LegendNoSize,
            look::scopeSymbol(model::Scope::International, {0, 0}, m_.textPx(5.5), hollow))
            .continues = drawn_.symbols.sized;
    }

    void sampleRows()
    {
        const std::string_view unit = model::unitWord(context_.request.view.sizeUnit).get(context_.language);
        rows_.push_back(
            {{{{},
               shaped(text::format(text::Key::LegendSizes, context_.language, {std::string(unit)}),
                      text::Weight::Bold)}}});
        LegendRow sizes{{}, true};
        double highest = 0;
        for (const std::int64_t count : context_.memberScale.samples()) {
            const auto radius = static_cast<float>(context_.memberScale.radiusPx(count));
            highest = std::max<double>(highest, 2 * radius);
            LegendEntry entry{
                one(scene::Disc{
                    {0, 0}, radius - m_.linePx(1) / 2, colors_.unselected, {m_.linePx(1), colors_.text}}),
                shaped(text::number(count, context_.language))};
            entry.sampleWidthPx = 2 * radius + m_.textPx(8);
            sizes.entries.push_back(std::move(entry));
        }
        const double rowHeight = ceilLogical(
            std::max<double>(context_.request.fonts.lineHeightPx(m_.small()), m_.textPx(16)), m_.scale);
        sizes.lines = static_cast<std::size_t>(std::ceil((highest + m_.px(3)) / rowHeight));
        rows_.push_back(std::move(sizes));
    }

    // --- what has no entry yet

    void classRows()
    {
        using filter::EntryClass;
        if (drawn_.fills.classes.empty()) return;
        const filter::EntryQuestion& asked = *context_.request.view.withoutEntry;
        const std::string about = asked.topic
                                      ? words::localText(model::word(*asked.topic), context_.language)
                                      : words::localText(model::word(*asked.level), context_.language);
        rows_.push_back({{{{}, shaped(about, text::Weight::Bold)}}});
        for (const EntryClass entryClass :
             {EntryClass::Documented, EntryClass::NotKnown, EntryClass::NoEntry}) {
            if (!drawn_.fills.classes.contains(entryClass)) continue;
            scene::RegionFill fill = entryClassFill(colors_, entryClass, m_.px(5));
            fill.outline = {m_.linePx(1), colors_.coast};
            row({std::string(words::answerWord(entryClass, base::Language::De)),
                 std::string(words::answerWord(entryClass, base::Language::En))},
                swatch(fill, box_))
                .continues = true;
        }
    }

    // --- the town that is asked about

    void townRows()
    {
        if (drawn_.town) {
            const float u = m_.textPx(1);
            std::vector<scene::Primitive> pin;
            pin.push_back(
                scene::Polygon{{{-3.4f * u, -1 * u}, {3.4f * u, -1 * u}, {0, 6 * u}}, colors_.accent, {}});
            pin.push_back(scene::Disc{{0, -2 * u}, 4 * u, colors_.accent, {}});
            pin.push_back(scene::Disc{{0, -2 * u}, 1.6f * u, colors_.panel, {}});
            row(text::Key::LegendTown, std::move(pin));
        }
        if (drawn_.townLines)
            row(text::Key::LegendTownLine, scene::Polyline{{{-m_.textPx(9), 0}, {m_.textPx(9), 0}},
                                                           false,
                                                           {m_.linePx(2), colors_.textMuted}});
        if (drawn_.linked) {
            const float end = m_.textPx(8);
            std::vector<scene::Primitive> sample;
            sample.push_back(scene::Polyline{{{-end, 0}, {end, 0}}, false, linkStroke(context_, false)});
            sample.push_back(linkedDot(context_, {end, 0}));
            row({"Mit dieser Kommune verbunden", "Linked with this municipality"}, std::move(sample));
        }
    }

    // --- nothing selected: families and shapes

    void symbolRows()
    {
        constexpr std::size_t familyCount = 7;
        for (std::size_t f = 0; f < familyCount && !context_.shadesRegions(); ++f) {
            const auto family = static_cast<model::Family>(f);
            if (!drawn_.symbols.families.contains(family) || family == model::Family::Party) continue;
            row(model::word(family),
                one(scene::Disc{
                    {0, 0}, m_.textPx(5.5), colors_.family[f], {m_.linePx(1), colors_.symbolEdge}}));
        }
        LegendRow shapes;
        for (const model::Scope scope :
             {model::Scope::International, model::Scope::National, model::Scope::Party}) {
            if (!drawn_.symbols.scopes.contains(scope)) continue;
            const look::SymbolLook look =
                context_.shadesRegions()
                    ? look::hollowLook(scope, colors_.text, colors_.panel)
                    : look::symbolLook(colors_.family[6], colors_.panel, colors_.symbolEdge);
            shapes.entries.push_back({look::scopeSymbol(scope, {0, 0}, m_.textPx(6.5), look),
                                      shaped(model::word(scope).get(context_.language))});
            addSecond(shapes, model::word(scope));
        }
        if (!shapes.entries.empty()) rows_.push_back(std::move(shapes));
    }

    // --- a selection: slots, fills, marks

    void selectionRows()
    {
        const auto& selection = context_.request.view.selection;
        for (std::size_t slot = 0; slot < selection.size(); ++slot) {
            const model::NetworkId id = selection[slot];
            if (id.index >= context_.atlas().networks().size()) continue;
            const model::Network& network = context_.atlas()[id];
            base::LocalText name{words::entryLabel(network, base::Language::De),
                                 words::entryLabel(network, base::Language::En)};
            // The letter is that of pips and of the card.
            if (selection.size() > 1)
                for (std::string* one : {&name.de, &name.en})
                    one->insert(0, std::string(1, static_cast<char>('A' + slot)) + " · ");
            row(name,
                look::entrySymbol(network, {0, 0}, m_.textPx(8), context_.entryLook(id, colors_.panel)));
        }
        // Countries and states look alike: one row where both are to be explained, with the same words behind
        // it.
        if (drawn_.fills.countries == drawn_.fills.states) {
            const base::LocalText country = words(text::Key::FacetCountry),
                                  state = words(text::Key::LegendMemberStates);
            fillRows(drawn_.fills.countries, {country.de + " / " + state.de, country.en + " / " + state.en});
        } else {
            fillRows(drawn_.fills.countries, words(text::Key::LegendMemberCountries));
            fillRows(drawn_.fills.states, words(text::Key::LegendMemberStates));
        }
        overlapRows(selection.size());
        markRows(selection.size());
    }

    void markRows(std::size_t slots)
    {
        if (drawn_.symbols.offices)
            row(text::Key::LegendOffice, perSlot(slots, [&](std::size_t slot, geo::PointF at) {
                    return look::officeSymbol(slot, at, m_.textPx(slots > 1 ? 3.6 : 5),
                                              look::symbolLook(colors_.slot[slot], colors_.panel));
                }));
        if (drawn_.symbols.memberPlaces)
            row(text::Key::LegendMemberPlace, perSlot(slots, [&](std::size_t slot, geo::PointF at) {
                    return look::memberSymbol(slot, at, m_.textPx(3.2),
                                              look::symbolLook(colors_.slot[slot], colors_.panel));
                }));
        const scene::Rgba ink = slots == 1 ? colors_.slotInk[0] : colors_.textMuted;
        if (drawn_.symbols.arcs)
            row(text::Key::LegendArc,
                scene::Polyline{
                    {{-m_.textPx(9), m_.textPx(3)}, {0, -m_.textPx(2)}, {m_.textPx(9), -m_.textPx(3)}},
                    false,
                    {m_.linePx(1.5), ink}});
        if (drawn_.symbols.unselected)
            row(text::Key::LegendNotSelected,
                scene::Disc{{0, 0}, m_.textPx(5.5), colors_.unselected, {m_.linePx(1), colors_.symbolEdge}});
    }

    /// One small mark for each slot, side by side.
    template <class Make>
    std::vector<scene::Primitive> perSlot(std::size_t slots, Make make) const
    {
        std::vector<scene::Primitive> parts;
        const std::size_t count = std::min(slots, colors_.slot.size());
        for (std::size_t slot = 0; slot < count; ++slot) {
            const float x = (static_cast<float>(slot) - static_cast<float>(count - 1) / 2) * m_.textPx(8.5);
            for (scene::Primitive& part : make(slot, geo::PointF{x, 0})) parts.push_back(std::move(part));
        }
        return parts;
    }

    void fillRows(base::EnumSet<Evidence> kinds, const base::LocalText& region)
    {
        const auto with = [&](text::Key addition) {
            const base::LocalText added = words(addition);
            return base::LocalText{region.de + " · " + added.de, region.en + " · " + added.en};
        };
        if (kinds.contains(Evidence::Listed)) row(region, swatches(Evidence::Listed));
        if (kinds.contains(Evidence::Partial))
            row(with(text::Key::LegendPartial), swatches(Evidence::Partial));
        if (kinds.contains(Evidence::Uncertain))
            row(with(text::Key::LegendUncertain), swatches(Evidence::Uncertain));
        if (kinds.contains(Evidence::Nationwide)) row(text::Key::Nationwide, swatches(Evidence::Nationwide));
    }

    void overlapRows(std::size_t slots)
    {
        if (drawn_.fills.inTwo) {
            scene::RegionFill fill;
            fill.pattern = scene::RegionFill::Pattern::Stripes;
            fill.colorCount = 2;
            fill.bandPx = m_.textPx(4.5);
            fill.colors = {colors_.slotFill[0], colors_.slotFill[1], {}};
            fill.outline = fillOutline(context_, 0, Evidence::Listed);
            row(slots > 2 ? text::Key::LegendInTwo : text::Key::LegendInBoth, swatch(fill, box_));
        }
        if (drawn_.fills.inThree) {
            scene::RegionFill fill = neutralFill(context_);
            std::vector<scene::Primitive> sample = swatch(fill, box_);
            const look::Metrics small{m_.scale, m_.text * 0.45};
            for (scene::Primitive& part :
                 pipRow(colors_, small, context_.request.fonts, {scene::toF(box_.centre())}, {0, 1, 2}))
                sample.push_back(std::move(part));
            row(text::Key::LegendInThree, std::move(sample));
        }
    }

    /// A piece of filled map for each slot.
    std::vector<scene::Primitive> swatches(Evidence evidence) const
    {
        std::vector<scene::Primitive> pieces;
        const std::size_t count = std::min(context_.request.view.selection.size(), colors_.slot.size());
        const double width = box_.width() / static_cast<double>(count);
        for (std::size_t slot = 0; slot < count; ++slot) {
            const double x = box_.minX + width * static_cast<double>(slot);
            scene::RegionFill fill;
            fill.colors[0] = look::mixed(colors_.land, colors_.slotFill[slot], fillShare(evidence));
            fill.outline = fillOutline(context_, slot, evidence);
            for (scene::Primitive& part : swatch(fill, {x, box_.minY, x + width, box_.maxY}))
                pieces.push_back(std::move(part));
        }
        return pieces;
    }

    // --- what somebody stated in this program

    /// Of how many entries, or of the selected ones, not all is from the data.
    void ownRow()
    {
        const model::Atlas& atlas = context_.atlas();
        std::size_t count = 0;
        const auto add = [&](const model::Network& network) { count += network.own.empty() ? 0u : 1u; };
        if (context_.anySelected()) {
            for (const model::NetworkId id : context_.request.view.selection)
                if (id.index < atlas.networks().size()) add(atlas[id]);
        } else {
            for (const model::Network& network : atlas.networks()) add(network);
        }
        if (count == 0) return;
        const std::string number = std::to_string(count);
        const base::LocalText words =
            count == 1 ? base::LocalText{"Mit eigenen Angaben zu 1 Eintrag", "With own statements on 1 entry"}
                       : base::LocalText{"Mit eigenen Angaben zu " + number + " Einträgen",
                                         "With own statements on " + number + " entries"};
        rows_.push_back({{{{}, label(words.get(context_.language)), true}}});
        addSecond(rows_.back(), words);
    }

    std::vector<scene::Primitive> arrow() const
    {
        const float u = m_.textPx(1);
        std::vector<scene::Primitive> parts;
        parts.push_back(
            scene::Polyline{{{-7 * u, 0}, {2 * u, 0}}, false, {m_.linePx(1.6), colors_.textMuted}});
        parts.push_back(scene::Polygon{{{6 * u, 0}, {1 * u, -4 * u}, {1 * u, 4 * u}}, colors_.textMuted, {}});
        return parts;
    }

    const FrameContext& context_;
    const Drawn& drawn_;
    const look::Palette& colors_;
    look::Metrics m_;
    geo::Box box_;  ///< of a piece of filled map
    std::vector<LegendRow> rows_;
};

}  // namespace

std::vector<LegendRow> legendRows(const FrameContext& context, const Drawn& drawn, double sampleWidthPx)
{
    return RowMaker(context, drawn, sampleWidthPx).make();
}

}  // namespace layout
