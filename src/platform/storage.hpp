// Whether the user's own files (settings, what is kept against a crash, older versions) outlive the program.
// On a desktop they lie on a disk as soon as they are written. A page in a browser has its files in memory,
// and the browser's database takes them over a moment later, or refuses to. Reads and writes no files itself.
#pragma once

#include <cstdint>
#include <string>

#include "base/message.hpp"

namespace platform {

/// The files as they are now, for `isStored`.
std::uint64_t storageMoment();

enum class Stored : std::uint8_t { Pending, Yes, Failed };
/// Whether the files of that moment outlive the program.
Stored isStored(std::uint64_t moment);

/// Why nothing is kept; empty if all is well.
base::Message storageProblem();

/// Where lies what nobody has saved to a file, in a few words; empty where it is the usual place.
base::Message storagePlace();

/// A number that no other running program of the same user has.
long long processNumber();

}  // namespace platform
