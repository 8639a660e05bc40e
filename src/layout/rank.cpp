#include "layout/rank.hpp"

#include <algorithm>

namespace layout {

namespace {

/// The entries that a region's answer is about: those that are there or name it, else those that are there.
std::vector<model::NetworkId> answerOf(const filter::RegionCard& card)
{
    for (const filter::Tier weakest : {filter::Tier::Documented, filter::Tier::SeatHere}) {
        std::vector<model::NetworkId> networks;
        for (const filter::RegionLine& line : card.lines)
            if (line.standing.tier <= weakest) networks.push_back(line.network);
        if (networks.size() <= mostAsked) return networks;
    }
    return {};
}

}  // namespace

Ranks::Ranks(const Request& request) : ranks_(request.atlas.networks().size(), Rank::Rest)
{
    const auto rank = [this](model::NetworkId id, Rank value) {
        if (id.index < ranks_.size()) ranks_[id.index] = std::min(ranks_[id.index], value);
    };
    const auto ask = [&](model::NetworkId id) {
        rank(id, Rank::Asked);
        anyAsked_ = true;
    };
    const state::View& view = request.view;
    for (const model::NetworkId id : view.selection) ask(id);
    // Who is to find where an entry sits must not read it from the map.
    if (request.stage.quiz) return;

    const ViewAnswers& answers = request.answers;
    const bool classes = answers.withoutEntry && view.withoutEntry && view.selection.empty();
    const auto passes = [&](model::NetworkId id) {
        if (!request.result.contains(id)) return false;
        if (!classes) return true;
        const auto& on = answers.withoutEntry->matching;
        return std::find(on.begin(), on.end(), id) != on.end();
    };
    std::vector<model::NetworkId> passing;
    for (const filter::Match& match : request.result.matches)
        if (passes(match.network)) passing.push_back(match.network);
    if (answers.town && answers.members) {
        // Its answer instead of all entries.
        anyAsked_ = true;
        const auto surround = [&](model::NetworkId id) {
            if (passes(id)) rank(id, Rank::Context);
        };
        for (const filter::WithoutList& line : answers.town->withoutList) surround(line.network);
        for (const filter::Possible& line : answers.town->possible) surround(line.network);
        for (const filter::SeatNearby& line : answers.town->seatsNearby) surround(line.network);
        for (const filter::Membership& line : answers.town->memberOf)
            if (const model::NetworkId id = answers.members->all()[line.member].network; passes(id)) ask(id);
    } else {
        for (const model::NetworkId id : passing) rank(id, Rank::Context);
        if ((!view.criteria.empty() || classes) && passing.size() <= mostAsked)
            for (const model::NetworkId id : passing) ask(id);
    }
    if (request.glow.networks.size() <= mostAsked)
        for (const model::NetworkId id : request.glow.networks) ask(id);
    if (answers.region)
        for (const model::NetworkId id : answerOf(*answers.region))
            if (passes(id)) ask(id);
    // An audience looks at the scene's own entries: names of all others would be too small to read.
    if (request.lineScale > 1 && !view.selection.empty() && !request.stage.explores)
        std::replace(ranks_.begin(), ranks_.end(), Rank::Context, Rank::Rest);
}

}  // namespace layout
