#include "app/cli/command_common.hpp"

#include <cerrno>
#include <cstdio>
#include <iostream>

#include "app/loading.hpp"
#include "base/utf8.hpp"
#include "files/atomic_file.hpp"
#include "files/json/suggest.hpp"
#include "output/list_text.hpp"

namespace app {

ExitCode wrongUsage(const std::string& message, std::string_view hint)
{
    std::cerr << "kommunalatlas: " << base::displaySafe(message) << '\n';
    if (!hint.empty()) std::cerr << hint << '\n';
    return ExitCode::WrongUsage;
}

void print(const std::vector<base::Diagnostic>& diagnostics)
{
    for (const base::Diagnostic& diagnostic : diagnostics) std::cerr << base::toString(diagnostic) << '\n';
}

bool writeOut(std::string_view text)
{
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return true;
    const int error = errno;
    // `list | head` has read what it wanted.
    if (error == EPIPE) return true;
    std::cerr << "kommunalatlas: the output cannot be written: " << files::writeProblem(error) << '\n';
    return false;
}

bool writeTo(const std::filesystem::path& file, std::string_view bytes)
{
    const auto problem = files::writeFileAtomically(file, bytes);
    if (problem) print({*problem});
    return !problem;
}

state::Preferences preferencesOf(const Options& options)
{
    state::Preferences preferences;
    preferences.language = options.language.value_or(desktopLanguage());
    preferences.theme = options.theme.value_or(state::Theme::Light);
    return preferences;
}

ExitCode Asked::finish(std::string_view text) const
{
    if (!writeOut(text)) return ExitCode::DataProblem;
    return hadErrors ? ExitCode::DataProblem : ExitCode::Done;
}

Asked loadAsked(const Options& options)
{
    const Loaded loaded = load(options);
    print(loaded.diagnostics);
    Asked asked;
    asked.atlas = loaded.atlas;
    asked.language = preferencesOf(options).language;
    asked.hadErrors = loaded.hasErrors();
    if (asked.atlas) asked.index = std::make_unique<const filter::Index>(*asked.atlas);
    return asked;
}

std::string unknownEntry(const model::Atlas& atlas, const std::string& id)
{
    std::vector<std::string_view> ids;
    for (const model::Network& network : atlas.networks()) ids.push_back(network.id);
    return "there is no entry with the id " + files::inQuotes(id) + files::suggestion(id, ids) +
           "; `kommunalatlas list` shows all ids";
}

std::optional<model::NetworkId> entryOf(const model::Atlas& atlas, const std::string& id)
{
    const std::optional<model::NetworkId> found = atlas.find(id);
    if (!found) wrongUsage(unknownEntry(atlas, id));
    return found;
}

std::string section(const std::string& heading, const layout::Table& table, std::string_view otherwise)
{
    std::string text = base::displaySafe(heading) + '\n';
    if (table.rows.empty()) return text + std::string(otherwise) + '\n';
    return text + output::alignedTable(table);
}

}  // namespace app
