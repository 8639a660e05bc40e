#include "overlay/follow.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "overlay/apply.hpp"

namespace overlay {

namespace {

using Changed = base::SharedValue<ChangedEntry>;

/// Those of `after` that `before` has not, and those that went.
std::vector<std::string> changedIds(const std::vector<Changed>& before, const std::vector<Changed>& after)
{
    std::unordered_map<std::string_view, const Changed*> known;
    for (const Changed& one : before) known.emplace(one->id, &one);
    std::vector<std::string> ids;
    for (const Changed& one : after) {
        const auto found = known.find(one->id);
        if (found == known.end() || !found->second->isSame(one)) ids.push_back(one->id);
        if (found != known.end()) known.erase(found);
    }
    for (const auto& [id, one] : known) ids.emplace_back(id);
    return ids;
}

}  // namespace

std::optional<Followed> follow(const model::Atlas& base, const model::Atlas& shown, const Overlay& before,
                               const Overlay& after)
{
    const std::size_t ofBase = base.networks().size(), known = before.own.size();
    if (after.own.size() < known || shown.networks().size() != ofBase + known) return std::nullopt;

    // Each changed entry by itself, with nothing beside it but what concerns it.
    std::vector<std::pair<std::size_t, model::Network>> made;
    const auto make = [&](std::size_t place, const std::vector<model::Network>& data, Overlay part) {
        made.emplace_back(place, std::move(applied(data, part).front()));
    };
    for (const std::string& id : changedIds(before.changed, after.changed)) {
        const std::optional<model::NetworkId> place = base.find(id);
        if (!place) continue;  // the data no longer have it
        Overlay part;
        for (const Changed& one : after.changed)
            if (one->id == id) part.changed.push_back(one);
        make(place->index, {base[*place]}, std::move(part));
    }
    for (std::size_t i = 0; i < after.own.size(); ++i) {
        if (i < known && before.own[i].isSame(after.own[i])) continue;
        const std::string& id = after.own[i]->network.id;
        // Where an id is used twice, one of the two is given another one.
        if (base.find(id) || (i < known && before.own[i]->network.id != id)) return std::nullopt;
        make(ofBase + i, {}, Overlay{{after.own[i]}, {}, {}, {}});
    }

    model::Atlas::Parts parts = shown.parts();
    if (!before.links.isSame(after.links)) parts.links = linksOf(base.parts().links, after);
    parts.networks.resize(ofBase + after.own.size());
    std::vector<std::size_t> changed;
    for (auto& [place, network] : made) {
        parts.networks[place] = std::move(network);
        if (place < ofBase + known) changed.push_back(place);
    }
    std::sort(changed.begin(), changed.end());
    return Followed{model::Atlas(std::move(parts)), std::move(changed)};
}

}  // namespace overlay
