#include "files/json/object_reader.hpp"

#include <algorithm>
#include <cmath>

#include "base/blank.hpp"
#include "base/utf8.hpp"

namespace files {

namespace {

using nlohmann::json;

/// Of one object; an object with more of them is something else altogether.
constexpr std::size_t maxUnknownKeys = 50;

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
    for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
        hex.push_back("0123456789ABCDEF"[(c >> shift) & 0xF]);
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

base::Message typeWord(const json& value)
{
    if (value.is_null()) return base::verbatim("null");
    if (value.is_object()) return {"ein Objekt", "an object"};
    if (value.is_array()) return {"eine Liste", "a list"};
    if (value.is_string()) return {"ein Text", "a text"};
    if (value.is_boolean()) return {"true oder false", "true or false"};
    return {"eine Zahl", "a number"};
}

std::string cleanText(const std::string& raw, std::size_t maxCharacters, const JsonPath& path,
                      Findings& findings)
{
    std::string text = raw;
    if (!isPlain(text)) {
        std::string safe = base::displaySafe(text);
        if (safe != text) {
            findings.warning(
                path,
                base::filled(
                    {"der Text enthält das Steuerzeichen {0}; es wird sichtbar gemacht, entfernen Sie es",
                     "the text contains the control character {0}; it is made visible, remove it"},
                    {codePointName(firstUnsafe(text))}));
            text = std::move(safe);
        }
    }
    if (const std::string_view kept = base::trimmed(text); kept.size() != text.size())
        text = std::string(kept);
    if (base::showsNothing(text)) return {};
    // A character has at most four bytes, so short texts need no counting.
    if (text.size() > maxCharacters) {
        const std::size_t bytes = prefixBytes(text, maxCharacters);
        if (bytes < text.size()) {
            findings.warning(path, base::filled({"der Text ist länger als {0} Zeichen; er wird gekürzt",
                                                 "the text is longer than {0} characters; it is cut"},
                                                {maxCharacters}));
            text.resize(bytes);
            text += "…";
        }
    }
    return text;
}

std::string visibleText(const std::string& raw, std::size_t maxCharacters, const JsonPath& path,
                        Findings& findings)
{
    std::string text = cleanText(raw, maxCharacters, path, findings);
    if (text.empty() && !raw.empty()) {
        std::size_t offset = 0;
        findings.error(
            path, base::filled(
                      {"der Text besteht nur aus Leerzeichen ({0}), von ihm ist nichts zu sehen; schreiben "
                       "Sie etwas, oder lassen Sie das Feld weg",
                       "the text is only of blanks ({0}), nothing of it can be seen; write something, or "
                       "leave the key out"},
                      {codePointName(base::decodeUtf8(raw, offset))}));
    }
    return text;
}

base::Message wrongTypeWords(const base::Message& expected, const json& found)
{
    return base::filled({"sollte {0} sein, ist {1}", "should be {0}, is {1}"}, {expected, typeWord(found)});
}

base::Message tooManyItems(std::size_t count)
{
    return base::filled({"die Liste hat {0} Elemente, nur die ersten {1} werden verwendet",
                         "the list has {0} items, only the first {1} are used"},
                        {count, limits::list});
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
            findings.error(item, wrongTypeWords({"ein Text", "a text"}, list[i]));
            continue;
        }
        std::string text = visibleText(list[i].get_ref<const std::string&>(), maxCharacters, item, findings);
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

void ObjectReader::wrongType(std::string_view key, const base::Message& expected, const json& found)
{
    findings_.error(path_.member(key), wrongTypeWords(expected, found));
}

std::string ObjectReader::textOf(const json* value, std::string_view key, std::size_t maxCharacters)
{
    if (!value) return {};
    if (!value->is_string()) {
        wrongType(key, {"ein Text", "a text"}, *value);
        return {};
    }
    return visibleText(value->get_ref<const std::string&>(), maxCharacters, path_.member(key), findings_);
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
    if (out.de.empty() != out.en.empty() && !findings_.unfinished()) {
        const std::string there = std::string(key) + (out.de.empty() ? "_en" : "_de");
        const std::string missing = std::string(key) + (out.de.empty() ? "_de" : "_en");
        findings_.warning(path_.member(there),
                          base::filled({"daneben fehlt {0}; der Text wird in beiden Sprachen gezeigt",
                                        "{0} is missing beside it; it is shown in both languages"},
                                       {inQuotes(missing)}));
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
        wrongType(key, {"true oder false", "true or false"}, *value);
        return std::nullopt;
    }
    return value->get<bool>();
}

std::optional<double> ObjectReader::number(std::string_view key)
{
    const json* value = member(key);
    if (!value) return std::nullopt;
    if (!value->is_number()) {
        wrongType(key,
                  value->is_string() ? base::Message{"eine Zahl ohne Anführungszeichen (52.5)",
                                                     "a number without quotes (52.5)"}
                                     : base::Message{"eine Zahl", "a number"},
                  *value);
        return std::nullopt;
    }
    return value->get<double>();
}

std::optional<std::int64_t> ObjectReader::integer(std::string_view key, std::int64_t min, std::int64_t max)
{
    const json* value = member(key);
    if (!value) return std::nullopt;
    const base::Message range =
        base::filled({"eine ganze Zahl von {0} bis {1}", "a whole number from {0} to {1}"}, {min, max});
    if (!value->is_number()) {
        wrongType(key, range, *value);
        return std::nullopt;
    }
    // Through double: also right for numbers beyond 64 bits, which are out of every range asked for here.
    const auto number = value->get<double>();
    if (!isWhole(number) || number < static_cast<double>(min) || number > static_cast<double>(max)) {
        findings_.error(path_.member(key), base::filled({"sollte {0} sein", "should be {0}"}, {range}));
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
        wrongType(key, {"ein Objekt", "an object"}, *value);
        return nullptr;
    }
    return value;
}

const json* ObjectReader::list(std::string_view key)
{
    const json* value = member(key);
    if (!value) return nullptr;
    if (!value->is_array()) {
        wrongType(key, {"eine Liste", "a list"}, *value);
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
        wrongType(key, {"ein Text", "a text"}, *value);
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
            findings_.error(listPath.item(i), wrongTypeWords({"ein Text", "a text"}, item));
            continue;
        }
        const auto& word = item.get_ref<const std::string&>();
        const auto known = word.empty() ? words.end() : std::find(words.begin(), words.end(), word);
        if (known == words.end())
            findings_.error(listPath.item(i), unknownWord(word, words));
        else if (std::find(out.begin(), out.end(), *known) != out.end())
            findings_.warning(listPath.item(i), base::filled({"{0} steht zweimal in dieser Liste",
                                                              "{0} stands twice in this list"},
                                                             {inQuotes(word)}));
        else
            out.push_back(*known);
    }
    return out;
}

void ObjectReader::finish()
{
    if (present_ == value_.size() || findings_.unfinished()) return;
    std::vector<std::string> names;
    for (const Asked& asked : asked_) names.push_back(std::string(asked.key) + std::string(asked.ending));
    const std::vector<std::string_view> known(names.begin(), names.end());
    std::size_t unknown = 0;
    for (const auto& item : value_.items()) {
        const std::string& key = item.key();
        const auto isKey = [&](const Asked& asked) { return asked.is(key); };
        if (std::any_of(asked_.begin(), asked_.end(), isKey)) continue;
        if (++unknown > maxUnknownKeys) continue;
        const base::Message near = suggestion(key, known);
        findings_.warning(
            path_.member(key),
            base::Message{"unbekannter Name", "unknown key"} +
                (near.empty() ? base::Message{"; er wird nicht verwendet", "; it is not used"} : near));
    }
    if (unknown > maxUnknownKeys)
        findings_.warning(path_,
                          base::filled({"und {0} weitere unbekannte Namen", "and {0} more unknown keys"},
                                       {unknown - maxUnknownKeys}));
}

}  // namespace files
