// An option that takes one of a few words, for all parts of the command line. Says which words there are.
#pragma once

#include <CLI/CLI.hpp>

#include <map>
#include <string>

namespace app {

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
                    throw CLI::ValidationError(name, "\"" + text + "\" is none of " + known);
                target = found->second;
            },
            help)
        ->type_name(known);
}

}  // namespace app
