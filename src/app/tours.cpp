#include "app/tours.hpp"

#include <algorithm>
#include <cstdlib>
#include <system_error>

#include "app/paths.hpp"
#include "app/save/save_job.hpp"
#include "base/utf8.hpp"
#include "command/commands.hpp"
#include "command/key_words.hpp"
#include "files/atomic_file.hpp"
#include "files/file_mark.hpp"
#include "files/own/own_file.hpp"
#include "files/tour/tour_file.hpp"
#include "files/versions.hpp"
#include "overlay/apply.hpp"
#include "overlay/merge.hpp"
#include "platform/desktop.hpp"
#include "platform/storage.hpp"
#include "text/catalogue.hpp"
#include "ui/save/save_choices.hpp"

namespace app {

namespace {

namespace fs = std::filesystem;
using text::Key;

/// A disk that was full or pulled out is tried again.
constexpr double retrySeconds = 2.0;
/// So often the program looks whether the thread is done.
constexpr double lookSeconds = 0.02;
constexpr const char* jsonEnding = ".json";

void say(Session& session, Key key, const std::string& what = {})
{
    session.apply(state::ShowToast{text::format(key, session.state().preferences.language, {what})});
}

std::string sessionText(const Session& session)
{
    const state::AppState& state = session.state();
    return files::writeSession(session.atlas(), *state.document, state.record, state.view,
                               {state.transient.mapWidthPx, state.transient.mapHeightPx});
}

/// What is kept against a crash says where it would have been saved.
Keeper::Work workOf(const Session& session)
{
    const state::AppState& state = session.state();
    Keeper::Work work{session.atlasShared(),
                      state.document,
                      state.record,
                      state.view,
                      {state.transient.mapWidthPx, state.transient.mapHeightPx},
                      {}};
    const state::StoredFile* file = state::documentFile(state.storage);
    if (file && !file->comesWithProgram && file->mark)
        work.belongsTo = files::OwnFile{file->path, *file->mark};
    return work;
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

/// Where somebody changed a field that newer data have otherwise by now.
void askAboutNewerData(Session& session)
{
    state::Review review;
    review.conflicts = overlay::conflicts(session.base().networks(), *session.state().document->entries);
    if (!review.conflicts.empty()) session.apply(state::ShowReview{std::move(review)});
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

Tours::Tours(std::optional<fs::path> stateFolder)
    : stateFolder_(stateFolder), keeper_(stateFolder, platform::processNumber())
{
}

std::vector<base::Diagnostic> Tours::begin(Session& session)
{
    base::Result<files::TourFile> talk = files::readTour(talkFile(), session.atlas(), &session.base());
    if (talk) {
        StoredFile stored = storedFile(talkFile(), *talk.value, false);
        take(session, std::move(*talk.value), std::move(stored));
        session.apply(state::ForgetUndo{});
    }
    for (const fs::path& left : keeper_.leftBehind()) {
        base::Result<files::TourFile> file = files::readTour(left, session.atlas(), &session.base());
        if (!file || file.value->isNewer()) continue;
        const std::optional<files::OwnFile> belongsTo = std::move(file.value->belongsTo);
        take(session, std::move(*file.value), std::nullopt);
        if (belongsTo)
            session.apply(state::Saved{session.state().storage.document, ownFile(session, *belongsTo)});
        say(session, Key::ScenesRestored);
        keep(session, 0);
        keeper_.wait();
        // Only when it is safe in this program's own journal.
        const auto written = keeper_.written();
        if (written && written->isSame(session.state().document)) files::Journal::remove(left);
        break;
    }
    askAboutNewerData(session);
    // Nobody who shows data of their own has to mend the talk about ours.
    if (state::hasOwnData(session.state().storage)) return {};
    return std::move(talk.diagnostics);
}

void Tours::openEntries(Session& session, const fs::path& file)
{
    const state::AppState& state = session.state();
    const base::Language language = state.preferences.language;
    base::Result<files::OwnDataFile> read = files::readOwnData(file);
    problems_ = std::move(read.diagnostics);
    if (!read) {
        session.apply(state::SetFileReply{{file.string(), false, whyNotOpened(file, problems_, language)}});
        problems_.clear();
        return;
    }
    for (base::Diagnostic& one :
         overlay::findings(session.base().networks(), read.value->entries, file.string()))
        problems_.push_back(std::move(one));
    const std::string name = base::displaySafe(file.filename().string());
    session.apply(state::SetOverlay{state::Overlay::None});
    session.apply(state::SetFileReply{});
    if (state.document->entries->empty()) {
        const bool partly = !problems_.empty();
        session.apply(state::SetEntries{read.value->entries});
        StoredFile own;
        own.path = file.string();
        own.holds = StoredFile::Holds::Own;
        own.understood = read.value->newer ? StoredFile::Understood::Newer
                         : partly          ? StoredFile::Understood::Partly
                                           : StoredFile::Understood::Whole;
        own.mark = read.value->mark;
        own.document = state.document;
        session.apply(state::Saved{state.storage.document, own});
        session.apply(state::ShowToast{
            text::format(Key::EntriesOpened, language, {name, command::shortcut(command::undo, language)})});
        return askAboutNewerData(session);
    }
    // What both began with, if it is known: what lies in the file that is open.
    const StoredFile* open = state::entriesFile(state.storage);
    const bool isOwn = open && isSameFile(open->path, file);
    const overlay::Overlay ancestor = open && !isOwn ? *open->document->entries : overlay::Overlay{};
    state::Review review{name, read.value->entries, {}, {}, {}};
    review.differences = overlay::differences(*state.document->entries, review.theirs, ancestor);
    if (review.differences.empty())
        say(session, Key::EntriesSame, name);
    else
        session.apply(state::ShowReview{std::move(review)});
}

void Tours::open(Session& session, const std::string& path)
{
    const fs::path file = fullPath(path);
    if (files::isOwnDataFile(file)) return openEntries(session, file);
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
    std::optional<StoredFile> stored = storedFile(file, *read.value, !problems_.empty());
    // An older version is opened to be saved somewhere else.
    if (stateFolder_ && files::isVersion(*stateFolder_, file)) stored.reset();
    for (base::Diagnostic& one :
         overlay::findings(session.base().networks(), *read.value->document.entries, file.string()))
        problems_.push_back(std::move(one));
    take(session, std::move(*read.value), std::move(stored));
    askAboutNewerData(session);
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
    if (stateFolder_) keepBefore(*stateFolder_, file);
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
    keeper_.forget();
    handed_.reset();
    return true;
}

void Tours::sayProblem(Session& session)
{
    const base::Message problem = kept(session).problem;
    if (problem.empty()) {
        if (!keeper_.busy()) problemSaid_ = false;
        return;
    }
    if (problemSaid_ || session.state().transient.mode == state::Mode::Present) return;
    problemSaid_ = true;
    const base::Message whole =
        base::Message{"Gegen einen Absturz noch nicht gesichert: ", "Not yet safe against a crash: "} +
        problem;
    session.apply(state::ShowToast{base::displaySafe(whole.in(session.state().preferences.language))});
}

void Tours::keep(Session& session, double nowSeconds)
{
    sayProblem(session);
    const state::AppState& state = session.state();
    if (!state::isUnsaved(state)) {
        if (handed_) keeper_.forget();
        handed_.reset();
        return;
    }
    const bool isNew = !handed_ || !handed_->isSame(state.document);
    // A full disk must not disturb the evening: what could not be kept is tried again.
    const bool again = keeper_.problem() && !keeper_.busy() && nowSeconds - handedSeconds_ >= retrySeconds;
    if (!isNew && !again) return;
    keeper_.keep(workOf(session));
    handed_ = state.document;
    handedSeconds_ = nowSeconds;
}

KeptWork Tours::kept(const Session& session) const
{
    const state::AppState& state = session.state();
    KeptWork kept{state::isUnsaved(state) ? keeper_.kept() : state.document, false, {}};
    kept.newest = kept.document && kept.document->isSame(state.document);
    if (const auto problem = keeper_.problem(); problem && !kept.newest) kept.problem = problem->message;
    return kept;
}

double Tours::dueSeconds(const Session& session, double nowSeconds) const
{
    if (keeper_.busy()) return lookSeconds;
    const state::AppState& state = session.state();
    const bool wanted =
        state::isUnsaved(state) ? !handed_ || !handed_->isSame(state.document) : handed_.has_value();
    if (wanted) return 0;
    if (handed_ && keeper_.problem()) return std::max(0.0, handedSeconds_ + retrySeconds - nowSeconds);
    return -1;
}

std::vector<ui::TourChoice> Tours::versions(const Session& session) const
{
    const StoredFile* file = state::documentFile(session.state().storage);
    std::vector<ui::TourChoice> choices;
    if (!file || file->comesWithProgram || !stateFolder_) return choices;
    for (const files::Version& version : files::versionsOf(*stateFolder_, file->path)) {
        std::string time = version.time;
        std::replace(time.begin(), time.end(), '.', ':');
        choices.push_back(
            {fs::path(file->path).filename().string() + " (" + time + ")", version.path.string()});
    }
    return choices;
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

std::vector<ui::TourChoice> recentChoices(const std::vector<std::string>& paths)
{
    const char* home = std::getenv("HOME");
    const std::string atHome = home && home[0] == '/' ? std::string(home) + "/" : std::string();
    std::vector<ui::TourChoice> choices;
    for (const std::string& path : paths) {
        const fs::path file(path);
        std::string folder = file.parent_path().string();
        if (!atHome.empty() && (folder + "/").starts_with(atHome))
            folder = "~" + folder.substr(atHome.size() - 1);
        std::error_code ignored;
        choices.push_back({base::displaySafe(file.filename().string()), path, base::displaySafe(folder),
                           !fs::is_regular_file(file, ignored)});
    }
    return choices;
}

fs::path defaultFolder()
{
    const platform::UserFolders folders = platform::userFolders();
    if (folders.documents) return *folders.documents;
    std::error_code error;
    if (!platform::whereItWent({}).empty()) return fs::current_path(error);
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
