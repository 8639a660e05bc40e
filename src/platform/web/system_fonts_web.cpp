// A page sees no font files of the system.
#include "platform/system_fonts.hpp"

namespace platform {

std::optional<SystemFont> fontWith(char32_t /*letter*/, bool /*bold*/) { return std::nullopt; }

}  // namespace platform
