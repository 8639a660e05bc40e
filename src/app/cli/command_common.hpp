// What the commands without a window share: messages, output, language, loading with an index, headed tables.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/command_line.hpp"
#include "base/diagnostic.hpp"
#include "filter/index.hpp"
#include "model/atlas.hpp"
#include "words/entry_table.hpp"

namespace app {

/// The desktop's language by LANGUAGE, LC_ALL, LC_MESSAGES and LANG; German when it is neither.
base::Language desktopLanguage();

/// Of messages: German if it was asked for, else English, which is what others search the web for.
base::Language messageLanguage(const Options& options);
/// Prints the message, made safe for a terminal, to stderr, and below it the hint.
ExitCode wrongUsage(const base::Message& message, base::Language language, std::string_view hint = {});
void print(const std::vector<base::Diagnostic>& diagnostics, base::Language language);
/// False if stdout cannot be written; says why. A reader that has left (`| head`) wanted no more: that is no
/// failure.
bool writeOut(std::string_view text, base::Language language);
/// True for "-" and the system's own names of standard output.
bool isStandardOutput(const std::filesystem::path& file);
/// A usage error if pictures or pages would go to a terminal, which cannot show them.
std::optional<ExitCode> refuseTerminal(const std::filesystem::path& file, base::Language language);
/// False if the file could not be written as a whole; says why. An old file is untouched then. Standard
/// output as writeOut().
bool writeTo(const std::filesystem::path& file, std::string_view bytes, base::Language language);
state::Preferences preferencesOf(const Options& options);

/// Atlas and index for a command that asks about them. Null atlas: nothing could be read, messages are
/// printed.
struct Asked {
    std::shared_ptr<const model::Atlas> atlas;
    std::unique_ptr<const filter::Index> index;
    base::Language language = base::Language::De;
    base::Language messageLanguage = base::Language::En;
    bool hadErrors = false;

    /// The exit code after `text` was written.
    ExitCode finish(std::string_view text) const;
};
Asked loadAsked(const Options& options);

/// What is wrong with the id of no entry, with the nearest id.
base::Message unknownEntry(const model::Atlas& atlas, const std::string& id);
/// The entry with that id; without one the usage error is printed.
std::optional<model::NetworkId> entryOf(const Asked& asked, const std::string& id);

/// A heading with a table below it, or with `otherwise` where the table has no rows.
std::string section(const std::string& heading, const words::Table& table, std::string_view otherwise);

}  // namespace app
