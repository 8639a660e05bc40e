// Findings about input from outside (data files, arguments, map files) and the value that
// survived them. Plain values; nobody prints here and nothing throws.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/message.hpp"

namespace base {

enum class Severity { Note, Warning, Error };

/// One finding. `line` counts from 1; 0 means "the file as a whole". `path` is a JSON pointer
/// (RFC 6901) or empty. `message` says what is wrong and what would be right, in plain words.
struct Diagnostic {
    Severity severity = Severity::Error;
    std::string file;
    int line = 0;
    std::string path;
    Message message;

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// `FILE:LINE: /json/path: message`; parts that are unknown are left out. Control characters in
/// any part are made visible, so that a hostile file cannot drive the terminal.
std::string toString(const Diagnostic& diagnostic, Language language);

/// The same for people who do not know JSON: `FILE, line LINE, "field"`, without what is unknown.
std::string placeOf(const Diagnostic& diagnostic, Language language);

/// A value and what was found on the way to it. A value may exist beside errors: what is valid
/// is still used.
template <class T>
struct Result {
    std::optional<T> value;
    std::vector<Diagnostic> diagnostics;

    explicit operator bool() const { return value.has_value(); }
    bool hasErrors() const
    {
        for (const auto& diagnostic : diagnostics)
            if (diagnostic.severity == Severity::Error) return true;
        return false;
    }
};

}  // namespace base
