#include "overlay/apply.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/fold.hpp"

namespace overlay {

namespace {

using model::Network;

Network absent(std::string id)
{
    Network gone;
    gone.id = std::move(id);
    gone.isNetwork = false;
    gone.absent = true;
    return gone;
}

void applyChanges(Network& network, const ChangedEntry& changed)
{
    for (const Change& change : changed.changes) {
        const Field* field = findField(change.field);
        if (!field || field->read(network) == change.value) continue;  // newer data say so themselves
        put(network, *field, change.value, {change.date});
        network.own.fields.push_back(change.field);
        network.own.date = std::max(network.own.date, change.date);
    }
}

Network shown(const OwnEntry& entry)
{
    if (entry.deleted) return absent(entry.network.id);
    Network network = entry.network;
    network.own = {true, {}, entry.date};
    if (network.name.empty()) {
        network.name = {"ohne Namen", "no name yet"};
        if (network.label.empty()) network.label = network.name;
    }
    return network;
}

std::unordered_map<std::string_view, const ChangedEntry*> byId(const Overlay& overlay)
{
    std::unordered_map<std::string_view, const ChangedEntry*> found;
    for (const auto& changed : overlay.changed) found.emplace(changed->id, &*changed);
    return found;
}

std::unordered_map<std::string_view, const Network*> byId(const std::vector<Network>& networks)
{
    std::unordered_map<std::string_view, const Network*> found;
    for (const Network& network : networks) found.emplace(network.id, &network);
    return found;
}

base::Diagnostic said(const std::string& file, base::Message message)
{
    base::Diagnostic diagnostic;
    diagnostic.severity = base::Severity::Warning;
    diagnostic.file = file;
    diagnostic.message = std::move(message);
    return diagnostic;
}

/// The names under which an entry is known, folded.
std::vector<std::string> namesOf(const Network& network)
{
    std::vector<std::string> names;
    for (const std::string* name : {&network.name.de, &network.name.en})
        if (std::string folded = base::fold(*name); !folded.empty()) names.push_back(std::move(folded));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace

std::vector<Network> applied(const std::vector<Network>& base, const Overlay& overlay)
{
    std::vector<Network> networks;
    networks.reserve(base.size() + overlay.own.size());
    const auto changed = byId(overlay);
    std::unordered_set<std::string_view> taken;
    for (const Network& network : base) {
        taken.insert(network.id);
        const auto found = changed.find(network.id);
        if (found == changed.end()) {
            networks.push_back(network);
        } else if (found->second->hidden) {
            networks.push_back(absent(network.id));
        } else {
            networks.push_back(network);
            applyChanges(networks.back(), *found->second);
        }
    }
    for (const auto& entry : overlay.own) {
        networks.push_back(shown(*entry));
        // Newer data may have come to an id that somebody uses: both are there, each under one of its own.
        std::string& id = networks.back().id;
        if (taken.contains(id))
            id = freeId(id, [&](std::string_view one) {
                return taken.contains(one) || overlay.findOwn(one).has_value();
            });
    }
    return networks;
}

base::SharedValue<model::TownLinks> linksOf(const base::SharedValue<model::TownLinks>& base,
                                            const Overlay& overlay)
{
    if (overlay.links->empty()) return base;
    if (base->empty()) return overlay.links;
    model::TownLinks all = *base;
    for (const model::TownLink& link : *overlay.links)
        if (std::find(base->begin(), base->end(), link) == base->end()) all.push_back(link);
    return all;
}

model::Atlas apply(const model::Atlas& base, const Overlay& overlay)
{
    model::Atlas::Parts parts = base.parts();
    parts.networks = applied(base.networks(), overlay);
    parts.links = linksOf(base.parts().links, overlay);
    return model::Atlas(std::move(parts));
}

std::vector<Conflict> conflicts(const std::vector<Network>& base, const Overlay& overlay)
{
    std::vector<Conflict> found;
    const auto entries = byId(base);
    for (const auto& changed : overlay.changed) {
        const auto entry = entries.find(changed->id);
        if (entry == entries.end()) continue;
        for (const Change& change : changed->changes) {
            const Field* field = findField(change.field);
            if (!field) continue;
            Value data = field->read(*entry->second);
            if (data != change.was && data != change.value)
                found.push_back({changed->id, change.field, change.value, change.was, std::move(data)});
        }
    }
    return found;
}

void decide(Overlay& overlay, const Conflict& conflict, bool keepMine)
{
    if (!keepMine) return restoreField(overlay, conflict.entry, conflict.field);
    for (auto& changed : overlay.changed) {
        if (changed->id != conflict.entry) continue;
        ChangedEntry copy = *changed;
        for (Change& change : copy.changes)
            if (change.field == conflict.field) change.was = conflict.data;
        changed = std::move(copy);
    }
}

std::vector<base::Diagnostic> findings(const std::vector<Network>& base, const Overlay& overlay,
                                       const std::string& file)
{
    std::vector<base::Diagnostic> out;
    const auto entries = byId(base);
    for (const auto& changed : overlay.changed)
        if (!entries.contains(changed->id))
            out.push_back(said(
                file, base::filled({"Änderungen an \"{0}\": die Daten haben diesen Eintrag nicht mehr. Sie "
                                    "bleiben aufgehoben",
                                    "changes of \"{0}\": the data no longer have this entry. They are kept"},
                                   {changed->name.empty()
                                        ? base::verbatim(changed->id)
                                        : base::Message(changed->name.get(base::Language::De),
                                                        changed->name.get(base::Language::En))})));
    if (!overlay.notUnderstood.empty())
        out.push_back(said(file, base::filled({"{0} Änderungen stammen von einem neueren Programm; sie "
                                               "bleiben aufgehoben und zeigen sich hier nicht",
                                               "{0} changes are from a newer program; they are kept, and not "
                                               "shown here"},
                                              {overlay.notUnderstood.size()})));
    std::unordered_map<std::string, std::string> named;  // folded name -> name of the first entry
    for (const Network& network : base)
        for (std::string& name : namesOf(network))
            named.emplace(std::move(name), network.name.get(base::Language::De));
    for (const auto& entry : overlay.own) {
        if (entry->deleted) continue;
        const std::string& name = entry->network.name.get(base::Language::De);
        if (entries.contains(entry->network.id))
            out.push_back(
                said(file, base::filled({"\"{0}\" hat die Kennung {1} eines anderen Eintrags; beide bleiben",
                                         "\"{0}\" has the id {1} of another entry; both are kept"},
                                        {name, entry->network.id})));
        bool again = false;
        for (std::string& folded : namesOf(entry->network)) again |= !named.emplace(folded, name).second;
        if (again)
            out.push_back(said(file, base::filled({"\"{0}\" heißt wie ein anderer Eintrag; beide bleiben",
                                                   "\"{0}\" has the name of another entry; both are kept"},
                                                  {name})));
    }
    return out;
}

}  // namespace overlay
