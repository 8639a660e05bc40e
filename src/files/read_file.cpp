#include "files/read_file.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace files {

namespace {

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor()
    {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }

private:
    int fd_;
};

base::Message cannotOpen(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return {"diese Datei gibt es nicht; prüfen Sie Namen und Ordner",
                "there is no such file; check the name and the folder"};
    case EACCES:
    case EPERM:
        return {"diese Datei darf nicht gelesen werden", "no permission to read this file"};
    case ELOOP:
        return {"die Verknüpfung führt zu sich selbst", "the link leads to itself"};
    default:
        return base::filled({"lässt sich nicht öffnen: {0}", "cannot be opened: {0}"},
                            {std::generic_category().message(error)});
    }
}

base::Message notAFile(mode_t mode)
{
    if (S_ISDIR(mode))
        return {"das ist ein Ordner, keine Datei; nennen Sie die Datei darin",
                "this is a folder, not a file; name the file in it"};
    if (S_ISFIFO(mode))
        return {"das ist eine Pipe, keine Datei; sichern Sie ihren Inhalt zuerst in eine Datei",
                "this is a pipe, not a file; save its content to a file first"};
    if (S_ISSOCK(mode)) return {"das ist ein Socket, keine Datei", "this is a socket, not a file"};
    return {"das ist ein Gerät, keine Datei", "this is a device, not a file"};
}

}  // namespace

std::string megabytes(std::size_t bytes)
{
    constexpr std::size_t mega = std::size_t{1024} * 1024;
    return std::to_string((bytes + mega - 1) / mega) + " MB";
}

base::Result<std::string> readFile(const std::filesystem::path& path, std::size_t maxBytes)
{
    const auto refused = [&](base::Message message) {
        base::Result<std::string> result;
        result.diagnostics.push_back({base::Severity::Error, path.string(), 0, {}, std::move(message)});
        return result;
    };
    if (path.empty()) return refused({"der Name der Datei ist leer", "the name of the file is empty"});

    // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat status {};
    if (file.get() < 0) {
        const int error = errno;
        // A socket cannot be opened at all; say what it is.
        if (error == ENXIO && ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode))
            return refused(notAFile(status.st_mode));
        return refused(cannotOpen(error));
    }
    if (::fstat(file.get(), &status) != 0) return refused(cannotOpen(errno));
    if (!S_ISREG(status.st_mode)) return refused(notAFile(status.st_mode));

    const auto tooLarge = [&](std::size_t bytes) {
        return refused(
            base::filled({"die Datei ist zu groß: {0}, gelesen werden höchstens {1}; ist es die richtige?",
                          "the file is too large: {0}, at most {1} are read; is this the right file?"},
                         {megabytes(bytes), megabytes(maxBytes)}));
    };
    const auto announced = static_cast<std::size_t>(status.st_size);
    if (announced > maxBytes) return tooLarge(announced);

    // The file may grow or shrink meanwhile: what counts is what read() gives.
    std::string bytes(announced + 1, '\0');
    std::size_t filled = 0;
    for (;;) {
        const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            return refused(base::filled({"lässt sich nicht lesen: {0}", "cannot be read: {0}"},
                                        {std::generic_category().message(errno)}));
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
        if (filled > maxBytes) return tooLarge(filled);
        if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
    }
    bytes.resize(filled);

    base::Result<std::string> result;
    result.value = std::move(bytes);
    return result;
}

}  // namespace files
