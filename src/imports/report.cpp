#include "imports/report.hpp"

#include <map>
#include <utility>

#include "base/counted.hpp"

namespace imports {

namespace {

using base::Language;
using base::Message;

Message wordsOf(Reason reason)
{
    const base::LocalText words = wordOf(reason);
    return {words.de, words.en};
}

class Maker {
public:
    explicit Maker(Language language) : language_(language) {}

    void headings(base::LocalText third, base::LocalText fifth)
    {
        const base::LocalText row{"Zeile", "Row"}, name{"Name", "Name"}, result{"Ergebnis", "Result"},
            reason{"Grund", "Reason"};
        for (const base::LocalText* word :
             {&row, &name, &std::as_const(third), &result, &std::as_const(fifth), &reason})
            report_.headings.push_back(word->get(language_));
    }

    /// `why`: the reason, or what changed.
    void row(std::string line, std::string name, std::string third, Step step, std::string fifth,
             const Message& why, bool isOpen)
    {
        report_.rows.push_back({std::move(line), std::move(name), std::move(third),
                                wordOf(step).in(language_), std::move(fifth), why.in(language_)});
        if (isOpen) report_.open.push_back(report_.rows.size() - 1);
    }

    std::string lineOf(std::size_t row) const { return std::to_string(row + 1); }
    const std::string& name(const model::MemberPlace& place) const { return place.name.get(language_); }
    std::string listed(const std::vector<std::string>& texts) const
    {
        std::string all;
        for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
        return all;
    }
    std::string inWords(Message message) const { return message.in(language_); }

    Report finished(Message summary)
    {
        report_.summary = std::move(summary);
        return std::move(report_);
    }

private:
    Language language_;
    Report report_;
};

}  // namespace

Message changeWords(const model::MemberPlace& was, const model::MemberPlace& now)
{
    Message all;
    const auto add = [&](Message words) {
        if (!all.empty()) all += {", ", ", "};
        all += words;
    };
    if (was.place != now.place || was.name != now.name)
        add(was.place ? Message{"Ort", "place"} : Message{"Ort gefunden", "place found"});
    if (was.country != now.country || was.state != now.state || was.territory != now.territory)
        add({"Land", "country"});
    const int before = was.provenance.year, after = now.provenance.year;
    if (before != after)
        add(before == 0 ? base::filled({"Jahr {0}", "year {0}"}, {after})
                        : base::filled({"Jahr {0} → {1}", "year {0} → {1}"}, {before, after}));
    if (was.provenance.source != now.provenance.source) add({"Quelle", "source"});
    if (was.note != now.note) add({"Anmerkung", "note"});
    return all;
}

Message wordOf(Step step)
{
    switch (step) {
    case Step::Added:
        return {"neu", "new"};
    case Step::Changed:
        return {"geändert", "changed"};
    case Step::Unchanged:
        return {"unverändert", "unchanged"};
    case Step::Asked:
        return {"offen", "open"};
    case Step::LeftOut:
        return {"ausgelassen", "left out"};
    case Step::Missing:
        return {"nicht in der Tabelle", "not in the table"};
    }
    return {};
}

Report reportOf(const Examined& examined, const MemberUpdate& update, const Answers& answers,
                Language language)
{
    Maker make(language);
    make.headings({"Land", "Country"}, {"Ort", "Place"});
    std::map<std::size_t, const Examined::Row*> rows;
    for (const Examined::Row& row : examined.rows) rows.emplace(row.said.row, &row);
    for (const MemberStep& step : update.steps) {
        if (step.step == Step::Missing) {
            const model::MemberPlace& there = update.places[*step.place];
            make.row({}, {}, there.country, step.step, make.name(there), {}, false);
            continue;
        }
        const auto found = rows.find(step.row);
        const Statement said = found == rows.end() ? Statement{} : found->second->said;
        const Match match = found == rows.end() ? Match{} : found->second->match;
        make.row(make.lineOf(step.row), said.name, said.country, step.step,
                 step.place && update.places[*step.place].place ? make.name(update.places[*step.place])
                                                                : std::string(),
                 step.was ? changeWords(*step.was, update.places[*step.place]) : wordsOf(match.reason),
                 step.step == Step::Asked ||
                     (match.outcome == Outcome::Asked && !answers.contains(step.row)));
    }
    return make.finished(
        summary(examined, answers) + Message{"; ", "; "} +
        base::filled(
            {"{0} neu, {1} geändert, {2} unverändert, {3} offen, {4} nicht mehr in der Tabelle (bleiben)",
             "{0} new, {1} changed, {2} unchanged, {3} open, {4} no longer in the table (kept)"},
            {update.added, update.changed, update.unchanged, update.asked, update.missing}));
}

Report reportOf(const NetworkUpdate& update, Language language)
{
    Maker make(language);
    make.headings({"Kennung", "Id"}, {"Felder", "Fields"});
    for (const NetworkStep& step : update.steps) {
        std::vector<std::string> more = step.fields;
        for (const NetworkStep::NotRead& one : step.notRead) {
            const overlay::Field* field = overlay::findField(one.field);
            more.push_back(make.inWords(base::filled(
                {"{0} \"{1}\" nicht verstanden", "{0} \"{1}\" not understood"},
                {field ? Message(field->word.de, field->word.en) : base::verbatim(one.field), one.text})));
        }
        make.row(make.lineOf(step.row), step.name.get(language), step.entry, step.step, make.listed(more),
                 wordsOf(step.seat.reason), step.step == Step::Asked || step.seat.outcome == Outcome::Asked);
    }
    return make.finished(
        base::counted(update.steps.size(), {"1 Zeile", "1 row"}, {"{0} Zeilen", "{0} rows"}) +
        base::filled({": {0} neu, {1} geändert, {2} unverändert, {3} ohne Namen, {4} mit offenem Sitz",
                      ": {0} new, {1} changed, {2} unchanged, {3} without a name, {4} with an open seat"},
                     {update.added, update.changed, update.unchanged, update.leftOut, update.asked}));
}

Report reportOf(const Examined& examined, const LinkUpdate& update, const Answers& answers, Language language)
{
    Maker make(language);
    make.headings({"Zweiter Ort", "Second place"}, {"Art", "Kind"});
    for (const LinkStep& step : update.steps)
        make.row(make.lineOf(step.row), make.name(step.link.a), make.name(step.link.b), step.step,
                 step.link.kind, wordsOf(step.reason), step.step == Step::Asked);
    return make.finished(
        summary(examined, answers) + Message{"; ", "; "} +
        base::filled({"{0} neu, {1} geändert, {2} unverändert, {3} offen, {4} ausgelassen",
                      "{0} new, {1} changed, {2} unchanged, {3} open, {4} left out"},
                     {update.added, update.changed, update.unchanged, update.asked, update.leftOut}));
}

}  // namespace imports
