#include "imports/networks.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/fold.hpp"
#include "model/words.hpp"

namespace imports {

namespace {

using overlay::Field;
using overlay::FieldKind;
using overlay::Value;

/// "Klima; Energie", "Klima, Energie" or a line each.
std::vector<std::string> listed(const std::string& cell, bool commasToo)
{
    const std::string_view separators = commasToo ? ";|\n,/" : ";|\n";
    std::vector<std::string> words;
    std::string word;
    const auto end = [&] {
        const std::size_t first = word.find_first_not_of(" \t\r");
        if (first != std::string::npos)
            words.push_back(word.substr(first, word.find_last_not_of(" \t\r") + 1 - first));
        word.clear();
    };
    for (const char c : cell) {
        if (separators.find(c) != std::string_view::npos)
            end();
        else
            word += c;
    }
    end();
    return words;
}

/// The key of a choice by its key or its word in either language; empty if there is none.
std::string choiceOf(const Field& field, const std::string& word)
{
    const std::string folded = base::fold(word);
    for (const overlay::FieldChoice& choice : field.choices)
        if (base::fold(choice.key) == folded || base::fold(choice.word.de) == folded ||
            base::fold(choice.word.en) == folded)
            return std::string(choice.key);
    return {};
}

class Reading {
public:
    Reading(const Matcher& matcher, const model::Network& network) : matcher_(matcher), network_(network) {}

    /// Nothing where the cell says nothing that the field can hold. `unknown`: words of a list that are none.
    std::optional<Value> valueOf(const Field& field, const std::string& cell,
                                 std::vector<std::string>& unknown) const
    {
        switch (field.kind) {
        case FieldKind::Line:
        case FieldKind::Text:
            return Value(cell);
        case FieldKind::Url:
            return Value(cell.starts_with("www.") ? "https://" + cell : cell);
        case FieldKind::Year:
            if (const int year = yearOf(cell); year > 0) return Value(year);
            return std::nullopt;
        case FieldKind::Flag:
            return flagOf(cell);
        case FieldKind::Names:
            return Value(listed(cell, false));
        case FieldKind::Choice:
            if (std::string key = choiceOf(field, cell); !key.empty()) return Value(std::move(key));
            return std::nullopt;
        case FieldKind::Choices:
            return some(cell, unknown, [&](const std::string& word) { return choiceOf(field, word); });
        case FieldKind::Countries:
            return some(cell, unknown, [&](const std::string& word) { return matcher_.countryOf(word); });
        case FieldKind::States:
            return some(cell, unknown, [&](const std::string& word) { return matcher_.stateOf(word); });
        case FieldKind::Figures:
            return figure(field, cell);
        case FieldKind::Seats:
        case FieldKind::Members:
            break;
        }
        return std::nullopt;
    }

private:
    static std::optional<Value> flagOf(const std::string& cell)
    {
        const std::string folded = base::fold(cell);
        for (const char* word : {"ja", "yes", "true", "wahr", "x", "1"})
            if (folded == word) return Value(true);
        for (const char* word : {"nein", "no", "false", "falsch", "0"})
            if (folded == word) return Value(false);
        return std::nullopt;
    }

    template <class KeyOf>
    static std::optional<Value> some(const std::string& cell, std::vector<std::string>& unknown, KeyOf keyOf)
    {
        std::vector<std::string> keys;
        for (const std::string& word : listed(cell, true)) {
            const std::string key = keyOf(word);
            if (key.empty())
                unknown.push_back(word);
            else if (std::find(keys.begin(), keys.end(), key) == keys.end())
                keys.push_back(key);
        }
        if (keys.empty()) return std::nullopt;
        return Value(std::move(keys));
    }

    /// A number of today behind those that are known; the same again is none.
    std::optional<Value> figure(const Field& field, const std::string& cell) const
    {
        const std::optional<std::int64_t> count = countOf(cell);
        if (!count) return std::nullopt;
        auto figures = std::get<std::vector<model::Figure>>(field.read(network_));
        if (!figures.empty() && figures.back().count == count) return Value(std::move(figures));
        model::Figure figure;
        figure.count = count;
        figure.unit = !figures.empty()                 ? figures.back().unit
                      : field.key == "country_figures" ? ""
                                                       : "municipalities";
        figures.push_back(std::move(figure));
        return Value(std::move(figures));
    }

    const Matcher& matcher_;
    const model::Network& network_;
};

class Update {
public:
    Update(const filter::Index& index, const Matcher& matcher, const overlay::Overlay& before,
           const overlay::Stamp& stamp)
        : atlas_(index.atlas()), matcher_(matcher), stamp_(stamp)
    {
        made_.entries = before;
        for (std::size_t i = 0; i < atlas_.networks().size(); ++i) {
            const model::Network& network = atlas_.networks()[i];
            if (network.absent) continue;
            known_.emplace(network.id, i);
            for (const std::string& name : {network.name.de, network.name.en})
                if (!name.empty()) byName_.emplace(base::spelling(name), i);
        }
    }

    void take(const Rows& rows, const Columns& columns, std::size_t at, const Answers& answers)
    {
        const Statement said = statementOf(columns, rows[at], at);
        NetworkStep step;
        step.row = at;
        std::vector<std::pair<const Field*, std::string>> cells;
        base::LocalText name;
        for (std::size_t i = 0; i < rows[at].size() && i < columns.of.size(); ++i) {
            if (columns.of[i].use != Use::Field ||
                rows[at][i].find_first_not_of(" \t\r\n") == std::string::npos)
                continue;
            const Field* field = overlay::findField(columns.of[i].field);
            if (!field) continue;
            cells.emplace_back(field, rows[at][i]);
            if (field->key == "name_de") name.de = rows[at][i];
            if (field->key == "name_en") name.en = rows[at][i];
        }
        const std::optional<std::size_t> known = find(said.id, name);
        if (!known && name.empty()) {
            step.step = Step::LeftOut;
            ++made_.leftOut;
            made_.steps.push_back(std::move(step));
            return;
        }
        model::Network before;
        before.name = name;
        if (known) before = fresh_.contains(*known) ? fresh_[*known] : atlas_.networks()[*known];
        model::Network now = before;
        const Reading reading(matcher_, before);
        for (const auto& [field, cell] : cells) {
            std::vector<std::string> unknown;
            const auto value = reading.valueOf(*field, cell, unknown);
            if (value)
                overlay::put(now, *field, *value, stamp_);
            else if (unknown.empty())
                unknown.push_back(cell);
            for (std::string& word : unknown)
                step.notRead.push_back({std::string(field->key), std::move(word)});
        }
        seat(said, now, step, answers);
        step.name = now.name;
        if (known)
            change(*known, before, now, step);
        else
            add(now, said.id, step);
        made_.steps.push_back(std::move(step));
    }

    NetworkUpdate finish() { return std::move(made_); }

private:
    std::optional<std::size_t> find(const std::string& id, const base::LocalText& name) const
    {
        if (!id.empty())
            if (const auto at = known_.find(id); at != known_.end()) return at->second;
        for (const std::string& one : {name.de, name.en})
            if (!one.empty())
                if (const auto at = byName_.find(base::spelling(one)); at != byName_.end()) return at->second;
        return std::nullopt;
    }

    void seat(const Statement& said, model::Network& now, NetworkStep& step, const Answers& answers)
    {
        if (said.name.empty() && !said.position) return;
        step.seat = matcher_.match(said);
        model::MemberPlace place = memberOf(atlas_, said, step.seat);
        if (const auto answer = answers.find(said.row);
            answer != answers.end() && answer->second.is == Answer::Is::Place) {
            step.seat.outcome = Outcome::Placed;
            step.seat.place = answer->second.place;
            place = memberOf(atlas_, said, step.seat);
        }
        if (step.seat.outcome != Outcome::Placed || !place.place) {
            ++made_.asked;
            return;
        }
        const Field* field = overlay::findField("coordination");
        if (!field) return;
        auto seats = std::get<std::vector<model::Seat>>(field->read(now));
        const auto same = [&](const model::Seat& one) {
            return one.city == place.name && one.country == place.country;
        };
        if (std::any_of(seats.begin(), seats.end(), same)) return;
        model::Seat seat;
        seat.city = place.name;
        seat.country = place.country;
        seat.state = place.state;
        seat.place = *place.place;
        seat.role = "secretariat";
        if (seats.empty())
            seats.push_back(std::move(seat));
        else
            seats.front() = std::move(seat);
        overlay::put(now, *field, Value(std::move(seats)), stamp_);
    }

    void change(std::size_t at, const model::Network& before, const model::Network& now, NetworkStep& step)
    {
        step.entry = before.id;
        const auto own = made_.entries.findOwn(before.id);
        for (const Field& field : overlay::fields()) {
            const Value value = field.read(now);
            if (value == field.read(before)) continue;
            step.fields.emplace_back(field.key);
            if (own)
                overlay::changeOwn(made_.entries, *own, field, value, stamp_);
            else
                overlay::changeField(made_.entries, before, field, value, stamp_);
        }
        step.step = step.fields.empty() ? Step::Unchanged : Step::Changed;
        ++(step.fields.empty() ? made_.unchanged : made_.changed);
        if (!step.fields.empty()) fresh_[at] = now;
    }

    void add(const model::Network& now, const std::string& id, NetworkStep& step)
    {
        model::Network network = now;
        network.id = id;
        if (network.label.empty()) network.label = overlay::usualLabel(network);
        const auto taken = [&](std::string_view one) {
            return known_.contains(std::string(one)) || made_.entries.findOwn(one).has_value();
        };
        const std::size_t place = overlay::addEntry(made_.entries, std::move(network), taken, stamp_);
        const model::Network& added = made_.entries.own[place]->network;
        step.entry = added.id;
        step.step = Step::Added;
        ++made_.added;
        // A row that names it again changes it.
        const std::size_t at = atlas_.networks().size() + fresh_.size();
        fresh_[at] = added;
        known_.emplace(added.id, at);
        for (const std::string& name : {added.name.de, added.name.en})
            if (!name.empty()) byName_.emplace(base::spelling(name), at);
    }

    const model::Atlas& atlas_;
    const Matcher& matcher_;
    const overlay::Stamp& stamp_;
    std::map<std::string, std::size_t> known_, byName_;
    std::map<std::size_t, model::Network> fresh_;  ///< what earlier rows made
    NetworkUpdate made_;
};

}  // namespace

NetworkUpdate updateNetworks(const filter::Index& index, const Matcher& matcher,
                             const overlay::Overlay& before, const Rows& rows, const Columns& columns,
                             const overlay::Stamp& stamp, const Answers& answers)
{
    Update update(index, matcher, before, stamp);
    const auto isBlank = [](const std::string& cell) {
        return cell.find_first_not_of(" \t\r\n") == std::string::npos;
    };
    for (std::size_t i = columns.firstRow; i < rows.size(); ++i)
        if (!std::all_of(rows[i].begin(), rows[i].end(), isBlank)) update.take(rows, columns, i, answers);
    return update.finish();
}

NetworkUpdate updateFromFields(const model::Atlas& atlas, const overlay::Overlay& before,
                               const overlay::Overlay& theirs, const std::vector<std::string>& headings,
                               const overlay::Stamp& stamp)
{
    NetworkUpdate update;
    update.entries = before;
    const auto speaksOf = [&](const overlay::Field& field) {
        return std::find(headings.begin(), headings.end(), field.key) != headings.end();
    };
    for (std::size_t row = 0; row < theirs.own.size(); ++row) {
        const overlay::OwnEntry& entry = *theirs.own[row];
        const model::Network& said = entry.network;
        const overlay::Stamp when{entry.date.empty() ? stamp.date : entry.date};
        const auto own = update.entries.findOwn(said.id);
        const auto known = atlas.find(said.id);
        NetworkStep step;
        step.step = Step::Unchanged;
        step.row = row + 1;  // below the headings
        step.entry = said.id;
        step.name = said.name;
        if (!own && !known) {
            overlay::addEntry(
                update.entries, said, [&](std::string_view id) { return atlas.find(id).has_value(); }, when);
            step.step = Step::Added;
            step.entry = update.entries.own.back()->network.id;
        } else {
            const model::Network mine = own ? update.entries.own[*own]->network : atlas[*known];
            for (const overlay::Field& field : overlay::fields()) {
                const overlay::Value value = field.read(said);
                if (!speaksOf(field) || value == field.read(mine)) continue;
                if (own)
                    overlay::changeOwn(update.entries, *own, field, value, when);
                else
                    overlay::changeField(update.entries, mine, field, value, when);
                step.step = Step::Changed;
                step.fields.emplace_back(field.key);
            }
        }
        ++(step.step == Step::Added     ? update.added
           : step.step == Step::Changed ? update.changed
                                        : update.unchanged);
        update.steps.push_back(std::move(step));
    }
    return update;
}

}  // namespace imports
