#include "golden/scene_summary.hpp"

#include <cstdint>
#include <cstdio>
#include <sstream>
#include <string_view>
#include <vector>

namespace golden {

namespace {

constexpr std::size_t mostColumns = 110;

/// FNV-1a of 32 bits (Fowler, Noll, Vo; IETF draft-eastlake-fnv).
class Digest {
public:
    void add(std::string_view text)
    {
        for (const char c : text) value_ = (value_ ^ static_cast<unsigned char>(c)) * 16777619u;
    }
    std::string text() const
    {
        char digits[9];
        std::snprintf(digits, sizeof digits, "%08x", static_cast<unsigned>(value_));
        return digits;
    }

private:
    std::uint32_t value_ = 2166136261u;
};

/// Lines that belong together: of one role in one frame, of one look of fills.
struct Group {
    std::string key;
    std::size_t count = 0;
    Digest digest;
    std::vector<std::string> words;
};

Group& groupOf(std::vector<Group>& groups, const std::string& key)
{
    for (Group& group : groups)
        if (group.key == key) return group;
    groups.push_back({key, 0, {}, {}});
    return groups.back();
}

void write(std::string& out, std::string line, const std::vector<std::string>& words)
{
    for (const std::string& word : words) {
        if (line.size() + 1 + word.size() > mostColumns) {
            out += line + '\n';
            line = "   ";
        }
        line += ' ' + word;
    }
    out += line + '\n';
}

void write(std::string& out, const std::vector<Group>& groups)
{
    for (const Group& group : groups)
        write(out, group.key + ' ' + std::to_string(group.count) + " #" + group.digest.text(), group.words);
}

/// "label @0" of "label @0 n3 text ...".
std::string keyOf(const std::string& line)
{
    const std::size_t role = line.find(' ');
    if (role == std::string::npos || line[role + 1] != '@') return line.substr(0, role);
    return line.substr(0, line.find(' ', role + 1));
}

/// The first text in quotes, with them.
std::string quoted(const std::string& line)
{
    const std::size_t begin = line.find('"');
    if (begin == std::string::npos) return {};
    std::size_t end = begin + 1;
    while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
    return line.substr(begin, end + 1 - begin);
}

}  // namespace

std::string summaryOf(const std::string& dump)
{
    std::istringstream lines(dump);
    std::string out;
    std::vector<Group> groups;
    const auto flush = [&] {
        write(out, groups);
        groups.clear();
    };
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("scene ") || line.starts_with("frame ")) {
            flush();
            write(out, line, {});
            continue;
        }
        if (line.starts_with("  fill ")) {
            const std::size_t code = 7, look = line.find(' ', code);
            Group& group = groupOf(groups, "  fill" + line.substr(look));
            ++group.count;
            group.words.push_back(line.substr(code, look - code));
            continue;
        }
        const bool ofFrame = line.starts_with("  ");
        Group& group = groupOf(groups, ofFrame ? "  base map" : keyOf(line));
        ++group.count;
        group.digest.add(line);
        // What answers to the pointer is told by the digest: names of most entries a second time.
        if (!ofFrame && group.key != "hit")
            if (std::string words = quoted(line); !words.empty()) group.words.push_back(std::move(words));
    }
    flush();
    return out;
}

}  // namespace golden
