#include "words/facts.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "model/figures.hpp"
#include "model/words.hpp"
#include "overlay/field.hpp"
#include "text/catalogue.hpp"
#include "words/entry_words.hpp"

namespace words {

namespace {

using base::Language;
using text::Key;
using Completeness = model::CountryList::Completeness;

class Table {
public:
    Table(const model::Atlas& atlas, const model::Network& network, Language language)
        : atlas_(atlas), n_(network), language_(language)
    {
    }

    std::vector<Fact> make()
    {
        add(FactKey::Scope, Key::FacetScope, localText(model::word(n_.scope), language_));
        add(FactKey::Form, Key::ColumnForm, localText(model::word(n_.kind), language_));
        seats();
        add(FactKey::Topics, Key::Topics, topicsText(n_, language_));
        add(FactKey::Levels, Key::Levels, levelsText(n_, language_));
        founded();
        members();
        countries();
        reach();
        states();
        associations();
        memberPlaces();
        add(FactKey::Status, Key::StatusLabel, localText(model::word(n_.status), language_),
            localText(n_.statusNote, language_), n_.statusProvenance);
        if (!n_.url.empty()) {
            add(FactKey::Website, Key::Website, readableAddress(n_.url));
            rows_.back().url = n_.url;
        }
        own();
        std::stable_sort(rows_.begin(), rows_.end(),
                         [](const Fact& a, const Fact& b) { return a.key < b.key; });
        return std::move(rows_);
    }

private:
    std::string tr(Key key) const { return std::string(text::tr(key, language_)); }

    void addLabelled(FactKey key, std::string label, std::string value, std::string note = {},
                     const model::Provenance& provenance = {})
    {
        if (value.empty()) return;
        Fact fact;
        fact.key = key;
        fact.label = std::move(label);
        fact.value = std::move(value);
        fact.note = std::move(note);
        fact.year = yearText(provenance, language_);
        fact.source = sourceText(provenance, language_);
        rows_.push_back(std::move(fact));
    }
    void add(FactKey key, Key label, std::string value, std::string note = {},
             const model::Provenance& provenance = {})
    {
        addLabelled(key, tr(label), std::move(value), std::move(note), provenance);
    }
    void addFigure(FactKey key, Key label, const model::Figure& figure, const std::string& furtherNote = {})
    {
        add(key, label, figureWords(figure, language_),
            joined({localText(figure.note, language_), furtherNote}, "; "), figure.provenance);
    }

    void seats()
    {
        for (const model::Seat& seat : n_.seats) {
            std::string place = seat.city.get(language_);
            if (seat.country != "DE") place += ", " + countryName(atlas_, seat.country, language_);
            const std::string role = localText(model::roleWord(seat.role), language_);
            addLabelled(FactKey::Seat, role.empty() ? tr(Key::Seat) : role, place,
                        localText(seat.note, language_), seat.provenance);
            if (!rows_.empty()) rows_.back().certainty = seat.confidence;
        }
        if (n_.seats.empty())
            add(FactKey::Seat, Key::Seat, tr(n_.isNetwork ? Key::NoSeatInList : Key::NoteInList));
    }

    void founded()
    {
        const std::string note = localText(n_.foundedNote, language_);
        if (n_.foundedYear)
            add(FactKey::Founded, Key::Founded, std::to_string(*n_.foundedYear), note, n_.foundedProvenance);
        else if (!note.empty())
            add(FactKey::Founded, Key::Founded, tr(Key::YearUnknown), note, n_.foundedProvenance);
    }

    void members()
    {
        const model::Figure* total = model::newestTotal(n_.members);
        if (total) addFigure(FactKey::Members, Key::Members, *total);
        for (auto figure = n_.members.rbegin(); figure != n_.members.rend(); ++figure) {
            if (&*figure == total) continue;
            addFigure(figure->notTotal ? FactKey::MembersPart : FactKey::MembersBefore,
                      figure->notTotal ? Key::MembersPart : Key::MembersBefore, *figure);
        }
        add(FactKey::MembersNote, n_.members.empty() ? Key::Members : Key::ColumnRemark,
            localText(n_.membersNote, language_));
    }

    /// "Eigene Angaben: Name (deutsch), Sitz".
    void own()
    {
        if (n_.own.empty()) return;
        const base::LocalText label{"Eigene Angaben", "Own statements"},
            whole{"der ganze Eintrag", "the whole entry"};
        std::vector<std::string> what;
        if (n_.own.whole) what.push_back(whole.get(language_));
        for (const std::string& key : n_.own.fields)
            if (const overlay::Field* field = overlay::findField(key))
                what.push_back(field->word.get(language_));
        model::Provenance stated;
        stated.ownDate = n_.own.date.empty() ? "?" : n_.own.date;
        addLabelled(FactKey::Own, label.get(language_), joined(what, ", "), {}, stated);
    }

    std::string listWord() const
    {
        switch (n_.countries.completeness) {
        case Completeness::Complete:
            return tr(Key::ListComplete);
        case Completeness::Partial:
            return tr(Key::ListPartial);
        case Completeness::Unknown:
            break;
        }
        return tr(Key::ListUnknown);
    }

    /// A complete list counts itself, unless a dated figure says the same; else the newest figure counts, and
    /// where there is none what is known of the list.
    void countryCount()
    {
        const model::CountryList& list = n_.countries;
        const model::Figure* total = model::newestTotal(list.figures);
        const auto listed = static_cast<std::int64_t>(list.known.size());
        const bool counted = list.completeness == Completeness::Complete && listed > 0;
        if (total && counted && total->count != listed) total = nullptr;
        if (total) {
            addFigure(FactKey::CountryCount, Key::ColumnCountries, *total, listWord());
        } else if (list.completeness != Completeness::Unknown && listed > 0) {
            model::Figure figure;
            figure.count = listed;
            figure.provenance = list.provenance;
            addFigure(FactKey::CountryCount, Key::ColumnCountries, figure, listWord());
        } else if (list.completeness == Completeness::Unknown && n_.reach != model::Reach::Unstated) {
            add(FactKey::CountryCount, Key::ColumnCountries, listWord());
        }
        for (auto figure = list.figures.rbegin(); figure != list.figures.rend(); ++figure)
            if (&*figure != total) addFigure(FactKey::CountryCountBefore, Key::ColumnCountries, *figure);
    }

    std::string countryNamesOf(const std::vector<std::string>& codes) const
    {
        return countryNames(atlas_, codes, n_.countries.uncertain, language_);
    }

    void countries()
    {
        const model::CountryList& list = n_.countries;
        const std::size_t before = rows_.size();
        countryCount();
        const std::string meaning = localText(list.meaning, language_);
        const std::string label = meaning.empty() ? tr(Key::CountriesWithMembers) : meaning;
        addLabelled(FactKey::Countries, label, countryNamesOf(list.known), listWord(), list.provenance);
        countriesListed(label);
        add(FactKey::CountriesConfirmed, Key::ConfirmedCountries, countryNamesOf(list.confirmed),
            localText(list.confirmedNote, language_), list.confirmedProvenance);
        for (const model::ExtraCountry& extra : list.extra) {
            const std::string note = localText(extra.note, language_);
            addLabelled(FactKey::CountriesBeside, countryName(atlas_, extra.country, language_),
                        note.empty() ? tr(Key::NotInTheList) : note, {}, extra.provenance);
        }
        countriesEach();
        add(FactKey::CountriesNote, Key::ColumnRemark, localText(list.note, language_));
        const bool evident = n_.scope != model::Scope::International && list.figures.empty() &&
                             list.known == std::vector<std::string>{"DE"};
        for (std::size_t i = before; i < rows_.size(); ++i)
            rows_[i].evident = evident && rows_[i].key != FactKey::CountriesBeside;
    }

    /// Where nobody knows the list there is none, only the countries confirmed one by one.
    void countriesListed(const std::string& label)
    {
        const model::CountryList& list = n_.countries;
        if (list.completeness == Completeness::Unknown) return;
        const std::vector<std::string>& codes = list.listed.empty() ? list.known : list.listed;
        const std::string count =
            codes.size() == 1
                ? tr(Key::CountryOne)
                : text::format(Key::Countries, language_,
                               {text::number(static_cast<std::int64_t>(codes.size()), language_)});
        addLabelled(FactKey::CountriesListed, label, countryNamesOf(codes),
                    joined({count, listWord()}, " · "), list.provenance);
    }

    void countriesEach()
    {
        const model::CountryList& list = n_.countries;
        const std::size_t count = std::min(list.perCountry.size(), list.perCountryCode.size());
        for (std::size_t i = 0; i < count;) {
            const model::Provenance& provenance = list.perCountry[i].provenance;
            const std::string source = sourceLine(provenance, language_);
            std::vector<std::string> pieces;
            for (; i < count && sourceLine(list.perCountry[i].provenance, language_) == source; ++i)
                pieces.push_back(countryName(atlas_, list.perCountryCode[i], language_) + ": " +
                                 figureText(list.perCountry[i], language_));
            add(FactKey::CountriesEach, Key::PerCountry, joined(pieces, ", "), {}, provenance);
        }
    }

    void reach()
    {
        add(FactKey::Reach, Key::ReachLabel,
            joined({n_.states.nationwide ? tr(Key::Nationwide) : std::string(),
                    localText(model::word(n_.reach), language_)},
                   ", "));
    }

    std::string stateNamesOf(const std::vector<std::string>& codes) const
    {
        return stateNames(atlas_, codes, n_.states.uncertain, language_);
    }

    void states()
    {
        const model::StateList& list = n_.states;
        // All of them say no more than "nationwide".
        const auto evident = [&](const std::vector<std::string>& codes) {
            return list.nationwide && codes.size() >= atlas_.geography().states().size();
        };
        const auto addStates = [&](Key label, const std::vector<std::string>& codes,
                                   const model::Provenance& provenance) {
            if (codes.empty()) return;
            add(FactKey::States, label, stateNamesOf(codes), {}, provenance);
            rows_.back().evident = evident(codes);
        };
        // One that is not nationwide need not have associations in its states.
        addStates(list.nationwide ? Key::StatesOrganised : Key::ColumnStates, list.organised,
                  list.provenance);
        if (list.members != list.organised)
            addStates(Key::StatesWithMembers, list.members, list.membersProvenance);

        std::vector<std::string> all = list.organised;
        all.insert(all.end(), list.members.begin(), list.members.end());
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        add(FactKey::StatesKnown, Key::ColumnStates,
            joined({list.nationwide ? tr(Key::TierNationwide) : std::string(), stateNamesOf(all)}, ", "));
        add(FactKey::StatesNote, Key::ColumnRemark, localText(list.note, language_));
    }

    std::string associationText(const model::Part& part) const
    {
        std::string text = joined(part.names, ", ");
        if (!part.abbreviation.empty())
            text = text.empty() ? part.abbreviation : text + " (" + part.abbreviation + ")";
        if (!part.associates.empty())
            text = joined({text, text::format(Key::Associates, language_, {joined(part.associates, ", ")})},
                          "; ");
        if (part.seat) text = joined({text, part.seat->city.get(language_)}, " · ");
        if (part.foundedYear)
            text = joined(
                {text, text::format(Key::SinceYear, language_, {std::to_string(*part.foundedYear)})}, " · ");
        return text;
    }

    void associations()
    {
        for (const model::Part& part : n_.parts) {
            const std::string text = associationText(part);
            if (text.empty()) continue;
            addLabelled(FactKey::Associations, regionCodeName(atlas_, part.region, language_), text,
                        localText(part.note, language_), part.provenance);
            rows_.back().certainty = part.confidence;
            rows_.back().url = part.url;
        }
        add(FactKey::AssociationsNote, Key::ColumnRemark, localText(n_.associations.note, language_));
    }

    /// A remark that several share stands once, before their names: "Aachen, Bonn (Bezirk); Landkreis: Celle,
    /// Gotha, Ulm".
    std::string namesOf(const std::vector<model::MemberPlace>& places) const
    {
        std::map<std::string, std::size_t> shared;
        for (const model::MemberPlace& place : places) ++shared[localText(place.note, language_)];
        std::vector<std::string> names, parts;
        std::vector<std::pair<std::string, std::vector<std::string>>> groups;
        for (const model::MemberPlace& place : places) {
            const std::string note = localText(place.note, language_), &name = place.name.get(language_);
            if (note.empty() || shared[note] < 3) {
                names.push_back(note.empty() ? name : name + " (" + note + ")");
                continue;
            }
            const auto group = std::find_if(groups.begin(), groups.end(),
                                            [&](const auto& one) { return one.first == note; });
            if (group == groups.end())
                groups.push_back({note, {name}});
            else
                group->second.push_back(name);
        }
        if (!names.empty()) parts.push_back(joined(names, ", "));
        for (const auto& [note, of] : groups) parts.push_back(note + ": " + joined(of, ", "));
        return joined(parts, "; ");
    }

    void memberPlaces()
    {
        const model::MemberList& list = n_.memberPlaces;
        add(FactKey::MemberPlaces, list.isMembership() ? Key::MemberPlaces : Key::PlacesHeading,
            namesOf(list.places),
            joined({localText(model::word(list.kind), language_),
                    knownOf(list.known, list.of, list.ofAtLeast, list.ofApproximate, language_)},
                   " · "),
            list.provenance);
        if (!list.places.empty())
            add(FactKey::MemberPlacesNote, Key::ColumnRemark, localText(list.note, language_));
        add(FactKey::RegionalOffices, Key::RegionalOffices, namesOf(n_.regionalOffices.places),
            localText(n_.regionalOffices.note, language_), n_.regionalOffices.provenance);
    }

    const model::Atlas& atlas_;
    const model::Network& n_;
    Language language_;
    std::vector<Fact> rows_;
};

}  // namespace

std::string Fact::valueWithNote() const { return note.empty() ? value : value + " (" + note + ")"; }

std::string Fact::inOneLine() const
{
    const std::string behind = joined({year, note}, ", ");
    return behind.empty() ? value : value + " (" + behind + ")";
}

std::string Fact::provenance() const { return joined({year, source}, " · "); }

std::span<const Fact> Facts::of(FactKey key) const
{
    const auto first = std::find_if(rows_.begin(), rows_.end(), [&](const Fact& f) { return f.key == key; });
    const auto last = std::find_if(first, rows_.end(), [&](const Fact& f) { return f.key != key; });
    return std::span(rows_).subspan(static_cast<std::size_t>(first - rows_.begin()),
                                    static_cast<std::size_t>(last - first));
}

const Fact* Facts::first(FactKey key) const
{
    const std::span<const Fact> rows = of(key);
    return rows.empty() ? nullptr : &rows.front();
}

std::string Facts::valueOf(FactKey key) const
{
    const Fact* fact = first(key);
    return fact ? fact->value : std::string();
}

std::string Facts::lineOf(FactKey key) const
{
    const Fact* fact = first(key);
    return fact ? fact->inOneLine() : std::string();
}

std::string summaryLine(const Facts& facts)
{
    return joined(
        {facts.valueOf(FactKey::Seat), facts.valueOf(FactKey::Form), facts.valueOf(FactKey::Topics)}, " · ");
}

Facts factsOf(const model::Atlas& atlas, const model::Network& network, Language language)
{
    return Facts(Table(atlas, network, language).make());
}

}  // namespace words
