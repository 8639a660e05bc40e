// `kommunalatlas compare ID ID [ID]`: what two or three entries have in common.
#include <algorithm>

#include "app/cli/command_common.hpp"
#include "app/cli/commands.hpp"
#include "base/fold.hpp"
#include "files/write/find_json.hpp"
#include "filter/answers/overlap.hpp"
#include "filter/region_name.hpp"
#include "text/catalogue.hpp"
#include "words/answer_words.hpp"

namespace app {

namespace {

using text::Key;

std::string itemName(const Asked& asked, filter::OverlapOf of, const filter::OverlapItem& item)
{
    const model::Atlas& atlas = *asked.atlas;
    switch (of) {
    case filter::OverlapOf::Countries:
        return filter::regionName(atlas, {filter::RegionRef::Kind::Country, item.code}, asked.language);
    case filter::OverlapOf::States:
        return filter::regionName(atlas, {filter::RegionRef::Kind::State, item.code}, asked.language);
    case filter::OverlapOf::MemberPlaces:
        break;
    }
    const filter::Member& member = asked.index->members().all()[item.member];
    return atlas[member.network].memberPlaces.places[member.item].name.get(asked.language);
}

/// The lists with their state, then what is in one alone, in two, in all.
std::string overlapText(const Asked& asked, const std::vector<model::NetworkId>& networks,
                        filter::OverlapOf of, Key heading)
{
    const filter::Overlap overlap = filter::overlap(*asked.index, networks, of);
    std::string lists;
    for (const filter::OverlapSet& set : overlap.sets) {
        const model::Network& network = (*asked.atlas)[set.network];
        lists += (lists.empty() ? "" : ", ") +
                 (network.label.empty() ? network.name : network.label).get(asked.language) + ": " +
                 std::string(words::answerWord(set.state, asked.language));
    }
    words::Table table;
    table.columns = {{std::string(text::tr(Key::ColumnEntriesOfIt, asked.language)), false},
                     {std::string(text::tr(Key::ColumnCount, asked.language)), false},
                     {std::string(text::tr(heading, asked.language)), false}};
    for (const filter::Intersection& intersection : overlap.intersections) {
        std::vector<std::string> names;
        for (const filter::OverlapItem& item : intersection.items) names.push_back(itemName(asked, of, item));
        std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
            return base::sortKey(a) < base::sortKey(b);
        });
        std::string items;
        for (const std::string& name : names) items += (items.empty() ? "" : ", ") + name;
        table.rows.push_back({words::intersectionName(*asked.atlas, overlap, intersection, asked.language),
                              words::intersectionCount(intersection, asked.language), items});
    }
    return section(std::string(text::tr(heading, asked.language)) + " (" + lists + ")", table, {});
}

}  // namespace

ExitCode runCompare(const Options& options)
{
    const Asked asked = loadAsked(options);
    if (!asked.atlas) return ExitCode::DataProblem;
    std::vector<model::NetworkId> networks;
    for (const std::string& id : options.words) {
        const auto entry = entryOf(asked, id);
        if (!entry) return ExitCode::WrongUsage;
        if (std::find(networks.begin(), networks.end(), *entry) != networks.end())
            return wrongUsage(base::filled({"compare: die Kennung \"{0}\" steht zweimal da",
                                            "compare: the id \"{0}\" is there twice"},
                                           {id}),
                              asked.messageLanguage);
        networks.push_back(*entry);
    }
    if (networks.size() < filter::leastCompared || networks.size() > filter::mostCompared)
        return wrongUsage({"compare: nennen Sie zwei oder drei Kennungen", "compare: give two or three ids"},
                          asked.messageLanguage);
    if (options.json) return asked.finish(files::compareJson(*asked.index, networks, asked.language));
    return asked.finish(overlapText(asked, networks, filter::OverlapOf::Countries, Key::ColumnCountries) +
                        '\n' + overlapText(asked, networks, filter::OverlapOf::States, Key::ColumnStates) +
                        '\n' +
                        overlapText(asked, networks, filter::OverlapOf::MemberPlaces, Key::MemberPlaces));
}

}  // namespace app
