// What has to be asked before the document is written to a file: the one place that knows when a save would
// lose something.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "state/app_state.hpp"

namespace app {

enum class SaveQuestion : std::uint8_t {
    None,            ///< it is the document's own file, unchanged since, or there is none of that name
    Exists,          ///< a file that the document has nothing to do with
    ChangedOutside,  ///< its own, but not as it was left
    NotUnderstood,   ///< its own, but something in it is not in the document
    ScenesOnly,      ///< its own, a tour, and there is more to save by now
    Newer            ///< its own, of a newer program: is not written over, whatever somebody answers
};

/// Entries of one's own as the program opens them again; a table of their links is an export.
inline bool isOwnData(const state::SaveOrder& order)
{
    return order.kind == state::SaveKind::Entries && order.form == state::SaveForm::Json;
}

/// What somebody has agreed to. Exists: that a file of that name is replaced, which is all that the desktop's
/// own dialog asks. All: whatever the question was.
enum class SaveConsent : std::uint8_t { None, Exists, All };

bool mustAsk(SaveQuestion question, SaveConsent consent);

/// Entries: of the file that the document's own entries lie in; else of that of the document.
SaveQuestion questionBefore(const state::AppState& state, const std::filesystem::path& file,
                            state::SaveKind kind = state::SaveKind::Session);

/// In the reader's language; empty for None.
std::string questionWords(SaveQuestion question, const std::filesystem::path& file, base::Language language);

/// Both lead to the same file, if it is there.
bool isSameFile(const std::filesystem::path& a, const std::filesystem::path& b);

}  // namespace app
