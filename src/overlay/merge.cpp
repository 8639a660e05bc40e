#include "overlay/merge.hpp"

#include <algorithm>
#include <utility>

#include "base/fold.hpp"

namespace overlay {

namespace {

using What = Difference::What;

bool sharesName(const model::Network& a, const model::Network& b)
{
    if (a.name.empty() || b.name.empty()) return true;
    const auto same = [](const std::string& x, const std::string& y) {
        return !x.empty() && base::fold(x) == base::fold(y);
    };
    return same(a.name.de, b.name.de) || same(a.name.en, b.name.en);
}

const OwnEntry* ownEntry(const Overlay& overlay, std::string_view id)
{
    const auto place = overlay.findOwn(id);
    return place ? &*overlay.own[*place] : nullptr;
}

/// Mine of that id, if it is the same entry as theirs.
const OwnEntry* sameEntry(const Overlay& mine, const OwnEntry& theirs, const Overlay& ancestor)
{
    const OwnEntry* own = ownEntry(mine, theirs.network.id);
    if (!own) return nullptr;
    // Renamed since both began: still the same.
    if (ownEntry(ancestor, theirs.network.id)) return own;
    return sharesName(own->network, theirs.network) ? own : nullptr;
}

bool has(const model::TownLinks& links, const model::TownLink& link)
{
    return std::find(links.begin(), links.end(), link) != links.end();
}

/// Theirs that are not here; what both began with and somebody here took away is not missing.
model::TownLinks missingLinks(const Overlay& mine, const Overlay& theirs, const Overlay& ancestor)
{
    model::TownLinks missing;
    if (mine.links.isSame(theirs.links)) return missing;
    for (const model::TownLink& link : *theirs.links)
        if (!has(*mine.links, link) && !has(*ancestor.links, link)) missing.push_back(link);
    return missing;
}

class Finder {
public:
    Finder(const Overlay& mine, const Overlay& theirs, const Overlay& ancestor)
        : mine_(mine), theirs_(theirs), ancestor_(ancestor)
    {
    }

    std::vector<Difference> find()
    {
        for (const auto& entry : theirs_.own) ownEntries(*entry);
        for (const auto& entry : theirs_.changed) changedEntry(*entry);
        restoredEntries();
        newLinks();
        return std::move(found_);
    }

private:
    void ownEntries(const OwnEntry& theirs)
    {
        Difference difference;
        difference.entry = theirs.network.id;
        difference.name = theirs.network.name;
        difference.date = theirs.date;
        const OwnEntry* own = sameEntry(mine_, theirs, ancestor_);
        const OwnEntry* began = ownEntry(ancestor_, theirs.network.id);
        if (!own) {
            if (theirs.deleted) return;
            difference.what = What::NewEntry;
            found_.push_back(std::move(difference));
            return;
        }
        if (own->deleted != theirs.deleted) {
            Difference hidden = difference;
            hidden.what = What::Hidden;
            hidden.theirsHidden = theirs.deleted;
            hidden.conflict = !began || began->deleted == theirs.deleted || !(*own == *began);
            // Theirs is as it was: mine alone did something.
            if (!began || began->deleted != theirs.deleted) found_.push_back(std::move(hidden));
        }
        for (const Field& field : fields()) {
            difference.mine = field.read(own->network);
            difference.theirs = field.read(theirs.network);
            if (difference.mine == difference.theirs) continue;
            if (began && field.read(began->network) == difference.theirs) continue;
            if (follows(field, own->network, theirs.network)) continue;
            difference.field = field.key;
            difference.conflict =
                began ? field.read(began->network) != difference.mine : !isNothing(field, difference.mine);
            // What one of two left empty was hardly taken away on purpose.
            if (!began && isNothing(field, difference.theirs)) continue;
            found_.push_back(difference);
        }
    }

    /// A label that nobody gave follows from the name, which is asked about.
    static bool follows(const Field& field, const model::Network& a, const model::Network& b)
    {
        return field.key.starts_with("label_") && a.label == usualLabel(a) && b.label == usualLabel(b);
    }

    void changedEntry(const ChangedEntry& theirs)
    {
        const ChangedEntry* own = mine_.find(theirs.id);
        const ChangedEntry* began = ancestor_.find(theirs.id);
        Difference difference;
        difference.entry = theirs.id;
        difference.name = theirs.name;
        const bool hidden = own && own->hidden, hiddenBefore = began && began->hidden;
        if (theirs.hidden != hidden && theirs.hidden != hiddenBefore) {
            Difference one = difference;
            one.what = What::Hidden;
            one.theirsHidden = theirs.hidden;
            one.date = theirs.hiddenDate;
            one.conflict =
                hidden != hiddenBefore || (theirs.hidden && own && !own->changes.empty() && !began);
            found_.push_back(std::move(one));
        }
        for (const Change& change : theirs.changes) {
            const Change* mine = own ? own->find(change.field) : nullptr;
            const Change* before = began ? began->find(change.field) : nullptr;
            if (mine && mine->value == change.value) continue;
            if (before && before->value == change.value) continue;
            difference.field = change.field;
            difference.mine = mine ? mine->value : change.was;
            difference.theirs = change.value;
            difference.date = change.date;
            difference.conflict = mine ? !(before && before->value == mine->value) : before != nullptr;
            found_.push_back(difference);
        }
        if (!began || !own) return;
        // What they took back, and stands here as both had it or was changed again.
        for (const Change& before : began->changes) {
            const Change* mine = own->find(before.field);
            if (theirs.find(before.field) || !mine) continue;
            difference.field = before.field;
            difference.mine = mine->value;
            difference.theirs = before.was;
            difference.date.clear();
            difference.conflict = mine->value != before.value;
            found_.push_back(difference);
        }
    }

    /// Of these they took back everything.
    void restoredEntries()
    {
        for (const auto& began : ancestor_.changed)
            if (!theirs_.find(began->id)) changedEntry({began->id, began->name, {}, false});
    }

    void newLinks()
    {
        Difference difference;
        difference.what = What::Links;
        difference.links = missingLinks(mine_, theirs_, ancestor_).size();
        if (difference.links > 0) found_.push_back(std::move(difference));
    }

    const Overlay& mine_;
    const Overlay& theirs_;
    const Overlay& ancestor_;
    std::vector<Difference> found_;
};

void take(Overlay& overlay, const Overlay& theirs, const Difference& difference, IdTaken taken)
{
    const OwnEntry* own = ownEntry(theirs, difference.entry);
    const ChangedEntry* changed = theirs.find(difference.entry);
    const auto place = own ? overlay.findOwn(difference.entry) : std::nullopt;
    const Field* field = findField(difference.field);
    switch (difference.what) {
    case What::NewEntry:
        if (!own) return;
        addEntry(overlay, own->network, taken, {own->date});
        return;
    case What::Field:
        if (place && field)
            changeOwn(overlay, *place, *field, difference.theirs, {difference.date});
        else if (const Change* change = changed ? changed->find(difference.field) : nullptr)
            setChange(overlay, *changed, *change);
        else
            restoreField(overlay, difference.entry, difference.field);
        return;
    case What::Hidden:
        if (place)
            setDeleted(overlay, *place, difference.theirsHidden, {difference.date});
        else
            setHidden(overlay, difference.entry, difference.name, difference.theirsHidden, {difference.date});
        return;
    case What::Links: {
        model::TownLinks all = *overlay.links;
        for (model::TownLink& link : missingLinks(overlay, theirs, {})) all.push_back(std::move(link));
        overlay.links = std::move(all);
        return;
    }
    }
}

}  // namespace

std::vector<Difference> differences(const Overlay& mine, const Overlay& theirs, const Overlay& ancestor)
{
    return Finder(mine, theirs, ancestor).find();
}

Overlay merged(const Overlay& mine, const Overlay& theirs, const std::vector<Difference>& differences,
               const std::vector<bool>& wanted, IdTaken taken)
{
    Overlay out = mine;
    for (std::size_t i = 0; i < differences.size(); ++i)
        if (i < wanted.size() && wanted[i]) take(out, theirs, differences[i], taken);
    for (const std::string& change : theirs.notUnderstood)
        if (std::find(out.notUnderstood.begin(), out.notUnderstood.end(), change) == out.notUnderstood.end())
            out.notUnderstood.push_back(change);
    return out;
}

std::vector<bool> proposals(const std::vector<Difference>& differences)
{
    std::vector<bool> take;
    for (const Difference& difference : differences) take.push_back(difference.proposed());
    return take;
}

}  // namespace overlay
