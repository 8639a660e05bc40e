// A program that edits without a window, for tests that end it in the middle or take away its disk:
//   edit_run FOLDER EDITS SEED   edits and prints "kept N" when edit N lies on the disk
//   edit_run --read FOLDER       prints the number of the edit that a next start would offer; 0: none
#include "edit_run.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <unistd.h>

int main(int argc, char** argv)
{
    if (argc == 3 && std::string_view(argv[1]) == "--read") {
        std::printf("%d\n", test_app::offeredEdit(argv[2]));
        return 0;
    }
    if (argc != 4) return 2;
    test_app::edit(argv[1], std::atoi(argv[2]), static_cast<unsigned>(std::atoi(argv[3])), [](int number) {
        // One write each, so that a trace has them in order.
        const std::string line = "kept " + std::to_string(number) + "\n";
        if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) std::abort();
    });
    return 0;
}
