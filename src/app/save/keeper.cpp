#include "app/save/keeper.hpp"

#include <utility>

#include "app/beside/beside.hpp"
#include "platform/storage.hpp"

namespace app {

Keeper::Keeper(std::optional<std::filesystem::path> folder, long long processId)
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
    if (thread_) thread_->join();
}

void Keeper::keep(Work work)
{
    if (!journal_.path()) return;
    {
        const std::lock_guard lock(mutex_);
        forget_ = false;
        next_ = std::move(work);
    }
    begin();
}

void Keeper::begin()
{
    if (!std::exchange(begun_, true)) thread_ = threadFor([this] { run(); });
    if (thread_) return changed_.notify_all();
    std::unique_lock lock(mutex_);
    while (next_ || forget_) workOff(lock);
}

void Keeper::forget()
{
    // Nothing was ever kept, and what others left behind is theirs.
    if (!begun_) return;
    {
        const std::lock_guard lock(mutex_);
        next_.reset();
        forget_ = true;
    }
    begin();
}

void Keeper::wait()
{
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !next_ && !forget_ && !working_; });
}

void Keeper::settle() const
{
    if (!written_ || (kept_ && kept_->isSame(written_->document))) return;
    switch (platform::isStored(written_->moment)) {
    case platform::Stored::Pending:
        return;
    case platform::Stored::Yes:
        kept_ = written_->document;
        return;
    case platform::Stored::Failed:
        problem_ = base::Diagnostic{base::Severity::Error, {}, 0, {}, platform::storageProblem()};
        written_.reset();
        return;
    }
}

bool Keeper::busy() const
{
    const std::lock_guard lock(mutex_);
    settle();
    const bool isStored = !written_ || (kept_ && kept_->isSame(written_->document));
    return next_ || forget_ || working_ || !isStored;
}

std::optional<base::SharedValue<state::Document>> Keeper::kept() const
{
    const std::lock_guard lock(mutex_);
    settle();
    return kept_;
}

std::optional<base::SharedValue<state::Document>> Keeper::written() const
{
    const std::lock_guard lock(mutex_);
    if (!written_) return std::nullopt;
    return written_->document;
}

std::optional<base::Diagnostic> Keeper::problem() const
{
    const std::lock_guard lock(mutex_);
    settle();
    return problem_;
}

void Keeper::run()
{
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [&] { return next_ || forget_ || stop_; });
        if (!next_ && !forget_) return;
        workOff(lock);
    }
}

void Keeper::workOff(std::unique_lock<std::mutex>& lock)
{
    const std::optional<Work> work = std::exchange(next_, std::nullopt);
    forget_ = false;
    working_ = true;
    lock.unlock();
    std::vector<base::Diagnostic> problems;
    if (work)
        problems = journal_.keep([&](files::Sink sink) {
            files::writeSession(*work->atlas, *work->document, work->record, work->view, work->mapPx,
                                work->belongsTo, sink);
        });
    else
        journal_.forget();
    lock.lock();
    working_ = false;
    problem_.reset();
    if (!work) {
        kept_.reset();
        written_.reset();
    } else if (problems.empty()) {
        written_ = {work->document, platform::storageMoment()};
        settle();
    } else {
        problem_ = std::move(problems.front());
    }
    changed_.notify_all();
}

}  // namespace app
