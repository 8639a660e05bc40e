// For the tests of files/: looks for a finding by line, JSON path and part of its message; a folder that is
// removed at the end of the test.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

#include "base/diagnostic.hpp"

namespace test_files {

inline bool has(const std::vector<base::Diagnostic>& found, int line, std::string_view path,
                std::string_view part)
{
    return std::any_of(found.begin(), found.end(), [&](const base::Diagnostic& d) {
        return d.line == line && d.path == path &&
               d.message.in(base::Language::En).find(part) != std::string::npos;
    });
}

/// All findings, one a line, to be shown when a check fails.
inline std::string listed(const std::vector<base::Diagnostic>& found)
{
    std::string out;
    for (const base::Diagnostic& diagnostic : found)
        out += base::toString(diagnostic, base::Language::En) + '\n';
    return out;
}

class TemporaryFolder {
public:
    TemporaryFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "kommunalatlas-test-XXXXXX").string();
        if (const char* made = ::mkdtemp(name.data())) path_ = made;
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline void write(const std::filesystem::path& path, std::string_view bytes)
{
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

inline std::string read(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

}  // namespace test_files
