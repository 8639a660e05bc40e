// What several documents say in the same way: names, one line for an entry, its key facts, sources at the
// foot.
#pragma once

#include "filter/result.hpp"
#include "model/atlas.hpp"
#include "text/catalogue.hpp"
#include "words/document/document.hpp"
#include "words/facts.hpp"

namespace words {

inline std::string word(text::Key key, base::Language language)
{
    return std::string(text::tr(key, language));
}

/// With title, and sources and date of the data at the foot.
TextTwin beginTwin(const model::Atlas& atlas, std::string title, base::Language language);

std::string tierWord(filter::Tier tier, base::Language language);

/// "National (18)".
std::string headingWithCount(const std::string& heading, std::size_t count, base::Language language);

/// "Klima-Bündnis (CA)": the name with what it is called for short.
std::string fullName(const model::Network& network, base::Language language);

/// Name, seat, topics and address in one line.
TextTwin::Line entryLine(const model::Atlas& atlas, model::NetworkId id, base::Language language);
/// The same with other words behind the name.
TextTwin::Line entryLine(const model::Atlas& atlas, model::NetworkId id, std::string text, std::string detail,
                         base::Language language);

/// One row of an entry's facts, with its note and where it is from.
void addFact(TextTwin::Section& section, const Fact& fact);
/// All rows but earlier figures and what goes without saying.
void addKeyFacts(TextTwin::Section& section, const Facts& facts);

/// A line unless the text is empty.
void addLine(TextTwin::Section& section, text::Key label, const std::string& text, const std::string& detail,
             base::Language language);

}  // namespace words
