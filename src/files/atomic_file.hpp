// Replaces a file as a whole: whoever reads it sees the old content or the new one, never half of it, also
// after a crash.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/function_ref.hpp"
#include "files/sink.hpp"

namespace files {

/// Writes `bytes` to a new file in the same folder, flushes it to the disk and renames it to `path`. A link
/// is followed and stays a link; the permissions of an existing file are kept; a write-protected file is not
/// replaced. Pipes and devices, and files that are open already (/dev/stdout), are written to directly.
/// Nothing is returned on success; on failure the old file is untouched.
std::optional<base::Diagnostic> writeFileAtomically(const std::filesystem::path& path,
                                                    std::string_view bytes);

/// The same of what `write` hands on piece by piece.
std::optional<base::Diagnostic> writeFileAtomically(const std::filesystem::path& path,
                                                    base::FunctionRef<void(Sink)> write);

/// Why a file could not be written, for those who say it in words of their own.
struct WriteFailure {
    enum class Cause {
        NoFolder,
        NoPermission,
        Protected,
        NoSpace,
        ReadOnlyDisk,
        NameTooLong,
        NameRefused,  ///< by the disk: signs that its file system does not know
        IsFolder,     ///< a folder has the file's name
        IsFile,       ///< a file has the folder's name
        DiskFault,    ///< pulled out, or broken
        Stopped,      ///< `goOn` said so
        Other
    };
    Cause cause = Cause::Other;
    base::Diagnostic diagnostic;
};

/// What an errno of writing means, and what to do.
base::Message writeProblem(int error);

/// As writeFileAtomically(), with the cause.
std::optional<WriteFailure> replaceFile(const std::filesystem::path& path, std::string_view bytes);

struct NewContent {
    std::filesystem::path path;
    std::string_view bytes;
};

/// Several files that belong together: all are written beside their places first, and only when every one has
/// found room they take them. On failure no old file was touched, unless a disk fails in the very last step;
/// nor if `goOn`, asked before each file, says no.
std::optional<WriteFailure> replaceFiles(std::span<const NewContent> files,
                                         const std::function<bool()>& goOn = {});

/// Makes the last folder of `path`; one that is there is fine.
std::optional<WriteFailure> makeFolder(const std::filesystem::path& path);

/// Creates the folder of `path` and its parents, if missing. Nothing is returned on success.
std::optional<base::Diagnostic> createParentFolders(const std::filesystem::path& path);

}  // namespace files
