#include "files/json/object_reader.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"

namespace files {

namespace {

using nlohmann::json;

/// Of one object; an object with more of them is something else altogether.
constexpr std::size_t maxUnknownKeys = 50;

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// True if nothing in the text needs a look: printable ASCII and characters above the C1 controls and marks.
bool isPlain(const std::string& text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 || byte == 0x7F) return false;
        // U+0080..U+009F begin with C2; bidirectional controls and line separators with E2 80 or E2 81.
        if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0)
            return false;
        if (byte == 0xE2 && i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) <= 0x81 &&
            static_cast<unsigned char>(text[i + 2]) >= 0xA6)
            return false;
    }
    return true;
}

/// Bytes of the first `maxCharacters` characters.
std::size_t prefixBytes(const std::string& text, std::size_t maxCharacters)
{
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u;
        if (begins && characters++ == maxCharacters) return i;
    }
    return text.size();
}

std::string codePointName(char32_t c)
{
    std::string hex;
    for (int shift = 12; shift >= 0; shift -= 4) hex.push_back("0123456789ABCDEF"[(c >> shift) & 0xF]);
    return "U+" + hex;
}

/// The first character that displaySafe does not let through.
char32_t firstUnsafe(const std::string& text)
{
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const char32_t c = base::decodeUtf8(text, offset);
        const std::string one = text.substr(begin, offset - begin);
        if (base::displaySafe(one) != one) return c;
    }
    return 0;
}

bool isWhole(double value) { return std::abs(value) < 9e15 && std::trunc(value) == value; }

}  // namespace

std::string_view typeWord(const json& value)
{
    switch (value.type()) {
    case json::value_t::null:
        return "null";
    case json::value_t::object:
        return "an object";
    case json::value_t::array:
        return "a list";
    case json::value_t::string:
        return "a text";
    case json::value_t::boolean:
        return "true or false";
    default:
        return "a number";
    }
}

std::string cleanText(const std::string& raw, std::size_t maxCharacters, const JsonPath& path,
                      Findings& findings)
{
    std::string text = raw;
    if (!isPlain(text)) {
        std::string safe = base::displaySafe(text);
        if (safe != text) {
            findings.warning(path, "the text contains the control character " +
                                       codePointName(firstUnsafe(text)) + "; it is made visible, remove it");
            text = std::move(safe);
        }
    }
    while (!text.empty() && isBlank(text.back())) text.pop_back();
    text.erase(0,
               static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isBlank) - text.begin()));
    // A character has at most four bytes, so short texts need no counting.
    if (text.size() > maxCharacters) {
        const std::size_t bytes = prefixBytes(text, maxCharacters);
        if (bytes < text.size()) {
            findings.warning(path, "the text is longer than " + std::to_string(maxCharacters) +
                                       " characters; it is cut");
            text.resize(bytes);
            text += "…";
        }
    }
    return text;
}

std::string tooManyItems(std::size_t count)
{
    return "the list has " + std::to_string(count) + " items, only the first " +
           std::to_string(limits::list) + " are used";
}

std::vector<std::string> cleanTexts(const json& list, std::size_t maxCharacters, const JsonPath& path,
                                    Findings& findings)
{
    std::vector<std::string> out;
    const std::size_t count = ObjectReader::usableItems(list);
    out.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const JsonPath item = path.item(i);
        if (!list[i].is_string()) {
            findings.error(item, "should be a text, is " + std::string(typeWord(list[i])));
            continue;
        }
        std::string text = cleanText(list[i].get_ref<const std::string&>(), maxCharacters, item, findings);
        if (!text.empty()) out.push_back(std::move(text));
    }
    return out;
}

ObjectReader::ObjectReader(const json& value, const JsonPath& path, Findings& findings)
    : value_(value), path_(path), findings_(findings)
{
}

const json* ObjectReader::lookUp(std::string_view name)
{
    const auto found = value_.find(name);
    if (found == value_.end()) return nullptr;
    ++present_;
    return found->is_null() ? nullptr : &*found;
}

const json* ObjectReader::member(std::string_view key)
{
    asked_.push_back({key, {}});
    return lookUp(key);
}

bool ObjectReader::has(std::string_view key) const { return value_.contains(key); }

bool ObjectReader::isNull(std::string_view key) const
{
    const auto found = value_.find(key);
    return found != value_.end() && found->is_null();
}

void ObjectReader::wrongType(std::string_view key, std::string_view expected, const json& found)
{
    findings_.error(path_.member(key),
                    "should be " + std::string(expected) + ", is " + std::string(typeWord(found)));
}

std::string ObjectReader::textOf(const json* value, std::string_view key, std::size_t maxCharacters)
{
    if (!value) return {};
    if (!value->is_string()) {
        wrongType(key, "a text", *value);
        return {};
    }
    return cleanText(value->get_ref<const std::string&>(), maxCharacters, path_.member(key), findings_);
}

std::string ObjectReader::text(std::string_view key, std::size_t maxCharacters)
{
    return textOf(member(key), key, maxCharacters);
}

base::LocalText ObjectReader::localText(std::string_view key, std::size_t maxCharacters)
{
    asked_.push_back({key, "_de"});
    asked_.push_back({key, "_en"});
    std::string name(key);
    name += "_de";
    base::LocalText out;
    out.de = textOf(lookUp(name), name, maxCharacters);
    name.replace(key.size(), 3, "_en");
    out.en = textOf(lookUp(name), name, maxCharacters);
    if (out.de.empty() != out.en.empty()) {
        const std::string there = std::string(key) + (out.de.empty() ? "_en" : "_de");
        const std::string missing = std::string(key) + (out.de.empty() ? "_de" : "_en");
        findings_.warning(path_.member(there),
                          inQuotes(missing) + " is missing beside it; it is shown in both languages");
    }
    return out;
}

std::vector<std::string> ObjectReader::texts(std::string_view key, std::size_t maxCharacters)
{
    const json* value = list(key);
    return value ? cleanTexts(*value, maxCharacters, path_.member(key), findings_)
                 : std::vector<std::string>{};
}

std::optional<bool> ObjectReader::flag(std::string_view key)
{
    const json* value = member(key);
    if (!value) return std::nullopt;
    if (!value->is_boolean()) {
        wrongType(key, "true or false", *value);
        return std::nullopt;
    }
    return value->get<bool>();
}

std::optional<double> ObjectReader::number(std::string_view key)
{
    const json* value = member(key);
    if (!value) return std::nullopt;
    if (!value->is_number()) {
        wrongType(key, value->is_string() ? "a number without quotes (52.5)" : "a number", *value);
        return std::nullopt;
    }
    return value->get<double>();
}

std::optional<std::int64_t> ObjectReader::integer(std::string_view key, std::int64_t min, std::int64_t max)
{
    const json* value = member(key);
    if (!value) return std::nullopt;
    const std::string range = "a whole number from " + std::to_string(min) + " to " + std::to_string(max);
    if (!value->is_number()) {
        wrongType(key, range, *value);
        return std::nullopt;
    }
    // Through double: also right for numbers beyond 64 bits, which are out of every range asked for here.
    const auto number = value->get<double>();
    if (!isWhole(number) || number < static_cast<double>(min) || number > static_cast<double>(max)) {
        findings_.error(path_.member(key), "should be " + range);
        return std::nullopt;
    }
    return static_cast<std::int64_t>(number);
}

std::optional<int> ObjectReader::year(std::string_view key)
{
    const std::optional<std::int64_t> value = integer(key, 1800, 2100);
    return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
}

const json* ObjectReader::object(std::string_view key)
{
    const json* value = member(key);
    if (value && !value->is_object()) {
        wrongType(key, "an object", *value);
        return nullptr;
    }
    return value;
}

const json* ObjectReader::list(std::string_view key)
{
    const json* value = member(key);
    if (!value) return nullptr;
    if (!value->is_array()) {
        wrongType(key, "a list", *value);
        return nullptr;
    }
    if (value->size() > limits::list) findings_.error(path_.member(key), tooManyItems(value->size()));
    return value;
}

std::string_view ObjectReader::choice(std::string_view key, std::span<const std::string_view> words)
{
    const json* value = member(key);
    if (!value) return {};
    if (!value->is_string()) {
        wrongType(key, "a text", *value);
        return {};
    }
    const auto& word = value->get_ref<const std::string&>();
    if (!word.empty())
        for (const std::string_view known : words)
            if (known == word) return known;
    findings_.error(path_.member(key), unknownWord(word, words));
    return {};
}

std::vector<std::string_view> ObjectReader::choices(std::string_view key,
                                                    std::span<const std::string_view> words)
{
    std::vector<std::string_view> out;
    const json* items = list(key);
    if (!items) return out;
    const JsonPath listPath = path_.member(key);
    for (std::size_t i = 0; i < usableItems(*items); ++i) {
        const json& item = (*items)[i];
        if (!item.is_string()) {
            findings_.error(listPath.item(i), "should be a text, is " + std::string(typeWord(item)));
            continue;
        }
        const auto& word = item.get_ref<const std::string&>();
        const auto known = word.empty() ? words.end() : std::find(words.begin(), words.end(), word);
        if (known == words.end())
            findings_.error(listPath.item(i), unknownWord(word, words));
        else if (std::find(out.begin(), out.end(), *known) != out.end())
            findings_.warning(listPath.item(i), "\"" + word + "\" stands twice in this list");
        else
            out.push_back(*known);
    }
    return out;
}

void ObjectReader::finish()
{
    if (present_ == value_.size()) return;
    std::vector<std::string> names;
    for (const Asked& asked : asked_) names.push_back(std::string(asked.key) + std::string(asked.ending));
    const std::vector<std::string_view> known(names.begin(), names.end());
    std::size_t unknown = 0;
    for (const auto& item : value_.items()) {
        const std::string& key = item.key();
        const auto isKey = [&](const Asked& asked) { return asked.is(key); };
        if (std::any_of(asked_.begin(), asked_.end(), isKey)) continue;
        if (++unknown > maxUnknownKeys) continue;
        const std::string near = suggestion(key, known);
        findings_.warning(path_.member(key), "unknown key" + (near.empty() ? "; it is not used" : near));
    }
    if (unknown > maxUnknownKeys)
        findings_.warning(path_, "and " + std::to_string(unknown - maxUnknownKeys) + " more unknown keys");
}

}  // namespace files
