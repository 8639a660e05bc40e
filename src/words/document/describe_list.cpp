#include "model/words.hpp"
#include "text/catalogue.hpp"
#include "words/document/describe.hpp"
#include "words/document/document_parts.hpp"
#include "words/entry_words.hpp"
#include "words/sentence.hpp"

namespace words {

namespace {

using base::Language;
using text::Key;

struct Group {
    std::string heading;
    std::vector<model::NetworkId> entries;
};

std::vector<Group> groupsOf(const model::Atlas& atlas, const state::View& view, const filter::Result& result,
                            Language language)
{
    const bool byTier = !view.criteria.regions.empty();
    std::vector<std::vector<model::NetworkId>> entries =
        filter::listGroups(atlas, result, byTier, filter::sortedEntries(atlas, view.listOrder, language));
    std::vector<Group> groups;
    for (std::size_t i = 0; i < entries.size(); ++i)
        groups.push_back({byTier ? tierWord(static_cast<filter::Tier>(i), language)
                                 : localText(model::word(static_cast<model::Scope>(i)), language),
                          std::move(entries[i])});
    if (byTier && view.criteria.knownOnly) groups.resize(2);
    if (!byTier) std::erase_if(groups, [](const Group& group) { return group.entries.empty(); });
    return groups;
}

}  // namespace

TextTwin describeList(const model::Atlas& atlas, const state::View& view, const filter::Result& result,
                      Language language, ListExtent extent)
{
    const filter::Criteria& criteria = view.criteria;
    TextTwin document = beginTwin(atlas, sentence(atlas, criteria, result, language), language);
    if (!criteria.empty())
        document.introduction.push_back(
            text::format(Key::TextEntriesOfTotal, language,
                         {text::number(static_cast<long long>(result.matches.size()), language),
                          text::number(static_cast<long long>(result.total), language)}));
    for (const Group& group : groupsOf(atlas, view, result, language)) {
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
            addKeyFacts(own, factsOf(atlas, network, language));
        }
    }
    return document;
}

}  // namespace words
