// What a workshop lays over the map: both languages, the slides beside today, the room, the quiz.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

#include "files/tour/tour_file.hpp"
#include "filter/index.hpp"
#include "layout/real_scene.hpp"
#include "layout/stage/board_rows.hpp"
#include "layout/stage/room_size.hpp"
#include "paper/documents.hpp"
#include "support/paths.hpp"
#include "words/then_and_now.hpp"

using layout_test::network;
using layout_test::realAtlas;
using layout_test::Shot;
using scene::Role;

namespace {

std::vector<std::string> wordsOf(const scene::Scene& scene, Role role)
{
    std::vector<std::string> words;
    for (const scene::Item& item : scene.items)
        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive); run && item.role == role)
            words.push_back(run->text.utf8);
    return words;
}

bool has(const std::vector<std::string>& words, const std::string& wanted)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& one) { return one.find(wanted) != std::string::npos; });
}

/// The panel of the board.
std::optional<geo::Box> boardBox(const scene::Scene& scene)
{
    for (const scene::Item& item : scene.items)
        if (const auto* panel = std::get_if<scene::Rectangle>(&item.primitive);
            panel && item.role == Role::Board)
            return panel->boxPx;
    return std::nullopt;
}

layout::Stage stageOf(const state::Document& document)
{
    layout::Stage stage;
    stage.towns = document.towns;
    stage.votes = document.votes;
    return stage;
}

state::Document roomOf(std::initializer_list<const char*> towns)
{
    state::Document document;
    const model::Gazetteer& gazetteer = realAtlas().gazetteer();
    for (const char* name : towns) {
        const auto found = gazetteer.findByName(name);
        REQUIRE_FALSE(found.empty());
        const model::Place place = gazetteer[found.front()];
        const std::string stateCode = place.state.valid() ? realAtlas().geography()[place.state].code : "";
        document.towns.push_back({std::string(place.nameIn(base::Language::De)),
                                  std::string(place.countryCode), stateCode,
                                  std::string(place.municipalityKey), place.position, 1});
    }
    return document;
}

}  // namespace

TEST_CASE("in both languages the legend has the other one beside, the map does not move")
{
    Shot shot;
    const scene::Scene one = layout_test::sceneOf(shot);
    CHECK(has(wordsOf(one, Role::Legend), "Umwelt und Klima"));
    CHECK_FALSE(has(wordsOf(one, Role::Legend), "Environment"));
    shot.bilingual = true;
    const scene::Scene two = layout_test::sceneOf(shot);
    CHECK(has(wordsOf(two, Role::Legend), "Umwelt und Klima"));
    CHECK(has(wordsOf(two, Role::Legend), "Environment"));
    CHECK(two.frames.front().camera == one.frames.front().camera);
    CHECK(two.frames.front().boxPx == one.frames.front().boxPx);
    shot.language = base::Language::En;
    shot.selection = {network("climate-alliance")};
    const auto selected = wordsOf(layout_test::sceneOf(shot), Role::Legend);
    CHECK(has(selected, "Climate Alliance"));
    CHECK(has(selected, "Klima-Bündnis"));
}

TEST_CASE("an exported picture has its title in both languages")
{
    Shot shot;
    shot.purpose = layout::Purpose::Export;
    shot.widthPx = 1400;
    shot.bilingual = true;
    const auto title = wordsOf(layout_test::sceneOf(shot), Role::Title);
    CHECK(has(title, "47 Einträge"));
    CHECK(has(title, "47 entries"));
}

TEST_CASE("the slides beside today: what differs, with its year and source")
{
    const auto& kept = realAtlas()[network("climate-alliance")];
    CHECK(words::changeInShort(realAtlas()[network("aoew")], base::Language::De).empty());
    CHECK_FALSE(
        words::changeInShort(realAtlas()[network("transformationsstadt")], base::Language::De).empty());
    const std::vector<std::string> lines = words::thenAndNow(kept, base::Language::De);
    REQUIRE(lines.size() >= 2);
    CHECK(lines[0].find("1.700") != std::string::npos);
    CHECK(lines[1].find("(2024)") != std::string::npos);
    CHECK(lines[1].find("wikipedia") != std::string::npos);
    // An ended one says so, and where that is from.
    const std::vector<std::string> ended =
        words::thenAndNow(realAtlas()[network("ttip-ceta-free-zones")], base::Language::De);
    CHECK(ended.back().find("(2017)") != std::string::npos);
}

TEST_CASE("the board lies on no other map, whatever it has to say")
{
    state::Document document = roomOf({"jena", "bonn", "erfurt", "berlin", "hamburg", "weimar"});
    for (std::size_t i = 0; i < 6; ++i)
        document.votes.push_back({realAtlas().networks()[i].id, 6 - static_cast<int>(i)});
    for (const state::ViewKind kind :
         {state::ViewKind::World, state::ViewKind::Germany, state::ViewKind::Twin})
        for (const double textScale : {1.0, 2.0}) {
            CAPTURE(textScale);
            Shot shot;
            shot.kind = kind;
            shot.textScale = textScale;
            shot.thenAndNow = shot.room = true;
            shot.stage = stageOf(document);
            const scene::Scene scene = layout_test::sceneOf(shot);
            const auto board = boardBox(scene);
            REQUIRE(board);
            for (const scene::MapFrame& frame : scene.frames)
                if (frame.kind != scene::FrameKind::Main)
                    CHECK_FALSE((board->minX < frame.boxPx.maxX && frame.boxPx.minX < board->maxX &&
                                 board->minY < frame.boxPx.maxY && frame.boxPx.minY < board->maxY));
        }
}

TEST_CASE("towns of the room are counted by state and country, and by the entries whose lists name them")
{
    state::Document document = roomOf({"bonn", "dortmund", "paris"});
    document.towns[0].people = 3;
    const filter::Index index(realAtlas());
    const auto ofTowns = layout::townNetworks(index, document.towns);
    REQUIRE(ofTowns.size() == 3);
    const std::vector<layout::RoomNetwork> networks = layout::roomNetworks(ofTowns);
    REQUIRE_FALSE(networks.empty());
    CHECK(std::is_sorted(networks.begin(), networks.end(),
                         [](const auto& a, const auto& b) { return a.towns > b.towns; }));
    std::size_t sum = 0, of = 0;
    for (const layout::RoomNetwork& one : networks) sum += static_cast<std::size_t>(one.towns);
    for (const auto& one : ofTowns) of += one.size();
    CHECK(sum == of);
    Shot shot;
    shot.room = true;
    shot.stage = stageOf(document);
    const auto board = wordsOf(layout_test::sceneOf(shot), Role::Board);
    CHECK(has(board, "Nordrhein-Westfalen"));
    CHECK(has(board, "Frankreich"));
    CHECK(has(board, "4"));
    CHECK(has(board, "Diese Orte sind dabei"));
    CHECK(has(board, realAtlas()[networks.front().network].label.de));
    CHECK_FALSE(has(board, "North Rhine-Westphalia"));

    shot.bilingual = true;
    const auto both = wordsOf(layout_test::sceneOf(shot), Role::Board);
    for (const char* words : {"Nordrhein-Westfalen", "North Rhine-Westphalia", "Diese Orte sind dabei",
                              "These towns are members"})
        CHECK(has(both, words));

    // While a seat is guessed no pin but the guess stands on the map.
    state::Quiz quiz{{network("cities-for-mobility")}, 0, {}, false};
    shot.stage.quiz = quiz;
    CHECK_FALSE(has(wordsOf(layout_test::sceneOf(shot), Role::Pin), "Paris"));
}

TEST_CASE(
    "while an entry is asked for no name tells where it sits; revealed, its place and the distance are there")
{
    const state::Quiz quiz{{network("cities-for-mobility")}, 0, geo::LonLat{13.4, 52.5}, false};
    Shot shot;
    shot.stage.quiz = quiz;
    const scene::Scene asked = layout_test::sceneOf(shot);
    CHECK(has(wordsOf(asked, Role::Title), "Wo sitzt „Cities for Mobility“?"));
    for (const Role role : {Role::Label, Role::DockRow, Role::EdgeMarker})
        CHECK(wordsOf(asked, role).empty());
    CHECK_FALSE(has(wordsOf(asked, Role::Title), "km"));
    shot.stage.quiz->revealed = true;
    const scene::Scene told = layout_test::sceneOf(shot);
    CHECK(has(wordsOf(told, Role::Title), "Stuttgart"));
    CHECK(has(wordsOf(told, Role::Title), "km daneben"));
    const auto lines = std::count_if(told.items.begin(), told.items.end(),
                                     [](const scene::Item& item) { return item.role == Role::Arc; });
    CHECK(lines > std::count_if(asked.items.begin(), asked.items.end(),
                                [](const scene::Item& item) { return item.role == Role::Arc; }));
}

TEST_CASE(
    "for an audience the legend leaves the map its room, in letters that the nearest rows can read at least")
{
    const base::LocalText title{"Drei Verbände sprechen für alle", "Three associations speak for all"};
    const base::LocalText text{
        "Städtetag, Städte- und Gemeindebund und Landkreistag vertreten Kommunen gegenüber Bund und EU.",
        "The associations of cities, of towns and municipalities, and of rural districts speak to federal "
        "and EU politics."};
    Shot shot;
    shot.selection = {network("deutscher-staedtetag"), network("dstgb"), network("deutscher-landkreistag")};
    shot.stage.caption = {title, text};
    for (const geo::Point size : {geo::Point{1280, 720}, geo::Point{1920, 1080}})
        for (const state::RoomSize room :
             {state::RoomSize::Near, state::RoomSize::Middle, state::RoomSize::Far})
            for (const base::Language language : {base::Language::De, base::Language::En}) {
                CAPTURE(size.x);
                CAPTURE(static_cast<int>(room));
                shot.widthPx = size.x;
                shot.heightPx = size.y;
                shot.audience = room;
                shot.language = language;
                const scene::Scene scene = layout_test::sceneOf(shot);
                const geo::Box& map = scene.frames.front().boxPx;
                int panels = 0, lines = 0;
                for (const scene::Item& item : scene.items) {
                    if (item.role != Role::Legend) continue;
                    if (const auto* panel = std::get_if<scene::Rectangle>(&item.primitive);
                        panel && panel->boxPx.width() > map.width() / 10) {
                        ++panels;
                        // On the map, or in the column of words beside it, where it covers nothing.
                        const bool beside = panel->boxPx.maxX <= map.minX;
                        CHECK(panel->boxPx.minX >= (beside ? 0 : map.minX));
                        CHECK(panel->boxPx.maxX <= (beside ? map.minX : map.maxX));
                        CHECK(panel->boxPx.minY >= map.minY);
                        CHECK(panel->boxPx.maxY <= map.maxY);
                        for (const scene::Item& other : scene.items)
                            if (const auto* word = std::get_if<scene::TextRun>(&other.primitive);
                                word && other.role == Role::Title)
                                CHECK_FALSE(layout_test::inkBox(*word).intersects(panel->boxPx));
                        CHECK(panel->boxPx.width() * panel->boxPx.height() <
                              map.width() * map.height() * 0.25);
                    }
                    if (const auto* run = std::get_if<scene::TextRun>(&item.primitive);
                        run && run->text.utf8.size() > 2) {
                        ++lines;
                        CHECK(run->text.font.sizePx >= 22.9 * size.y / 1080);  // 24 the names of the map
                    }
                }
                CHECK(panels == 1);
                CHECK(lines > 4);
            }
}

TEST_CASE("the audience sees the entries of the scene; who explores sees the others as well")
{
    Shot shot;
    shot.widthPx = 1280;
    shot.heightPx = 720;
    shot.selection = {network("aktionsbuendnis-wuerde-unserer-staedte")};
    const auto others = [&] {
        const scene::Scene scene = layout_test::sceneOf(shot);
        return has(wordsOf(scene, Role::Label), "Bio-Städte");
    };
    CHECK(others());
    shot.audience = state::RoomSize::Near;
    CHECK_FALSE(others());
    shot.stage.explores = true;
    CHECK(others());
}

TEST_CASE("the words of the scale bar end inside the map, however large they are")
{
    Shot shot;
    shot.widthPx = 1920;
    shot.heightPx = 1080;
    shot.audience = state::RoomSize::Far;
    const scene::Scene scene = layout_test::sceneOf(shot);
    bool found = false;
    for (const scene::Item& item : scene.items) {
        const auto* run = std::get_if<scene::TextRun>(&item.primitive);
        if (!run || item.role != Role::Furniture || run->text.utf8.find(" km") == std::string::npos) continue;
        found = true;
        CHECK(run->origin.x + run->text.widthPx <= scene.frames.front().boxPx.maxX);
    }
    CHECK(found);
}

namespace {

const state::Tour& talk()
{
    static const base::Result<files::TourFile> file =
        files::readTour(test_support::sourceDir() + "/data/tours/talk.json", realAtlas());
    REQUIRE(file);
    return file.value->document.tour;
}

scene::Scene presented(const state::TourScene& scene, state::RoomSize room, base::Language language,
                       const state::Document& document = {})
{
    static const filter::Index index(realAtlas());
    filter::Answers answers(index);
    layout::PictureSources sources(answers, layout_test::fonts());
    const layout::PictureStyle style{.language = language, .room = room};
    return paper::scenePicture({.sources = sources,
                                .view = scene.view,
                                .style = style,
                                .result = answers.result({}),
                                .document = document},
                               scene, 1920, 1080, 1);
}

constexpr std::array rooms{state::RoomSize::Near, state::RoomSize::Middle, state::RoomSize::Far};

}  // namespace

TEST_CASE("every scene of the talk can be read from the last row, in any room and both languages, and the "
          "map is seen")
{
    for (const state::RoomSize room : rooms)
        for (const base::Language language : {base::Language::De, base::Language::En})
            for (std::size_t i = 0; i < talk().scenes.size(); ++i) {
                CAPTURE(static_cast<int>(room));
                CAPTURE(i + 1);
                const state::TourScene& shown = talk().scenes[i];
                const scene::Scene scene = presented(shown, room, language);
                const auto title = wordsOf(scene, Role::Title);
                CHECK_FALSE(title.empty());
                CHECK_FALSE(has(title, "…"));
                CHECK_FALSE(has(wordsOf(scene, Role::DockRow), "…"));
                // Twins and side maps are narrow; a frame of its own has the letters of the room.
                const bool narrow = shown.view.kind == state::ViewKind::Twin;
                std::vector<double> listed(scene.frames.size(), 0);
                for (const scene::Item& item : scene.items) {
                    if (const auto* run = std::get_if<scene::TextRun>(&item.primitive)) {
                        const bool main =
                            item.frame && scene.frames[*item.frame].kind == scene::FrameKind::Main && !narrow;
                        const double factor = main && item.role != Role::Board && item.role != Role::Legend &&
                                                      item.role != Role::Furniture
                                                  ? layout::roomFactor(room)
                                                  : 1;
                        const bool sample = item.role == Role::Legend &&
                                            run->text.utf8.size() < 2;  // of the letters on the map
                        if (item.role == Role::Symbol || item.role == Role::Pip ||
                            item.role == Role::Furniture || sample)
                            continue;
                        // Long names in lists are a sixth smaller rather than cut.
                        if (run->text.font.sizePx < 24 * factor * 0.84)
                            FAIL_CHECK(run->text.utf8, " has ", run->text.font.sizePx, " px");
                    }
                    const auto* panel = std::get_if<scene::Rectangle>(&item.primitive);
                    if (panel && item.role == Role::DockPanel && item.frame)
                        listed[*item.frame] += panel->boxPx.width() * panel->boxPx.height();
                }
                for (std::size_t f = 0; f < scene.frames.size(); ++f)
                    CHECK(listed[f] <= 0.31 * scene.frames[f].boxPx.width() * scene.frames[f].boxPx.height());
            }
}

TEST_CASE("for an audience cities say how many entries they have")
{
    // The talk's "Wer spricht wo?": eleven in Berlin.
    for (const state::RoomSize room : rooms) {
        const scene::Scene scene = presented(talk().scenes[13], room, base::Language::De);
        CHECK(has(wordsOf(scene, Role::Symbol), "11"));
        CHECK(wordsOf(scene, Role::DockRow).empty());
    }
}

TEST_CASE("with the letters of a large room the words stand beside the map, which keeps its height")
{
    for (const state::RoomSize room : rooms) {
        const geo::Box one = presented(talk().scenes[2], room, base::Language::De).frames.front().boxPx;
        const geo::Box two = presented(talk().scenes[1], room, base::Language::De).frames.front().boxPx;
        CHECK((one.minX > 0) == (room != state::RoomSize::Near));
        CHECK(one.height() > 0.8 * 1080);
        CHECK(two.minX == 0);  // two maps need the width
        CHECK(two.height() > 0.6 * 1080);
    }
}

TEST_CASE("what the slides said stands beside today for both entries of the scene, or it is said that one is "
          "left out")
{
    const state::TourScene& scene = talk().scenes[14];
    REQUIRE(scene.view.selection.size() == 2);
    for (const state::RoomSize room : rooms)
        for (const base::Language language : {base::Language::De, base::Language::En}) {
            const auto board = wordsOf(presented(scene, room, language), Role::Board);
            CHECK(has(board, "Transformationsstadt"));
            CHECK((has(board, "TTIP") ||
                   has(board, language == base::Language::De ? "und 1 weitere" : "and 1 more")));
        }
    const auto far = wordsOf(presented(scene, state::RoomSize::Far, base::Language::De), Role::Board);
    CHECK(has(far, "TTIP"));
    // At the desk, where many differ from the slides.
    Shot shot;
    shot.thenAndNow = true;
    CHECK(has(wordsOf(layout_test::sceneOf(shot), Role::Board), "weitere"));
}

TEST_CASE("no list hides a pin of the room or its name")
{
    const state::Document few = roomOf({"leipzig", "jena", "erfurt", "dortmund", "hamburg"});
    state::Document many = roomOf({"berlin", "bonn", "freiburg im breisgau", "paris", "wien", "prag"});
    for (int i = 0; i < 40; ++i)
        many.towns.push_back({"Musterstadt", "DE", "", "", {6.0 + (i % 8) * 1.1, 47.6 + (i / 8) * 1.6}, 1});
    int avoided = 0, above = 0;
    for (const state::Document* document : std::array{&few, static_cast<const state::Document*>(&many)})
        for (const state::ViewKind kind :
             {state::ViewKind::Germany, state::ViewKind::Twin, state::ViewKind::Europe})
            for (const double textScale : {1.0, 2.0})
                for (const bool audience : {false, true}) {
                    CAPTURE(static_cast<int>(kind));
                    CAPTURE(textScale);
                    CAPTURE(audience);
                    Shot shot;
                    shot.kind = kind;
                    shot.widthPx = 1280;
                    shot.heightPx = 720;
                    shot.textScale = textScale;
                    shot.room = true;
                    shot.stage = stageOf(*document);
                    if (audience) shot.audience = state::RoomSize::Middle;
                    const scene::Scene scene = layout_test::sceneOf(shot);
                    // Whatever comes later lies above.
                    std::vector<geo::Box> pins;
                    int heads = 0;
                    bool anyAbove = false;
                    std::optional<std::uint32_t> listsOf;
                    for (const scene::Item& item : scene.items) {
                        const auto* panel = std::get_if<scene::Rectangle>(&item.primitive);
                        if (panel && item.role == Role::DockPanel)
                            for (const geo::Box& pin : pins) CHECK_FALSE(pin.intersects(panel->boxPx));
                        if (item.role == Role::DockPanel) listsOf = item.frame;
                        if (item.role != Role::Pin) continue;
                        anyAbove |= listsOf.has_value() && listsOf == item.frame;
                        if (const auto* disc = std::get_if<scene::Disc>(&item.primitive)) {
                            ++heads;
                            pins.push_back(
                                geo::Box{disc->centre.x, disc->centre.y, disc->centre.x, disc->centre.y}
                                    .grown(disc->radiusPx - 1));
                        }
                        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive))
                            pins.push_back(layout_test::inkBox(*run));
                    }
                    CHECK(heads >= 10);  // two discs each
                    (anyAbove ? above : avoided) += 1;
                }
    // Lists keep off the pins where they can; elsewhere the pins lie above.
    CHECK(avoided > 6);
}

TEST_CASE("in a small frame the board says in short what the panel has whole")
{
    const state::Document document =
        roomOf({"leipzig", "jena", "dortmund", "hamburg", "mannheim", "utrecht"});
    const filter::Index index(realAtlas());
    const std::vector<layout::RoomNetwork> networks =
        layout::roomNetworks(layout::townNetworks(index, document.towns));
    REQUIRE_FALSE(networks.empty());
    const auto boardOf = [&](double widthPx, double heightPx, double textScale) {
        Shot shot;
        shot.kind = state::ViewKind::Twin;
        shot.widthPx = widthPx;
        shot.heightPx = heightPx;
        shot.textScale = textScale;
        shot.room = true;
        shot.stage = stageOf(document);
        return layout_test::sceneOf(shot);
    };
    CHECK(has(wordsOf(boardOf(1500, 900, 1), Role::Board), "Thüringen"));
    const scene::Scene small = boardOf(640, 372, 2);
    const auto words = wordsOf(small, Role::Board);
    CHECK(has(words, "6 Personen"));
    CHECK_FALSE(has(words, "Thüringen"));
    const geo::Box board = boardBox(small).value(), frame = small.frames[1].boxPx;
    CHECK(board.width() * board.height() < 0.21 * frame.width() * frame.height());
}

TEST_CASE("countries and states with members, which look alike, share a row of the legend")
{
    Shot shot;
    shot.kind = state::ViewKind::Twin;
    shot.widthPx = 1400;
    shot.selection = {network("transformationsstadt"), network("ttip-ceta-free-zones")};
    const auto both = wordsOf(layout_test::sceneOf(shot), Role::Legend);
    CHECK(has(both, "Land / Bundesland mit Mitgliedern"));
    CHECK_FALSE(has(both, "Bundesland mit Mitgliedern · "));
    CHECK(std::count(both.begin(), both.end(), "Bundesland mit Mitgliedern") == 0);
    shot.kind = state::ViewKind::Germany;
    shot.selection = {network("aktionsbuendnis-wuerde-unserer-staedte")};
    CHECK(has(wordsOf(layout_test::sceneOf(shot), Role::Legend), "Bundesland mit Mitgliedern"));
}
