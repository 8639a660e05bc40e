#include "words/then_and_now.hpp"

#include "model/figures.hpp"
#include "model/words.hpp"
#include "text/catalogue.hpp"
#include "words/entry_words.hpp"

namespace words {

namespace {

using base::Language;
using text::Key;

std::string nowLine(const std::string& what, const model::Provenance& provenance, Language language)
{
    std::string line = what;
    if (const std::string year = yearText(provenance, language); !year.empty()) line += " (" + year + ")";
    return text::format(Key::NowLine, language, {joined({line, provenance.source}, " · ")});
}

void addFigures(const std::vector<model::Figure>& figures, Language language, std::vector<std::string>& lines)
{
    const model::ThenNow both = model::thenAndNow(figures);
    if (!both.then) return;
    lines.push_back(text::format(Key::ThenLine, language, {figureText(*both.then, language)}));
    if (both.now) lines.push_back(nowLine(figureText(*both.now, language), both.now->provenance, language));
}

}  // namespace

std::vector<std::string> thenAndNow(const model::Network& network, Language language)
{
    std::vector<std::string> lines;
    addFigures(network.members, language, lines);
    addFigures(network.countries.figures, language, lines);
    if (lines.empty() && !network.slides.empty())
        lines.push_back(text::format(Key::ThenLine, language, {network.slides.get(language)}));
    if (network.status == model::Status::Inactive)
        lines.push_back(
            nowLine(model::word(network.status).get(language), network.statusProvenance, language));
    return lines;
}

std::string changeInShort(const model::Network& network, Language language)
{
    if (network.status == model::Status::Inactive) return model::word(network.status).get(language);
    for (const std::vector<model::Figure>* figures : {&network.members, &network.countries.figures}) {
        const model::ThenNow both = model::thenAndNow(*figures);
        if (both.comparable() && both.now->count != both.then->count)
            return text::number(*both.then->count, language) + " › " +
                   text::number(*both.now->count, language);
    }
    return {};
}

}  // namespace words
