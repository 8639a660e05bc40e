#include "places.hpp"

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>

#include "asset_reader.hpp"

namespace bake {

namespace {

/// Copies a code into its field; what follows stays NUL.
template <std::size_t size>
void setCode(char (&field)[size], const std::string& code)
{
    if (code.size() > size) throw InputError("the code " + code + " is too long");
    std::copy(code.begin(), code.end(), field);
}

template <std::size_t size>
std::string_view codeOf(const char (&field)[size])
{
    std::size_t length = 0;
    while (length < size && field[length] != '\0') ++length;
    return {field, length};
}

template <class Record>
std::uint32_t indexOf(const std::vector<Record>& records, std::string_view code)
{
    for (std::size_t i = 0; i < records.size(); ++i)
        if (codeOf(records[i].code) == code) return static_cast<std::uint32_t>(i);
    throw InputError("geography: nothing has the code " + std::string(code));
}

std::vector<std::string> fieldsOf(const std::string& line)
{
    std::vector<std::string> fields(1);
    for (const char c : line) {
        if (c == '\t')
            fields.emplace_back();
        else
            fields.back().push_back(c);
    }
    return fields;
}

}  // namespace

GeographyTables readGeography(const std::filesystem::path& file, StringPool& strings)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw InputError(file.string() + ": cannot be read");
    GeographyTables tables;
    std::string line;
    while (std::getline(stream, line)) {
        if (line.empty() || line.front() == '#') continue;
        const std::vector<std::string> f = fieldsOf(line);
        const auto expect = [&](std::size_t count) {
            if (f.size() != count) throw InputError(file.string() + ": wrong number of fields in: " + line);
        };
        if (f[0] == "continent") {
            expect(4);
            auto& record = tables.continents.emplace_back();
            setCode(record.code, f[1]);
            record.de = strings.add(f[2]);
            record.en = strings.add(f[3]);
        } else if (f[0] == "subregion") {
            expect(5);
            auto& record = tables.subregions.emplace_back();
            setCode(record.code, f[1]);
            record.de = strings.add(f[2]);
            record.en = strings.add(f[3]);
            record.continent = indexOf(tables.continents, f[4]);
        } else if (f[0] == "country") {
            expect(7);
            auto& record = tables.countries.emplace_back();
            setCode(record.code, f[1]);
            record.de = strings.add(f[2]);
            record.en = strings.add(f[3]);
            const std::uint32_t subregion = indexOf(tables.subregions, f[4]);
            record.subregion = static_cast<std::uint16_t>(subregion);
            record.continent = static_cast<std::uint16_t>(tables.subregions[subregion].continent);
            record.eu = f[5] == "1";
            record.unMember = f[6] == "1";
        } else if (f[0] == "state") {
            expect(5);
            auto& record = tables.states.emplace_back();
            setCode(record.code, f[1]);
            record.de = strings.add(f[2]);
            record.en = strings.add(f[3]);
            setCode(record.key, f[4]);
        } else if (f[0] == "district") {
            expect(4);
            auto& record = tables.districts.emplace_back();
            setCode(record.key, f[1]);
            record.name = strings.add(f[2]);
            record.type = strings.add(f[3]);
            const auto state = std::find_if(tables.states.begin(), tables.states.end(), [&](const auto& s) {
                return codeOf(s.key) == std::string_view(f[1]).substr(0, 2);
            });
            if (state == tables.states.end()) throw InputError(file.string() + ": no state for " + line);
            record.state = static_cast<std::uint32_t>(state - tables.states.begin());
        } else {
            throw InputError(file.string() + ": unknown kind in: " + line);
        }
    }
    return tables;
}

}  // namespace bake
