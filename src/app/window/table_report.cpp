#include "app/window/table_report.hpp"

#include <system_error>

#include "app/save/save_job.hpp"
#include "base/utf8.hpp"
#include "files/atomic_file.hpp"
#include "output/list_text.hpp"

namespace app {

namespace {

const base::LocalText reportSaved{"Bericht gesichert: {0}", "Report saved: {0}"};

}  // namespace

void TableReport::save()
{
    const std::optional<imports::Report> made = make();
    if (!made) return;
    words::Table written;
    for (const std::string& heading : made->headings)
        written.columns.push_back({heading, written.columns.empty()});
    written.rows = made->rows;
    const std::filesystem::path file = freeName();
    if (const auto failure = files::replaceFile(file, output::csv(written, language)))
        reply = failureWords(*failure, failure->diagnostic.file, language);
    else
        reply =
            base::filled({reportSaved.de, reportSaved.en}, {base::displaySafe(file.string())}).in(language);
}

std::optional<imports::Report> TableReport::make() const
{
    if (table->kind == imports::Kind::Networks && table->networks)
        return imports::reportOf(*table->networks, language);
    if (table->kind == imports::Kind::Links && table->links)
        return imports::reportOf(*table->examined, *table->links, table->answers, language);
    if (table->kind == imports::Kind::Members && table->members)
        return imports::reportOf(*table->examined, *table->members, table->answers, language);
    return std::nullopt;
}

std::filesystem::path TableReport::freeName() const
{
    std::string name = std::filesystem::path(table->source).stem().string();
    if (name.empty()) name = language == base::Language::De ? "Tabelle" : "table";
    name = (language == base::Language::De ? "Bericht " : "Report ") + name;
    std::filesystem::path file = folder / (name + ".csv");
    std::error_code ignored;
    for (int number = 2; number < 1000 && std::filesystem::exists(file, ignored); ++number)
        file = folder / (name + " " + std::to_string(number) + ".csv");
    return file;
}

}  // namespace app
