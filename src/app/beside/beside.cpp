#include "app/beside/beside.hpp"

#include <system_error>
#include <utility>

namespace app {

std::optional<std::thread> threadFor(const std::function<void()>& work)
{
    try {
        return std::thread(work);
    } catch (const std::system_error&) {
        return std::nullopt;
    }
}

Beside::~Beside() { wait(); }

void Beside::start(std::function<void()> work)
{
    running_ = true;
    asked_ = false;
    done_ = false;
    if (mayThread_)
        thread_ = threadFor([this, work] {
            work();
            done_ = true;
        });
    if (!thread_) waiting_ = std::move(work);
}

bool Beside::ended()
{
    if (!running_) return false;
    if (waiting_ && std::exchange(asked_, true)) {
        std::exchange(waiting_, nullptr)();
        done_ = true;
    }
    if (!done_) return false;
    wait();
    return true;
}

void Beside::finish()
{
    if (waiting_) std::exchange(waiting_, nullptr)();
    wait();
}

void Beside::wait()
{
    if (thread_) thread_->join();
    thread_.reset();
    waiting_ = nullptr;
    running_ = false;
}

}  // namespace app
