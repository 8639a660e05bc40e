#include "app/save/saving.hpp"

#include <algorithm>
#include <ctime>

#include "app/save/save_question.hpp"
#include "base/utf8.hpp"
#include "files/read_file.hpp"
#include "files/tour/journal.hpp"
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

std::string fileName(const std::string& path)
{
    return base::displaySafe(std::filesystem::path(path).filename().string());
}

const base::LocalText noLinks{"Es gibt noch keine Verbindungen zwischen Orten.",
                              "There are no links between places yet."};

/// What there must be before that file can be made; empty: nothing.
std::string missingFor(Session& session, const state::SaveOrder& order)
{
    using state::SaveKind;
    const SaveKind kind = order.kind;
    const base::Language language = session.state().preferences.language;
    const auto say = [&](Key key) { return std::string(text::tr(key, language)); };
    if (kind == SaveKind::Tour && session.state().document->tour.scenes.empty())
        return say(Key::SaveNoScenes);
    const bool ofEntries = kind == SaveKind::Handout || kind == SaveKind::Poster || kind == SaveKind::Cards;
    if (isOwnData(order) && session.state().document->entries->empty()) return say(Key::SaveNoEntries);
    if (kind == SaveKind::Entries && !isOwnData(order) && session.atlas().links().empty())
        return noLinks.get(language);
    if (ofEntries && session.result().matches.empty()) return say(Key::SaveNothing);
    return {};
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

bool Saving::willStore(const state::AppState& state) const
{
    return running() && !closing_ && written_ && !written_->isEntries &&
           written_->number == state.storage.document && written_->document.isSame(state.document);
}

void Saving::start(Session& session, const state::SaveOrder& wanted, bool byDialog)
{
    if (running()) return;
    const state::AppState& state = session.state();
    state::SaveOrder order = wanted;
    state::SaveStatus status;
    written_.reset();
    const std::string missing = missingFor(session, order);
    const bool isEntries = isOwnData(order);
    const bool isSession = order.kind == state::SaveKind::Session || isEntries;
    if (isSession) order.path = std::filesystem::path(order.path).lexically_normal().string();
    const SaveQuestion question =
        isSession ? questionBefore(state, order.path, order.kind) : SaveQuestion::None;
    const auto words = [&] { return questionWords(question, order.path, state.preferences.language); };
    const SaveConsent consent = !order.replace ? SaveConsent::None
                                : byDialog     ? SaveConsent::Exists
                                               : SaveConsent::All;
    if (mustAsk(question, consent)) {
        const bool isRefused = question == SaveQuestion::Newer;
        status.order = order;
        status.phase = isRefused ? Phase::Failed : Phase::Exists;
        status.message = isRefused ? words() : fileName(order.path);
        status.question = words();
    } else if (missing.empty()) {
        SaveInput input{session.atlasShared(), state.view, state.preferences,
                        state::FrameSize{state.transient.mapWidthPx, state.transient.mapHeightPx}};
        input.preferences.language = order.language.value_or(input.preferences.language);
        input.preferences.bilingual = order.bilingual;
        input.document = state.document;
        input.record = state.record;
        input.relatedWeights = state.transient.relatedWeights;
        input.date = today(input.preferences.language);
        // The document's own file is not asked about, unless something in it would be lost.
        std::error_code ignored;
        if (isSession && question == SaveQuestion::None && std::filesystem::exists(order.path, ignored))
            order.replace = true;
        if (isSession) written_ = {state.storage.document, state.document, isEntries};
        if (isSession) input.versions = files::stateFolder();
        if (isEntries)
            if (base::Result<std::string> before = files::readFile(order.path)) input.before = *before.value;
        status = job_.start(std::move(input), order);
    } else {
        status.order = order;
        status.phase = Phase::Failed;
        status.message = missing;
    }
    session.apply(state::SetSaveStatus{status});
}

bool Saving::step(Session& session)
{
    platform::Apart::expect(session.state().transient.overlay == state::Overlay::Save && !running());
    if (!running()) return false;
    state::SaveStatus status = job_.poll();
    status.closing = closing_ && status.phase == Phase::Running;
    const base::Language language = session.state().preferences.language;
    const std::string name = fileName(status.order.path);
    if (status.phase == Phase::Done) {
        const std::string went = platform::whereItWent(name).in(language);
        status.message = went + (went.empty() || status.message.empty() ? "" : " ") + status.message;
    }
    session.apply(state::SetSaveStatus{status});
    if (status.phase == Phase::Running) return false;
    // A tour is an export; the session is the document.
    if (status.phase == Phase::Done && written_)
        session.apply(state::Saved{
            written_->number,
            {.path = status.order.path,
             .holds = written_->isEntries ? state::StoredFile::Holds::Own : state::StoredFile::Holds::Session,
             .mark = job_.mark(),
             .document = written_->document}});
    written_.reset();
    const bool close = closing_ && status.phase != Phase::Failed;
    closing_ = false;
    if (session.state().transient.overlay != state::Overlay::Save && status.phase != Phase::Cancelled) {
        const bool isUsual = status.phase == Phase::Done && status.message.empty();
        session.apply(
            state::ShowToast{isUsual ? text::format(Key::SaveDone, language, {name}) : status.message});
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
