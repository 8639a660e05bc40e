#include <algorithm>
#include <utility>

#include "overlay/overlay.hpp"
#include "state/apply.hpp"
#include "state/edit_document.hpp"
#include "state/entry_places.hpp"
#include "state/history.hpp"

namespace state {

namespace {

using overlay::Field;
using overlay::FieldKind;

/// Changes a copy of the entries as one step.
template <class Change>
void editEntries(AppState& state, Edit kind, Change change, std::optional<Typing> typing = {})
{
    overlay::Overlay entries = *state.document->entries;
    change(entries);
    if (entries == *state.document->entries) return;
    Document document = *state.document;
    document.entries = std::move(entries);
    setDocument(state, kind, std::move(document), std::move(typing));
}

overlay::Stamp stampOf(const AppState& state) { return {state.transient.today}; }

bool isTyped(FieldKind kind)
{
    return kind == FieldKind::Line || kind == FieldKind::Text || kind == FieldKind::Url ||
           kind == FieldKind::Year;
}

/// Also one that is hidden or deleted.
bool isThere(const model::Atlas& atlas, model::NetworkId id) { return id.index < atlas.networks().size(); }

void add(const model::Atlas& atlas, AppState& state, Edit kind, model::Network entry)
{
    const std::size_t before = state.document->entries->own.size();
    editEntries(state, kind, [&](overlay::Overlay& entries) {
        overlay::addEntry(
            entries, std::move(entry), [&](std::string_view id) { return atlas.find(id).has_value(); },
            stampOf(state));
    });
    if (state.document->entries->own.size() == before) return;
    remember(state, HistoryStep::Other);
    state.view.selection = {model::NetworkId(atlas.networks().size())};
    state.view.region.reset();
    state.view.overlap.reset();
}

void setThere(const model::Atlas& atlas, AppState& state, Edit kind, model::NetworkId id, bool there)
{
    if (!isThere(atlas, id)) return;
    const auto place = ownPlace(atlas, state, id);
    editEntries(state, kind, [&](overlay::Overlay& entries) {
        if (place)
            overlay::setDeleted(entries, *place, !there, stampOf(state));
        else
            overlay::setHidden(entries, atlas[id].id, atlas[id].name, !there, stampOf(state));
    });
}

}  // namespace

void apply(const model::Atlas& atlas, AppState& state, const AddEntry& action)
{
    model::Network entry;
    entry.id = action.entry.id;
    entry.kind = action.entry.kind;
    entry.scope = action.entry.scope;
    // Whoever adds something on the spot says how it is now.
    for (const Field& field : overlay::fields())
        if (overlay::Value value = field.read(action.entry); !overlay::isNothing(field, value))
            overlay::put(entry, field, value, stampOf(state));
    add(atlas, state, Edit::AddEntry, std::move(entry));
}

void apply(const model::Atlas& atlas, AppState& state, const ChangeField& action)
{
    const Field* field = overlay::findField(action.field);
    if (!field || !known(atlas, action.entry)) return;
    // Half an address is none, and the one that was there is not given up for it.
    if (field->kind == FieldKind::Url && !overlay::problem(*field, action.value).empty()) return;
    Typing typing{Edit::ChangeEntry, action.entry.index, {}, {}, action.field};
    std::optional<Typing> together = typing;
    const auto place = ownPlace(atlas, state, action.entry);
    const bool isNew = !isTyped(field->kind);
    if (isNew) state.transient.typing.reset();
    editEntries(
        state, Edit::ChangeEntry,
        [&](overlay::Overlay& entries) {
            if (place)
                overlay::changeOwn(entries, *place, *field, action.value, stampOf(state));
            else
                overlay::changeField(entries, atlas[action.entry], *field, action.value, stampOf(state));
        },
        std::move(together));
    if (isNew) state.transient.typing.reset();
}

void apply(const model::Atlas& atlas, AppState& state, const DuplicateEntry& action)
{
    if (!known(atlas, action.entry)) return;
    add(atlas, state, Edit::CopyEntry, overlay::copyOf(atlas[action.entry]));
}

void apply(const model::Atlas& atlas, AppState& state, const DeleteEntry& action)
{
    const auto place = ownPlace(atlas, state, action.entry);
    setThere(atlas, state, place ? Edit::DeleteEntry : Edit::HideEntry, action.entry, false);
}

void apply(const model::Atlas& atlas, AppState& state, const HideEntry& action)
{
    apply(atlas, state, DeleteEntry{action.entry});
}

void apply(const model::Atlas& atlas, AppState& state, const RestoreEntry& action)
{
    setThere(atlas, state, Edit::RestoreEntry, action.entry, true);
}

void apply(const model::Atlas& atlas, AppState& state, const RestoreField& action)
{
    const Field* field = overlay::findField(action.field);
    if (!field || !known(atlas, action.entry)) return;
    if (ownPlace(atlas, state, action.entry))
        return apply(atlas, state, ChangeField{action.entry, action.field, overlay::nothing(*field)});
    editEntries(
        state, Edit::ChangeEntry,
        [&](overlay::Overlay& entries) {
            overlay::restoreField(entries, atlas[action.entry].id, action.field);
        },
        Typing{Edit::RestoreEntry, action.entry.index, {}, {}, action.field});
    state.transient.typing.reset();
}

void apply(const model::Atlas& atlas, AppState& state, const RestoreFields& action)
{
    if (!known(atlas, action.entry) || ownPlace(atlas, state, action.entry)) return;
    editEntries(state, Edit::RestoreEntry, [&](overlay::Overlay& entries) {
        for (const Field& field : overlay::fields())
            overlay::restoreField(entries, atlas[action.entry].id, field.key);
    });
}

void apply(const model::Atlas&, AppState& state, const ShowReview& action)
{
    std::optional<Review> review = action.review;
    if (review) {
        review->take = overlay::proposals(review->differences);
        review->take.resize(review->differences.size() + review->conflicts.size(), false);
    }
    state.transient.review = std::move(review);
}

void apply(const model::Atlas&, AppState& state, const TakeDifference& action)
{
    std::optional<Review> review = *state.transient.review;
    if (!review || action.item >= review->take.size()) return;
    review->take[action.item] = action.take;
    state.transient.review = std::move(review);
}

void apply(const model::Atlas&, AppState& state, const TakeAllDifferences& action)
{
    std::optional<Review> review = *state.transient.review;
    if (!review) return;
    std::fill(review->take.begin(), review->take.end(), action.take);
    state.transient.review = std::move(review);
}

void apply(const model::Atlas& atlas, AppState& state, const FinishReview&)
{
    const base::SharedValue<std::optional<Review>> shown =
        std::exchange(state.transient.review, base::SharedValue<std::optional<Review>>{});
    if (!*shown) return;
    const Review& review = **shown;
    editEntries(state, Edit::MergeEntries, [&](overlay::Overlay& entries) {
        entries = overlay::merged(entries, review.theirs, review.differences, review.take,
                                  [&](std::string_view id) { return atlas.find(id).has_value(); });
        for (std::size_t i = 0; i < review.conflicts.size(); ++i)
            overlay::decide(entries, review.conflicts[i], !review.take[review.differences.size() + i]);
    });
}

void apply(const model::Atlas&, AppState& state, const SetEntries& action)
{
    editEntries(state, Edit::MergeEntries, [&](overlay::Overlay& entries) { entries = *action.entries; });
}

void apply(const model::Atlas&, AppState& state, const RemoveLink& action)
{
    editEntries(state, Edit::RemoveLink, [&](overlay::Overlay& entries) {
        model::TownLinks links = *entries.links;
        std::erase(links, action.link);
        entries.links = std::move(links);
    });
}

}  // namespace state
