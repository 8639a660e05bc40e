#include "imports/report.hpp"

#include <map>
#include <utility>

namespace imports {

namespace {

using base::Language;
using base::Message;

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

    void row(std::string line, std::string name, std::string third, Step step, std::string fifth,
             Reason reason, bool isOpen)
    {
        report_.rows.push_back({std::move(line), std::move(name), std::move(third),
                                wordOf(step).in(language_), std::move(fifth), wordOf(reason).get(language_)});
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
            make.row({}, {}, step.was.country, step.step, make.name(step.was), Reason::None, false);
            continue;
        }
        const auto found = rows.find(step.row);
        const Statement said = found == rows.end() ? Statement{} : found->second->said;
        const Match match = found == rows.end() ? Match{} : found->second->match;
        make.row(make.lineOf(step.row), said.name, said.country, step.step,
                 step.now.place ? make.name(step.now) : std::string(), match.reason,
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
                 step.seat.reason, step.step == Step::Asked || step.seat.outcome == Outcome::Asked);
    }
    return make.finished(base::filled(
        update.steps.size() == 1
            ? Message{"1 Zeile: {1} neu, {2} geändert, {3} unverändert, {4} ohne Namen, {5} mit offenem Sitz",
                      "1 row: {1} new, {2} changed, {3} unchanged, {4} without a name, {5} with an open seat"}
            : Message{"{0} Zeilen: {1} neu, {2} geändert, {3} unverändert, {4} ohne Namen, {5} mit offenem "
                      "Sitz",
                      "{0} rows: {1} new, {2} changed, {3} unchanged, {4} without a name, {5} with an open "
                      "seat"},
        {update.steps.size(), update.added, update.changed, update.unchanged, update.leftOut, update.asked}));
}

Report reportOf(const Examined& examined, const LinkUpdate& update, const Answers& answers, Language language)
{
    Maker make(language);
    make.headings({"Zweiter Ort", "Second place"}, {"Art", "Kind"});
    for (const LinkStep& step : update.steps)
        make.row(make.lineOf(step.row), make.name(step.link.a), make.name(step.link.b), step.step,
                 step.link.kind, step.reason, step.step == Step::Asked);
    return make.finished(
        summary(examined, answers) + Message{"; ", "; "} +
        base::filled({"{0} neu, {1} geändert, {2} unverändert, {3} offen, {4} ausgelassen",
                      "{0} new, {1} changed, {2} unchanged, {3} open, {4} left out"},
                     {update.added, update.changed, update.unchanged, update.asked, update.leftOut}));
}

}  // namespace imports
