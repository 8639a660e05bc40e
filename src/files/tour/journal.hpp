// What is not saved yet, kept against a crash: one session file for each running program, in the user's state
// folder (XDG). Written as a whole or not at all; gone after a proper end.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/function_ref.hpp"
#include "files/sink.hpp"

namespace files {

/// $XDG_STATE_HOME/kommunalatlas, else ~/.local/state/kommunalatlas; nothing if neither variable holds an
/// absolute path (nothing is kept then).
std::optional<std::filesystem::path> stateFolder();

class Journal {
public:
    /// `processId` of the program that writes here.
    Journal(std::optional<std::filesystem::path> folder, long long processId);

    /// Replaces what was kept before. Returns what went wrong.
    std::vector<base::Diagnostic> keep(std::string_view session);
    /// The same of what `write` hands on piece by piece.
    std::vector<base::Diagnostic> keep(base::FunctionRef<void(Sink)> write);
    /// Everything is saved, or given up on purpose.
    void forget();

    /// Journals of programs that no longer run, newest first: they crashed, or the machine went down. One
    /// that had this program's number gets another name, so that the first `keep` does not replace it.
    std::vector<std::filesystem::path> leftBehind();
    /// What was taken over from a crash is now kept here: the old one goes.
    static void remove(const std::filesystem::path& leftBehind);

    const std::optional<std::filesystem::path>& path() const { return path_; }

private:
    void setNamesakeAside();

    std::optional<std::filesystem::path> folder_, path_;
    long long processId_;
    bool kept_ = false;  ///< what lies at `path_` is this program's
};

}  // namespace files
