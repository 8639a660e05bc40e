#include "render/raster/crew.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace render {

namespace {

int processors()
{
#ifdef __EMSCRIPTEN__
    return 1;
#else
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, 4u));
#endif
}

}  // namespace

struct Crew::Threads {
    std::vector<std::thread> helpers;
    std::mutex mutex;
    std::condition_variable begin, end;
    std::function<void(int worker)> job;
    int jobNumber = 0;
    int busy = 0;
    bool leaving = false;

    void help(int worker)
    {
        int done = 0;
        std::unique_lock lock(mutex);
        while (true) {
            begin.wait(lock, [&] { return leaving || jobNumber != done; });
            if (leaving) return;
            done = jobNumber;
            lock.unlock();
            job(worker);
            lock.lock();
            if (--busy == 0) end.notify_one();
        }
    }
};

Crew::Crew() : Crew(processors()) {}

Crew::Crew(int workers) : threads_(std::make_unique<Threads>())
{
    for (int i = 1; i < workers; ++i) threads_->helpers.emplace_back([this, i] { threads_->help(i); });
}

Crew::~Crew()
{
    {
        const std::lock_guard lock(threads_->mutex);
        threads_->leaving = true;
    }
    threads_->begin.notify_all();
    for (std::thread& helper : threads_->helpers) helper.join();
}

int Crew::workers() const { return static_cast<int>(threads_->helpers.size()) + 1; }

void Crew::eachBand(int height, int bandRows, const std::function<void(int worker, int top, int rows)>& paint)
{
    std::atomic<int> nextTop{0};
    const auto work = [&](int worker) {
        for (int top = nextTop.fetch_add(bandRows); top < height; top = nextTop.fetch_add(bandRows))
            paint(worker, top, std::min(bandRows, height - top));
    };
    Threads& threads = *threads_;
    if (threads.helpers.empty() || height <= bandRows) return work(0);
    {
        const std::lock_guard lock(threads.mutex);
        threads.job = work;
        threads.busy = static_cast<int>(threads.helpers.size());
        ++threads.jobNumber;
    }
    threads.begin.notify_all();
    work(0);
    std::unique_lock lock(threads.mutex);
    threads.end.wait(lock, [&] { return threads.busy == 0; });
}

}  // namespace render
