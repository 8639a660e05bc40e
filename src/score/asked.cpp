#include "score/asked.hpp"

#include <algorithm>

namespace score {

bool Asked::has(model::NetworkId network) const
{
    return std::find(networks.begin(), networks.end(), network) != networks.end();
}

Asked askedOf(const layout::Request& request)
{
    Asked asked;
    if (request.stage.quiz) return asked;
    for (const filter::Match& match : request.result.matches) asked.shown.push_back(match.network);
    asked.networks = request.view.selection;
    const auto& found = request.glow.networks;
    asked.networks.insert(asked.networks.end(), found.begin(), found.end());
    if (const auto& town = request.view.town; town && town->index < request.atlas.gazetteer().size()) {
        asked.town = request.atlas.gazetteer()[*town].position;
        if (request.answers.town && request.answers.members)
            for (const filter::Membership& membership : request.answers.town->memberOf)
                asked.networks.push_back(request.answers.members->all()[membership.member].network);
    }
    const std::size_t left = asked.shown.size();
    if (asked.networks.empty() && left <= mostAskedByFilter && left < request.result.total)
        asked.networks = asked.shown;
    std::sort(asked.networks.begin(), asked.networks.end(),
              [](model::NetworkId a, model::NetworkId b) { return a.index < b.index; });
    asked.networks.erase(std::unique(asked.networks.begin(), asked.networks.end()), asked.networks.end());
    return asked;
}

}  // namespace score
