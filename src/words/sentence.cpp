#include "words/sentence.hpp"

#include "filter/facet/row.hpp"
#include "filter/region_name.hpp"
#include "text/catalogue.hpp"
#include "words/answer_lines.hpp"
#include "words/question.hpp"

namespace words {

namespace {

using base::Language;

/// What is asked for: facets joined by a middle dot, the values of one by commas or, if all are wanted, by
/// "and".
class Asked {
public:
    explicit Asked(Language language) : language_(language) {}

    void add(const std::vector<std::string>& values, bool all = false)
    {
        if (values.empty()) return;
        std::string facet = values.front();
        for (std::size_t i = 1; i < values.size(); ++i) {
            const bool last = i + 1 == values.size();
            facet = all && last ? text::format(text::Key::BothOf, language_, {facet, values[i]})
                                : facet + ", " + values[i];
        }
        text_ += (text_.empty() ? "" : " · ") + facet;
    }
    const std::string& text() const { return text_; }

private:
    Language language_;
    std::string text_;
};

std::string entries(std::size_t count, Language language)
{
    if (count == 1) return std::string(text::tr(text::Key::EntryOne, language));
    return text::format(text::Key::Entries, language, {std::to_string(count)});
}

}  // namespace

std::string districtInLine(const model::District& district, Language language)
{
    std::string name = filter::districtName(district).get(language);
    // What it is comes first, except in a name that says it itself; "Landkreis" is a noun.
    for (const std::string_view word : {"Rural ", "Independent ", "Kreisfreie "})
        if (name.starts_with(word)) name.front() = static_cast<char>(name.front() - 'A' + 'a');
    return name;
}

std::string sentence(const model::Atlas& atlas, const filter::Criteria& criteria,
                     const filter::Result& result, Language language)
{
    Asked asked(language);
    for (const filter::Facet facet : filter::inSentenceOrder()) {
        const filter::Row& row = filter::row(facet);
        std::vector<std::string> values;
        for (const filter::Value& value : row.chosen(criteria))
            values.push_back(row.wordOf(atlas, value).get(language));
        const filter::FacetSwitch* all = row.find(filter::FacetSwitch::Kind::All);
        asked.add(values, all && criteria.*(all->on));
    }
    if (asked.text().empty()) return entries(result.total, language);

    const std::string counts =
        criteria.regions.empty() ? std::string() : tierCounts(result.perTier, language);
    return asked.text() + ": " + (counts.empty() ? entries(result.matches.size(), language) : counts);
}

std::string pictureTitle(const model::Atlas& atlas, const state::View& view, const filter::Result& result,
                         Language language)
{
    std::string names;
    for (const model::NetworkId id : view.selection) {
        if (id.index >= atlas.networks().size()) continue;
        const model::Network& network = atlas[id];
        // One name in full; several would not fit.
        const std::string& name =
            view.selection.size() == 1 ? network.name.get(language) : network.label.get(language);
        names += (names.empty() ? "" : " · ") + name;
    }
    // What the map answers beside its filter is its subject.
    const bool asksMore = view.withoutEntry || view.town;
    const std::string question = asksMore ? plainText(questionOf(atlas, view, language)) : std::string();
    const std::string asked = question.empty() ? sentence(atlas, view.criteria, result, language) : question;
    if (names.empty()) return asked;
    return question.empty() && view.criteria.empty() ? names : names + " – " + asked;
}

}  // namespace words
