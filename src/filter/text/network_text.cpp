#include "filter/text/network_text.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "filter/text/edit_distance.hpp"
#include "filter/text/name_aliases.hpp"
#include "model/words.hpp"

namespace filter {

namespace {

constexpr std::size_t maxWords = 16;
constexpr std::size_t maxQueryBytes = 1000;

class Collector {
public:
    void add(std::string_view text)
    {
        if (!text.empty()) addFolded(base::fold(text));
    }
    void add(const base::LocalText& text)
    {
        add(text.de);
        if (text.en != text.de) add(text.en);
    }
    void addFolded(std::string_view text)
    {
        if (text.empty()) return;
        out_ += text;
        out_ += ' ';
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_ = " ";
};

std::string foldedNames(const base::LocalText& name, std::string_view code)
{
    std::string names = base::fold(name.de);
    if (name.en != name.de) names += ' ' + base::fold(name.en);
    for (const std::string_view alias : aliasesOf(code)) names += ' ' + base::fold(alias);
    return names;
}

}  // namespace

NetworkTexts::NetworkTexts(const model::Atlas& atlas)
    : atlas_(atlas), countries_(atlas.geography().countries().size()),
      states_(atlas.geography().states().size())
{
}

const std::string& NetworkTexts::countryNames(const std::string& code)
{
    static const std::string none;
    const model::CountryId id = atlas_.geography().findCountry(code);
    if (!id.valid()) return none;
    auto& names = countries_[id.index];
    if (!names) names = foldedNames(atlas_.geography()[id].name, code);
    return *names;
}

const std::string& NetworkTexts::stateNames(const std::string& code)
{
    static const std::string none;
    const model::StateId id = atlas_.geography().findState(code);
    if (!id.valid()) return none;
    auto& names = states_[id.index];
    if (!names) names = foldedNames(atlas_.geography()[id].name, code);
    return *names;
}

std::string NetworkTexts::of(const model::Network& network)
{
    Collector text;
    if (network.absent) return text.take();
    text.add(network.name);
    text.add(network.label);
    text.add(network.abbreviation);
    text.add(network.id);
    for (const std::string& alias : network.aliases) text.add(alias);
    for (const model::Seat& seat : network.seats) text.add(seat.city);
    for (const model::Part& part : network.parts)
        if (part.seat) text.add(part.seat->city);
    for (const model::Topic topic : network.topics) text.add(model::word(topic));
    for (const std::string& code : network.countries.known) text.addFolded(countryNames(code));
    for (const auto* states : {&network.states.organised, &network.states.members})
        for (const std::string& code : *states) text.addFolded(stateNames(code));
    if (network.memberPlaces.isMembership())
        for (const model::MemberPlace& place : network.memberPlaces.places) text.add(place.name);
    return text.take();
}

std::string foldedText(const model::Atlas& atlas, const model::Network& network)
{
    return NetworkTexts(atlas).of(network);
}

TextQuery::TextQuery(std::string_view query)
{
    const std::string folded = base::fold(query.substr(0, maxQueryBytes));
    forEachWord(folded, [&](std::string_view word) {
        if (words_.size() < maxWords) words_.emplace_back(word);
    });
}

std::vector<std::string> TextQuery::spelling(std::string_view query)
{
    std::vector<std::string> words;
    const std::string spelt = base::spelling(query.substr(0, maxQueryBytes));
    forEachWord(spelt, [&](std::string_view word) {
        if (words.size() < maxWords) words.emplace_back(word);
    });
    return words;
}

bool TextQuery::matches(std::string_view foldedText) const
{
    return std::all_of(words_.begin(), words_.end(), [&](const std::string& word) {
        for (std::size_t at = foldedText.find(word); at != std::string_view::npos;
             at = foldedText.find(word, at + 1))
            if (at == 0 || foldedText[at - 1] == ' ') return true;
        return false;
    });
}

bool TextQuery::resembles(std::string_view foldedText) const
{
    return std::all_of(words_.begin(), words_.end(), [&](const std::string& word) {
        bool found = false;
        forEachWord(foldedText, [&](std::string_view known) {
            found = found || known.substr(0, word.size()) == word || isSimilar(word, known);
        });
        return found;
    });
}

std::string TextQuery::text() const
{
    std::string joined;
    for (const std::string& word : words_) joined += (joined.empty() ? "" : " ") + word;
    return joined;
}

}  // namespace filter
