#include "app/command_common.hpp"

#include <iostream>

#include "app/loading.hpp"
#include "base/utf8.hpp"
#include "files/atomic_file.hpp"
#include "output/list_text.hpp"

namespace app {

ExitCode wrongUsage(const std::string& message)
{
    std::cerr << "kommunalatlas: " << message << '\n';
    return ExitCode::WrongUsage;
}

void print(const std::vector<base::Diagnostic>& diagnostics)
{
    for (const base::Diagnostic& diagnostic : diagnostics) std::cerr << base::toString(diagnostic) << '\n';
}

bool writeOut(std::string_view text)
{
    std::cout << text << std::flush;
    if (std::cout) return true;
    std::cerr << "kommunalatlas: the output could not be written (disk full or reader gone)\n";
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

std::optional<model::NetworkId> entryOf(const model::Atlas& atlas, const std::string& id)
{
    const std::optional<model::NetworkId> found = atlas.find(id);
    if (!found) wrongUsage("there is no entry with the id \"" + base::displaySafe(id) + "\"; `kommunalatlas list` shows all ids");
    return found;
}

std::string section(const std::string& heading, const layout::Table& table, std::string_view otherwise)
{
    std::string text = base::displaySafe(heading) + '\n';
    if (table.rows.empty()) return text + std::string(otherwise) + '\n';
    return text + output::alignedTable(table);
}

}  // namespace app
