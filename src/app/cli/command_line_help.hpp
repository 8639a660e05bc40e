// How the command line explains itself: commands with examples, and help that is complete for each of them.
#pragma once

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <string>

#include "base/message.hpp"

namespace app {

/// For the whole program, before its commands are added.
std::shared_ptr<CLI::FormatterBase> helpFormatter();

/// Of the command that was given, or of the whole program.
std::string helpText(const CLI::App& app);
/// What is wrong with the arguments, in our words where the library's say too little.
base::Message usageProblem(const CLI::App& app, const CLI::ParseError& error);
/// A word that is neither a command nor a file.
base::Message unexpectedWord(const CLI::App& app, const std::string& word);
/// True for what is there, and for names with a folder or an ending: no command looks so.
bool looksLikeFile(const std::filesystem::path& word);
std::string whereHelpIs(const CLI::App& app, base::Language language);

/// `examples`: whole lines, indented.
CLI::App* addCommand(CLI::App& app, const char* name, const char* help, const char* examples);

}  // namespace app
