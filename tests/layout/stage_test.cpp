// What a workshop lays over the map: both languages, the slides beside today, the room, the quiz.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "filter/index.hpp"
#include "layout/real_scene.hpp"
#include "layout/stage/board_rows.hpp"

using layout::Role;
using layout_test::network;
using layout_test::realAtlas;
using layout_test::Shot;

namespace {

std::vector<std::string> wordsOf(const layout::Scene& scene, Role role)
{
    std::vector<std::string> words;
    for (const layout::Item& item : scene.items)
        if (const auto* run = std::get_if<layout::TextRun>(&item.primitive); run && item.role == role) words.push_back(run->text.utf8);
    return words;
}

bool has(const std::vector<std::string>& words, const std::string& wanted)
{
    return std::any_of(words.begin(), words.end(), [&](const std::string& one) { return one.find(wanted) != std::string::npos; });
}

/// The panel of the board.
std::optional<geo::Box> boardBox(const layout::Scene& scene)
{
    for (const layout::Item& item : scene.items)
        if (const auto* panel = std::get_if<layout::Rectangle>(&item.primitive); panel && item.role == Role::Board) return panel->boxPx;
    return std::nullopt;
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
        document.towns.push_back({std::string(place.nameIn(base::Language::De)), std::string(place.countryCode), stateCode, std::string(place.municipalityKey),
                                  place.position, 1});
    }
    return document;
}

}  // namespace

TEST_CASE("in both languages the legend has the other one beside, the map does not move")
{
    Shot shot;
    const layout::Scene one = layout_test::sceneOf(shot);
    CHECK(has(wordsOf(one, Role::Legend), "Umwelt und Klima"));
    CHECK_FALSE(has(wordsOf(one, Role::Legend), "Environment"));
    shot.bilingual = true;
    const layout::Scene two = layout_test::sceneOf(shot);
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
    CHECK(layout::changeInShort(realAtlas()[network("aoew")], base::Language::De).empty());
    CHECK_FALSE(layout::changeInShort(realAtlas()[network("transformationsstadt")], base::Language::De).empty());
    const layout::BoardSection section = layout::thenAndNow(kept, network("climate-alliance"), base::Language::De);
    REQUIRE(section.rows.size() >= 2);
    CHECK(section.rows[0].text.find("1.700") != std::string::npos);
    CHECK(section.rows[1].text.find("(2024)") != std::string::npos);
    CHECK(section.rows[1].text.find("wikipedia") != std::string::npos);
    // An ended one says so, and where that is from.
    const layout::BoardSection ended = layout::thenAndNow(realAtlas()[network("ttip-ceta-free-zones")], network("ttip-ceta-free-zones"), base::Language::De);
    CHECK(ended.rows.back().text.find("(2017)") != std::string::npos);
}

TEST_CASE("the board lies on no other map, whatever it has to say")
{
    state::Document document = roomOf({"jena", "bonn", "erfurt", "berlin", "hamburg", "weimar"});
    for (std::size_t i = 0; i < 6; ++i) document.votes.push_back({realAtlas().networks()[i].id, 6 - static_cast<int>(i)});
    for (const state::ViewKind kind : {state::ViewKind::World, state::ViewKind::Germany, state::ViewKind::Twin})
        for (const double textScale : {1.0, 2.0}) {
            CAPTURE(textScale);
            Shot shot;
            shot.kind = kind;
            shot.textScale = textScale;
            shot.thenAndNow = shot.room = true;
            shot.stage.document = &document;
            const layout::Scene scene = layout_test::sceneOf(shot);
            const auto board = boardBox(scene);
            REQUIRE(board);
            for (const layout::MapFrame& frame : scene.frames)
                if (frame.kind != layout::FrameKind::Main) CHECK_FALSE((board->minX < frame.boxPx.maxX && frame.boxPx.minX < board->maxX &&
                                                                        board->minY < frame.boxPx.maxY && frame.boxPx.minY < board->maxY));
        }
}

TEST_CASE("towns of the room are counted by state and country, and by the entries whose lists name them")
{
    state::Document document = roomOf({"bonn", "dortmund", "paris"});
    document.towns[0].people = 3;
    const filter::Index index(realAtlas());
    const auto ofTowns = layout::townNetworks(index, document);
    REQUIRE(ofTowns.size() == 3);
    const std::vector<layout::RoomNetwork> networks = layout::roomNetworks(ofTowns);
    REQUIRE_FALSE(networks.empty());
    CHECK(std::is_sorted(networks.begin(), networks.end(), [](const auto& a, const auto& b) { return a.towns > b.towns; }));
    std::size_t sum = 0, of = 0;
    for (const layout::RoomNetwork& one : networks) sum += static_cast<std::size_t>(one.towns);
    for (const auto& one : ofTowns) of += one.size();
    CHECK(sum == of);
    Shot shot;
    shot.room = true;
    shot.stage.document = &document;
    shot.stage.networks = &networks;
    const auto board = wordsOf(layout_test::sceneOf(shot), Role::Board);
    CHECK(has(board, "Nordrhein-Westfalen"));
    CHECK(has(board, "Frankreich"));
    CHECK(has(board, "4"));
    CHECK(has(board, "Diese Orte sind dabei"));
    CHECK(has(board, realAtlas()[networks.front().network].label.de));
    CHECK_FALSE(has(board, "North Rhine-Westphalia"));

    shot.bilingual = true;
    const auto both = wordsOf(layout_test::sceneOf(shot), Role::Board);
    for (const char* words : {"Nordrhein-Westfalen", "North Rhine-Westphalia", "Diese Orte sind dabei", "These towns are members"}) CHECK(has(both, words));

    // While a seat is guessed no pin but the guess stands on the map.
    state::Quiz quiz{{network("cities-for-mobility")}, 0, {}, false};
    shot.stage.quiz = &quiz;
    CHECK_FALSE(has(wordsOf(layout_test::sceneOf(shot), Role::Pin), "Paris"));
}

TEST_CASE("while an entry is asked for no name tells where it sits; revealed, its place and the distance are there")
{
    state::Quiz quiz{{network("cities-for-mobility")}, 0, geo::LonLat{13.4, 52.5}, false};
    Shot shot;
    shot.stage.quiz = &quiz;
    const layout::Scene asked = layout_test::sceneOf(shot);
    CHECK(has(wordsOf(asked, Role::Title), "Wo sitzt „Cities for Mobility“?"));
    for (const Role role : {Role::Label, Role::DockRow, Role::EdgeMarker}) CHECK(wordsOf(asked, role).empty());
    CHECK_FALSE(has(wordsOf(asked, Role::Title), "km"));
    quiz.revealed = true;
    const layout::Scene told = layout_test::sceneOf(shot);
    CHECK(has(wordsOf(told, Role::Title), "Stuttgart"));
    CHECK(has(wordsOf(told, Role::Title), "km daneben"));
    const auto lines = std::count_if(told.items.begin(), told.items.end(), [](const layout::Item& item) { return item.role == Role::Arc; });
    CHECK(lines > std::count_if(asked.items.begin(), asked.items.end(), [](const layout::Item& item) { return item.role == Role::Arc; }));
}

TEST_CASE("for an audience the legend leaves the map its room, in letters that the nearest rows can read at least")
{
    const base::LocalText title{"Drei Verbände sprechen für alle", "Three associations speak for all"};
    const base::LocalText text{"Städtetag, Städte- und Gemeindebund und Landkreistag vertreten Kommunen gegenüber Bund und EU.",
                               "The associations of cities, of towns and municipalities, and of rural districts speak to federal and EU politics."};
    state::Scene words;
    words.title = title;
    words.text = text;
    Shot shot;
    shot.selection = {network("deutscher-staedtetag"), network("dstgb"), network("deutscher-landkreistag")};
    shot.stage.scene = &words;
    for (const geo::Point size : {geo::Point{1280, 720}, geo::Point{1920, 1080}})
        for (const state::RoomSize room : {state::RoomSize::Near, state::RoomSize::Middle, state::RoomSize::Far})
            for (const base::Language language : {base::Language::De, base::Language::En}) {
                CAPTURE(size.x);
                CAPTURE(static_cast<int>(room));
                shot.widthPx = size.x;
                shot.heightPx = size.y;
                shot.audience = room;
                shot.language = language;
                const layout::Scene scene = layout_test::sceneOf(shot);
                const geo::Box& map = scene.frames.front().boxPx;
                int panels = 0, lines = 0;
                for (const layout::Item& item : scene.items) {
                    if (item.role != Role::Legend) continue;
                    if (const auto* panel = std::get_if<layout::Rectangle>(&item.primitive); panel && panel->boxPx.width() > map.width() / 10) {
                        ++panels;
                        CHECK(panel->boxPx.minX >= map.minX);
                        CHECK(panel->boxPx.maxX <= map.maxX);
                        CHECK(panel->boxPx.minY >= map.minY);
                        CHECK(panel->boxPx.maxY <= map.maxY);
                        CHECK(panel->boxPx.width() * panel->boxPx.height() < map.width() * map.height() * 0.25);
                    }
                    if (const auto* run = std::get_if<layout::TextRun>(&item.primitive); run && run->text.utf8.size() > 2) {
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
        const layout::Scene scene = layout_test::sceneOf(shot);
        return has(wordsOf(scene, Role::DockRow), "Klima-Bündnis") || has(wordsOf(scene, Role::Label), "Klima-Bündnis");
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
    const layout::Scene scene = layout_test::sceneOf(shot);
    bool found = false;
    for (const layout::Item& item : scene.items) {
        const auto* run = std::get_if<layout::TextRun>(&item.primitive);
        if (!run || item.role != Role::Furniture || run->text.utf8.find(" km") == std::string::npos) continue;
        found = true;
        CHECK(run->origin.x + run->text.widthPx <= scene.frames.front().boxPx.maxX);
    }
    CHECK(found);
}
