#include "app/tours.hpp"

#include <algorithm>
#include <cstdlib>
#include <system_error>

#include <unistd.h>

#include "app/paths.hpp"
#include "app/save/save_job.hpp"
#include "base/utf8.hpp"
#include "command/commands.hpp"
#include "command/key_words.hpp"
#include "files/atomic_file.hpp"
#include "files/file_mark.hpp"
#include "files/tour/tour_file.hpp"
#include "platform/desktop.hpp"
#include "text/catalogue.hpp"
#include "ui/save/save_choices.hpp"

namespace app {

namespace {

namespace fs = std::filesystem;
using text::Key;

constexpr double betweenKeepsSeconds = 1.0;
constexpr const char* jsonEnding = ".json";

void say(Session& session, Key key, const std::string& what = {})
{
    session.apply(state::ShowToast{text::format(key, session.state().preferences.language, {what})});
}

std::string sessionText(const Session& session, const std::optional<files::OwnFile>& belongsTo = {})
{
    const state::AppState& state = session.state();
    return files::writeSession(session.atlas(), *state.document, state.record, state.view,
                               {state.transient.mapWidthPx, state.transient.mapHeightPx}, belongsTo);
}

/// What is kept against a crash says where it would have been saved.
std::string journalText(const Session& session)
{
    const state::StoredFile* file = state::documentFile(session.state().storage);
    if (!file || file->comesWithProgram || !file->mark) return sessionText(session);
    return sessionText(session, files::OwnFile{file->path, *file->mark});
}

/// What happened, where, and what to do.
std::string whyNotOpened(const fs::path& file, const std::vector<base::Diagnostic>& problems,
                         base::Language language)
{
    std::error_code ignored;
    const std::string name = base::displaySafe(file.filename().string());
    if (!fs::exists(file, ignored))
        return text::format(Key::ScenesNoFile, language, {base::displaySafe(file.string())});
    if (fs::is_directory(file, ignored)) return text::format(Key::ScenesIsFolder, language, {name});
    const std::string detail =
        problems.empty() ? std::string() : base::displaySafe(problems.front().message.in(language));
    return text::format(Key::ScenesOpenFailed, language, {name, detail});
}

using state::StoredFile;

StoredFile storedFile(const fs::path& path, const files::TourFile& read, bool partly)
{
    using Understood = StoredFile::Understood;
    StoredFile file;
    file.path = path.string();
    file.holds = read.kind == files::TourKind::Tour ? StoredFile::Holds::Tour : StoredFile::Holds::Session;
    file.comesWithProgram = isSameFile(path, talkFile());
    file.understood = read.isNewer() ? Understood::Newer : partly ? Understood::Partly : Understood::Whole;
    file.mark = read.mark;
    return file;
}

/// A file's document over the present one: a tour leaves what was collected in the room alone. `stored`:
/// where it lies; nothing: nowhere that lasts.
void take(Session& session, files::TourFile file, std::optional<StoredFile> stored)
{
    if (file.kind == files::TourKind::Tour)
        session.apply(state::OpenTour{std::move(file.document.tour), std::move(stored)});
    else
        session.apply(state::OpenDocument{std::move(file.document), std::move(file.now),
                                          std::move(file.record), std::move(stored)});
}

/// The file that restored work belongs to, with the revision that lies there. What was changed outside since
/// is none of its revisions: a save asks.
StoredFile ownFile(const Session& session, const files::OwnFile& belongsTo)
{
    StoredFile own;
    own.path = belongsTo.path;
    if (const base::Result<files::TourFile> read =
            files::readTour(belongsTo.path, session.atlas(), &session.base())) {
        own = storedFile(belongsTo.path, *read.value, !read.diagnostics.empty());
        if (own.mark == belongsTo.mark) own.document = read.value->document;
    }
    own.mark = belongsTo.mark;
    return own;
}

/// Of a file that the document lies in already the kind stays, as long as there is nothing that it has no
/// place for.
StoredFile::Holds kindToWrite(const state::AppState& state, const fs::path& file)
{
    const StoredFile* own = state::documentFile(state.storage);
    const bool staysTour = own && own->holds == StoredFile::Holds::Tour && isSameFile(own->path, file) &&
                           !state::hasMoreThanScenes(*state.document);
    return staysTour ? StoredFile::Holds::Tour : StoredFile::Holds::Session;
}

}  // namespace

Tours::Tours(std::optional<fs::path> stateFolder) : journal_(std::move(stateFolder), ::getpid()) {}

std::vector<base::Diagnostic> Tours::begin(Session& session)
{
    base::Result<files::TourFile> talk = files::readTour(talkFile(), session.atlas(), &session.base());
    if (talk) {
        StoredFile stored = storedFile(talkFile(), *talk.value, false);
        take(session, std::move(*talk.value), std::move(stored));
        session.apply(state::ForgetUndo{});
    }
    for (const fs::path& left : journal_.leftBehind()) {
        base::Result<files::TourFile> file = files::readTour(left, session.atlas(), &session.base());
        if (!file || file.value->isNewer()) continue;
        const std::optional<files::OwnFile> belongsTo = std::move(file.value->belongsTo);
        take(session, std::move(*file.value), std::nullopt);
        if (belongsTo)
            session.apply(state::Saved{session.state().storage.document, ownFile(session, *belongsTo)});
        say(session, Key::ScenesRestored);
        keep(session, betweenKeepsSeconds);
        // Only when it is safe in this program's own journal.
        if (kept_) files::Journal::remove(left);
        break;
    }
    // Nobody who shows data of their own has to mend the talk about ours.
    if (state::hasOwnData(session.state().storage)) return {};
    return std::move(talk.diagnostics);
}

void Tours::open(Session& session, const std::string& path)
{
    const fs::path file = fullPath(path);
    base::Result<files::TourFile> read = files::readTour(file, session.atlas(), &session.base());
    problems_ = std::move(read.diagnostics);
    // Of a file that breaks off before its first scene nothing is worth taking the place of what is there.
    const bool nothing = !read || (!problems_.empty() && read.value->document == state::Document{});
    if (nothing) {
        session.apply(state::SetFileReply{
            {path, false, whyNotOpened(file, problems_, session.state().preferences.language)}});
        problems_.clear();  // said there
        return;
    }
    const bool givesUp = state::isUnsaved(session.state());
    StoredFile stored = storedFile(file, *read.value, !problems_.empty());
    take(session, std::move(*read.value), std::move(stored));
    session.apply(state::SetOverlay{state::Overlay::None});
    session.apply(state::SetFileReply{});
    const base::Language language = session.state().preferences.language;
    if (problems_.empty() && givesUp)
        session.apply(state::ShowToast{
            text::format(Key::ScenesOpenedUndo, language,
                         {file.filename().string(), command::shortcut(command::undo, language)})});
    else if (problems_.empty())
        say(session, Key::ScenesOpened, file.filename().string());
    else
        say(session, Key::ScenesOpenedPartly, std::to_string(problems_.size()));
}

bool Tours::save(Session& session, const std::string& path, SaveConsent consent)
{
    const base::Language language = session.state().preferences.language;
    const fs::path file = fullPath(path);
    const SaveQuestion question = questionBefore(session.state(), file);
    if (mustAsk(question, consent)) {
        std::string words = questionWords(question, file, language);
        if (question != SaveQuestion::Newer) words += " " + std::string(text::tr(Key::SaveAgain, language));
        session.apply(state::SetFileReply{{path, true, std::move(words)}});
        return false;
    }
    const StoredFile::Holds holds = kindToWrite(session.state(), file);
    const std::string bytes = holds == StoredFile::Holds::Tour
                                  ? files::writeTour(session.atlas(), session.state().document->tour)
                                  : sessionText(session);
    if (const auto failure = files::replaceFile(file, bytes)) {
        session.apply(state::SetFileReply{
            {path, false,
             text::format(Key::ScenesSaveFailed, language, {failureWords(*failure, file, language)})}});
        return false;
    }
    session.apply(state::Saved{session.state().storage.document,
                               {.path = file.string(),
                                .holds = holds,
                                .mark = files::markOf(bytes),
                                .document = session.state().document}});
    session.apply(state::SetOverlay{state::Overlay::None});
    session.apply(state::SetFileReply{});
    say(session, Key::ScenesSaved, file.filename().string());
    journal_.forget();
    kept_.reset();
    return true;
}

void Tours::keep(const Session& session, double nowSeconds)
{
    if (dueSeconds(session, nowSeconds) != 0) return;
    keptSeconds_ = nowSeconds;
    if (!state::isUnsaved(session.state())) {
        journal_.forget();
        kept_.reset();
        return;
    }
    // A full disk must not disturb the evening; the next change tries again.
    if (journal_.keep(journalText(session)).empty()) kept_ = session.state().document;
}

double Tours::dueSeconds(const Session& session, double nowSeconds) const
{
    const state::AppState& state = session.state();
    const bool wanted =
        state::isUnsaved(state) ? !kept_ || !kept_->isSame(state.document) : kept_.has_value();
    if (!wanted) return -1;
    return std::max(0.0, keptSeconds_ + betweenKeepsSeconds - nowSeconds);
}

std::vector<ui::TourChoice> tourChoices(const fs::path& folder, base::Language language)
{
    std::vector<ui::TourChoice> choices;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (entry->path().extension() == jsonEnding && entry->is_regular_file(ignored))
            choices.push_back({entry->path().filename().string(), entry->path().string()});
    }
    std::sort(choices.begin(), choices.end(),
              [](const ui::TourChoice& a, const ui::TourChoice& b) { return a.label < b.label; });
    if (fs::exists(talkFile(), error))
        choices.insert(choices.begin(),
                       {std::string(text::tr(Key::ScenesTalk, language)), talkFile().string()});
    return choices;
}

fs::path defaultFolder()
{
    const platform::UserFolders folders = platform::userFolders();
    if (folders.documents) return *folders.documents;
    std::error_code error;
    fs::path base = folders.home ? *folders.home : fs::temp_directory_path(error);
    if (error) base = "/";
    // A desktop that wrote no list of the user's folders.
    for (const char* name : {"Dokumente", "Documents"})
        if (std::error_code ignored; fs::is_directory(base / name, ignored)) return base / name;
    return base;
}

std::string proposedFile(base::Language language)
{
    std::error_code ignored;
    const fs::path folder = defaultFolder();
    const std::string name(text::tr(Key::SaveSession, language)),
        ending = ui::endingOf(state::SaveForm::Json);
    fs::path file = folder / (name + ending);
    for (int number = 2; fs::exists(file, ignored) && number < 1000; ++number)
        file = folder / (name + " " + std::to_string(number) + ending);
    return file.string();
}

fs::path fullPath(const std::string& path)
{
    fs::path file(path);
    if (path.starts_with("~/"))
        if (const char* home = std::getenv("HOME")) file = fs::path(home) / path.substr(2);
    if (file.is_relative()) file = defaultFolder() / file;
    if (file.has_filename() && !file.has_extension()) file += ui::endingOf(state::SaveForm::Json);
    return file.lexically_normal();
}

}  // namespace app
