// Where a long text goes piece by piece while it is made: into a file, or behind a string.
#pragma once

#include <string_view>

#include "base/function_ref.hpp"

namespace files {

using Sink = base::FunctionRef<void(std::string_view piece)>;

}  // namespace files
