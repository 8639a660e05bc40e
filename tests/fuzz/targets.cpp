#include "fuzz/targets.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "files/data/network_reader.hpp"
#include "files/map_file.hpp"
#include "files/own/own_file.hpp"
#include "files/own/own_table.hpp"
#include "files/settings.hpp"
#include "files/tour/state_text.hpp"
#include "files/tour/tour_file.hpp"
#include "filter/criteria_text.hpp"
#include "filter/index.hpp"
#include "filter/search.hpp"
#include "fuzz/table_targets.hpp"
#include "overlay/apply.hpp"
#include "overlay/clean.hpp"
#include "overlay/merge.hpp"
#include "support/sample_atlas.hpp"

namespace test_fuzz {

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlasWithPlaces();
    return instance;
}

void must(bool holds)
{
    if (!holds) std::abort();
}

/// Each message can be said.
void said(const std::vector<base::Diagnostic>& diagnostics)
{
    for (const base::Diagnostic& one : diagnostics)
        for (const base::Language language : {base::Language::De, base::Language::En})
            for (const char c : base::toString(one, language)) must(static_cast<unsigned char>(c) >= 0x20);
}

/// For readers of files: the bytes as one.
std::filesystem::path asFile(std::string_view bytes, const char* name)
{
    static const std::filesystem::path folder = [] {
        std::string made = (std::filesystem::temp_directory_path() / "kommunalatlas-fuzz-XXXXXX").string();
        must(::mkdtemp(made.data()) != nullptr);
        return std::filesystem::path(made);
    }();
    std::ofstream(folder / name, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return folder / name;
}

void data(std::string_view bytes)
{
    const auto file = files::readNetworksFromText(std::string(bytes), "f.json");
    said(file.diagnostics);
    must(file.value.has_value() || !file.diagnostics.empty());
}

/// What was read is written and read again as the same.
void ownData(std::string_view bytes)
{
    const auto file = files::readOwnDataFromText(std::string(bytes), "f.json");
    said(file.diagnostics);
    if (!file) return;
    const overlay::Overlay& entries = file.value->entries;
    const std::string written = files::writeOwnData(entries, std::string(bytes));
    const auto again = files::readOwnDataFromText(written, "g.json");
    must(again.value.has_value());
    must(overlay::differences(entries, again.value->entries).empty());
    must(files::writeOwnData(again.value->entries, written) == written);
    (void)overlay::applied(atlas().networks(), entries);
    said(overlay::findings(atlas().networks(), entries, "f.json"));
}

void session(std::string_view bytes)
{
    const auto file = files::readTourFromText(std::string(bytes), "f.json", atlas());
    said(file.diagnostics);
    if (!file || file.value->kind != files::TourKind::Session) return;
    const model::Atlas shown = overlay::apply(atlas(), *file.value->document.entries);
    (void)files::writeSession(shown, file.value->document, file.value->record, {}, {1520, 1032});
}

/// Scenes alone: written as a tour they come back as they are, and say the same again.
void tour(std::string_view bytes)
{
    const auto file = files::readTourFromText(std::string(bytes), "f.json", atlas());
    said(file.diagnostics);
    if (!file || file.value->kind != files::TourKind::Tour) return;
    const std::string written = files::writeTour(atlas(), file.value->document.tour);
    const auto again = files::readTourFromText(written, "g.json", atlas());
    must(again.value.has_value() && again.value->kind == files::TourKind::Tour);
    must(again.value->document.tour.scenes.size() == file.value->document.tour.scenes.size());
    must(files::writeTour(atlas(), again.value->document.tour) == written);
}

/// What a crash left: it is kept anew at once, with the file that it belongs to, and nothing of it gets lost.
void journal(std::string_view bytes)
{
    const auto file = files::readTour(asFile(bytes, "unsaved-1.json"), atlas());
    said(file.diagnostics);
    if (!file) return;
    const state::Document& document = file.value->document;
    const model::Atlas shown = overlay::apply(atlas(), *document.entries);
    const std::string kept =
        files::writeSession(shown, document, file.value->record, {}, {1520, 1032}, file.value->belongsTo);
    const auto again = files::readTourFromText(kept, "g.json", atlas());
    must(again.value.has_value() && again.value->kind == files::TourKind::Session);
    must(again.value->belongsTo.has_value() == file.value->belongsTo.has_value());
    must(again.value->document.towns.size() == document.towns.size());
    must(again.value->document.notes.size() == document.notes.size());
    must(overlay::differences(*document.entries, *again.value->document.entries).empty());
}

/// A table of fields: what was read of it is written and read again as the same, as CSV's cells and as
/// GeoJSON.
void fieldTable(std::string_view bytes)
{
    std::vector<std::vector<std::string>> rows(1);
    rows[0] = {"id", "name_de"};
    for (const overlay::Field& row : overlay::fields())
        if (row.key != "name_de") rows[0].emplace_back(row.key);
    rows.emplace_back(1);
    for (const char c : bytes) {
        if (c == '\x1e')
            rows.emplace_back(1);
        else if (c == '\x1f')
            rows.back().emplace_back();
        else
            rows.back().back() += c;
    }
    const auto read = files::entriesFromRows(rows, "t.csv");
    said(read.diagnostics);
    must(read.value.has_value());
    const std::vector<model::Network> shown = overlay::applied({}, *read.value);
    std::vector<const model::Network*> entries;
    for (const model::Network& one : shown) entries.push_back(&one);
    (void)files::fieldsCsv(entries);
    const auto again = files::entriesFromGeoJson(files::fieldsGeoJson(entries).text, "t.geojson");
    must(again.value.has_value() && again.value->own.size() == shown.size());
    for (std::size_t i = 0; i < shown.size(); ++i)
        for (const overlay::Field& row : overlay::fields())
            // A label that follows from a long name has no room of its own.
            if (!row.key.starts_with("label_") &&
                row.read(again.value->own[i]->network) != row.read(shown[i])) {
                std::fprintf(stderr, "%s does not come back\n", std::string(row.key).c_str());
                std::abort();
            }
}

void settings(std::string_view bytes)
{
    const auto read = files::loadSettings(asFile(bytes, "settings.json"), {});
    said(read.diagnostics);
    must(read.value.has_value());
}

void viewLine(std::string_view bytes) { said(files::fromStateText(atlas(), bytes).diagnostics); }

void criteria(std::string_view bytes)
{
    filter::Criteria criteria;
    for (std::size_t at = 0; at <= bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        (void)filter::addPiece(atlas(), criteria, bytes.substr(at, end - at));
        at = end + 1;
    }
    filter::Criteria again;
    for (const std::string& piece : filter::toPieces(criteria))
        must(filter::addPiece(atlas(), again, piece).empty());
    must(filter::toPieces(again) == filter::toPieces(criteria));
}

void search(std::string_view bytes)
{
    static const filter::Index index(atlas());
    for (const filter::SearchHit& hit : filter::search(index, bytes, 8))
        if (hit.kind == filter::SearchHit::Kind::Network) must(hit.network.index < index.size());
}

void mapFile(std::string_view bytes) { said(files::openMapFile(asFile(bytes, "map")).diagnostics); }

/// Whatever is typed into a field is kept as something that can be shown, and cleaning twice is cleaning
/// once.
void field(std::string_view bytes)
{
    const std::string text(bytes);
    for (const overlay::Field& row : overlay::fields()) {
        if (row.kind != overlay::FieldKind::Line && row.kind != overlay::FieldKind::Url) continue;
        const overlay::Value once = overlay::cleaned(row, text);
        must(overlay::cleaned(row, once) == once);
        must(row.kind == overlay::FieldKind::Url || overlay::problem(row, once).empty());
        model::Network network;
        overlay::put(network, row, text, {"2026-11-30"});
    }
}

constexpr std::array all{
    Target{"csv", csvTable},          Target{"xlsx", xlsxTable},    Target{"ods", odsTable},
    Target{"geojson", geoJsonTable},  Target{"data", data},         Target{"own_data", ownData},
    Target{"session", session},       Target{"settings", settings}, Target{"view_line", viewLine},
    Target{"criteria", criteria},     Target{"search", search},     Target{"map_file", mapFile},
    Target{"field", field},           Target{"tour", tour},         Target{"journal", journal},
    Target{"field_table", fieldTable}};

}  // namespace

std::span<const Target> targets() { return all; }

}  // namespace test_fuzz
