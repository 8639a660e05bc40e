// `kommunalatlas related ID`: entries that have much in common with one.
#include <cmath>

#include "app/cli/command_common.hpp"
#include "app/cli/commands.hpp"
#include "files/write/find_json.hpp"
#include "filter/answers/related.hpp"
#include "text/catalogue.hpp"
#include "words/answer_words.hpp"

namespace app {

namespace {

/// "0.61", without a locale.
std::string score(double value)
{
    const std::string digits = std::to_string(100 + std::lround(value * 100));
    return (digits[0] == '2' ? "1." : "0.") + digits.substr(1);
}

}  // namespace

ExitCode runRelated(const Options& options)
{
    using text::Key;
    const Asked asked = loadAsked(options);
    if (!asked.atlas) return ExitCode::DataProblem;
    const auto entry = entryOf(asked, options.words.front());
    if (!entry) return ExitCode::WrongUsage;

    const std::vector<filter::RelatedEntry> related = filter::related(*asked.index, *entry);
    if (options.json) return asked.finish(files::relatedJson(*asked.index, *entry, related, asked.language));
    const auto word = [&](Key key) { return std::string(text::tr(key, asked.language)); };
    words::Table table;
    table.columns = {
        {word(Key::ColumnName), false}, {word(Key::ColumnScore), true}, {word(Key::ColumnReason), false}};
    for (const filter::RelatedEntry& line : related)
        table.rows.push_back({(*asked.atlas)[line.network].name.get(asked.language), score(line.score),
                              words::relatedReasons(line, asked.language)});
    const std::string heading =
        text::format(Key::RelatedTo, asked.language, {(*asked.atlas)[*entry].name.get(asked.language)});
    return asked.finish(section(heading, table, word(Key::AnswerNothing)));
}

}  // namespace app
