#include "files/mapped_file.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace files {

std::shared_ptr<const MappedFile> MappedFile::open(const std::filesystem::path& path, std::string& error)
{
    // O_NONBLOCK: opening a pipe by mistake must not wait for somebody to write.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        error = errno == ENOENT ? "the file does not exist" : std::strerror(errno);
        return nullptr;
    }
    struct stat status {};
    std::shared_ptr<const MappedFile> file;
    if (::fstat(descriptor, &status) != 0) {
        error = std::strerror(errno);
    } else if (!S_ISREG(status.st_mode)) {
        error = "not a regular file";
    } else if (status.st_size == 0) {
        error = "the file is empty";
    } else {
        const auto size = static_cast<std::size_t>(status.st_size);
        void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (data == MAP_FAILED)
            error = std::strerror(errno);
        else
            file.reset(new MappedFile(static_cast<const std::byte*>(data), size));
    }
    ::close(descriptor);
    return file;
}

void MappedFile::forgetPages() const
{
#ifndef __EMSCRIPTEN__  // there the file was copied
    ::madvise(const_cast<std::byte*>(data_), size_, MADV_DONTNEED);
#endif
}

MappedFile::~MappedFile() { ::munmap(const_cast<std::byte*>(data_), size_); }

}  // namespace files
