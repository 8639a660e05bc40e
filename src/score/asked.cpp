#include "score/asked.hpp"

#include <algorithm>

#include "layout/rank.hpp"

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
    const layout::Ranks ranks(request);
    for (std::uint32_t i = 0; i < request.atlas.networks().size(); ++i)
        if (ranks.isAsked(model::NetworkId(i))) asked.networks.push_back(model::NetworkId(i));
    if (const auto& town = request.view.town; town && request.atlas.gazetteer().contains(*town))
        asked.town = request.atlas.gazetteer()[*town].position;
    return asked;
}

}  // namespace score
