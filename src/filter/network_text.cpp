#include "filter/network_text.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "model/words.hpp"

namespace filter {

namespace {

constexpr std::size_t maxWords = 16;
constexpr std::size_t maxQueryBytes = 1000;

class Collector {
public:
    void add(std::string_view text)
    {
        if (text.empty()) return;
        out_ += base::fold(text);
        out_ += ' ';
    }
    void add(const base::LocalText& text)
    {
        add(text.de);
        if (text.en != text.de) add(text.en);
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_ = " ";
};

}  // namespace

std::string foldedText(const model::Atlas& atlas, const model::Network& network)
{
    const model::Geography& geography = atlas.geography();
    Collector text;
    text.add(network.name);
    text.add(network.label);
    text.add(network.abbreviation);
    text.add(network.id);
    for (const std::string& alias : network.aliases) text.add(alias);
    for (const model::Seat& seat : network.seats) text.add(seat.city);
    for (const model::Topic topic : network.topics) text.add(model::word(topic));
    for (const std::string& code : network.countries.known)
        if (const model::CountryId id = geography.findCountry(code); id.valid()) text.add(geography[id].name);
    for (const auto* states : {&network.states.organised, &network.states.members})
        for (const std::string& code : *states)
            if (const model::StateId id = geography.findState(code); id.valid()) text.add(geography[id].name);
    return text.take();
}

TextQuery::TextQuery(std::string_view query)
{
    const std::string folded = base::fold(query.substr(0, maxQueryBytes));
    std::size_t begin = 0;
    while (begin < folded.size() && words_.size() < maxWords) {
        std::size_t end = folded.find(' ', begin);
        if (end == std::string::npos) end = folded.size();
        if (end > begin) words_.push_back(folded.substr(begin, end - begin));
        begin = end + 1;
    }
}

bool TextQuery::matches(std::string_view foldedText) const
{
    return std::all_of(words_.begin(), words_.end(), [&](const std::string& word) {
        for (std::size_t at = foldedText.find(word); at != std::string_view::npos; at = foldedText.find(word, at + 1))
            if (at == 0 || foldedText[at - 1] == ' ') return true;
        return false;
    });
}

}  // namespace filter
