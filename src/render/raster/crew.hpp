// Threads that paint one picture together, band of rows by band of rows; they wait between pictures. Knows
// nothing of what is painted.
#pragma once

#include <functional>
#include <memory>

namespace render {

class Crew {
public:
    /// As many as the machine has processors, four at most: more would wait for memory.
    Crew();
    explicit Crew(int workers);
    ~Crew();
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    /// How many work together, the caller among them.
    int workers() const;

    /// Calls `paint(worker, top, rows)` for all bands of a picture, each once, `worker` in [0, workers())
    /// never twice at a time; returns when all are done. `paint` must not call this.
    void eachBand(int height, int bandRows, const std::function<void(int worker, int top, int rows)>& paint);

private:
    struct Threads;
    std::unique_ptr<Threads> threads_;
};

}  // namespace render
