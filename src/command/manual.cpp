#include "command/manual.hpp"

#include "command/key_words.hpp"
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

}  // namespace command
