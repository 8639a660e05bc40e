// How many rows of real lists find their place, and how many of them the wrong one: lists of others, by path,
// that lie in no repository. Prints what came of each and every one that stands far from where the list says;
// ends with 1 where a goal is missed. A list that is not there is skipped, and said.
//   bench_import KOMMUNALATLAS.map FOLDER [--wrong]
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "files/map_file.hpp"
#include "filter/index.hpp"
#include "geo/great_circle.hpp"
#include "imports/columns.hpp"
#include "imports/match.hpp"
#include "imports/members.hpp"

namespace {

using imports::Outcome;

double nowSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::string read(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A plain reader for the lists here; the program's own is src/table.
imports::Rows readLines(const std::string& text, char delimiter)
{
    imports::Rows rows;
    std::vector<std::string> row(1);
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        else if (c == delimiter && !quoted)
            row.emplace_back();
        else if (c == '\n' && !quoted) {
            rows.push_back(std::move(row));
            row.assign(1, {});
        } else if (c != '\r')
            row.back() += c;
    }
    if (row.size() > 1 || !row[0].empty()) rows.push_back(std::move(row));
    return rows;
}

imports::Rows readGeoJson(const std::string& text)
{
    imports::Rows rows{{"city", "country", "population", "joined", "latitude", "longitude"}};
    const nlohmann::json json = nlohmann::json::parse(text);
    for (const auto& feature : json["features"]) {
        const auto& p = feature["properties"];
        const auto word = [&](const char* key) {
            if (!p.contains(key) || p[key].is_null()) return std::string();
            return p[key].is_string() ? p[key].get<std::string>() : p[key].dump();
        };
        std::vector<std::string> row{
            word("city"), word("country"), word("population"), word("joined"), "", ""};
        if (const auto& geometry = feature["geometry"]; !geometry.is_null()) {
            row[4] = geometry["coordinates"][1].dump();
            row[5] = geometry["coordinates"][0].dump();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

class Bench {
public:
    Bench(const filter::Index& index, bool listsWrong)
        : index_(index), matcher_(index, base::Language::En), listsWrong_(listsWrong)
    {
    }

    bool missed() const { return missed_; }

    /// Rows with some of their columns hidden; positions are compared with those the list has.
    imports::Examined measure(const char* what, const imports::Rows& rows,
                              const std::vector<imports::Use>& hidden)
    {
        imports::Columns columns = imports::recognise(index_, rows, imports::Kind::Members);
        const imports::Columns all = columns;
        for (imports::Column& column : columns.of)
            if (std::find(hidden.begin(), hidden.end(), column.use) != hidden.end())
                column.use = imports::Use::Nothing;
        const double start = nowSeconds();
        imports::Examined examined;
        std::size_t compared = 0, over30 = 0, over100 = 0;
        std::map<imports::Reason, std::size_t> reasons;
        std::vector<std::string> wrong;
        for (std::size_t i = columns.firstRow; i < rows.size(); ++i) {
            imports::Statement said = imports::statementOf(columns, rows[i], i);
            imports::Match match = matcher_.match(said);
            ++reasons[match.reason];
            examined.placed += match.outcome == Outcome::Placed ? 1 : 0;
            examined.asked += match.outcome == Outcome::Asked ? 1 : 0;
            examined.tray += match.outcome == Outcome::Tray ? 1 : 0;
            const auto there = imports::statementOf(all, rows[i], i).position;
            if (match.outcome == Outcome::Placed && there) {
                ++compared;
                const geo::LonLat here =
                    match.place.valid() ? index_.atlas().gazetteer()[match.place].position : *said.position;
                const double km = geo::distanceKm(here, *there);
                over30 += km > 30 ? 1 : 0;
                over100 += km > 100 ? 1 : 0;
                if (km > 30) {
                    char line[300];
                    std::snprintf(line, sizeof line, "  %s (%s): %.0f km, %s", said.name.c_str(),
                                  said.country.c_str(), km,
                                  match.place.valid()
                                      ? std::string(index_.atlas().gazetteer()[match.place].name).c_str()
                                      : "own");
                    wrong.emplace_back(line);
                }
            } else if (listsWrong_ && match.outcome != Outcome::Placed) {
                wrong.push_back("  " + said.name + " (" + said.country +
                                "): " + imports::wordOf(match.reason).en);
            }
            examined.rows.push_back({std::move(said), std::move(match)});
        }
        const double seconds = nowSeconds() - start;
        const auto share = [](std::size_t part, std::size_t whole) {
            return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
        };
        const std::size_t count = examined.rows.size();
        std::printf("%s: %zu rows, placed %zu (%.1f %%), asked %zu, tray %zu; %.2f s\n", what, count,
                    examined.placed, share(examined.placed, count), examined.asked, examined.tray, seconds);
        std::printf("  differing over 30 km %zu (%.2f %%), over 100 km %zu (%.2f %%) of %zu\n", over30,
                    share(over30, compared), over100, share(over100, compared), compared);
        for (const auto& [reason, number] : reasons)
            if (reason != imports::Reason::None)
                std::printf("  %zu: %s\n", number, imports::wordOf(reason).en.c_str());
        for (const std::string& line : wrong) std::printf("%s\n", line.c_str());
        over30_ = share(over30, compared);
        over100_ = share(over100, compared);
        return examined;
    }

    void expect(bool holds, const char* goal)
    {
        std::printf("  %s: %s\n", holds ? "reached" : "MISSED", goal);
        missed_ = missed_ || !holds;
    }
    double over30() const { return over30_; }
    double over100() const { return over100_; }

private:
    const filter::Index& index_;
    imports::Matcher matcher_;
    bool listsWrong_, missed_ = false;
    double over30_ = 0, over100_ = 0;
};

const std::vector<imports::Use> positions{imports::Use::Latitude, imports::Use::Longitude,
                                          imports::Use::Position};

std::vector<imports::Use> allButNameAndCountry()
{
    std::vector<imports::Use> hidden = positions;
    hidden.push_back(imports::Use::Inhabitants);
    hidden.push_back(imports::Use::Year);
    return hidden;
}

void signatories(Bench& bench, const imports::Rows& rows)
{
    const auto named = bench.measure("signatories by name and country", rows, allButNameAndCountry());
    bench.expect(named.placed * 100 >= named.rows.size() * 80, "80 % placed");
    bench.expect(bench.over30() <= 5, "at most 5 % over 30 km");
    bench.expect(bench.over100() <= 1.5, "at most 1.5 % over 100 km");
    bench.measure("signatories by name, country and inhabitants", rows, positions);
    const auto all = bench.measure("signatories with positions", rows, {imports::Use::Inhabitants});
    std::size_t given = 0, standing = 0, outside = 0;
    for (const auto& row : all.rows) {
        given += row.said.position ? 1 : 0;
        standing += row.said.position && row.match.outcome == Outcome::Placed ? 1 : 0;
        outside += row.match.reason == imports::Reason::OutsideItsCountry ? 1 : 0;
    }
    std::printf("  %zu of %zu with a position stand on the map, %zu are asked: outside their country\n",
                standing, given, outside);
    bench.expect(standing + outside == given && outside < 10, "all that have a position that may be right");
}

/// Each end of a pair is a row; a pair counts where both are placed.
void twinTowns(Bench& bench, const imports::Rows& rows)
{
    imports::Rows ends{{"city", "country", "lat", "lon"}};
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].size() < 8) continue;
        ends.push_back({rows[i][0], rows[i][1], rows[i][2], rows[i][3]});
        ends.push_back({rows[i][4], rows[i][5], rows[i][6], rows[i][7]});
    }
    const auto named = bench.measure("twin towns by name and country", ends, allButNameAndCountry());
    std::size_t pairs = 0, placed = 0;
    for (std::size_t i = 0; i + 1 < named.rows.size(); i += 2) {
        ++pairs;
        placed += named.rows[i].match.outcome == Outcome::Placed &&
                          named.rows[i + 1].match.outcome == Outcome::Placed
                      ? 1
                      : 0;
    }
    std::printf("  %zu of %zu pairs placed (%.1f %%)\n", placed, pairs,
                100.0 * static_cast<double>(placed) / static_cast<double>(pairs));
    bench.expect(placed * 100 >= pairs * 94, "94 % of the pairs");
}

void eurocities(Bench& bench, const imports::Rows& rows)
{
    const auto named = bench.measure("Eurocities by name and country", rows, allButNameAndCountry());
    bench.expect(named.placed >= 200, "200 placed");
    std::size_t inTray = 0;
    for (const auto& row : named.rows)
        if (row.said.name == "Brabantstad" || row.said.name == "Netwerkstad Twente")
            inTray += row.match.outcome == Outcome::Tray ? 1 : 0;
    bench.expect(inTray == 2, "Brabantstad and Netwerkstad Twente in the tray");
    bench.measure("Eurocities with positions", rows, {});
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "usage: bench_import KOMMUNALATLAS.map FOLDER [--wrong]\n");
        return 2;
    }
    base::Result<files::MapAssets> map = files::openMapFile(argv[1]);
    if (!map.value) {
        std::fprintf(stderr, "bench_import: the map cannot be read\n");
        return 1;
    }
    const model::Atlas atlas({{}, {}, map.value->geometry, map.value->gazetteer, map.value->geography});
    const filter::Index index(atlas);
    Bench bench(index, argc > 3 && std::string_view(argv[3]) == "--wrong");
    const std::filesystem::path folder = argv[2];
    const auto with = [&](const char* name, auto work) {
        const std::filesystem::path path = folder / name;
        if (std::error_code error; !std::filesystem::exists(path, error))
            std::printf("%s: skipped, it is not in the folder\n", name);
        else
            work(read(path));
    };
    with("covenant-signatories.geojson",
         [&](const std::string& text) { signatories(bench, readGeoJson(text)); });
    with("twin-towns.csv", [&](const std::string& text) { twinTowns(bench, readLines(text, ',')); });
    with("eurocities-members.csv", [&](const std::string& text) { eurocities(bench, readLines(text, ';')); });
    return bench.missed() ? 1 : 0;
}
