#include "app/save/saving.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "platform/desktop.hpp"
#include "text/catalogue.hpp"

namespace app {

using text::Key;
using Phase = state::SaveStatus::Phase;

namespace {

std::vector<ui::SavePlace> findPlaces()
{
    std::vector<ui::SavePlace> places;
    const platform::UserFolders folders = platform::userFolders();
    const auto add = [&](Key name, const std::optional<std::filesystem::path>& path) {
        if (path) places.push_back({name, path->string()});
    };
    add(Key::FolderDocuments, folders.documents);
    add(Key::FolderDesktop, folders.desktop);
    add(Key::FolderHome, folders.home);
    std::error_code error;
    const std::filesystem::path current = std::filesystem::current_path(error);
    const bool known = std::any_of(places.begin(), places.end(), [&](const ui::SavePlace& place) { return place.path == current.string(); });
    if (!error && !known) add(Key::FolderCurrent, current);
    return places;
}

}  // namespace

void Saving::start(Session& session, const state::SaveOrder& order)
{
    if (running()) return;
    const state::AppState& state = session.state();
    state::SaveStatus status;
    const bool needsEntries = order.kind == state::SaveKind::Handout || order.kind == state::SaveKind::Poster || order.kind == state::SaveKind::Cards;
    if (!needsEntries || !session.result().matches.empty()) {
        status = job_.start({session.atlasShared(), state.view, state.preferences, state::FrameSize{state.transient.mapWidthPx, state.transient.mapHeightPx}}, order);
    } else {
        status.order = order;
        status.phase = Phase::Failed;
        status.message = std::string(text::tr(Key::SaveNothing, state.preferences.language));
    }
    session.apply(state::SetSaveStatus{status});
}

bool Saving::step(Session& session)
{
    if (!running()) return false;
    state::SaveStatus status = job_.poll();
    status.closing = closing_ && status.phase == Phase::Running;
    session.apply(state::SetSaveStatus{status});
    if (status.phase == Phase::Running) return false;
    const bool close = closing_ && status.phase != Phase::Failed;
    closing_ = false;
    if (session.state().transient.overlay != state::Overlay::Save && status.phase != Phase::Cancelled) {
        const base::Language language = session.state().preferences.language;
        const std::string name = base::displaySafe(std::filesystem::path(status.order.path).filename().string());
        session.apply(state::ShowToast{status.phase == Phase::Done ? text::format(Key::SaveDone, language, {name}) : status.message});
    }
    return close;
}

bool Saving::mayClose(Session& session)
{
    if (!running()) return true;
    if (closing_) {
        cancel();
        return true;
    }
    closing_ = true;
    session.apply(state::SetOverlay{state::Overlay::Save});
    return false;
}

const std::vector<ui::SavePlace>& Saving::places(bool sheetIsOpen)
{
    if (sheetIsOpen && !sheetWasOpen_) places_ = findPlaces();
    sheetWasOpen_ = sheetIsOpen;
    return places_;
}

}  // namespace app
