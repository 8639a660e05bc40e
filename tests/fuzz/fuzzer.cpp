// The entry of libFuzzer. Which target: the name of the program behind "fuzz_".
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const test_fuzz::Target* const target = [] {
        for (const test_fuzz::Target& one : test_fuzz::targets())
            if (one.name == FUZZ_TARGET) return &one;
        std::abort();
    }();
    target->run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
