#include "app/save/made_bytes.hpp"

#include <cstdint>
#include <cstring>
#include <utility>

namespace app {

namespace {

class Writer {
public:
    void number(std::uint64_t value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }
    void text(std::string_view value)
    {
        number(value.size());
        bytes_ += value;
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// After the first thing that is missing nothing more is there.
class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        const std::string_view bytes = part(sizeof value);
        if (isWhole_) std::memcpy(&value, bytes.data(), sizeof value);
        return value;
    }
    std::string text() { return std::string(part(number())); }
    bool isWhole() const { return isWhole_; }
    bool isAtEnd() const { return isWhole_ && rest_.empty(); }

private:
    std::string_view part(std::uint64_t size)
    {
        isWhole_ = isWhole_ && size <= rest_.size();
        if (!isWhole_) return {};
        const std::string_view found = rest_.substr(0, static_cast<std::size_t>(size));
        rest_.remove_prefix(found.size());
        return found;
    }

    std::string_view rest_;
    bool isWhole_ = true;
};

}  // namespace

std::string bytesOf(const MadeFiles& made)
{
    Writer out;
    out.number(made.files.size());
    for (const MadeFile& file : made.files) {
        out.text(file.path.string());
        out.text(file.bytes);
    }
    out.number(made.problems.size());
    for (const base::Diagnostic& problem : made.problems) {
        out.number(static_cast<std::uint64_t>(problem.severity));
        out.text(problem.file);
        out.number(static_cast<std::uint64_t>(problem.line));
        out.text(problem.path);
        out.text(problem.message.in(base::Language::De));
        out.text(problem.message.in(base::Language::En));
    }
    return out.take();
}

std::optional<MadeFiles> madeFilesOf(std::string_view bytes)
{
    Reader in(bytes);
    MadeFiles made;
    for (std::uint64_t left = in.number(); left > 0 && in.isWhole(); --left) {
        MadeFile& file = made.files.emplace_back();
        file.path = in.text();
        file.bytes = in.text();
    }
    for (std::uint64_t left = in.number(); left > 0 && in.isWhole(); --left) {
        base::Diagnostic& problem = made.problems.emplace_back();
        problem.severity = static_cast<base::Severity>(in.number());
        problem.file = in.text();
        problem.line = static_cast<int>(in.number());
        problem.path = in.text();
        std::string german = in.text();
        problem.message = {std::move(german), in.text()};
    }
    return in.isAtEnd() ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace app
