#include "app/save/save_job.hpp"

#include "base/utf8.hpp"
#include "text/catalogue.hpp"

namespace app {

namespace {

using text::Key;
using Phase = state::SaveStatus::Phase;

std::string shownName(const std::filesystem::path& path) { return base::displaySafe(path.filename().string()); }

}  // namespace

std::string failureWords(const files::WriteFailure& failure, const std::filesystem::path& path, base::Language language)
{
    using Cause = files::WriteFailure::Cause;
    switch (failure.cause) {
        case Cause::NoFolder: return std::string(text::tr(Key::SaveNoFolder, language));
        case Cause::NoPermission: return std::string(text::tr(Key::SaveNoPermission, language));
        case Cause::Protected: return text::format(Key::SaveProtected, language, {shownName(path)});
        case Cause::NoSpace: return std::string(text::tr(Key::SaveNoSpace, language));
        case Cause::ReadOnlyDisk: return std::string(text::tr(Key::SaveReadOnly, language));
        case Cause::NameTooLong: return std::string(text::tr(Key::SaveNameLong, language));
        case Cause::Other: break;
    }
    return text::format(Key::SaveFailed, language, {base::displaySafe(failure.diagnostic.message)});
}

std::string nameProblem(const std::string& name, base::Language language)
{
    if (name.find_first_not_of(' ') == std::string::npos) return std::string(text::tr(Key::SaveNameEmpty, language));
    if (name.find('/') != std::string::npos || name.front() == '.') return std::string(text::tr(Key::SaveNameBad, language));
    return {};
}

SaveJob::~SaveJob()
{
    cancel();
    if (thread_.joinable()) thread_.join();
}

state::SaveStatus SaveJob::start(SaveInput input, const state::SaveOrder& order)
{
    status_ = {};
    status_.order = order;
    const std::filesystem::path path(order.path);
    if (const std::string problem = nameProblem(path.filename().string(), input.preferences.language); !problem.empty()) {
        status_.phase = Phase::Failed;
        status_.message = problem;
        return status_;
    }
    std::error_code ignored;
    for (const std::filesystem::path& target : targetsOf(order))
        if (!order.replace && std::filesystem::exists(std::filesystem::symlink_status(target, ignored))) {
            status_.phase = Phase::Exists;
            status_.message = shownName(target);
            return status_;
        }
    status_.phase = Phase::Running;
    const state::SaveStatus running = status_;
    cancelled_ = finished_ = false;
    share_ = 0;
    thread_ = std::thread([this, own = std::move(input)] {
        work(own);
        finished_ = true;
    });
    return running;
}

void SaveJob::work(const SaveInput& input)
{
    const MadeFiles made = makeFiles(input, status_.order, [this](double share) {
        share_ = share;
        return !cancelled_;
    });
    const base::Language language = input.preferences.language;
    const auto end = [this](Phase phase, std::string message = {}) {
        status_.phase = phase;
        status_.message = std::move(message);
    };
    if (cancelled_) return end(Phase::Cancelled);
    if (made.files.empty())
        return end(Phase::Failed, made.problems.empty() ? std::string() : text::format(Key::SaveFailed, language, {base::displaySafe(made.problems.front().message)}));
    if (status_.order.form == state::SaveForm::PngFolder)
        if (const auto failure = files::makeFolder(status_.order.path)) return end(Phase::Failed, failureWords(*failure, status_.order.path, language));
    for (const MadeFile& file : made.files)
        if (const auto failure = files::replaceFile(file.path, file.bytes)) return end(Phase::Failed, failureWords(*failure, file.path, language));
    end(Phase::Done);
}

state::SaveStatus SaveJob::poll()
{
    if (!finished_) {
        state::SaveStatus running;
        running.phase = Phase::Running;
        running.order = status_.order;  // never changed by the thread
        running.share = share_;
        return running;
    }
    thread_.join();
    return status_;
}

}  // namespace app
