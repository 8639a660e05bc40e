// libFuzzer over one reader: fuzz_readers TARGET [options and folders of libFuzzer]. Without a target it says
// which there are.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "fuzz/targets.hpp"

namespace {

const test_fuzz::Target* chosen = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments)
{
    const std::string_view wanted = *count > 1 ? (*arguments)[1] : "";
    for (const test_fuzz::Target& one : test_fuzz::targets())
        if (one.name == wanted) chosen = &one;
    if (!chosen) {
        for (const test_fuzz::Target& one : test_fuzz::targets())
            std::printf("%.*s\n", static_cast<int>(one.name.size()), one.name.data());
        std::exit(wanted.empty() ? 0 : 2);
    }
    // libFuzzer need not know of the name.
    std::rotate(*arguments + 1, *arguments + 2, *arguments + *count);
    --*count;
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    chosen->run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
