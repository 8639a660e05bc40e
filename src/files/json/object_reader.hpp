// Reads the members of one JSON object with every type checked, and says what is wrong or unknown in it.
// Inside files/ only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/language.hpp"
#include "files/json/findings.hpp"
#include "files/json/suggest.hpp"
#include "model/limits.hpp"
#include "model/vocabulary.hpp"

namespace files {

/// Lengths in characters beyond which a text is cut and reported.
namespace limits = model::limits;

/// "a text", "a number", "a list" ... for messages.
base::Message typeWord(const nlohmann::json& value);

/// A text as it may be shown: control characters are replaced by U+FFFD and what is too long is cut, which is
/// reported; blanks at the ends are dropped. Empty if nothing of it can be seen.
std::string cleanText(const std::string& raw, std::size_t maxCharacters, const JsonPath& path,
                      Findings& findings);
/// The same; a text that is there and shows nothing (a name of U+00A0) is reported.
std::string visibleText(const std::string& raw, std::size_t maxCharacters, const JsonPath& path,
                        Findings& findings);

base::Message tooManyItems(std::size_t count);

/// "should be {0}, is {1}".
base::Message wrongTypeWords(const base::Message& expected, const nlohmann::json& found);

/// The elements of a list that are texts, cleaned; others are reported.
std::vector<std::string> cleanTexts(const nlohmann::json& list, std::size_t maxCharacters,
                                    const JsonPath& path, Findings& findings);

/// One object. Every member is asked for once by name; `finish` then reports the names nobody asked for.
/// A member that is missing or null gives nothing; one of a wrong type gives nothing and an error.
class ObjectReader {
public:
    /// `value` must be an object and outlive the reader, as must `path`.
    ObjectReader(const nlohmann::json& value, const JsonPath& path, Findings& findings);

    const JsonPath& path() const { return path_; }
    JsonPath path(std::string_view key) const { return path_.member(key); }
    Findings& findings() { return findings_; }

    /// The raw member, or null if it is missing or null. `key` must outlive the reader.
    const nlohmann::json* member(std::string_view key);
    /// True if the object has that member; does not count as asking for it.
    bool has(std::string_view key) const;
    bool isNull(std::string_view key) const;

    std::string text(std::string_view key, std::size_t maxCharacters);
    /// The pair `key`_de and `key`_en; one without the other is reported.
    base::LocalText localText(std::string_view key, std::size_t maxCharacters);
    std::vector<std::string> texts(std::string_view key, std::size_t maxCharacters);
    std::optional<bool> flag(std::string_view key);
    std::optional<double> number(std::string_view key);
    std::optional<std::int64_t> integer(std::string_view key, std::int64_t min, std::int64_t max);
    /// A year from 1800 to 2100.
    std::optional<int> year(std::string_view key);
    const nlohmann::json* object(std::string_view key);
    /// A list of at most limits::list items; longer ones are reported, and the caller reads the first ones.
    const nlohmann::json* list(std::string_view key);
    static std::size_t usableItems(const nlohmann::json& list) { return std::min(list.size(), limits::list); }

    /// One word of a fixed set; others are reported with the nearest known one.
    std::string_view choice(std::string_view key, std::span<const std::string_view> words);
    template <class E>
    std::optional<E> choice(std::string_view key)
    {
        const std::string_view word = choice(key, model::Vocabulary<E>::keys);
        return word.empty() ? std::nullopt : model::fromKey<E>(word);
    }
    /// A list of words of a fixed set, without the unknown and repeated ones.
    template <class E>
    std::vector<E> choices(std::string_view key)
    {
        std::vector<E> out;
        for (const std::string_view word : choices(key, model::Vocabulary<E>::keys))
            out.push_back(*model::fromKey<E>(word));
        return out;
    }

    std::vector<std::string_view> choices(std::string_view key, std::span<const std::string_view> words);

    void wrongType(std::string_view key, const base::Message& expected, const nlohmann::json& found);
    void finish();

private:
    const nlohmann::json& value_;
    const JsonPath& path_;
    Findings& findings_;
    /// A name that was asked for, in two parts so that none has to be put together: "name" and "_de".
    struct Asked {
        std::string_view key, ending;
        bool is(std::string_view name) const
        {
            return name.size() == key.size() + ending.size() && name.starts_with(key) &&
                   name.ends_with(ending);
        }
    };
    const nlohmann::json* lookUp(std::string_view name);
    std::string textOf(const nlohmann::json* value, std::string_view key, std::size_t maxCharacters);

    std::vector<Asked> asked_;
    std::size_t present_ = 0;
};

}  // namespace files
