// The fields of an entry that people can fill in or correct, as one table: forms, changes, merging, files and
// review lists go over its rows and know no field by name. A new field is a row in field.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/message.hpp"
#include "model/network.hpp"
#include "overlay/value.hpp"

namespace overlay {

enum class FieldKind : std::uint8_t {
    Line,       ///< std::string, one line
    Text,       ///< std::string, a paragraph
    Url,        ///< std::string, http(s)
    Year,       ///< int; 0: none
    Flag,       ///< bool
    Names,      ///< list of texts
    Choice,     ///< std::string: one key of `choices`, or empty
    Choices,    ///< list of such keys, in the order in which they were chosen
    Countries,  ///< list of ISO 3166-1 codes
    States,     ///< list of ISO 3166-2:DE codes
    Seats,      ///< main seat first
    Figures,    ///< oldest first
    Members     ///< model::MemberList
};

/// What stands together in a form.
enum class FieldGroup : std::uint8_t { Names, Places, Kind, Time, Figures, Members, Words, Web };
inline constexpr std::size_t fieldGroupCount = 8;
const base::LocalText& wordOf(FieldGroup group);

struct FieldChoice {
    std::string_view key;
    base::LocalText word;
};

/// When somebody states something. Empty date: not known.
struct Stamp {
    std::string date;  ///< "2026-11-30"
};

struct Field {
    std::string_view key;  ///< of the data file
    base::LocalText word;  ///< "Name (deutsch)"
    FieldKind kind = FieldKind::Line;
    FieldGroup group = FieldGroup::Names;
    std::size_t mostCharacters = 300;
    Value (*read)(const model::Network&) = nullptr;
    /// Use overlay::put, which also keeps what follows from the field.
    void (*write)(model::Network&, const Value&, const Stamp&) = nullptr;
    std::string_view inside = {};              ///< in the file the value stands in an object, under this name
    std::optional<base::Language> language{};  ///< of a pair of texts
    bool essential = false;                    ///< is asked at once; all others are folded
    std::vector<FieldChoice> choices = {};
};

std::span<const Field> fields();
/// Null if there is none of that key.
const Field* findField(std::string_view key);
/// The field for the same in the other language; null if it has no language.
const Field* otherLanguage(const Field& field);

/// The value as it stands in an entry about which nothing is known.
Value nothing(const Field& field);
bool isNothing(const Field& field, const Value& value);

/// Puts the value into the entry, cleaned, as stated by somebody at that time. What follows from it (the
/// label from the name, known countries from the listed ones) is kept. A value of another kind changes
/// nothing.
void put(model::Network& network, const Field& field, const Value& value, const Stamp& stamp);

/// Without what cannot be shown or is too long: control characters, signs that turn the direction of letters,
/// repeated and unknown codes, addresses that are none.
Value cleaned(const Field& field, Value value);
/// What `cleaned` would take away, and what else is wrong: what, why, and what to do. Empty: nothing.
base::Message problem(const Field& field, const Value& value);

/// The label an entry has as long as nobody gives it one.
base::LocalText usualLabel(const model::Network& network);

}  // namespace overlay
