#include "app/cli/command_line_help.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

#include "app/cli/cli_choice.hpp"
#include "files/json/suggest.hpp"

namespace app {

namespace {

constexpr std::size_t nameColumn = 30;
constexpr std::size_t lineWidth = 100;

/// `text` in lines that end between words.
std::string wrapped(const std::string& text, std::size_t width)
{
    std::istringstream words(text);
    std::string out, word;
    std::size_t length = 0;
    while (words >> word) {
        if (length > 0 && length + 1 + word.size() > width) {
            out += '\n';
            length = 0;
        }
        if (length > 0) out += ' ';
        out += word;
        length += word.size() + 1;
    }
    return out;
}

/// Lines of readable length; the help of a command also shows the options that all of them have, above its
/// examples.
class HelpFormatter : public CLI::Formatter {
public:
    HelpFormatter()
    {
        column_width(nameColumn);
        label("REQUIRED", "(required)");
        label("Positionals", "Arguments");
        label("SUBCOMMAND", "COMMAND ...");
    }
    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override
    {
        if (!app->get_parent() || mode == CLI::AppFormatMode::Sub)
            return CLI::Formatter::make_help(app, name, mode);
        return make_description(app) + make_usage(app, name) + make_positionals(app) +
               make_groups(app, mode) + make_groups(app->get_parent(), mode) + '\n' + make_footer(app);
    }
    std::string make_usage(const CLI::App* app, std::string name) const override
    {
        std::string usage = CLI::Formatter::make_usage(app, name);
        // Those of the program count, also for a command without options of its own.
        if (const std::size_t at = usage.find(name);
            app->get_parent() && at != std::string::npos && usage.find("[OPTIONS]") == std::string::npos)
            usage.insert(at + name.size(), " [OPTIONS]");
        return usage;
    }
    std::string make_option_desc(const CLI::Option* option) const override
    {
        return wrapped(CLI::Formatter::make_option_desc(option), lineWidth - nameColumn);
    }
};

}  // namespace

std::shared_ptr<CLI::FormatterBase> helpFormatter() { return std::make_shared<HelpFormatter>(); }

CLI::App* addCommand(CLI::App& app, const char* name, const char* help, const char* examples)
{
    CLI::App* command = app.add_subcommand(name, help);
    command->group("Commands");
    command->fallthrough();
    command->set_help_flag();  // the program's own leads here, too
    command->footer(std::string("Examples:\n") + examples);
    return command;
}

std::string helpText(const CLI::App& app)
{
    const auto chosen = app.get_subcommands();
    return chosen.empty() ? app.help() : chosen.front()->help(app.get_name());
}

base::Message unexpectedWord(const CLI::App& app, const std::string& word)
{
    if (!app.get_subcommands().empty())
        return base::filled({"bei {0} wird nichts erwartet", "nothing is expected at {0}"},
                            {files::inQuotes(word)});
    std::vector<std::string> known;
    for (const CLI::App* each : app.get_subcommands([](const CLI::App*) { return true; }))
        known.push_back(each->get_name());
    return base::filled({"unbekannter Befehl {0}", "unknown command {0}"}, {files::inQuotes(word)}) +
           files::suggestion(word, {std::vector<std::string_view>(known.begin(), known.end())});
}

bool looksLikeFile(const std::filesystem::path& word)
{
    std::error_code ignored;
    return word.has_parent_path() || word.has_extension() || std::filesystem::exists(word, ignored);
}

constexpr std::string_view isRequired = " is required";  // as the library says it

base::Message usageProblem(const CLI::App& app, const CLI::ParseError& error)
{
    const auto chosen = app.get_subcommands();
    // The library has its words in English alone.
    base::Message message{
        std::string("so lässt sich das nicht aufrufen (auf Englisch: ") + error.what() + ")", error.what()};
    if (const auto* unusable = dynamic_cast<const UnusableValue*>(&error)) return unusable->words();
    if (const std::string_view what = error.what();
        dynamic_cast<const CLI::RequiredError*>(&error) && what.ends_with(isRequired))
        return base::filled({"{0} fehlt", "{0} is required"},
                            {what.substr(0, what.size() - isRequired.size())});
    const std::vector<std::string> unexpected = app.remaining(true);
    if (dynamic_cast<const CLI::ExtrasError*>(&error) && !unexpected.empty()) {
        // What begins with a hyphen is the cause, what stands behind it mostly its value.
        const auto option = std::find_if(unexpected.begin(), unexpected.end(),
                                         [](const std::string& word) { return word.starts_with('-'); });
        std::vector<std::string> known;
        if (option != unexpected.end()) {
            for (const CLI::App* part :
                 {&app, static_cast<const CLI::App*>(chosen.empty() ? nullptr : chosen.front())})
                if (part)
                    for (const CLI::Option* each : part->get_options())
                        for (const std::string& name : each->get_lnames()) known.push_back("--" + name);
            const std::string word = option->substr(0, option->find('='));
            message = base::filled({"unbekannte Option {0}", "unknown option {0}"}, {files::inQuotes(word)}) +
                      files::suggestion(word, {std::vector<std::string_view>(known.begin(), known.end())});
        } else {
            message = unexpectedWord(app, unexpected.front());
        }
    }
    return message;
}

std::string whereHelpIs(const CLI::App& app, base::Language language)
{
    const auto chosen = app.get_subcommands();
    return (language == base::Language::De ? "Hilfe: " : "Try: ") + app.get_name() +
           (chosen.empty() ? "" : " " + chosen.front()->get_name()) + " --help";
}

}  // namespace app
