// Saving beside the window: what is written, what never is. With the real map, so that there is time to
// cancel.
#include <doctest/doctest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "app/save/make_files.hpp"
#include "app/save/save_job.hpp"
#include "files/data/network_reader.hpp"
#include "files/map_file.hpp"
#include "files/own/own_file.hpp"
#include "files/tour/tour_file.hpp"
#include "overlay/apply.hpp"
#include "overlay/merge.hpp"
#include "support/paths.hpp"

namespace fs = std::filesystem;
using state::SaveForm;
using state::SaveKind;
using Phase = state::SaveStatus::Phase;

namespace {

std::shared_ptr<const model::Atlas> atlas()
{
    static const auto built = [] {
        model::Atlas::Parts parts;
        parts.networks =
            files::readNetworks(test_support::sourceDir() + "/data/networks.json").value->networks;
        const auto map =
            files::openMapFile(test_support::buildDir() + "/share/kommunalatlas/kommunalatlas.map");
        parts.map = map.value->geometry;
        parts.gazetteer = map.value->gazetteer;
        parts.geography = map.value->geography;
        parts.origin.date = "2026";
        return std::make_shared<const model::Atlas>(std::move(parts));
    }();
    return built;
}

/// An empty folder for one test.
fs::path folder(const std::string& name)
{
    const fs::path path = fs::path(test_support::buildDir()) / "tests" / "save" / name;
    fs::remove_all(path);
    fs::create_directories(path);
    return path;
}

app::SaveInput input()
{
    state::Preferences preferences;
    app::SaveInput input{atlas(), {}, preferences};
    input.view.kind = state::ViewKind::Europe;
    return input;
}

app::SaveInput talk()
{
    app::SaveInput input = ::input();
    input.document =
        files::readTour(test_support::sourceDir() + "/data/tours/talk.json", *atlas()).value->document;
    return input;
}

state::SaveOrder order(SaveKind kind, SaveForm form, const fs::path& path)
{
    return {.kind = kind, .form = form, .path = path.string()};
}

/// Polls as the window does, until the end.
state::SaveStatus finished(app::SaveJob& job)
{
    state::SaveStatus status;
    while (job.running()) {
        status = job.poll();
        if (status.phase == Phase::Running) std::this_thread::yield();
    }
    return status;
}

std::string content(const fs::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A document but for the second in which it was made.
std::string timeless(std::string pdf)
{
    const std::size_t date = pdf.find("/CreationDate (");
    if (date != std::string::npos) pdf.erase(date, pdf.find(')', date) - date);
    return pdf;
}

std::size_t fileCount(const fs::path& path)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("every kind and form is written, under the name that was asked for and no other")
{
    const fs::path place = folder("all");
    struct Case {
        SaveKind kind;
        SaveForm form;
        const char* name;
        const char* begin;
    };
    const Case cases[] = {{SaveKind::Picture, SaveForm::Png1080, "a.png", "\x89PNG"},
                          {SaveKind::Picture, SaveForm::PdfA4, "b.pdf", "%PDF"},
                          {SaveKind::Picture, SaveForm::PdfA0, "c.pdf", "%PDF"},
                          {SaveKind::Picture, SaveForm::Svg, "d.svg", "<?xml"},
                          {SaveKind::Handout, SaveForm::Pdf, "e.pdf", "%PDF"},
                          {SaveKind::Poster, SaveForm::Pdf, "f.pdf", "%PDF"},
                          {SaveKind::Cards, SaveForm::Pdf, "g.pdf", "%PDF"},
                          {SaveKind::Table, SaveForm::Csv, "h.csv", "\xEF\xBB\xBF"},
                          {SaveKind::Table, SaveForm::GeoJson, "i.geojson", "{"},
                          {SaveKind::Tour, SaveForm::Pdf, "j.pdf", "%PDF"},
                          {SaveKind::Session, SaveForm::Json, "k.json", "{"},
                          {SaveKind::Tour, SaveForm::Json, "l.json", "{"},
                          {SaveKind::Table, SaveForm::Html, "m.html", "<!DOCTYPE html>"},
                          {SaveKind::Entries, SaveForm::Json, "p.json", "{"},
                          {SaveKind::Entries, SaveForm::Csv, "q.csv", "\xEF\xBB\xBF"},
                          {SaveKind::Entries, SaveForm::GeoJson, "r.geojson", "{"},
                          {SaveKind::Text, SaveForm::Html, "n.html", "<!DOCTYPE html>"},
                          {SaveKind::Text, SaveForm::Txt, "o.txt", "47 "}};
    std::size_t written = 0;
    for (const Case& one : cases) {
        CAPTURE(one.name);
        app::SaveJob job;
        CHECK(job.start(talk(), order(one.kind, one.form, place / one.name)).phase == Phase::Running);
        const state::SaveStatus end = finished(job);
        CHECK(end.phase == Phase::Done);
        CHECK(end.order.path == (place / one.name).string());
        CHECK(content(place / one.name).starts_with(one.begin));
        CHECK(fileCount(place) == ++written);
    }
}

TEST_CASE("a session and a tour open again with everything in them")
{
    const fs::path place = folder("session");
    app::SaveInput in = talk();
    state::Document document = *in.document;
    document.towns.push_back({"Jena", "DE", "DE-TH", "16053000", {11.58, 50.93}, 3});
    document.votes.push_back({"iclei", 4});
    document.notes.push_back({"Zeile eins\nZeile zwei", "iclei"});
    in.document = document;
    in.record.selected = {"iclei"};
    app::SaveJob job;
    job.start(std::move(in), order(SaveKind::Session, SaveForm::Json, place / "s.json"));
    REQUIRE(finished(job).phase == Phase::Done);
    const auto read = files::readTour(place / "s.json", *atlas());
    REQUIRE(read.value);
    CHECK(read.diagnostics.empty());
    CHECK(read.value->kind == files::TourKind::Session);
    CHECK(read.value->document.towns == document.towns);
    CHECK(read.value->document.votes == document.votes);
    CHECK(read.value->document.notes == document.notes);
    CHECK(read.value->document.tour.scenes.size() == document.tour.scenes.size());
    CHECK(read.value->record.selected == std::vector<std::string>{"iclei"});
}

TEST_CASE("a record has all that was collected in the room")
{
    const fs::path place = folder("record");
    app::SaveInput in = talk();
    state::Document document = *in.document;
    document.towns.push_back({"Jena", "DE", "DE-TH", "16053000", {11.58, 50.93}, 3});
    document.towns.push_back({"Mülheim an der Ruhr", "DE", "DE-NW", "05117000", {6.88, 51.43}, 1});
    document.votes.push_back({"iclei", 4});
    document.votes.push_back({"vku", 2});
    document.notes.push_back({"Nachfragen, wer aus dem Kreis dabei ist", "iclei"});
    document.notes.push_back({"Nächstes Treffen im Rathaus", ""});
    in.record.shown = {document.tour.scenes.front().title};
    in.record.selected = {"iclei", "eurocities"};
    in.document = document;
    in.date = "28.11.2026";
    app::SaveJob job;
    job.start(std::move(in), order(SaveKind::Record, SaveForm::Pdf, place / "record.pdf"));
    REQUIRE(finished(job).phase == Phase::Done);
    const std::string table = content(place / "record.csv");
    for (const char* words : {"Jena", "Mülheim an der Ruhr", "Nachfragen, wer aus dem Kreis dabei ist",
                              "Nächstes Treffen im Rathaus", "Eurocities"}) {
        CAPTURE(words);
        CHECK(table.find(words) != std::string::npos);
    }
}

TEST_CASE("what was typed in the room is in the record, in the session that is mailed and in its lists")
{
    const fs::path place = folder("typed");
    model::Network typed;
    typed.name = {"Netz aus dem Saal", "Network from the room"};
    typed.topics = {model::Topic::Water};
    overlay::Overlay entries;
    overlay::addEntry(entries, typed, [](std::string_view id) { return atlas()->find(id).has_value(); },
                      {"2026-11-30"});
    const model::NetworkId changed = *atlas()->find("aoew");
    overlay::changeField(entries, (*atlas())[changed], *overlay::findField("founded"), 2006, {"2026-11-30"});
    overlay::setHidden(entries, "eurocities", {"Eurocities", "Eurocities"}, true, {"2026-11-30"});
    app::SaveInput in = talk();
    state::Document document = *in.document;
    document.entries = entries;
    in.document = document;
    in.atlas = std::make_shared<const model::Atlas>(overlay::apply(*atlas(), entries));
    const auto made = [&](SaveKind kind, SaveForm form, const char* name) {
        const app::MadeFiles files = app::makeFiles(in, order(kind, form, place / name));
        CHECK(files.problems.empty());
        REQUIRE(!files.files.empty());
        return files.files.back().bytes;  // of a record its table
    };
    const std::string record = made(SaveKind::Record, SaveForm::Pdf, "record.pdf"),
                      list = made(SaveKind::Table, SaveForm::Csv, "list.csv"),
                      page = made(SaveKind::Table, SaveForm::Html, "list.html"),
                      map = made(SaveKind::Table, SaveForm::GeoJson, "list.geojson");
    for (const std::string* file : {&record, &list, &page}) {
        CHECK(file->find("Netz aus dem Saal") != std::string::npos);
        CHECK(file->find("eigene Angabe, 30.11.2026") != std::string::npos);
        CHECK(file->find("Gründungsjahr") != std::string::npos);
    }
    CHECK(map.find("\"own\"") != std::string::npos);
    CHECK(list.find("Eurocities") == std::string::npos);
    // Whoever gets the session by mail has it all.
    const auto session = files::readTourFromText(made(SaveKind::Session, SaveForm::Json, "evening.json"),
                                                 "evening.json", *atlas());
    REQUIRE(session.value);
    CHECK(overlay::differences(entries, *session.value->document.entries).empty());
    const auto alone =
        files::readOwnDataFromText(made(SaveKind::Entries, SaveForm::Json, "own.json"), "own.json");
    REQUIRE(alone.value);
    CHECK(overlay::differences(entries, alone.value->entries).empty());
}

TEST_CASE("a record is two files, a tour's pictures are a folder")
{
    const fs::path place = folder("several");
    app::SaveJob job;
    job.start(talk(), order(SaveKind::Record, SaveForm::Pdf, place / "record.pdf"));
    CHECK(finished(job).phase == Phase::Done);
    CHECK(content(place / "record.pdf").starts_with("%PDF"));
    CHECK(content(place / "record.csv").starts_with("\xEF\xBB\xBF"));
    // The table alone is reason enough to ask.
    fs::remove(place / "record.pdf");
    const state::SaveStatus asked =
        job.start(talk(), order(SaveKind::Record, SaveForm::Pdf, place / "record.pdf"));
    CHECK(asked.phase == Phase::Exists);
    CHECK(asked.message == "record.csv");

    job.start(talk(), order(SaveKind::Tour, SaveForm::PngFolder, place / "pictures"));
    CHECK(finished(job).phase == Phase::Done);
    const std::size_t scenes = talk().document->tour.scenes.size();
    CHECK(fileCount(place / "pictures") == scenes);
    CHECK(content(place / "pictures" / "01.png").starts_with("\x89PNG"));
}

TEST_CASE("nothing is replaced unasked; asked, the whole file is")
{
    const fs::path place = folder("exists");
    std::ofstream(place / "old.csv") << "old";
    app::SaveJob job;
    state::SaveOrder again = order(SaveKind::Table, SaveForm::Csv, place / "old.csv");
    const state::SaveStatus status = job.start(input(), again);
    CHECK(status.phase == Phase::Exists);
    CHECK(status.message == "old.csv");
    CHECK_FALSE(job.running());
    CHECK(content(place / "old.csv") == "old");
    again.replace = true;
    CHECK(job.start(input(), again).phase == Phase::Running);
    CHECK(finished(job).phase == Phase::Done);
    CHECK(content(place / "old.csv").starts_with("\xEF\xBB\xBF"));
}

TEST_CASE("a folder in the place of a file, and a file in that of a folder, are said and not asked about")
{
    const fs::path place = folder("names");
    fs::create_directory(place / "list.csv");
    std::ofstream(place / "pictures") << "mine";
    app::SaveJob job;
    state::SaveStatus status = job.start(input(), order(SaveKind::Table, SaveForm::Csv, place / "list.csv"));
    CHECK(status.phase == Phase::Failed);
    CHECK(status.message ==
          "„list.csv“ gibt es dort schon und lässt sich nicht ersetzen. Wählen Sie einen anderen Namen.");
    status = job.start(talk(), order(SaveKind::Tour, SaveForm::PngFolder, place / "pictures"));
    CHECK(status.phase == Phase::Failed);
    CHECK(status.message ==
          "„pictures“ gibt es dort schon und lässt sich nicht ersetzen. Wählen Sie einen anderen Namen.");
    CHECK(content(place / "pictures") == "mine");
    // The table that belongs to a record has no room: its pages are not written either.
    fs::create_directory(place / "record.csv");
    std::ofstream(place / "record.pdf") << "old";
    state::SaveOrder record = order(SaveKind::Record, SaveForm::Pdf, place / "record.pdf");
    record.replace = true;
    status = job.start(talk(), record);
    if (status.phase == Phase::Running) status = finished(job);
    CHECK(status.phase == Phase::Failed);
    CHECK(status.message ==
          "„record.csv“ gibt es dort schon und lässt sich nicht ersetzen. Wählen Sie einen anderen Namen.");
    CHECK(content(place / "record.pdf") == "old");
    CHECK(fileCount(place) == 4);
}

TEST_CASE("pictures of which one has no room are not written at all")
{
    const fs::path place = folder("half");
    fs::create_directory(place / "pictures");
    fs::create_directory(place / "pictures" / "03.png");
    app::SaveJob job;
    state::SaveOrder pictures = order(SaveKind::Tour, SaveForm::PngFolder, place / "pictures");
    pictures.replace = true;
    job.start(talk(), pictures);
    const state::SaveStatus status = finished(job);
    CHECK(status.phase == Phase::Failed);
    CHECK(status.message ==
          "„03.png“ gibt es dort schon und lässt sich nicht ersetzen. Wählen Sie einen anderen Namen.");
    CHECK(fileCount(place / "pictures") == 1);
}

TEST_CASE("paper shows what the map on the screen shows beside its filter")
{
    for (const SaveKind kind : {SaveKind::Handout, SaveKind::Poster, SaveKind::Record}) {
        CAPTURE(static_cast<int>(kind));
        app::SaveInput plain = input();
        plain.view.selection = {*atlas()->find("eurocities"), *atlas()->find("c40-cities")};
        app::SaveInput lit = plain;
        lit.view.overlap = filter::OverlapChoice{filter::OverlapOf::Countries, 3};
        app::SaveInput town = plain;
        town.view.town = atlas()->gazetteer().findMunicipality("05314000");
        REQUIRE(town.view.town->valid());
        const auto bytes = [&](const app::SaveInput& in) {
            return timeless(app::makeFiles(in, order(kind, SaveForm::Pdf, "x.pdf")).files.at(0).bytes);
        };
        const bool alike = bytes(plain) == bytes(plain), isLit = bytes(lit) != bytes(plain),
                   hasTown = bytes(town) != bytes(plain);
        CHECK(alike);
        CHECK(isLit);
        CHECK(hasTown);
    }
}

TEST_CASE("from a dark screen come dark pictures, but papers with dark letters")
{
    const auto made = [](SaveKind kind, SaveForm form, state::Theme theme) {
        app::SaveInput in = talk();
        in.preferences.theme = theme;
        return timeless(app::makeFiles(in, order(kind, form, "x")).files.at(0).bytes);
    };
    for (const SaveKind kind :
         {SaveKind::Handout, SaveKind::Poster, SaveKind::Cards, SaveKind::Tour, SaveKind::Record}) {
        CAPTURE(static_cast<int>(kind));
        const bool alike =
            made(kind, SaveForm::Pdf, state::Theme::Dark) == made(kind, SaveForm::Pdf, state::Theme::Print);
        CHECK(alike);
    }
    const bool alike = made(SaveKind::Picture, SaveForm::Svg, state::Theme::Dark) ==
                       made(SaveKind::Picture, SaveForm::Svg, state::Theme::Print);
    CHECK_FALSE(alike);
}

TEST_CASE("cancelled or destroyed in the middle, nothing is written")
{
    const fs::path place = folder("cancelled");
    {
        app::SaveJob job;
        job.start(talk(), order(SaveKind::Tour, SaveForm::Pdf, place / "tour.pdf"));
        job.cancel();
        CHECK(finished(job).phase == Phase::Cancelled);
        CHECK(fileCount(place) == 0);
        // It can be used again.
        job.start(input(), order(SaveKind::Table, SaveForm::Csv, place / "list.csv"));
        CHECK(finished(job).phase == Phase::Done);
    }
    fs::remove(place / "list.csv");
    {
        app::SaveJob job;
        job.start(talk(), order(SaveKind::Tour, SaveForm::PngFolder, place / "pictures"));
    }
    CHECK(fileCount(place) == 0);
}

TEST_CASE("progress goes on while pages are made")
{
    std::vector<double> shares;
    const app::MadeFiles made =
        app::makeFiles(talk(), order(SaveKind::Tour, SaveForm::Pdf, "tour.pdf"), [&](double share) {
            shares.push_back(share);
            return true;
        });
    CHECK(made.files.size() == 1);
    CHECK(shares.size() > talk().document->tour.scenes.size());
    CHECK(std::is_sorted(shares.begin(), shares.end()));
    CHECK(shares.back() < 1);
    int asked = 0;
    const app::MadeFiles stopped = app::makeFiles(talk(), order(SaveKind::Tour, SaveForm::Pdf, "tour.pdf"),
                                                  [&](double) { return ++asked < 4; });
    CHECK(stopped.files.empty());
    CHECK(stopped.problems.empty());
    CHECK(asked == 4);
}

TEST_CASE("what cannot be written is said in the reader's words, and nothing is left behind")
{
    const fs::path place = folder("refused");
    app::SaveJob job;
    const auto saved = [&](const fs::path& path, bool replace = false) {
        state::SaveOrder one = order(SaveKind::Table, SaveForm::Csv, path);
        one.replace = replace;
        const state::SaveStatus started = job.start(input(), one);
        return started.phase == Phase::Running ? finished(job) : started;
    };
    CHECK(saved(place / "no" / "list.csv").message ==
          "Diesen Ordner gibt es nicht oder nicht mehr. Wählen Sie einen anderen.");
    CHECK(saved("/dev/full", true).message ==
          "Auf dem Datenträger ist kein Platz mehr. Es wurde nichts geschrieben.");
    CHECK(saved(place / (std::string(300, 'x') + ".csv")).message ==
          "Der Dateiname ist zu lang. Wählen Sie einen kürzeren.");
    CHECK(saved(place / " ").message == "Geben Sie der Datei einen Namen.");
    CHECK(saved(place / ".hidden").phase == Phase::Failed);
    if (::geteuid() != 0) {
        ::chmod(place.c_str(), 0555);
        CHECK(saved(place / "list.csv").message ==
              "In diesen Ordner darf nicht geschrieben werden. Wählen Sie einen anderen.");
        ::chmod(place.c_str(), 0755);
        std::ofstream(place / "locked.csv") << "old";
        ::chmod((place / "locked.csv").c_str(), 0444);
        CHECK(
            saved(place / "locked.csv", true).message ==
            "„locked.csv“ gibt es dort schon und lässt sich nicht ersetzen. Wählen Sie einen anderen Namen.");
        CHECK(content(place / "locked.csv") == "old");
        fs::remove(place / "locked.csv");
    } else {
        MESSAGE("as root every folder can be written to: the messages about permissions were not tried");
    }
    CHECK(fileCount(place) == 0);
}
