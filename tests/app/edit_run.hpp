// Edits of an entry one after the other, kept as the window keeps them.
#pragma once

#include <filesystem>
#include <functional>

namespace test_app {

/// Makes an entry and changes it `edits` times; tells of each edit once it lies on the disk. Of several in
/// quick succession the newest is told.
void edit(const std::filesystem::path& folder, int edits, unsigned seed,
          const std::function<void(int)>& kept);

/// The number of the edit that is found in what was left behind; 0: nothing. Ends the program if it is there
/// and not whole.
int offeredEdit(const std::filesystem::path& folder);

}  // namespace test_app
