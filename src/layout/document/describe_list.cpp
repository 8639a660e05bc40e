#include <array>

#include "layout/document/describe.hpp"
#include "layout/document/document_parts.hpp"
#include "layout/words/entry_words.hpp"
#include "layout/words/sentence.hpp"
#include "model/words.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

using base::Language;
using text::Key;

struct Group {
    std::string heading;
    std::vector<model::NetworkId> entries;
};

std::vector<Group> groupsOf(const model::Atlas& atlas, const filter::Criteria& criteria,
                            const filter::Result& result, Language language)
{
    std::vector<Group> groups;
    if (!criteria.regions.empty()) {
        for (std::size_t tier = 0; tier < filter::tierCount; ++tier)
            groups.push_back({tierWord(static_cast<filter::Tier>(tier), language), {}});
        for (const filter::Match& match : result.matches)
            if (match.tier) groups[static_cast<std::size_t>(*match.tier)].entries.push_back(match.network);
        if (criteria.knownOnly) groups.resize(2);
        return groups;
    }
    for (std::size_t i = 0; i < model::countOf<model::Scope>(); ++i)
        groups.push_back({localText(model::word(static_cast<model::Scope>(i)), language), {}});
    for (const filter::Match& match : result.matches)
        groups[static_cast<std::size_t>(atlas[match.network].scope)].entries.push_back(match.network);
    std::erase_if(groups, [](const Group& group) { return group.entries.empty(); });
    return groups;
}

}  // namespace

TextTwin describeList(const model::Atlas& atlas, const filter::Criteria& criteria,
                      const filter::Result& result, Language language, ListExtent extent)
{
    TextTwin document = beginTwin(atlas, sentence(atlas, criteria, result, language), language);
    if (!criteria.empty())
        document.introduction.push_back(
            text::format(Key::TextEntriesOfTotal, language,
                         {text::number(static_cast<long long>(result.matches.size()), language),
                          text::number(static_cast<long long>(result.total), language)}));
    for (const Group& group : groupsOf(atlas, criteria, result, language)) {
        TextTwin::Section& section =
            document.add(2, headingWithCount(group.heading, group.entries.size(), language));
        if (extent == ListExtent::Lines) {
            for (const model::NetworkId id : group.entries)
                section.lines.push_back(entryLine(atlas, id, language));
            continue;
        }
        for (const model::NetworkId id : group.entries) {
            const model::Network& network = atlas[id];
            TextTwin::Section& own = document.add(3, fullName(network, language));
            if (const std::string summary = localText(network.summary, language); !summary.empty())
                own.paragraphs.push_back(summary);
            addKeyFacts(own, atlas, network, language);
        }
    }
    return document;
}

}  // namespace layout
