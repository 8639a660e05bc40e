#include "overlay/overlay.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "base/fold.hpp"

namespace overlay {

namespace {

/// Changes a copy of what is shared.
template <class T, class Edit>
void edit(base::SharedValue<T>& shared, Edit change)
{
    T copy = *shared;
    change(copy);
    if (!(copy == *shared)) shared = std::move(copy);
}

using Shared = base::SharedValue<ChangedEntry>;

std::vector<Shared>::iterator at(Overlay& overlay, std::string_view id)
{
    return std::find_if(overlay.changed.begin(), overlay.changed.end(),
                        [&](const Shared& one) { return one->id == id; });
}

/// Changes what is kept of an entry; what has nothing left goes.
template <class Edit>
void editEntry(Overlay& overlay, std::string_view id, const base::LocalText& name, Edit change)
{
    auto found = at(overlay, id);
    if (found == overlay.changed.end()) {
        ChangedEntry fresh{std::string(id), name, {}, false};
        change(fresh);
        if (!fresh.empty()) overlay.changed.emplace_back(std::move(fresh));
        return;
    }
    edit(*found, change);
    if ((*found)->empty()) overlay.changed.erase(found);
}

constexpr std::size_t mostIdBytes = 60;

std::string slug(std::string_view name)
{
    std::string out;
    for (const char c : base::sortKey(name)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    constexpr std::size_t mostBytes = mostIdBytes - 8;
    if (out.size() > mostBytes) out.resize(mostBytes);
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out.empty() ? "eintrag" : out;
}

}  // namespace

const Change* ChangedEntry::find(std::string_view field) const
{
    const auto found = std::find_if(changes.begin(), changes.end(),
                                    [&](const Change& change) { return change.field == field; });
    return found == changes.end() ? nullptr : &*found;
}

const ChangedEntry* Overlay::find(std::string_view id) const
{
    const auto found =
        std::find_if(changed.begin(), changed.end(), [&](const Shared& one) { return one->id == id; });
    return found == changed.end() ? nullptr : &**found;
}

std::optional<std::size_t> Overlay::findOwn(std::string_view id) const
{
    for (std::size_t i = 0; i < own.size(); ++i)
        if (own[i]->network.id == id) return i;
    return std::nullopt;
}

std::string freeId(std::string_view name, IdTaken taken)
{
    const std::string stem = slug(name);
    std::string id = stem;
    for (std::size_t number = 2; taken(id); ++number) id = stem + "-" + std::to_string(number);
    return id;
}

std::size_t addEntry(Overlay& overlay, model::Network network, IdTaken taken, const Stamp& stamp)
{
    const auto inUse = [&](std::string_view id) { return taken(id) || overlay.findOwn(id).has_value(); };
    if (network.id.empty() || inUse(network.id))
        network.id = freeId(network.id.empty() ? network.name.get(base::Language::De) : network.id, inUse);
    if (network.label.empty()) network.label = usualLabel(network);
    network.own = {};
    network.absent = false;
    overlay.own.emplace_back(OwnEntry{std::move(network), stamp.date, false});
    return overlay.own.size() - 1;
}

void changeOwn(Overlay& overlay, std::size_t place, const Field& field, const Value& value,
               const Stamp& stamp)
{
    if (place >= overlay.own.size() || field.read(overlay.own[place]->network) == value) return;
    edit(overlay.own[place], [&](OwnEntry& entry) {
        put(entry.network, field, value, stamp);
        entry.date = stamp.date;
    });
}

void setDeleted(Overlay& overlay, std::size_t place, bool deleted, const Stamp& stamp)
{
    if (place >= overlay.own.size() || overlay.own[place]->deleted == deleted) return;
    edit(overlay.own[place], [&](OwnEntry& entry) {
        entry.deleted = deleted;
        entry.date = stamp.date;
    });
}

void changeField(Overlay& overlay, const model::Network& now, const Field& field, const Value& value,
                 const Stamp& stamp)
{
    Value before = field.read(now), wanted = cleaned(field, value);
    if (wanted.index() != before.index()) return;
    setChange(overlay, {now.id, now.name, {}, false},
              {std::string(field.key), std::move(wanted), std::move(before), stamp.date});
}

void setChange(Overlay& overlay, const ChangedEntry& of, Change change)
{
    editEntry(overlay, of.id, of.name, [&](ChangedEntry& entry) {
        const auto known = std::find_if(entry.changes.begin(), entry.changes.end(),
                                        [&](const Change& one) { return one.field == change.field; });
        if (known == entry.changes.end()) {
            if (change.value != change.was) entry.changes.push_back(std::move(change));
        } else if (known->was == change.value) {
            entry.changes.erase(known);
        } else if (known->value != change.value) {
            known->value = std::move(change.value);
            known->date = std::move(change.date);
        }
    });
}

void restoreField(Overlay& overlay, std::string_view id, std::string_view field)
{
    if (!overlay.find(id)) return;
    editEntry(overlay, id, {}, [&](ChangedEntry& entry) {
        std::erase_if(entry.changes, [&](const Change& change) { return change.field == field; });
    });
}

void setHidden(Overlay& overlay, std::string_view id, const base::LocalText& name, bool hidden,
               const Stamp& stamp)
{
    editEntry(overlay, id, name, [&](ChangedEntry& entry) {
        if (entry.hidden == hidden) return;
        entry.hidden = hidden;
        entry.hiddenDate = hidden ? stamp.date : std::string();
    });
}

model::Network copyOf(const model::Network& network)
{
    model::Network copy = network;
    const bool usual = copy.label == usualLabel(copy);
    if (!copy.name.de.empty()) copy.name.de += " (Kopie)";
    if (!copy.name.en.empty()) copy.name.en += " (copy)";
    copy.id = freeId(copy.name.get(base::Language::De), [](std::string_view) { return false; });
    if (usual) copy.label = usualLabel(copy);
    copy.own = {};
    copy.absent = false;
    return copy;
}

}  // namespace overlay
