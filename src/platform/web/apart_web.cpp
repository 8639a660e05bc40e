// The copy is a worker with the same program and the bytes of this one's memory (apart.js): every address in
// it is right there, too.
#include "platform/apart.hpp"

#include <cstddef>
#include <cstdint>
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

/// Of some bytes; others have another one. Writes nothing, for it is asked about the memory that it would
/// change.
EMSCRIPTEN_KEEPALIVE double atlasMemorySum(std::uintptr_t from, std::size_t size)
{
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15u;
    std::uint64_t sums[4] = {1, 2, 3, 4};
    const auto* at = reinterpret_cast<const std::uint64_t*>(from);
    for (const auto* end = reinterpret_cast<const std::uint64_t*>(from + size / 32 * 32); at != end; at += 4)
        for (int lane = 0; lane < 4; ++lane) {
            sums[lane] = (sums[lane] ^ at[lane]) * prime;
            sums[lane] ^= sums[lane] >> 29;
        }
    std::uint64_t sum = 0;
    for (const std::uint64_t lane : sums) sum = (sum ^ lane) * prime;
    return static_cast<double>(sum >> 12);  // as many bits as a number of JavaScript has
}

/// In the copy.
EMSCRIPTEN_KEEPALIVE void atlasApart(const platform::Apart::Work* work)
{
    const std::string bytes = (*work)([](double share) { pageApartTell(share); });
    pageApartGive(bytes.data(), static_cast<double>(bytes.size()));
}
}
