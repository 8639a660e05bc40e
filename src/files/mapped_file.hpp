// A file mapped into memory for reading; unmapped when the last owner lets go. Knows nothing of its content.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace files {

class MappedFile {
public:
    /// Null if the file cannot be read; `error` then says why, in plain English without the path.
    static std::shared_ptr<const MappedFile> open(const std::filesystem::path& path, std::string& error);

    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    /// Gives back the memory of what was read so far; what is looked at again comes from the system's cache.
    void forgetPages() const;

    std::span<const std::byte> bytes() const { return {data_, size_}; }

private:
    MappedFile(const std::byte* data, std::size_t size) : data_(data), size_(size) {}

    const std::byte* data_;
    std::size_t size_;
};

}  // namespace files
