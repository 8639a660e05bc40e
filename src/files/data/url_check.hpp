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

/// An address without a problem as name servers know it: letters beyond ASCII in its host in their xn-- form
/// (IDNA 2008 with the mapping of UTS 46), the rest as it is. "https://müller.de/ü" is
/// "https://xn--mller-kva.de/ü".
std::string withPlainHost(std::string_view url);

}  // namespace files
