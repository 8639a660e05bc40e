#include "files/json/inspect.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include "files/json/line_counter.hpp"
#include "files/json/locator.hpp"

namespace files {

namespace {

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
                appendPointer(out, plainName(level.key.substr(0, maxPointerNameBytes * 12)));
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

/// Finds equal names and what is unusable; passes everything on.
class Inspector : public JsonVisitor {
public:
    Inspector(std::string_view text, JsonVisitor* companion) : text_(text), companion_(companion) {}

    void key(std::string_view raw, std::size_t offset) override
    {
        if (companion_) companion_->key(raw, offset);
        path_.key(raw);
        findHalves(raw, offset);
        if (raw.find('\\') != std::string_view::npos) raw = unescaped_.emplace_back(unescapeJson(raw));
        names_.push_back({raw, offset});
    }
    void beginObject(std::size_t offset) override
    {
        if (companion_) companion_->beginObject(offset);
        begin(true);
    }
    void beginArray(std::size_t offset) override
    {
        if (companion_) companion_->beginArray(offset);
        begin(false);
    }
    void endContainer(std::size_t offset) override
    {
        if (companion_) companion_->endContainer(offset);
        const bool wasObject = path_.inObject();
        path_.end();
        if (wasObject) findEqualNames();
        names_.resize(firstName_.back());
        firstName_.pop_back();
    }
    void scalar(std::size_t begin, std::size_t end) override
    {
        if (companion_) companion_->scalar(begin, end);
        path_.value();
        if (text_[begin] == '"') findHalves(text_.substr(begin, end - begin), begin);
    }
    void unusable(std::size_t begin, std::size_t end, JsonUnusable reason) override
    {
        if (companion_) companion_->unusable(begin, end, reason);
        path_.value();
        raise(begin, path_.pointer(),
              reason == JsonUnusable::TooDeep
                  ? base::Message{"Objekte und Listen sind zu tief verschachtelt; dieser Teil bleibt weg",
                                  "objects and lists are nested too deeply; this part is left out"}
                  : base::Message{"die Zahl ist so groß, dass sie nicht gemeint sein kann; sie bleibt weg",
                                  "the number is too large to be meant; it is left out"});
    }

    JsonInspection finish(const std::optional<JsonFault>& fault)
    {
        std::sort(raised_.begin(), raised_.end(),
                  [](const Raised& a, const Raised& b) { return a.offset < b.offset; });
        JsonInspection out;
        LineCounter lines(text_);
        for (Raised& raised : raised_)
            out.problems.push_back(
                {lines.lineAt(raised.offset), std::move(raised.pointer), std::move(raised.message)});
        if (!fault) return out;
        base::Message message = fault->message;
        if (fault->openedAt)
            message += base::filled({" (beginnt in Zeile {0})", " (it begins in line {0})"},
                                    {LineCounter(text_).lineAt(*fault->openedAt)});
        out.fault = JsonProblem{lines.lineAt(fault->offset), path_.pointer(), std::move(message)};
        return out;
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
        base::Message message;
    };

    void begin(bool isObject)
    {
        path_.value();
        path_.begin(isObject);
        firstName_.push_back(names_.size());
    }

    void findHalves(std::string_view raw, std::size_t offset)
    {
        const std::string_view half = loneSurrogate(raw);
        if (half.empty()) return;
        raise(
            offset, path_.pointer(),
            base::filled(
                {"der Text enthält {0}, ein halbes Zeichen; es wird als \xEF\xBF\xBD gezeigt, schreiben Sie "
                 "beide Hälften (wie \\ud83d\\ude00) oder das Zeichen selbst",
                 "the text contains {0}, half of a character; it is shown as \xEF\xBF\xBD, write both "
                 "halves (as in \\ud83d\\ude00) or the character itself"},
                {half}));
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
                  {"dieser Name steht zweimal in einem Objekt; der letzte gilt",
                   "this name stands twice in one object; the last one counts"});
        }
    }

    void raise(std::size_t offset, std::string pointer, base::Message message)
    {
        if (raised_.size() < maxProblems) raised_.push_back({offset, std::move(pointer), std::move(message)});
    }

    std::string_view text_;
    JsonVisitor* companion_;
    PathTracker path_;
    std::deque<std::string> unescaped_;   ///< names that were written with escapes
    std::vector<Name> names_;             ///< of all open objects
    std::vector<std::size_t> firstName_;  ///< of each open container, into names_
    std::vector<Raised> raised_;
};

}  // namespace

JsonInspection inspectJson(std::string_view text, const JsonLimits& limits, JsonVisitor* companion)
{
    Inspector inspector(text, companion);
    return inspector.finish(walkJson(text, limits, inspector));
}

}  // namespace files
