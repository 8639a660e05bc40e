// The copy is a worker with the same program and the bytes of this one's memory (apart.js): every address in
// it is right there, too.
#include "platform/apart.hpp"

#include <utility>

#include <emscripten.h>
#include <unistd.h>

#include "platform/web/calls.hpp"

namespace platform {

Apart::Apart() = default;
Apart::~Apart() { stop(); }

void Apart::expect(bool isSoon) { pageApartExpect(isSoon ? 1 : 0); }

bool Apart::start(Work work)
{
    work_ = std::make_unique<Work>(std::move(work));
    if (pageApartStart(work_.get()) != 0) return true;
    work_.reset();
    return false;
}

Apart::State Apart::state() const { return work_ ? static_cast<State>(pageApartState()) : State::Idle; }
double Apart::share() const { return pageApartShare(); }

std::string Apart::take()
{
    std::string bytes(static_cast<std::size_t>(pageApartSize()), '\0');
    pageApartTake(bytes.data());
    stop();
    return bytes;
}

void Apart::stop()
{
    if (!work_) return;
    pageApartStop();
    work_.reset();
}

}  // namespace platform

// What apart.js calls.
extern "C" {

/// As much of the memory as has anything in it.
EMSCRIPTEN_KEEPALIVE double atlasMemoryEnd()
{
    return static_cast<double>(reinterpret_cast<std::uintptr_t>(sbrk(0)));
}

/// In the copy.
EMSCRIPTEN_KEEPALIVE void atlasApart(const platform::Apart::Work* work)
{
    const std::string bytes = (*work)([](double share) { pageApartTell(share); });
    pageApartGive(bytes.data(), static_cast<double>(bytes.size()));
}
}
