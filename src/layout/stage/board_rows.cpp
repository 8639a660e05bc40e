#include "layout/stage/board_rows.hpp"

#include <algorithm>
#include <map>

#include "filter/region_name.hpp"
#include "layout/place/entries.hpp"
#include "text/catalogue.hpp"
#include "words/entry_words.hpp"
#include "words/origin_words.hpp"
#include "words/then_and_now.hpp"

namespace layout {

namespace {

using base::Language;
using text::Key;

constexpr std::size_t mostRegions = 8;
constexpr std::size_t mostRoomNetworks = 6;
constexpr std::size_t mostVotes = 10;
constexpr std::size_t mostCompared = 4;

std::string countOf(long long count, Key one, Key many, Language language)
{
    if (count == 1) return std::string(text::tr(one, language));
    return text::format(many, language, {text::number(count, language)});
}

std::optional<BoardSection> townSectionIn(Language language, const Request& request)
{
    // A page counts them in its text, where nothing is covered.
    if (request.canvas.purpose == Purpose::Page || request.stage.towns.empty()) return std::nullopt;
    std::map<filter::RegionRef, int> perRegion;
    int people = 0;
    for (const state::CollectedTown& town : request.stage.towns) {
        using Kind = filter::RegionRef::Kind;
        perRegion[town.state.empty() ? filter::RegionRef{Kind::Country, town.country}
                                     : filter::RegionRef{Kind::State, town.state}] += town.people;
        people += town.people;
    }
    std::vector<std::pair<filter::RegionRef, int>> regions(perRegion.begin(), perRegion.end());
    std::stable_sort(regions.begin(), regions.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    BoardSection section;
    section.heading = std::string(text::tr(Key::WhoIsHere, language));
    section.note =
        countOf(people, Key::PersonOne, Key::PersonMany, language) + " · " +
        countOf(static_cast<long long>(request.stage.towns.size()), Key::TownOne, Key::TownMany, language);
    for (const auto& [region, count] : regions) {
        if (section.rows.size() >= mostRegions) break;
        section.rows.push_back(
            {filter::regionName(request.atlas, region, language), text::number(count, language), 0, {}});
    }
    section.further = regions.size() - section.rows.size();
    return section;
}

std::optional<BoardSection> roomNetworkSectionIn(Language language, const Request& request)
{
    if (request.canvas.purpose == Purpose::Page || request.roomNetworks.empty()) return std::nullopt;
    const std::vector<RoomNetwork>& networks = request.roomNetworks;
    BoardSection section;
    section.heading = std::string(text::tr(Key::RoomNetworks, language));
    section.note = std::string(text::tr(Key::RoomNetworksNote, language));
    for (const RoomNetwork& one : networks) {
        if (section.rows.size() >= mostRoomNetworks) break;
        section.rows.push_back({words::entryLabel(request.atlas[one.network], language),
                                text::number(one.towns, language), 0, one.network});
    }
    section.further = networks.size() - section.rows.size();
    return section;
}

std::optional<BoardSection> voteSectionIn(Language language, const Request& request)
{
    if (request.canvas.purpose == Purpose::Page || request.stage.votes.empty()) return std::nullopt;
    std::vector<state::Votes> votes = request.stage.votes;
    std::stable_sort(votes.begin(), votes.end(),
                     [](const state::Votes& a, const state::Votes& b) { return a.dots > b.dots; });
    int all = 0;
    for (const state::Votes& one : votes) all += one.dots;
    BoardSection section;
    section.heading = std::string(text::tr(Key::Dots, language));
    section.note = countOf(all, Key::DotOne, Key::DotMany, language);
    for (const state::Votes& one : votes) {
        if (section.rows.size() >= mostVotes) break;
        const std::optional<model::NetworkId> network = request.atlas.find(one.entry);
        section.rows.push_back({network ? words::entryLabel(request.atlas[*network], language) : one.entry,
                                text::number(one.dots, language),
                                static_cast<double>(one.dots) / votes.front().dots, network});
    }
    section.further = votes.size() - section.rows.size();
    return section;
}

/// The entry's symbol stands in the first row.
BoardSection thenAndNowOf(const model::Network& network, model::NetworkId id, Language language)
{
    BoardSection section;
    section.heading = network.name.get(language);
    for (std::string& line : words::thenAndNow(network, language))
        section.rows.push_back({std::move(line), {}, 0, {}});
    if (!section.rows.empty()) section.rows.front().network = id;
    return section;
}

std::string joined(const std::string& first, const std::string& second)
{
    return first == second || second.empty() ? first : first + " / " + second;
}

BoardSection joined(BoardSection first, const BoardSection& second)
{
    first.heading = joined(first.heading, second.heading);
    first.note = joined(first.note, second.note);
    for (std::size_t i = 0; i < std::min(first.rows.size(), second.rows.size()); ++i)
        first.rows[i].text = joined(first.rows[i].text, second.rows[i].text);
    return first;
}

/// `words` of the reader's language, or of both.
template <class Words>
std::string inOneOrBoth(const Request& request, Words words)
{
    const Language language = request.style.language;
    return request.style.bilingual ? joined(words(language), words(text::otherThan(language)))
                                   : words(language);
}

/// What `make` says in the reader's language, or in both.
std::optional<BoardSection> inBoth(const Request& request,
                                   std::optional<BoardSection> (*make)(Language, const Request&))
{
    std::optional<BoardSection> section = make(request.style.language, request);
    if (!section || !request.style.bilingual) return section;
    return joined(std::move(*section), *make(text::otherThan(request.style.language), request));
}

}  // namespace

std::optional<BoardSection> townSection(const Request& request) { return inBoth(request, townSectionIn); }

std::optional<BoardSection> roomNetworkSection(const Request& request)
{
    return inBoth(request, roomNetworkSectionIn);
}

std::optional<BoardSection> voteSection(const Request& request) { return inBoth(request, voteSectionIn); }

std::string furtherWords(std::size_t count, const Request& request)
{
    return inOneOrBoth(
        request, [&](Language in) { return text::format(Key::FurtherRegions, in, {std::to_string(count)}); });
}

Comparisons thenAndNowSections(const Request& request)
{
    if (!request.view.thenAndNow) return {};
    const base::Language language = request.style.language;
    std::vector<model::NetworkId> ids = request.view.selection;
    if (ids.empty())
        for (const filter::Match& match : request.result.matches)
            if (!words::changeInShort(request.atlas[match.network], language).empty())
                ids.push_back(match.network);
    Comparisons compared;
    std::vector<BoardSection>& sections = compared.sections;
    for (const model::NetworkId id : ids) {
        if (id.index >= request.atlas.networks().size()) continue;
        BoardSection section = thenAndNowOf(request.atlas[id], id, language);
        if (request.style.bilingual)
            section = joined(std::move(section),
                             thenAndNowOf(request.atlas[id], id, text::otherThan(request.style.language)));
        if (section.rows.empty()) continue;
        if (sections.size() >= mostCompared) {
            ++compared.further;
            continue;
        }
        // Those who look on read little, and from far away.
        if (request.lineScale > 1)
            section.heading =
                inOneOrBoth(request, [&](Language in) { return words::entryLabel(request.atlas[id], in); });
        sections.push_back(std::move(section));
    }
    if (sections.empty()) return compared;
    sections.front().note =
        inOneOrBoth(request, [&](Language in) { return words::slidesOf(request.atlas.origin().talk, in); });
    return compared;
}

}  // namespace layout
