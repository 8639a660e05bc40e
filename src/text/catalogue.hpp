// The program's own words in German and English. The keys are an enumeration, so that a missing word does
// not compile; words of the data's fixed sets are in model/words.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "text/keys.hpp"

namespace text {

constexpr base::Language otherThan(base::Language language)
{
    return language == base::Language::De ? base::Language::En : base::Language::De;
}

/// The text for a key, e.g. "Liste nicht bekannt".
std::string_view tr(Key key, base::Language language);

/// Replaces {0}, {1} ... in the text for `key` by `arguments`; superfluous ones are ignored.
std::string format(Key key, base::Language language, std::initializer_list<std::string_view> arguments);

/// Grouped in threes from four digits on, by the language's habit: 1.550 or 1,550.
std::string number(long long value, base::Language language);

}  // namespace text
