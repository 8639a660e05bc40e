// `kommunalatlas compare ID ID [ID]`: what two or three entries have in common.
#include <algorithm>

#include "app/cli/command_common.hpp"
#include "app/cli/commands.hpp"
#include "files/write/find_json.hpp"
#include "filter/answers/overlap.hpp"
#include "text/catalogue.hpp"
#include "words/answer_lines.hpp"
#include "words/answer_words.hpp"
#include "words/entry_words.hpp"

namespace app {

namespace {

using text::Key;

/// The lists with their state, then what is in one alone, in two, in all.
std::string overlapText(const Asked& asked, const std::vector<model::NetworkId>& networks,
                        filter::OverlapOf of, Key heading)
{
    const filter::Overlap overlap = filter::overlap(*asked.index, networks, of);
    std::string lists;
    for (const filter::OverlapSet& set : overlap.sets) {
        lists += (lists.empty() ? "" : ", ") +
                 words::entryLabel((*asked.atlas)[set.network], asked.language) + ": " +
                 std::string(words::answerWord(set.state, asked.language));
    }
    words::Table table;
    table.columns = {{std::string(text::tr(Key::ColumnEntriesOfIt, asked.language)), false},
                     {std::string(text::tr(Key::ColumnCount, asked.language)), false},
                     {std::string(text::tr(heading, asked.language)), false}};
    for (const filter::Intersection& intersection : overlap.intersections) {
        table.rows.push_back({words::intersectionName(*asked.atlas, overlap, intersection, asked.language),
                              words::intersectionCount(intersection, asked.language),
                              words::overlapItemNames(*asked.index, of, intersection, asked.language)});
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
