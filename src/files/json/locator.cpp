#include "files/json/locator.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "files/json/line_counter.hpp"

namespace files {

namespace {

/// The wanted pointers as a tree, so that the walk only names places that lead to one of them.
struct Wanted {
    std::map<std::string, std::unique_ptr<Wanted>, std::less<>> children;
    int line = 0;
};

std::string unescapePointer(std::string_view token)
{
    std::string out;
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1'))
            out.push_back(token[++i] == '0' ? '~' : '/');
        else
            out.push_back(token[i]);
    }
    return out;
}

template <class Visit>
void forEachToken(std::string_view pointer, Visit visit)
{
    while (!pointer.empty() && pointer.front() == '/') {
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        if (!visit(unescapePointer(pointer.substr(0, end)))) return;
        pointer.remove_prefix(end);
    }
}

class LineFinder : public JsonVisitor {
public:
    LineFinder(std::string_view text, Wanted& root) : lines_(text), next_(&root) {}

    void key(std::string_view raw, std::size_t offset) override
    {
        Wanted* here = open_.back().node;
        next_ = here ? child(*here, plainName(raw)) : nullptr;
        if (next_) next_->line = lines_.lineAt(offset);
    }
    void beginObject(std::size_t offset) override { begin(offset, true); }
    void beginArray(std::size_t offset) override { begin(offset, false); }
    void endContainer(std::size_t) override { open_.pop_back(); }
    void scalar(std::size_t begin, std::size_t) override { value(begin); }
    void unusable(std::size_t begin, std::size_t, JsonUnusable) override { value(begin); }

private:
    struct Open {
        Wanted* node;
        bool isObject;
        std::size_t index;
    };

    static Wanted* child(Wanted& node, const std::string& name)
    {
        const auto found = node.children.find(name);
        return found == node.children.end() ? nullptr : found->second.get();
    }

    /// The node of the value that begins here; items of lists get their line now.
    Wanted* value(std::size_t offset)
    {
        if (open_.empty() || open_.back().isObject) return next_;
        Open& list = open_.back();
        const std::size_t index = list.index++;
        if (!list.node) return nullptr;
        Wanted* node = child(*list.node, std::to_string(index));
        if (node) node->line = lines_.lineAt(offset);
        return node;
    }
    void begin(std::size_t offset, bool isObject)
    {
        Wanted* node = value(offset);
        if (open_.empty() && node) node->line = lines_.lineAt(offset);
        open_.push_back({node, isObject, 0});
    }

    LineCounter lines_;
    Wanted* next_;
    std::vector<Open> open_;
};

}  // namespace

void appendPointer(std::string& pointer, std::string_view key)
{
    pointer.push_back('/');
    const std::string_view whole = key;
    if (key.size() > maxPointerNameBytes) {
        key = key.substr(0, maxPointerNameBytes);
        // Not in the middle of a character.
        while (!key.empty() && (static_cast<unsigned char>(whole[key.size()]) & 0xC0u) == 0x80u)
            key.remove_suffix(1);
    }
    for (const char c : key) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer.push_back(c);
    }
    if (key.size() < whole.size()) pointer += "…";
}

std::vector<int> findLines(std::string_view text, std::span<const std::string> pointers,
                           const JsonLimits& limits)
{
    Wanted root;
    for (const std::string& pointer : pointers) {
        Wanted* node = &root;
        forEachToken(pointer, [&](const std::string& token) {
            auto& next = node->children[token];
            if (!next) next = std::make_unique<Wanted>();
            node = next.get();
            return true;
        });
    }
    LineFinder finder(text, root);
    walkJson(text, limits, finder);

    std::vector<int> lines;
    lines.reserve(pointers.size());
    for (const std::string& pointer : pointers) {
        const Wanted* node = &root;
        int line = std::max(root.line, 1);
        forEachToken(pointer, [&](const std::string& token) {
            node = node->children.find(token)->second.get();
            if (node->line == 0) return false;
            line = node->line;
            return true;
        });
        lines.push_back(line);
    }
    return lines;
}

}  // namespace files
