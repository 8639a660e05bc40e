// Which web addresses data may hold. The program hands them to the desktop on a click, so anything that is
// not plainly a web address is refused here, before anybody can click on it.
#pragma once

#include <optional>
#include <string_view>

#include "base/message.hpp"

namespace files {

/// What is wrong with `url` and what would be right; nothing if it is in order: http or https, a host name
/// with an optional port, no user name, no blanks, controls or characters that a shell reads as commands.
std::optional<base::Message> urlProblem(std::string_view url);

}  // namespace files
