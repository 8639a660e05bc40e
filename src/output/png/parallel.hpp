// Runs independent pieces of work on the machine's cores. Results may not depend on how many there are.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace output {

/// Calls `work(worker, i)` for each i in [0, count); `worker` counts from 0 and never runs two pieces at a
/// time. The first exception of a piece is thrown here when all have ended. `maxWorkers` bounds memory.
template <class Work>
void inParallel(std::size_t count, std::size_t maxWorkers, Work work)
{
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failureLock;
    const auto run = [&](std::size_t worker) {
        try {
            for (std::size_t i = next++; i < count; i = next++) work(worker, i);
        } catch (...) {
            const std::lock_guard lock(failureLock);
            if (!failure) failure = std::current_exception();
            next = count;
        }
    };
    const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
    const std::size_t workers = std::min({cores, count, maxWorkers});
    std::vector<std::thread> threads;
    try {
        for (std::size_t worker = 1; worker < workers; ++worker) threads.emplace_back(run, worker);
    } catch (const std::system_error&) {
        // No threads here, or no more of them: those there are do all the work.
    }
    run(0);
    for (std::thread& thread : threads) thread.join();
    if (failure) std::rethrow_exception(failure);
}

}  // namespace output
