#include "words/code_text.hpp"

#include "base/utf8.hpp"
#include "text/catalogue.hpp"
#include "words/entry_words.hpp"

namespace words {

namespace {

std::string lineOf(const model::Network& network, base::Language language)
{
    std::string line = "- " + entryLabel(network, language);
    if (const model::Seat* seat = network.mainSeat()) line += ", " + seat->city.get(language);
    if (!network.url.empty()) {
        line += ": " + readableAddress(network.url);
        if (network.status != model::Status::Active) line += " (?)";
    }
    return base::displaySafe(line);
}

std::string uncheckedWords(const std::string& date, base::Language language)
{
    return date.empty() ? std::string(text::tr(text::Key::AddressUncheckedUndated, language))
                        : text::format(text::Key::AddressUnchecked, language, {date});
}

}  // namespace

std::string addressNote(const model::Atlas& atlas, const model::Network& network, base::Language language)
{
    if (network.status == model::Status::Active) return {};
    const int year = network.statusProvenance.year;
    return uncheckedWords(year > 0 ? std::to_string(year) : atlas.origin().date, language);
}

CodeText listText(const model::Atlas& atlas, const filter::Result& result, filter::ListOrder order,
                  const std::string& title, base::Language language, std::size_t maxBytes)
{
    std::vector<std::string> lines;
    bool unchecked = false;
    for (const model::NetworkId id : filter::inListOrder(atlas, result, order, language)) {
        lines.push_back(lineOf(atlas[id], language));
        unchecked |= lines.back().ends_with(" (?)");
    }
    const auto tail = [&](std::size_t fitting) {
        std::string text;
        if (fitting < lines.size())
            text +=
                text::format(text::Key::CodeListMore, language, {std::to_string(lines.size() - fitting)}) +
                "\n";
        if (unchecked) text += "(?) " + uncheckedWords(atlas.origin().date, language) + "\n";
        return text;
    };
    CodeText out;
    out.total = lines.size();
    out.utf8 = base::displaySafe(title) + "\n";
    while (out.fitting < lines.size() &&
           out.utf8.size() + lines[out.fitting].size() + 1 + tail(out.fitting + 1).size() <= maxBytes)
        out.utf8 += lines[out.fitting++] + "\n";
    out.utf8 += tail(out.fitting);
    if (out.utf8.size() > maxBytes) return {{}, 0, lines.size()};
    out.utf8.pop_back();  // the last line end
    return out;
}

}  // namespace words
