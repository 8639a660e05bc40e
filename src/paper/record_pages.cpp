// The record of a workshop: what was shown, selected, voted and noted, for the minutes and for those who go
// on.
#include <algorithm>
#include <map>

#include "base/counted.hpp"
#include "filter/region_name.hpp"
#include "paper/flow.hpp"
#include "paper/page_map.hpp"
#include "paper/stack.hpp"
#include "text/catalogue.hpp"
#include "words/code_text.hpp"
#include "words/entry_words.hpp"
#include "words/facts.hpp"
#include "words/origin_words.hpp"
#include "words/sentence.hpp"

namespace paper {

namespace {

using base::Language;
using text::Key;
using text::Weight;

/// One thing of the record in words.
struct Line {
    Key kind{};
    std::string text, remark;
    int count = 0;      ///< 0: none
    std::string entry;  ///< id; empty: of none
};

std::string entryName(const model::Atlas& atlas, const std::string& id, Language language)
{
    const auto found = atlas.find(id);
    return found ? atlas[*found].name.get(language) : id;
}

/// Thüringen, or the country's name outside Germany.
std::string townRegion(const model::Atlas& atlas, const state::CollectedTown& town, Language language)
{
    using Kind = filter::RegionRef::Kind;
    if (!town.state.empty()) return filter::regionName(atlas, {Kind::State, town.state}, language);
    return town.country.empty() ? std::string()
                                : filter::regionName(atlas, {Kind::Country, town.country}, language);
}

/// Labels of the entries whose list of members names the town.
std::string memberships(const model::Atlas& atlas, const std::vector<model::NetworkId>& networks,
                        Language language)
{
    std::string labels;
    for (const model::NetworkId id : networks) {
        const model::Network& network = atlas[id];
        labels += (labels.empty() ? "" : ", ") +
                  (network.label.empty() ? network.name : network.label).get(language);
    }
    return labels;
}

std::string people(int count, Language language)
{
    return count == 1 ? std::string(text::tr(Key::RecordPeopleOne, language))
                      : text::format(Key::RecordPeople, language, {text::number(count, language)});
}

std::vector<Line> linesOf(const model::Atlas& atlas, const RecordInput& record, Language language)
{
    std::vector<Line> lines;
    for (const base::LocalText& title : record.record.shown)
        lines.push_back({Key::RecordShown, title.get(language), {}, 0, {}});
    for (const std::string& id : record.record.selected)
        lines.push_back({Key::RecordSelected, entryName(atlas, id, language), {}, 0, id});
    std::vector<state::Votes> votes = record.document.votes;
    std::stable_sort(votes.begin(), votes.end(),
                     [](const state::Votes& a, const state::Votes& b) { return a.dots > b.dots; });
    for (const state::Votes& vote : votes)
        lines.push_back(
            {Key::RecordVotes, entryName(atlas, vote.entry, language), {}, vote.dots, vote.entry});
    for (std::size_t i = 0; i < record.document.towns.size(); ++i) {
        const state::CollectedTown& town = record.document.towns[i];
        std::string remark = townRegion(atlas, town, language);
        if (const std::string lists = memberships(atlas, record.townNetworks[i], language); !lists.empty())
            remark += (remark.empty() ? "" : " · ") + lists;
        lines.push_back({Key::RecordTowns, town.name, remark, town.people, {}});
    }
    for (const state::Note& note : record.document.notes)
        lines.push_back({Key::RecordNotes, note.text,
                         note.entry.empty() ? std::string() : entryName(atlas, note.entry, language), 0,
                         note.entry});
    // What was typed in the room.
    for (const model::Network& network : atlas.networks()) {
        if (network.own.empty()) continue;
        const words::Facts facts = words::factsOf(atlas, network, language);
        if (const words::Fact* own = facts.first(words::FactKey::Own))
            lines.push_back({Key::SaveEntries, network.name.get(language),
                             words::joined({own->value, own->provenance()}, " · "), 0, network.id});
    }
    return lines;
}

class RecordPages {
public:
    RecordPages(const PaperInput& input, const RecordInput& record)
        : in_(input), record_(record), colors_(look::palette(input.style.theme)),
          language_(input.style.language), lines_(linesOf(input.atlas(), record, language_)),
          flow_(input.fonts(), colors_, {})
    {
    }

    Printout make()
    {
        Printout document;
        document.title = std::string(text::tr(Key::SaveRecord, language_));
        if (!record_.document.tour.title.empty())
            document.title += " · " + record_.document.tour.title.get(language_);
        document.language = language_;
        document.sources = text::format(Key::SourcesLine, language_, {text::tr(Key::MapCredits, language_)});
        head(document.title);
        map();
        for (const Key kind : {Key::RecordShown, Key::RecordSelected, Key::RecordVotes, Key::RecordTowns,
                               Key::RecordNotes, Key::SaveEntries})
            section(kind);
        if (lines_.empty()) paragraph(text::tr(Key::RecordEmpty, language_), body());
        contacts();
        sources();
        document.pages =
            flow_.finish(std::string(text::tr(Key::AppName, language_)) + " · " + document.title, language_);
        return document;
    }

private:
    TextStyle body() const { return {Weight::Regular, 9.5, colors_.text, 1.35}; }
    TextStyle quiet() const { return {Weight::Regular, 8.5, colors_.textMuted, 1.35}; }

    void place(const Stack& stack, float indent = 0)
    {
        flow_.need(stack.heightPx());
        stack.paint(flow_.sheet(), flow_.left() + indent, flow_.y());
        flow_.advance(stack.heightPx());
    }
    void paragraph(std::string_view words, const TextStyle& style)
    {
        Stack stack(in_.fonts(), flow_.columnWidthPx());
        place(stack.add(words, style));
    }

    void head(const std::string& title)
    {
        flow_.sheet().bookmark(title, 0, 0);
        Stack stack(in_.fonts(), flow_.columnWidthPx());
        stack.add(words::programAndTitle(in_.atlas().origin(), language_), quiet());
        stack.gap(3);
        stack.add(title, {Weight::Bold, 19, colors_.text, 1.2}, 3);
        if (!record_.date.empty())
            stack.add(text::format(Key::RecordDocument, language_, {record_.date}),
                      {Weight::Regular, 10, colors_.textMuted, 1.4});
        place(stack);
        flow_.gap(5);
    }

    void map()
    {
        const int width = static_cast<int>(flow_.columnWidthPx()), height = static_cast<int>(mm(95));
        state::View view = in_.view;
        view.showTowns = true;
        const PaperInput withTowns{.sources = in_.sources,
                                   .view = view,
                                   .style = in_.style,
                                   .result = in_.result,
                                   .document = record_.document,
                                   .shownPx = in_.shownPx,
                                   .bilingual = in_.bilingual};
        flow_.sheet().scene(pageMap(withTowns, width, height, 0.8, nullptr), flow_.left(), flow_.y(),
                            {pt(0.75), colors_.panelBorder});
        flow_.advance(static_cast<float>(height));
        flow_.gap(1.5);
        paragraph(words::pictureTitle(in_.atlas(), in_.view, in_.result, language_), quiet());
        flow_.gap(3);
    }

    void heading(Key key, const std::string& note = {})
    {
        Stack stack(in_.fonts(), flow_.columnWidthPx());
        stack.add(std::string(text::tr(key, language_)) + (note.empty() ? "" : " · " + note),
                  {Weight::Bold, 12.5, colors_.text, 1.3});
        flow_.gap(5);
        flow_.need(stack.heightPx() + mm(14));
        flow_.sheet().bookmark(std::string(text::tr(key, language_)), 1, flow_.y());
        place(stack);
        flow_.sheet().rule(flow_.left(), flow_.left() + flow_.columnWidthPx(), flow_.y() + mm(0.6), pt(0.5),
                           colors_.panelBorder);
        flow_.gap(2);
    }

    void section(Key kind)
    {
        int most = 0, sum = 0, things = 0;
        for (const Line& line : lines_)
            if (line.kind == kind) {
                most = std::max(most, line.count);
                sum += line.count;
                ++things;
            }
        if (things == 0) return;
        std::string note;
        if (kind == Key::RecordTowns)
            note = text::format(
                Key::RecordTownsSum, language_,
                {people(sum, language_),
                 base::counted(things, {"1 Ort", "1 place"}, {"{0} Orten", "{0} places"}).in(language_)});
        heading(kind, note);
        if (kind == Key::RecordTowns) regions();
        for (const Line& line : lines_)
            if (line.kind == kind) row(line, most);
    }

    /// "Thüringen 5, Hessen 2", the largest first.
    void regions()
    {
        std::map<std::string, int> byName;
        for (const state::CollectedTown& town : record_.document.towns)
            byName[townRegion(in_.atlas(), town, language_)] += town.people;
        std::vector<std::pair<std::string, int>> sorted(byName.begin(), byName.end());
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        std::string words;
        for (const auto& [name, count] : sorted)
            if (!name.empty())
                words += (words.empty() ? "" : ", ") + name + " " + text::number(count, language_);
        if (!words.empty()) paragraph(words, quiet());
        flow_.gap(1);
    }

    void row(const Line& line, int most)
    {
        const float barColumn = line.kind == Key::RecordVotes ? mm(62) : 0;
        Stack stack(in_.fonts(), flow_.columnWidthPx() - barColumn);
        std::string words = line.text;
        if (line.kind == Key::RecordTowns && line.count > 1)
            words += " (" + people(line.count, language_) + ")";
        stack.add(words, body());
        stack.add(line.remark, quiet());
        const float height = std::max(stack.heightPx(), mm(5));
        flow_.need(height);
        stack.paint(flow_.sheet(), flow_.left(), flow_.y());
        if (barColumn > 0 && most > 0) {
            const float x = flow_.left() + flow_.columnWidthPx() - barColumn + mm(4),
                        width = mm(38) * static_cast<float>(line.count) / static_cast<float>(most);
            flow_.sheet().box({x, flow_.y() + mm(0.7), x + width, flow_.y() + mm(3.9)}, colors_.accent);
            flow_.sheet().line(text::number(line.count, language_), body(), x + width + mm(2),
                               flow_.y() + mm(3.8));
        }
        flow_.advance(height);
        flow_.gap(0.8);
    }

    /// Every entry that occurs, once.
    void contacts()
    {
        std::vector<model::NetworkId> ids;
        for (const Line& line : lines_)
            if (const auto id = in_.atlas().find(line.entry);
                id && std::find(ids.begin(), ids.end(), *id) == ids.end())
                ids.push_back(*id);
        if (ids.empty()) return;
        heading(Key::RecordContacts);
        constexpr double codeSideMm = 20;
        for (const model::NetworkId id : ids) {
            const model::Network& network = in_.atlas()[id];
            Stack stack(in_.fonts(), flow_.columnWidthPx() - mm(codeSideMm + 10));
            stack.add(network.name.get(language_), {Weight::Bold, 10, colors_.text, 1.3}, 3);
            stack.add(words::summaryLine(words::factsOf(in_.atlas(), network, language_)), quiet(), 2);
            if (!network.url.empty())
                stack.link(words::readableAddress(network.url), {Weight::Medium, 9, colors_.accent, 1.35},
                           network.url);
            stack.add(words::addressNote(in_.atlas(), network, language_),
                      {Weight::Medium, 8.2, colors_.warning});
            const float height =
                std::max(stack.heightPx(), network.url.empty() ? 0 : mm(codeSideMm)) + mm(5.5);
            flow_.need(height);
            stack.paint(flow_.sheet(), flow_.left(), flow_.y() + mm(1.5));
            if (const auto code = look::QrCode::make(network.url))
                flow_.sheet().code(*code, flow_.left() + flow_.columnWidthPx() - mm(codeSideMm),
                                   flow_.y() + mm(2), mm(codeSideMm));
            flow_.advance(height);
        }
    }

    void sources()
    {
        heading(Key::Sources);
        paragraph(std::string(text::tr(Key::MapCredits, language_)) + ". " +
                      std::string(text::tr(Key::BorderNote, language_)) + ". " +
                      words::originLine(in_.atlas().origin(), language_),
                  {Weight::Regular, 7.5, colors_.textMuted, 1.3});
    }

    const PaperInput& in_;
    const RecordInput& record_;
    const look::Palette& colors_;
    Language language_;
    std::vector<Line> lines_;
    Flow flow_;
};

}  // namespace

Printout recordPages(const PaperInput& input, const RecordInput& record)
{
    return RecordPages(input, record).make();
}

words::Table recordTable(const model::Atlas& atlas, const RecordInput& record, Language language)
{
    words::Table table;
    const auto column = [&](Key key, bool isNumber) {
        table.columns.push_back({std::string(text::tr(key, language)), isNumber});
    };
    column(Key::ColumnWhat, false);
    column(Key::ColumnName, false);
    column(Key::ColumnNumberOf, true);
    column(Key::ColumnRemark, false);
    column(Key::ColumnId, false);
    column(Key::ColumnUrl, false);
    for (const Line& line : linesOf(atlas, record, language)) {
        const auto id = atlas.find(line.entry);
        table.rows.push_back({std::string(text::tr(line.kind, language)), line.text,
                              line.count > 0 ? std::to_string(line.count) : std::string(), line.remark,
                              line.entry, id ? atlas[*id].url : std::string()});
    }
    return table;
}

}  // namespace paper
