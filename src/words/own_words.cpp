#include "words/own_words.hpp"

#include <algorithm>
#include <vector>

#include "filter/region_name.hpp"
#include "words/entry_words.hpp"

namespace words {

namespace {

using base::Language;
using overlay::Field, overlay::FieldKind;
using Texts = std::vector<std::string>;

constexpr std::size_t mostItems = 6, mostCharacters = 160;

std::string listed(const Texts& all, Language language)
{
    Texts first(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), mostItems)));
    std::string text = joined(first, ", ");
    if (all.size() > mostItems) {
        const std::string more = std::to_string(all.size() - mostItems);
        text += language == Language::De ? " und " + more + " weitere" : " and " + more + " more";
    }
    return text;
}

/// Up to the last whole word.
std::string shortened(const std::string& text)
{
    if (text.size() <= mostCharacters) return text;
    const std::size_t end = text.rfind(' ', mostCharacters);
    if (end == std::string::npos) return text;
    return text.substr(0, end) + " …";
}

std::string codeName(const model::Atlas& atlas, const Field& field, const std::string& code,
                     Language language)
{
    using Kind = filter::RegionRef::Kind;
    if (field.kind == FieldKind::Countries) return filter::regionName(atlas, {Kind::Country, code}, language);
    if (field.kind == FieldKind::States) return filter::regionName(atlas, {Kind::State, code}, language);
    for (const overlay::FieldChoice& choice : field.choices)
        if (choice.key == code) return choice.word.get(language);
    return code;
}

class Text {
public:
    Text(const model::Atlas& atlas, const Field& field, Language language)
        : atlas_(atlas), field_(field), language_(language)
    {
    }
    std::string operator()(const std::string& value) const
    {
        return field_.kind == FieldKind::Choice ? codeName(atlas_, field_, value, language_)
                                                : shortened(value);
    }
    std::string operator()(int year) const { return year == 0 ? std::string() : std::to_string(year); }
    std::string operator()(bool on) const
    {
        const bool german = language_ == Language::De;
        return on ? (german ? "ja" : "yes") : (german ? "nein" : "no");
    }
    std::string operator()(const Texts& list) const
    {
        Texts names;
        for (const std::string& one : list) names.push_back(codeName(atlas_, field_, one, language_));
        return listed(names, language_);
    }
    std::string operator()(const std::vector<model::Seat>& seats) const
    {
        Texts names;
        for (const model::Seat& seat : seats)
            names.push_back(
                seat.city.get(language_) + " (" +
                filter::regionName(atlas_, {filter::RegionRef::Kind::Country, seat.country}, language_) +
                ")");
        return listed(names, language_);
    }
    std::string operator()(const std::vector<model::Figure>& figures) const
    {
        Texts lines;
        for (const model::Figure& figure : figures) {
            const std::string year = yearText(figure.provenance, language_);
            lines.push_back(figureWords(figure, language_) + (year.empty() ? "" : " (" + year + ")"));
        }
        return listed(lines, language_);
    }
    std::string operator()(const model::MemberList& list) const
    {
        Texts names;
        for (const model::MemberPlace& place : list.places) names.push_back(place.name.get(language_));
        return listed(names, language_);
    }

private:
    const model::Atlas& atlas_;
    const Field& field_;
    Language language_;
};

}  // namespace

std::string valueText(const model::Atlas& atlas, const Field& field, const overlay::Value& value,
                      Language language)
{
    const std::string text = std::visit(Text(atlas, field, language), value);
    return text.empty() ? "–" : text;
}

std::string differenceTitle(const overlay::Difference& difference, Language language)
{
    using What = overlay::Difference::What;
    const bool german = language == Language::De;
    const std::string name = difference.name.empty() ? difference.entry : difference.name.get(language);
    switch (difference.what) {
    case What::NewEntry:
        return (german ? "Neuer Eintrag: " : "New entry: ") + name;
    case What::Hidden:
        return name + (difference.theirsHidden ? (german ? " · ausgeblendet" : " · hidden")
                                               : (german ? " · wieder da" : " · shown again"));
    case What::Links:
        return difference.links == 1
                   ? (german ? "1 Verbindung zwischen Orten" : "1 link between places")
                   : std::to_string(difference.links) +
                         (german ? " Verbindungen zwischen Orten" : " links between places");
    case What::Field:
        break;
    }
    const overlay::Field* field = overlay::findField(difference.field);
    return name + " · " + (field ? field->word.get(language) : difference.field);
}

}  // namespace words
