#include "command/manual.hpp"

#include "command/key_words.hpp"
#include "filter/facet/row.hpp"
#include "text/catalogue.hpp"

namespace command {

namespace {

/// Signs that mean something to man(7), or that not every terminal has, as it names them.
std::string escaped(std::string_view plain)
{
    std::string out;
    for (std::size_t i = 0; i < plain.size();) {
        const auto takes = [&](std::string_view sign, std::string_view name) {
            if (!plain.substr(i).starts_with(sign)) return false;
            out += name;
            i += sign.size();
            return true;
        };
        if (takes("−", "\\-") || takes("–", "\\(en") || takes("…", "...") || takes("“", "\\(lq") ||
            takes("”", "\\(rq") || takes("„", "\\(Bq") || takes("\\", "\\e"))
            continue;
        out += plain[i++];
    }
    return out;
}

}  // namespace

std::string manualSection(base::Language language)
{
    std::string out = language == base::Language::De ? ".SH TASTEN\n" : ".SH KEYS\n";
    Heading under = Heading::None;
    for (const Line& line : lines()) {
        if (line.heading != under) {
            under = line.heading;
            out += ".SS " + escaped(text::tr(headingWords(under), language)) + "\n";
        }
        out += ".TP\n.B \"" + escaped(keysOf(line, language, true)) + "\"\n" +
               escaped(text::tr(line.meaning, language)) + "\n";
    }
    return out;
}

std::string filterSection(base::Language language)
{
    std::string out = language == base::Language::De ? ".SH FILTER\n" : ".SH FILTERS\n";
    const auto entry = [&](const std::vector<std::string_view>& keys, const base::LocalText& words) {
        out += ".TP\n.B \"" + filter::listed(keys) + "\"\n" + escaped(words.get(language)) + "\n";
    };
    std::vector<std::string_view> all;
    for (const filter::Row* row : filter::rows()) {
        entry(row->spellings(), filter::filledWord(row->facts().manual, {filter::listed(row->names())}));
        if (row->find(filter::FacetSwitch::Kind::All)) all.push_back(row->key());
    }
    entry({"all"}, filter::filledWord({"{0}: alle angegebenen Werte müssen zutreffen statt eines davon.",
                                       "{0}: all given values must hold instead of one of them."},
                                      {filter::listed(all)}));
    return out;
}

}  // namespace command
