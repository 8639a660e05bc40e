#include "app/cli/command_common.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include <unistd.h>

#include "app/loading.hpp"
#include "base/utf8.hpp"
#include "files/atomic_file.hpp"
#include "files/json/suggest.hpp"
#include "output/list_text.hpp"

namespace app {

base::Language desktopLanguage()
{
    for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (!value || !*value) continue;
        const std::string_view text = value;
        if (text.substr(0, 2) == "de") return base::Language::De;
        if (text.substr(0, 2) == "en") return base::Language::En;
        return base::Language::De;
    }
    return base::Language::De;
}

base::Language messageLanguage(const Options& options)
{
    return options.language.value_or(base::Language::En);
}

ExitCode wrongUsage(const base::Message& message, base::Language language, std::string_view hint)
{
    std::cerr << "kommunalatlas: " << base::displaySafe(message.in(language)) << '\n';
    if (!hint.empty()) std::cerr << hint << '\n';
    return ExitCode::WrongUsage;
}

void print(const std::vector<base::Diagnostic>& diagnostics, base::Language language)
{
    for (const base::Diagnostic& diagnostic : diagnostics)
        std::cerr << base::toString(diagnostic, language) << '\n';
}

bool writeOut(std::string_view text, base::Language language)
{
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return true;
    const int error = errno;
    // `list | head` has read what it wanted.
    if (error == EPIPE) return true;
    wrongUsage(base::Message{"die Ausgabe lässt sich nicht schreiben: ", "the output cannot be written: "} +
                   files::writeProblem(error),
               language);
    return false;
}

bool isStandardOutput(const std::filesystem::path& file)
{
    return file == "-" || file == "/dev/stdout" || file == "/dev/fd/1" || file == "/proc/self/fd/1";
}

std::optional<ExitCode> refuseTerminal(const std::filesystem::path& file, base::Language language)
{
    if (!isStandardOutput(file) || ::isatty(STDOUT_FILENO) == 0) return std::nullopt;
    return wrongUsage(
        base::filled(
            {"-o {0}: ein Terminal kann das nicht zeigen; leiten Sie es in eine Datei (>DATEI) oder in "
             "ein Programm (| PROGRAMM)",
             "-o {0}: a terminal cannot show this; send it to a file (>FILE) or a program (| PROGRAM)"},
            {file.string()}),
        language);
}

bool writeTo(const std::filesystem::path& file, std::string_view bytes, base::Language language)
{
    if (isStandardOutput(file)) return writeOut(bytes, language);
    const auto problem = files::writeFileAtomically(file, bytes);
    if (problem) print({*problem}, language);
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
    if (!writeOut(text, messageLanguage)) return ExitCode::DataProblem;
    return hadErrors ? ExitCode::DataProblem : ExitCode::Done;
}

Asked loadAsked(const Options& options)
{
    const Loaded loaded = load(options);
    print(loaded.diagnostics, messageLanguage(options));
    Asked asked;
    asked.atlas = loaded.atlas;
    asked.language = preferencesOf(options).language;
    asked.messageLanguage = messageLanguage(options);
    asked.hadErrors = loaded.hasErrors();
    if (asked.atlas) asked.index = std::make_unique<const filter::Index>(*asked.atlas);
    return asked;
}

base::Message unknownEntry(const model::Atlas& atlas, const std::string& id)
{
    std::vector<std::string_view> ids;
    for (const model::Network& network : atlas.networks())
        if (!network.absent) ids.push_back(network.id);
    return base::filled(
        {"es gibt keinen Eintrag mit der Kennung {0}{1}; `kommunalatlas list` zeigt alle Kennungen",
         "there is no entry with the id {0}{1}; `kommunalatlas list` shows all ids"},
        {files::inQuotes(id), files::suggestion(id, ids)});
}

std::optional<model::NetworkId> entryOf(const Asked& asked, const std::string& id)
{
    const std::optional<model::NetworkId> found = asked.atlas->find(id);
    if (!found) wrongUsage(unknownEntry(*asked.atlas, id), asked.messageLanguage);
    return found;
}

std::string section(const std::string& heading, const words::Table& table, std::string_view otherwise)
{
    std::string text = base::displaySafe(heading) + '\n';
    if (table.rows.empty()) return text + std::string(otherwise) + '\n';
    return text + output::alignedTable(table);
}

}  // namespace app
