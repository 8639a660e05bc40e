// The two languages of the product and a text that exists in both.
#pragma once

#include <string>
#include <string_view>

namespace base {

enum class Language { De, En };

inline constexpr std::string_view code(Language language) { return language == Language::De ? "de" : "en"; }

/// A text in both languages. `get` falls back to the other language when one is missing.
struct LocalText {
    std::string de;
    std::string en;

    const std::string& get(Language language) const
    {
        const std::string& wanted = language == Language::De ? de : en;
        if (!wanted.empty()) return wanted;
        return language == Language::De ? en : de;
    }
    bool empty() const { return de.empty() && en.empty(); }

    friend bool operator==(const LocalText&, const LocalText&) = default;
};

}  // namespace base
