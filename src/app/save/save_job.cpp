#include "app/save/save_job.hpp"

#include <ctime>
#include <utility>

#include "app/save/made_bytes.hpp"
#include "base/utf8.hpp"
#include "files/file_mark.hpp"
#include "files/read_file.hpp"
#include "files/versions.hpp"
#include "text/catalogue.hpp"
#include "ui/save/save_choices.hpp"

namespace app {

namespace {

using text::Key;
using Phase = state::SaveStatus::Phase;

std::string shownName(const std::filesystem::path& path)
{
    return base::displaySafe(path.filename().string());
}

}  // namespace

std::string failureWords(const files::WriteFailure& failure, const std::filesystem::path& path,
                         base::Language language)
{
    using Cause = files::WriteFailure::Cause;
    switch (failure.cause) {
    case Cause::NoFolder:
    case Cause::DiskFault:
        return std::string(text::tr(Key::SaveNoFolder, language));
    case Cause::NoPermission:
        return std::string(text::tr(Key::SaveNoPermission, language));
    case Cause::Protected:
    case Cause::IsFolder:
    case Cause::IsFile:
        return text::format(Key::SaveProtected, language, {shownName(path)});
    case Cause::NoSpace:
        return std::string(text::tr(Key::SaveNoSpace, language));
    case Cause::ReadOnlyDisk:
        return std::string(text::tr(Key::SaveReadOnly, language));
    case Cause::NameTooLong:
        return std::string(text::tr(Key::SaveNameLong, language));
    case Cause::NameRefused:
        return std::string(text::tr(Key::SaveNameBad, language));
    case Cause::Stopped:
        return std::string(text::tr(Key::SaveCancelled, language));
    case Cause::Other:
        break;
    }
    return text::format(Key::SaveFailed, language,
                        {base::displaySafe(failure.diagnostic.message.in(language))});
}

void keepBefore(const std::filesystem::path& stateFolder, const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) return;
    const base::Result<std::string> before = files::readFile(file);
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%d %H.%M.%S", &local);
    // A save is not given up because an older version found no room.
    if (before) (void)files::keepVersion(stateFolder, file, *before.value, text);
}

SaveJob::~SaveJob()
{
    cancel();
    beside_.wait();
}

state::SaveStatus SaveJob::start(SaveInput input, const state::SaveOrder& order)
{
    status_ = {};
    mark_.reset();
    status_.order = order;
    const base::Language language = input.preferences.language;
    const auto failed = [this](std::string words) {
        status_.phase = Phase::Failed;
        status_.message = std::move(words);
        return status_;
    };
    if (std::string problem =
            ui::nameProblem(std::filesystem::path(order.path).filename().string(), {}, language);
        !problem.empty())
        return failed(std::move(problem));
    const bool wantsFolder = order.form == state::SaveForm::PngFolder;
    for (const std::filesystem::path& target : targetsOf(order)) {
        std::error_code ignored;
        if (!std::filesystem::exists(std::filesystem::symlink_status(target, ignored))) continue;
        // What cannot be replaced is not asked about.
        if (std::filesystem::is_directory(target, ignored) != wantsFolder)
            return failed(text::format(Key::SaveProtected, language, {shownName(target)}));
        if (order.replace) continue;
        status_.phase = Phase::Exists;
        status_.message = shownName(target);
        return status_;
    }
    status_.phase = Phase::Running;
    const state::SaveStatus running = status_;
    cancelled_ = false;
    share_ = 0;
    if (!startApart(input)) beside_.start([this, own = std::move(input)] { work(own); });
    return running;
}

bool SaveJob::startApart(const SaveInput& input)
{
    // What takes no time needs no copy of everything.
    const bool isDrawn = status_.order.kind != state::SaveKind::Session &&
                         status_.order.kind != state::SaveKind::Entries &&
                         status_.order.form != state::SaveForm::Json;
    if (!isDrawn) return false;
    input_ = input;
    isApart_ = apart_.start([this](const platform::Apart::Progress& progress) {
        return bytesOf(makeFiles(*input_, status_.order, [&progress](double share) {
            progress(share);
            return true;
        }));
    });
    if (!isApart_) input_.reset();
    return isApart_;
}

bool SaveJob::endedApart()
{
    using State = platform::Apart::State;
    if (cancelled_) {
        status_.phase = Phase::Cancelled;
    } else if (apart_.state() == State::Running) {
        share_ = apart_.share();
        return false;
    } else if (const std::optional<MadeFiles> made =
                   apart_.state() == State::Done ? madeFilesOf(apart_.take()) : std::nullopt) {
        write(*input_, *made);
    } else {  // no copy could be made: then here, and everybody waits
        beside_.start([this, own = *input_] { work(own); });
    }
    apart_.stop();
    isApart_ = false;
    input_.reset();
    return !beside_.running();
}

void SaveJob::work(const SaveInput& input)
{
    write(input, makeFiles(input, status_.order, [this](double share) {
              share_ = share;
              return !cancelled_;
          }));
}

void SaveJob::write(const SaveInput& input, const MadeFiles& made)
{
    const base::Language language = input.preferences.language;
    const auto end = [this](Phase phase, std::string message = {}) {
        status_.phase = phase;
        status_.message = std::move(message);
    };
    if (cancelled_) return end(Phase::Cancelled);
    if (made.files.empty())
        return end(Phase::Failed,
                   made.problems.empty()
                       ? std::string()
                       : text::format(Key::SaveFailed, language,
                                      {base::displaySafe(made.problems.front().message.in(language))}));
    const auto failed = [&](const files::WriteFailure& failure, const std::filesystem::path& path) {
        if (failure.cause == files::WriteFailure::Cause::Stopped) return end(Phase::Cancelled);
        end(Phase::Failed, failureWords(failure, path, language));
    };
    std::error_code ignored;
    const std::filesystem::path folder =
        status_.order.form == state::SaveForm::PngFolder ? status_.order.path : std::string();
    const bool newFolder = !folder.empty() && !std::filesystem::exists(folder, ignored);
    if (!folder.empty())
        if (const auto failure = files::makeFolder(folder)) return failed(*failure, folder);
    if (input.versions) keepBefore(*input.versions, status_.order.path);
    std::vector<files::NewContent> contents;
    for (const MadeFile& file : made.files) contents.push_back({file.path, file.bytes});
    if (const auto failure = files::replaceFiles(contents, [this] { return !cancelled_; })) {
        if (newFolder) std::filesystem::remove(folder, ignored);  // it is empty, or it stays
        return failed(*failure, failure->diagnostic.file);
    }
    if (made.files.size() == 1) mark_ = files::markOf(made.files.front().bytes);
    std::string notes;
    for (const base::Diagnostic& problem : made.problems)
        if (problem.severity == base::Severity::Warning)
            notes += (notes.empty() ? "" : " ") + base::displaySafe(problem.message.in(language));
    end(Phase::Done, std::move(notes));
}

state::SaveStatus SaveJob::poll()
{
    if (isApart_ ? !endedApart() : !beside_.ended()) {
        state::SaveStatus running;
        running.phase = Phase::Running;
        running.order = status_.order;  // never changed by the work
        running.share = share_;
        return running;
    }
    return status_;
}

}  // namespace app
