#include "app/save/saving.hpp"

#include <algorithm>
#include <ctime>

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
    for (const std::filesystem::path& disk : platform::removableDisks()) add(Key::FolderCurrent, disk);
    std::error_code error;
    const std::filesystem::path current = std::filesystem::current_path(error);
    const bool known = std::any_of(places.begin(), places.end(), [&](const ui::SavePlace& place) {
        return place.path == current.string();
    });
    if (!error && !known) add(Key::FolderCurrent, current);
    return places;
}

/// What there must be before a file of that kind can be made.
std::optional<Key> missingFor(Session& session, state::SaveKind kind)
{
    using state::SaveKind;
    if (kind == SaveKind::Tour && session.state().document->tour.scenes.empty()) return Key::SaveNoScenes;
    const bool ofEntries = kind == SaveKind::Handout || kind == SaveKind::Poster || kind == SaveKind::Cards;
    if (ofEntries && session.result().matches.empty()) return Key::SaveNothing;
    return std::nullopt;
}

}  // namespace

std::string today(base::Language language)
{
    const std::time_t now = std::time(nullptr);
    std::tm day{};
    if (!localtime_r(&now, &day)) return {};
    char text[16];
    std::strftime(text, sizeof text, language == base::Language::De ? "%d.%m.%Y" : "%Y-%m-%d", &day);
    return text;
}

void Saving::start(Session& session, const state::SaveOrder& order)
{
    if (running()) return;
    const state::AppState& state = session.state();
    state::SaveStatus status;
    const std::optional<Key> missing = missingFor(session, order.kind);
    if (!missing) {
        SaveInput input{session.atlasShared(), state.view, state.preferences,
                        state::FrameSize{state.transient.mapWidthPx, state.transient.mapHeightPx}};
        input.preferences.language = order.language.value_or(input.preferences.language);
        input.preferences.bilingual = order.bilingual;
        input.document = state.document;
        input.record = state.record;
        input.relatedWeights = state.transient.relatedWeights;
        input.date = today(input.preferences.language);
        status = job_.start(std::move(input), order);
    } else {
        status.order = order;
        status.phase = Phase::Failed;
        status.message = std::string(text::tr(*missing, state.preferences.language));
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
    if (status.phase == Phase::Done && status.order.form == state::SaveForm::Json)
        session.apply(state::Saved{status.order.path, status.order.kind == state::SaveKind::Session});
    const bool close = closing_ && status.phase != Phase::Failed;
    closing_ = false;
    if (session.state().transient.overlay != state::Overlay::Save && status.phase != Phase::Cancelled) {
        const base::Language language = session.state().preferences.language;
        const std::string name =
            base::displaySafe(std::filesystem::path(status.order.path).filename().string());
        session.apply(state::ShowToast{
            status.phase == Phase::Done ? text::format(Key::SaveDone, language, {name}) : status.message});
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
