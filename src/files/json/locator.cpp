#include "files/json/locator.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <utility>

namespace files {

namespace {

/// Longer names are cut in pointers: a name of megabytes must not be repeated in a thousand messages.
constexpr std::size_t maxKeyBytes = 200;

/// Lines of growing offsets, counted once through the text.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : text_(text) {}
    int lineAt(std::size_t offset)
    {
        if (offset < at_) {
            at_ = 0;
            line_ = 1;
        }
        offset = std::min(offset, text_.size());
        line_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                             text_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
        at_ = offset;
        return line_;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
};

std::string keyText(std::string_view raw)
{
    return raw.find('\\') == std::string_view::npos ? std::string(raw) : unescapeJson(raw);
}

/// Keeps the place in the document that the walk is at.
class PathTracker {
public:
    void key(std::string_view raw) { levels_.back().key = raw; }
    /// A value begins: an item of a list moves to its index.
    void value()
    {
        if (!levels_.empty() && !levels_.back().isObject) ++levels_.back().index;
    }
    void begin(bool isObject) { levels_.push_back({isObject, {}, static_cast<std::size_t>(-1)}); }
    void end() { levels_.pop_back(); }
    std::size_t depth() const { return levels_.size(); }
    bool inObject() const { return !levels_.empty() && levels_.back().isObject; }

    std::string pointer() const
    {
        std::string out;
        for (const Level& level : levels_) {
            if (!level.isObject) {
                if (level.index == static_cast<std::size_t>(-1)) break;
                appendPointer(out, std::to_string(level.index));
            } else if (level.key.data()) {
                // Enough of a long name for appendPointer to cut; an escape has at most twelve bytes a
                // character.
                appendPointer(out, keyText(level.key.substr(0, maxKeyBytes * 12)));
            }
        }
        return out;
    }

private:
    struct Level {
        bool isObject;
        std::string_view key;
        std::size_t index;
    };
    std::vector<Level> levels_;
};

/// Finds equal names, steps over what is unusable and remembers up to where the text is whole.
class Inspector : public JsonVisitor {
public:
    Inspector(std::string_view text, JsonInspection& out) : text_(text), out_(out) {}

    void key(std::string_view raw, std::size_t offset) override
    {
        path_.key(raw);
        if (raw.find('\\') != std::string_view::npos) raw = unescaped_.emplace_back(unescapeJson(raw));
        names_.push_back({raw, offset});
    }
    void beginObject(std::size_t) override
    {
        beginValue();
        path_.begin(true);
        firstName_.push_back(names_.size());
        if (path_.depth() == 1) rootIsObject_ = true;
    }
    void beginArray(std::size_t) override
    {
        beginValue();
        path_.begin(false);
        firstName_.push_back(names_.size());
    }
    void endContainer(std::size_t offset) override
    {
        const bool wasObject = path_.inObject();
        path_.end();
        if (wasObject) findEqualNames();
        names_.resize(firstName_.back());
        firstName_.pop_back();
        valueDone(offset);
    }
    void scalar(std::size_t, std::size_t end) override
    {
        beginValue();
        valueDone(end);
    }
    void unusable(std::size_t begin, std::size_t end, JsonUnusable reason) override
    {
        beginValue();
        blanks_.emplace_back(begin, end);
        raise(begin, path_.pointer(),
              reason == JsonUnusable::TooDeep
                  ? "objects and lists are nested too deeply; this part is left out"
                  : "the number is too large to be meant; it is left out");
        valueDone(end);
    }

    void finish(const std::optional<JsonFault>& fault)
    {
        std::sort(raised_.begin(), raised_.end(),
                  [](const Raised& a, const Raised& b) { return a.offset < b.offset; });
        LineCounter lines(text_);
        for (Raised& raised : raised_)
            out_.problems.push_back(
                {lines.lineAt(raised.offset), std::move(raised.pointer), std::move(raised.message)});
        if (fault) {
            std::string message = fault->message;
            if (fault->openedAt)
                message += " (it begins in line " +
                           std::to_string(LineCounter(text_).lineAt(*fault->openedAt)) + ")";
            out_.fault = JsonProblem{lines.lineAt(fault->offset), path_.pointer(), std::move(message)};
        }
        if (fault || !blanks_.empty()) out_.repaired = repaired(fault.has_value());
    }

private:
    static constexpr std::size_t maxProblems = 1000;

    struct Name {
        std::string_view text;
        std::size_t offset;
    };
    struct Raised {
        std::size_t offset;
        std::string pointer;
        std::string message;
    };

    void beginValue() { path_.value(); }

    /// Members of the top object and items of its lists can be cut behind.
    void valueDone(std::size_t end)
    {
        if (!rootIsObject_ || path_.depth() > 2 || (path_.depth() == 2 && path_.inObject())) return;
        if (path_.depth() == 0)
            closing_.clear();
        else
            closing_ = path_.depth() == 1 ? "}" : "]}";
        wholeUntil_ = end;
    }

    void findEqualNames()
    {
        const auto first = names_.begin() + static_cast<std::ptrdiff_t>(firstName_.back());
        std::sort(first, names_.end(), [](const Name& a, const Name& b) {
            const int order = a.text.compare(b.text);
            return order != 0 ? order < 0 : a.offset < b.offset;
        });
        for (auto it = first; it != names_.end(); ++it) {
            if (it == first || it->text != std::prev(it)->text) continue;
            std::string pointer = path_.pointer();
            appendPointer(pointer, it->text);
            raise(it->offset, std::move(pointer),
                  "this name stands twice in one object; the last one counts");
        }
    }

    void raise(std::size_t offset, std::string pointer, std::string message)
    {
        if (raised_.size() < maxProblems) raised_.push_back({offset, std::move(pointer), std::move(message)});
    }

    std::string repaired(bool cut) const
    {
        if (cut && wholeUntil_ == 0) return {};
        std::string out;
        std::size_t from = 0;
        const std::size_t end = cut ? wholeUntil_ : text_.size();
        for (const auto& [blankBegin, blankEnd] : blanks_) {
            if (blankEnd > end) break;
            out += text_.substr(from, blankBegin - from);
            out += "null";
            from = blankEnd;
        }
        out += text_.substr(from, end - from);
        if (cut) out += closing_;
        return out;
    }

    std::string_view text_;
    JsonInspection& out_;
    PathTracker path_;
    std::deque<std::string> unescaped_;   ///< names that were written with escapes
    std::vector<Name> names_;             ///< of all open objects
    std::vector<std::size_t> firstName_;  ///< of each open container, into names_
    std::vector<std::pair<std::size_t, std::size_t>> blanks_;
    std::vector<Raised> raised_;
    bool rootIsObject_ = false;
    std::size_t wholeUntil_ = 0;
    std::string closing_;
};

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
        next_ = here ? child(*here, keyText(raw)) : nullptr;
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
    if (key.size() > maxKeyBytes) {
        key = key.substr(0, maxKeyBytes);
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

JsonInspection inspectJson(std::string_view text, const JsonLimits& limits)
{
    JsonInspection out;
    Inspector inspector(text, out);
    inspector.finish(walkJson(text, limits, inspector));
    return out;
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
