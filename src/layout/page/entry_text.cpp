#include "layout/page/entry_text.hpp"

#include "model/words.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

void append(std::string& text, std::string_view part, std::string_view separator)
{
    if (part.empty()) return;
    if (!text.empty()) text += separator;
    text += part;
}

}  // namespace

std::string entryTopics(const model::Network& network, base::Language language)
{
    std::string topics;
    for (const model::Topic topic : network.topics) append(topics, model::word(topic).get(language), ", ");
    return topics;
}

std::string entrySeat(const model::Network& network, base::Language language)
{
    const model::Seat* seat = network.mainSeat();
    return seat ? seat->city.get(language) : std::string(text::tr(text::Key::NoSeatInList, language));
}

std::string entrySummaryLine(const model::Network& network, base::Language language)
{
    std::string line = entrySeat(network, language);
    append(line, model::word(network.kind).get(language), " · ");
    append(line, entryTopics(network, language), " · ");
    return line;
}

std::string entryMembers(const model::Network& network, base::Language language)
{
    for (auto figure = network.members.rbegin(); figure != network.members.rend(); ++figure) {
        if (!figure->count || figure->notTotal) continue;
        std::string text = model::qualifierWord(figure->atLeast, figure->approximate).get(language);
        append(text, text::number(*figure->count, language), " ");
        append(text, model::unitWord(figure->unit, *figure->count).get(language), " ");
        if (const std::string year = model::yearText(figure->provenance, language); !year.empty())
            text += " (" + year + ")";
        return text;
    }
    return {};
}

}  // namespace layout
