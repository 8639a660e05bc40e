#include "app/save/keeper.hpp"

#include <utility>

namespace app {

Keeper::Keeper(std::optional<std::filesystem::path> folder, long processId)
    : journal_(std::move(folder), processId)
{
}

Keeper::~Keeper()
{
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Keeper::keep(Work work)
{
    if (!journal_.path()) return;
    {
        const std::lock_guard lock(mutex_);
        forget_ = false;
        next_ = std::move(work);
    }
    if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
    changed_.notify_all();
}

void Keeper::forget()
{
    // Without a thread nothing was ever kept, and what others left behind is theirs.
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        next_.reset();
        forget_ = true;
    }
    changed_.notify_all();
}

void Keeper::wait()
{
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !next_ && !forget_ && !working_; });
}

bool Keeper::busy() const
{
    const std::lock_guard lock(mutex_);
    return next_ || forget_ || working_;
}

std::optional<base::SharedValue<state::Document>> Keeper::kept() const
{
    const std::lock_guard lock(mutex_);
    return kept_;
}

std::optional<base::Diagnostic> Keeper::problem() const
{
    const std::lock_guard lock(mutex_);
    return problem_;
}

void Keeper::run()
{
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [&] { return next_ || forget_ || stop_; });
        if (!next_ && !forget_) return;
        const std::optional<Work> work = std::exchange(next_, std::nullopt);
        forget_ = false;
        working_ = true;
        lock.unlock();
        std::vector<base::Diagnostic> problems;
        if (work)
            problems = journal_.keep(files::writeSession(*work->atlas, *work->document, work->record,
                                                         work->view, work->mapPx, work->belongsTo));
        else
            journal_.forget();
        lock.lock();
        working_ = false;
        if (!work)
            kept_.reset();
        else if (problems.empty())
            kept_ = work->document;
        problem_.reset();
        if (!problems.empty()) problem_ = std::move(problems.front());
        changed_.notify_all();
    }
}

}  // namespace app
