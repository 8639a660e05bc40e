// An option that takes one of a few words, for all parts of the command line. Says which words there are.
#pragma once

#include <CLI/CLI.hpp>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string>

#include "base/enum_values.hpp"
#include "base/message.hpp"

namespace app {

/// The value of an option that cannot be: in both languages, which the library's own errors are not.
class UnusableValue : public CLI::ValidationError {
public:
    UnusableValue(const std::string& option, const base::Message& why)
        : CLI::ValidationError(option, why.in(base::Language::En)),
          words_(base::verbatim(option + ": ") + why)
    {
    }
    const base::Message& words() const { return words_; }

private:
    base::Message words_;
};

/// A choice among the keys of `choices` (which must outlive `app`), written into an optional or plain value.
template <class Value, class Target>
CLI::Option* addChoice(CLI::App& app, const std::string& name, const std::map<std::string, Value>& choices,
                       Target& target, const std::string& help)
{
    std::string known;
    for (const auto& [key, value] : choices) known += (known.empty() ? "" : "|") + key;
    return app
        .add_option_function<std::string>(
            name,
            [&choices, &target, name, known](const std::string& text) {
                const auto found = choices.find(text);
                if (found == choices.end())
                    throw UnusableValue(name,
                                        base::filled({"\"{0}\" ist nichts von {1}", "\"{0}\" is none of {1}"},
                                                     {text, known}));
                target = found->second;
            },
            help)
        ->type_name(known);
}

/// A choice among all values of an enumeration, by their keys; those that are left out cannot be asked for.
template <class E, class Target>
CLI::Option* addChoice(CLI::App& app, const std::string& name, Target& target, const std::string& help,
                       std::initializer_list<E> leftOut = {})
{
    static const std::map<std::string, E> choices = [&] {
        std::map<std::string, E> all;
        for (const E value : base::enumValues<E>)
            if (std::find(leftOut.begin(), leftOut.end(), value) == leftOut.end())
                all.emplace(keyOf(value), value);
        return all;
    }();
    return addChoice(app, name, choices, target, help);
}

}  // namespace app
