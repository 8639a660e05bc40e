#include "files/atomic_file.hpp"

#include <atomic>
#include <cerrno>
#include <charconv>
#include <deque>
#include <string>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace files {

namespace {

namespace fs = std::filesystem;

using Cause = WriteFailure::Cause;

base::Diagnostic diagnostic(const fs::path& path, base::Message message)
{
    return {base::Severity::Error, path.string(), 0, {}, std::move(message)};
}

WriteFailure failure(const fs::path& path, base::Message message, Cause cause = Cause::Other)
{
    return {cause, diagnostic(path, std::move(message))};
}

base::Message notWritten(int error)
{
    return base::Message{"nicht geschrieben: ", "cannot write: "} + writeProblem(error);
}

base::Message noFolder(int error)
{
    return base::Message{"der Ordner lässt sich nicht anlegen: ", "the folder cannot be made: "} +
           writeProblem(error);
}

Cause causeOf(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return Cause::NoFolder;
    case EACCES:
    case EPERM:
        return Cause::NoPermission;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return Cause::NoSpace;
    case EROFS:
        return Cause::ReadOnlyDisk;
    case ENAMETOOLONG:
        return Cause::NameTooLong;
    case EINVAL:
    case EILSEQ:
        return Cause::NameRefused;
    case EIO:
    case ENODEV:
    case ENXIO:
    case ESTALE:
    case ENOTCONN:
        return Cause::DiskFault;
    default:
        return Cause::Other;
    }
}

/// What is to stand in a file: hands it on piece by piece.
using Content = base::FunctionRef<void(Sink)>;

/// 0 or errno. Closes `fd` in any case.
int writeAndClose(int fd, Content content, bool flush)
{
    int error = 0;
    content([&](std::string_view bytes) {
        while (!bytes.empty() && error == 0) {
            const ssize_t written = ::write(fd, bytes.data(), bytes.size());
            if (written >= 0)
                bytes.remove_prefix(static_cast<std::size_t>(written));
            else if (errno != EINTR)
                error = errno;
        }
    });
    // Some file systems cannot flush; what was written is then as safe as it gets.
    if (error == 0 && flush && ::fsync(fd) != 0 && errno != EINVAL && errno != ENOTSUP) error = errno;
    if (::close(fd) != 0 && error == 0 && errno != EINTR) error = errno;
    return error;
}

/// The open file that a path like /dev/stdout or /dev/fd/63 (a shell's >(...)) stands for.
std::optional<int> descriptorOf(const fs::path& path)
{
    const std::string name = path.lexically_normal().string();
    if (name == "/dev/stdout") return STDOUT_FILENO;
    if (name == "/dev/stderr") return STDERR_FILENO;
    for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
        if (!name.starts_with(folder)) continue;
        int number = -1;
        const char* end = name.data() + name.size();
        const auto [stop, error] = std::from_chars(name.data() + folder.size(), end, number);
        if (error == std::errc() && stop == end && number >= 0) return number;
    }
    return std::nullopt;
}

/// Where `path` leads in the end, or the first name of an open file on the way; a link to nothing leads to
/// the file it names. Empty if links go in a circle.
fs::path followLinks(const fs::path& path)
{
    fs::path target = path;
    for (int hops = 0; hops < 40; ++hops) {
        if (descriptorOf(target)) return target;
        std::error_code error;
        if (!fs::is_symlink(fs::symlink_status(target, error)) || error) return target;
        const fs::path next = fs::read_symlink(target, error);
        if (error) return target;
        target = next.is_absolute() ? next : target.parent_path() / next;
    }
    return {};
}

/// A new, empty file beside `target` that nobody else uses; -1 with errno on failure.
int openTemporary(const fs::path& target, fs::path& temporary)
{
    static std::atomic<unsigned> counter{0};
    for (int attempt = 0; attempt < 100; ++attempt) {
        const std::string name =
            ".kommunalatlas-" + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp";
        temporary = target.parent_path() / name;
        // 0666: the user's umask decides, as for any new file.
        const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (fd >= 0 || errno != EEXIST) return fd;
    }
    errno = EEXIST;
    return -1;
}

void flushFolder(const fs::path& folder)
{
    const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    (void)::fsync(fd);  // the content is safe already; not all file systems can do more
    ::close(fd);
}

std::optional<WriteFailure> writeDirectly(const fs::path& path, Content content)
{
    // O_NONBLOCK: a pipe without a reader must not block; writing then waits as usual.
    const int fd = ::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0) {
        const int error = errno;
        return failure(path,
                       error == ENXIO ? base::Message{"nicht geschrieben: aus dieser Pipe liest niemand",
                                                      "cannot write: nobody reads from this pipe"}
                                      : notWritten(error),
                       error == ENXIO ? Cause::Other : causeOf(error));
    }
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) & ~O_NONBLOCK);
    const int error = writeAndClose(fd, content, false);
    if (error != 0) return failure(path, notWritten(error), causeOf(error));
    return std::nullopt;
}

std::optional<WriteFailure> writeToOpen(const fs::path& path, int descriptor, Content content)
{
    const int fd = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
    const int error = fd < 0 ? errno : writeAndClose(fd, content, false);
    if (error != 0) return failure(path, notWritten(error), causeOf(error));
    return std::nullopt;
}

/// New files beside their places. Those that have not taken them when this ends are removed again.
class Staged {
public:
    Staged() = default;
    ~Staged()
    {
        for (const One& one : waiting_) ::unlink(one.temporary.c_str());
    }
    Staged(const Staged&) = delete;
    Staged& operator=(const Staged&) = delete;

    std::optional<WriteFailure> add(const fs::path& path, Content content)
    {
        if (path.empty())
            return failure(path, {"der Name der Datei ist leer", "the name of the file to write is empty"});
        const fs::path target = followLinks(path);
        if (target.empty())
            return failure(path, {"nicht geschrieben: die Verknüpfung führt zu sich selbst",
                                  "cannot write: the link leads to itself"});

        // Replacing the file behind it would leave whoever reads there with the old one.
        if (const std::optional<int> open = descriptorOf(target)) return writeToOpen(path, *open, content);

        struct stat old {};
        const bool exists = ::stat(target.c_str(), &old) == 0;
        if (exists && S_ISDIR(old.st_mode))
            return failure(path,
                           {"nicht geschrieben: das ist ein Ordner; fügen Sie den Namen einer Datei an",
                            "cannot write: this is a folder; add the name of a file"},
                           Cause::IsFolder);
        if (exists && !S_ISREG(old.st_mode)) return writeDirectly(target, content);
        if (exists && ::access(target.c_str(), W_OK) != 0 && errno != EROFS)
            return failure(
                path,
                {"nicht geschrieben: die Datei ist schreibgeschützt; wählen Sie einen anderen Namen",
                 "cannot write: the file is write-protected; choose another name"},
                Cause::Protected);
        if (!target.has_filename())
            return failure(path, {"nicht geschrieben: hinter dem Ordner fehlt der Name der Datei",
                                  "cannot write: the name of the file is missing behind the folder"});

        fs::path temporary;
        const int fd = openTemporary(target, temporary);
        if (fd < 0) return failed(path, errno);
        waiting_.push_back({path, target, temporary});
        if (exists && ::fchmod(fd, old.st_mode & 07777) != 0) {
            const int error = errno;
            ::close(fd);
            return failed(path, error);
        }
        if (const int error = writeAndClose(fd, content, true); error != 0) return failed(path, error);
        return std::nullopt;
    }

    std::optional<WriteFailure> commit()
    {
        while (!waiting_.empty()) {
            const One& one = waiting_.front();
            if (::rename(one.temporary.c_str(), one.target.c_str()) != 0) return failed(one.path, errno);
            flushFolder(one.target.parent_path());
            waiting_.pop_front();
        }
        return std::nullopt;
    }

private:
    struct One {
        fs::path path, target, temporary;
    };
    static WriteFailure failed(const fs::path& path, int error)
    {
        return failure(path, notWritten(error), causeOf(error));
    }

    std::deque<One> waiting_;
};

}  // namespace

base::Message writeProblem(int error)
{
    switch (error) {
    case ENOENT:
        return {"den Ordner gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen",
                "the folder does not exist; make it, or choose another"};
    case ENOTDIR:
        return {"ein Teil des Pfads ist kein Ordner; wählen Sie einen anderen",
                "a part of its path is not a folder; choose another"};
    case EACCES:
    case EPERM:
        return {"keine Erlaubnis; wählen Sie einen anderen Ordner", "no permission; choose another folder"};
    case ENOSPC:
    case EDQUOT:
        return {"kein Platz mehr; schaffen Sie Platz oder wählen Sie einen anderen Datenträger",
                "no space left; make room, or choose another disk"};
    case EFBIG:
        return {"der Datenträger nimmt keine so große Datei an; wählen Sie einen anderen",
                "the disk takes no file of that size; choose another"};
    case EROFS:
        return {"der Datenträger ist schreibgeschützt; wählen Sie einen anderen",
                "the disk is write-protected; choose another"};
    case ENAMETOOLONG:
        return {"der Name ist zu lang; wählen Sie einen kürzeren",
                "the name is too long; choose a shorter one"};
    case EINVAL:
    case EILSEQ:
        return {
            "der Datenträger nimmt diesen Namen nicht an; nehmen Sie Buchstaben, Ziffern und Bindestriche",
            "the disk does not accept this name; use letters, digits and hyphens"};
    case EIO:
    case ENODEV:
    case ENXIO:
    case ESTALE:
    case ENOTCONN:
        return {"der Datenträger antwortet nicht; stecken Sie ihn neu ein oder wählen Sie einen anderen",
                "the disk does not answer; plug it in again, or choose another"};
    case EBADF:
        return {"sie ist geschlossen", "it is closed"};
    default:
        return base::verbatim(std::generic_category().message(error));
    }
}

std::optional<base::Diagnostic> writeFileAtomically(const fs::path& path, std::string_view bytes)
{
    if (auto problem = replaceFile(path, bytes)) return std::move(problem->diagnostic);
    return std::nullopt;
}

std::optional<base::Diagnostic> writeFileAtomically(const fs::path& path, base::FunctionRef<void(Sink)> write)
{
    Staged staged;
    std::optional<WriteFailure> problem = staged.add(path, write);
    if (!problem) problem = staged.commit();
    if (problem) return std::move(problem->diagnostic);
    return std::nullopt;
}

std::optional<WriteFailure> replaceFile(const fs::path& path, std::string_view bytes)
{
    const NewContent one{path, bytes};
    return replaceFiles({&one, 1});
}

std::optional<WriteFailure> replaceFiles(std::span<const NewContent> files, const std::function<bool()>& goOn)
{
    Staged staged;
    for (const NewContent& file : files) {
        if (goOn && !goOn()) return failure(file.path, {"abgebrochen", "stopped"}, Cause::Stopped);
        if (auto problem = staged.add(file.path, [&](Sink sink) { sink(file.bytes); })) return problem;
    }
    return staged.commit();
}

std::optional<WriteFailure> makeFolder(const fs::path& path)
{
    if (::mkdir(path.c_str(), 0777) == 0) return std::nullopt;
    const int error = errno;
    std::error_code ignored;
    if (error == EEXIST && fs::is_directory(path, ignored)) return std::nullopt;
    if (error == EEXIST)
        return failure(path,
                       {"der Ordner lässt sich nicht anlegen: eine Datei heißt so",
                        "the folder cannot be made: a file has that name"},
                       Cause::IsFile);
    return failure(path, noFolder(error), causeOf(error));
}

std::optional<base::Diagnostic> createParentFolders(const fs::path& path)
{
    const fs::path folder = path.parent_path();
    if (folder.empty()) return std::nullopt;
    std::error_code error;
    fs::create_directories(folder, error);
    std::error_code ignored;
    if (error && !fs::is_directory(folder, ignored)) return diagnostic(folder, noFolder(error.value()));
    return std::nullopt;
}

}  // namespace files
