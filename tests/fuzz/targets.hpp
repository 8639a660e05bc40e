// What a fuzzer, or a kept corpus, is run through: each reader takes any bytes, gives a value or says what is
// wrong, and never ends the program.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace test_fuzz {

struct Target {
    std::string_view name;  ///< also of its folder in corpus/
    void (*run)(std::string_view bytes);
};

std::span<const Target> targets();

}  // namespace test_fuzz
