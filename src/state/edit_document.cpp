#include "state/edit_document.hpp"

#include <algorithm>
#include <utility>

#include "base/blank.hpp"
#include "state/apply.hpp"
#include "state/entry_places.hpp"
#include "state/presenting.hpp"

namespace state {

namespace {

constexpr double typingTogetherSeconds = 2.0;
constexpr int maxPeople = 100'000;

/// Changes a copy of the document by `change` as one step. `typing`: letters in one field, which share a
/// step.
template <class Change>
void edit(AppState& state, Edit kind, Change change, std::optional<Typing> typing = {})
{
    Document document = *state.document;
    change(document);
    setDocument(state, kind, std::move(document), std::move(typing));
}

/// A copy of `scene` in the step's document.
template <class Change>
void editScene(AppState& state, std::size_t scene, Change change, std::optional<Typing> typing = {})
{
    if (scene >= state.document->tour.scenes.size()) return;
    edit(
        state, Edit::ChangeScene, [&](Document& document) { change(document.tour.scenes[scene]); }, typing);
}

void keepMarkInside(AppState& state)
{
    const std::size_t count = state.document->tour.scenes.size();
    state.transient.scene = count == 0 ? 0 : std::min(state.transient.scene, count - 1);
    if (count == 0 && state.transient.mode == Mode::Present) stopPresenting(state);
}

std::size_t bytesOf(const base::LocalText& text) { return text.de.size() + text.en.size(); }

/// About what `document` keeps that `other` does not: scenes and what the room said are copied with each
/// step, entries are shared.
std::size_t bytesBeside(const Document& document, const Document& other)
{
    constexpr std::size_t aScene = 2'000, anEntry = 3'000, aHandle = 16;
    std::size_t bytes = sizeof(UndoStep) + sizeof(Document);
    for (const TourScene& scene : document.tour.scenes)
        bytes += aScene + bytesOf(scene.title) + bytesOf(scene.text) + bytesOf(scene.notes);
    bytes += document.towns.size() * sizeof(CollectedTown) + document.votes.size() * sizeof(Votes);
    for (const Note& note : document.notes) bytes += sizeof(Note) + note.text.size();
    if (document.entries.isSame(other.entries)) return bytes;
    const auto add = [&](const auto& ours, const auto& theirs) {
        bytes += ours.size() * aHandle;
        for (std::size_t i = 0; i < ours.size(); ++i)
            if (i >= theirs.size() || !ours[i].isSame(theirs[i])) bytes += anEntry;
    };
    add(document.entries->own, other.entries->own);
    add(document.entries->changed, other.entries->changed);
    return bytes;
}

void travel(AppState& state, base::SharedStack<UndoStep>& from, base::SharedStack<UndoStep>& to)
{
    if (from.empty()) return;
    UndoStep step = from.back();
    from.pop_back();
    pushUndo(to,
             {step.edit,
              state.document,
              {},
              step.storage ? std::optional(state.storage) : std::nullopt,
              step.field},
             *step.document);
    state.document = std::move(step.document);
    if (step.storage) state.storage = std::move(*step.storage);
    state.transient.typing.reset();
    keepMarkInside(state);
}

TourScene sceneOfNow(const AppState& state)
{
    TourScene scene;
    scene.view = state.view;
    scene.mapPx = {state.transient.mapWidthPx, state.transient.mapHeightPx};
    return scene;
}

Document scenesOf(const Document& document)
{
    Document scenes;
    scenes.tour = document.tour;
    return scenes;
}

/// It leads the list of recent files. What comes with the program is found without it.
void rememberFile(AppState& state, const StoredFile& file)
{
    if (file.comesWithProgram || !file.path.starts_with('/')) return;
    std::vector<std::string>& files = state.preferences.recentFiles;
    std::erase(files, file.path);
    files.insert(files.begin(), file.path);
    if (files.size() > maxRecentFiles) files.resize(maxRecentFiles);
    state.chosen.insert(Preference::RecentFiles);
}

/// `opened` in place of the present document, as one step. `file`: that it was read from.
void open(AppState& state, Document opened, std::optional<StoredFile> file)
{
    const base::SharedValue<Document> document =
        opened == *state.document ? state.document : base::SharedValue<Document>(std::move(opened));
    const bool isTour = file && file->holds == StoredFile::Holds::Tour;
    if (file) rememberFile(state, *file);
    if (file) file->document = isTour && hasMoreThanScenes(*document) ? scenesOf(*document) : document;
    const StoredFile* before = documentFile(state.storage);
    const bool again =
        document.isSame(state.document) && before && file && before->path == file->path;  // nothing to undo
    if (!again) {
        pushUndo(state.undo, {Edit::OpenTour, state.document, {}, state.storage}, *document);
        state.redo.clear();
        state.storage.document = ++state.openedDocuments;
    }
    setDocumentFile(state.storage, std::move(file));
    // The entries of a session are others than those of the file that was open.
    if (!(document->entries == state.document->entries)) setEntriesFile(state.storage, std::nullopt);
    state.document = document;
    state.transient.typing.reset();
}

std::string& field(base::LocalText& text, base::Language language)
{
    return language == base::Language::De ? text.de : text.en;
}

}  // namespace

void apply(const model::Atlas&, AppState& state, const KeepScene& action)
{
    TourScene scene = sceneOfNow(state);
    scene.title = action.title;
    const std::size_t count = state.document->tour.scenes.size();
    const std::size_t at = count == 0 ? 0 : std::min(state.transient.scene, count - 1) + 1;
    edit(state, Edit::KeepScene, [&](Document& document) {
        auto& scenes = document.tour.scenes;
        scenes.insert(scenes.begin() + static_cast<std::ptrdiff_t>(at), std::move(scene));
    });
    state.transient.scene = at;
}

void apply(const model::Atlas&, AppState& state, const UpdateScene& action)
{
    editScene(state, action.scene, [&](TourScene& scene) {
        const TourScene now = sceneOfNow(state);
        scene.view = now.view;
        scene.mapPx = now.mapPx;
        scene.missing.clear();
    });
}

void apply(const model::Atlas&, AppState& state, const EditScene& action)
{
    editScene(
        state, action.scene,
        [&](TourScene& scene) {
            base::LocalText& text = action.part == SceneText::Title  ? scene.title
                                    : action.part == SceneText::Text ? scene.text
                                                                     : scene.notes;
            field(text, action.language) = action.text;
        },
        Typing{Edit::ChangeScene, action.scene, action.part, action.language});
}

void apply(const model::Atlas&, AppState& state, const MoveScene& action)
{
    const std::size_t count = state.document->tour.scenes.size();
    if (action.from >= count || action.to >= count || action.from == action.to) return;
    edit(state, Edit::MoveScene, [&](Document& document) {
        const auto begin = document.tour.scenes.begin();
        const auto from = begin + static_cast<std::ptrdiff_t>(action.from),
                   to = begin + static_cast<std::ptrdiff_t>(action.to);
        if (from < to)
            std::rotate(from, from + 1, to + 1);
        else
            std::rotate(to, from, from + 1);
    });
    std::size_t& marked = state.transient.scene;
    if (marked == action.from)
        marked = action.to;
    else if (action.from < marked && marked <= action.to)
        --marked;
    else if (action.to <= marked && marked < action.from)
        ++marked;
}

void apply(const model::Atlas&, AppState& state, const CopyScene& action)
{
    if (action.scene >= state.document->tour.scenes.size()) return;
    edit(state, Edit::CopyScene, [&](Document& document) {
        auto& scenes = document.tour.scenes;
        TourScene copy = scenes[action.scene];
        scenes.insert(scenes.begin() + static_cast<std::ptrdiff_t>(action.scene) + 1, std::move(copy));
    });
    state.transient.scene = action.scene + 1;
}

void apply(const model::Atlas&, AppState& state, const DeleteScene& action)
{
    if (action.scene >= state.document->tour.scenes.size()) return;
    edit(state, Edit::DeleteScene, [&](Document& document) {
        document.tour.scenes.erase(document.tour.scenes.begin() + static_cast<std::ptrdiff_t>(action.scene));
    });
    if (state.transient.scene > action.scene) --state.transient.scene;
    keepMarkInside(state);
}

void apply(const model::Atlas&, AppState& state, const EditTourTitle& action)
{
    edit(
        state, Edit::ChangeScene,
        [&](Document& document) { field(document.tour.title, action.language) = action.text; },
        Typing{Edit::OpenTour, 0, SceneText::Title, action.language});
}

void apply(const model::Atlas&, AppState& state, const OpenTour& action)
{
    Document opened = *state.document;
    opened.tour = action.tour;
    open(state, std::move(opened), action.file);
    state.transient.scene = 0;
    keepMarkInside(state);
}

void apply(const model::Atlas& atlas, AppState& state, const OpenDocument& action)
{
    followEntries(atlas, state, *state.document->entries, *action.document.entries);
    open(state, action.document, action.file);
    state.record = action.record;
    state.transient.scene = 0;
    keepMarkInside(state);
    if (action.now) showView(atlas, state, *action.now);
}

void apply(const model::Atlas&, AppState& state, const Saved& action)
{
    rememberFile(state, action.file);
    const auto note = [&](Storage& storage) {
        if (action.file.holds == StoredFile::Holds::Own) {
            if (storage.document == action.document) setEntriesFile(storage, action.file);
            return;
        }
        const StoredFile* known = documentFile(storage);
        if (storage.document == action.document)
            setDocumentFile(storage, action.file);
        else if (known && known->path == action.file.path)
            setDocumentFile(storage, std::nullopt);  // written over by another document
    };
    note(state.storage);
    for (base::SharedStack<UndoStep>* steps : {&state.undo, &state.redo}) {
        if (!steps->find([](const UndoStep& step) { return step.storage.has_value(); })) continue;
        std::vector<UndoStep> values = steps->values();
        for (UndoStep& step : values)
            if (step.storage) note(*step.storage);
        steps->assign(std::move(values));
    }
}

void apply(const model::Atlas&, AppState& state, const SetFileReply& action)
{
    state.transient.fileReply = action.reply;
}

void apply(const model::Atlas&, AppState& state, const ForgetUndo&)
{
    state.undo.clear();
    state.redo.clear();
}

void setDocument(AppState& state, Edit kind, Document changed, std::optional<Typing> typing)
{
    if (changed == *state.document) return;
    Transient& transient = state.transient;
    // In an entry's field one may think for a while; in the room what is said later is another thing.
    const bool inTime =
        kind == Edit::ChangeEntry || transient.nowSeconds - transient.typingSeconds < typingTogetherSeconds;
    const bool joins = typing && typing == transient.typing && !state.undo.empty() && inTime;
    if (!joins) {
        UndoStep step{kind, state.document};
        if (typing) step.field = typing->field;
        pushUndo(state.undo, std::move(step), changed);
    }
    state.redo.clear();
    state.document = std::move(changed);
    transient.typing = std::move(typing);
    transient.typingSeconds = transient.nowSeconds;
}

void undoEdit(AppState& state) { travel(state, state.undo, state.redo); }
void redoEdit(AppState& state) { travel(state, state.redo, state.undo); }

void pushUndo(base::SharedStack<UndoStep>& stack, UndoStep step, const Document& after)
{
    step.bytes = bytesBeside(*step.document, after) + (stack.empty() ? 0 : stack.back().bytes);
    stack.push_back(std::move(step));
    if (stack.back().bytes <= maxUndoBytes) return;
    // The oldest go, a quarter of all at once, but never the one that was just made.
    std::vector<UndoStep> kept = stack.values();
    const std::size_t tooMuch = kept.back().bytes - maxUndoBytes / 4 * 3;
    const auto first =
        std::find_if(kept.begin(), kept.end() - 1, [&](const UndoStep& one) { return one.bytes >= tooMuch; });
    const std::size_t gone = first == kept.begin() ? 0 : (first - 1)->bytes;
    kept.erase(kept.begin(), first);
    for (UndoStep& one : kept) one.bytes -= std::min(one.bytes, gone);
    stack.assign(std::move(kept));
}

void apply(const model::Atlas&, AppState& state, const AddTown& action)
{
    if (action.town.name.empty() || action.town.people < 1) return;
    edit(state, Edit::ChangeTown, [&](Document& document) {
        const auto same = [&](const CollectedTown& town) {
            // Its name may have been called in the other language.
            return town.country == action.town.country && town.position == action.town.position;
        };
        const auto known = std::find_if(document.towns.begin(), document.towns.end(), same);
        if (known == document.towns.end())
            document.towns.push_back(action.town);
        else
            known->people = std::min(maxPeople, known->people + std::min(maxPeople, action.town.people));
    });
    state.view.showTowns = true;
    state.transient.townAsked.reset();
}

void apply(const model::Atlas&, AppState& state, const RemoveTown& action)
{
    if (action.town >= state.document->towns.size()) return;
    edit(state, Edit::ChangeTown, [&](Document& document) {
        const auto town = document.towns.begin() + static_cast<std::ptrdiff_t>(action.town);
        if (--town->people < 1) document.towns.erase(town);
    });
}

void apply(const model::Atlas& atlas, AppState& state, const Vote& action)
{
    if (action.network.index >= atlas.networks().size() || action.dots == 0) return;
    const std::string& id = atlas[action.network].id;
    edit(state, Edit::ChangeVote, [&](Document& document) {
        auto& votes = document.votes;
        const auto known =
            std::find_if(votes.begin(), votes.end(), [&](const Votes& one) { return one.entry == id; });
        if (known == votes.end()) {
            if (action.dots > 0) votes.push_back({id, std::min(action.dots, maxPeople)});
            return;
        }
        known->dots = std::min(maxPeople, known->dots + std::max(action.dots, -maxPeople));
        if (known->dots < 1) votes.erase(known);
    });
    if (action.dots > 0) state.view.showVotes = true;
}

void apply(const model::Atlas&, AppState& state, const ClearVotes&)
{
    edit(state, Edit::ChangeVote, [](Document& document) { document.votes.clear(); });
}

void apply(const model::Atlas& atlas, AppState& state, const AddNote& action)
{
    if (base::showsNothing(action.text)) return;
    std::string entry;
    if (action.network && action.network->index < atlas.networks().size()) entry = atlas[*action.network].id;
    edit(state, Edit::ChangeNote, [&](Document& document) {
        document.notes.push_back({action.text, entry});
    });
}

void apply(const model::Atlas&, AppState& state, const EditNote& action)
{
    if (action.note >= state.document->notes.size()) return;
    edit(
        state, Edit::ChangeNote,
        [&](Document& document) {
            if (action.text.empty())
                document.notes.erase(document.notes.begin() + static_cast<std::ptrdiff_t>(action.note));
            else
                document.notes[action.note].text = action.text;
        },
        Typing{Edit::ChangeNote, action.note, {}, {}});
}

}  // namespace state
