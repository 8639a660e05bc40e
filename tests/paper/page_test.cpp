// Pages: columns that end equally long, last lines that are not lost, the words of a card.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "paper/documents.hpp"
#include "paper/flow.hpp"
#include "paper/stack.hpp"
#include "support/sample_atlas.hpp"

namespace {

const text::FontBook& fonts()
{
    static const text::FontBook book;
    return book;
}
const look::Palette& colors() { return look::palette(state::Theme::Print); }

std::vector<std::string> textsOf(const paper::Page& page)
{
    std::vector<std::string> texts;
    for (const scene::Item& item : page.scene.items)
        if (const scene::TextRun* run = std::get_if<scene::TextRun>(&item.primitive))
            texts.push_back(run->text.utf8);
    return texts;
}

std::vector<std::string> linesOf(std::string_view text, double widthMm, std::size_t maxLines = 100)
{
    paper::Sheet sheet(fonts(), colors(), paper::a4Portrait);
    paper::Stack stack(fonts(), paper::mm(widthMm));
    stack.add(text, {text::Weight::Regular, 9, colors().text}, maxLines).paint(sheet, 0, 0);
    return textsOf(sheet.take());
}

}  // namespace

TEST_CASE("the last line of a paragraph is not one short word")
{
    const std::string text = "Netzwerk der Gemeinden und Kreise im ganzen Land ja";
    const float width =
        fonts()
            .shape("Netzwerk der Gemeinden und Kreise im ganzen Land", {text::Weight::Regular, paper::pt(9)})
            .widthPx +
        1;
    CHECK(fonts().wrap(text, {text::Weight::Regular, paper::pt(9)}, width, 9).back().utf8 == "ja");
    const std::vector<std::string> lines = linesOf(text, width / paper::mm(1));
    REQUIRE(lines.size() == 2);
    CHECK(lines.back().size() > 6);
    CHECK(lines.front() + " " + lines.back() == text);

    // Where more lines would be needed it stays, and a text of one line is not touched.
    CHECK(linesOf("Wort", 50) == std::vector<std::string>{"Wort"});
    CHECK(linesOf("", 50).empty());
}

TEST_CASE("neither e.V. nor a year in brackets nor a dot between facts begins a line")
{
    for (double width = 20; width < 90; width += 1)
        for (const std::string& line :
             linesOf("Allianz der Wasserwirtschaft e.V. vertritt 97 Mitglieder (2023) · Verband · 20 und "
                     "rund 20 Freunde (2024) in Stadt und Land",
                     width)) {
            CAPTURE(width);
            CHECK_FALSE(line.starts_with("e.V."));
            CHECK_FALSE(line.starts_with("(20"));
            CHECK_FALSE(line.starts_with("·"));
        }
}

TEST_CASE("columns on the last page are about equally long")
{
    constexpr double partMm = 4;
    for (const int parts : {3, 10, 40, 150, 300}) {
        CAPTURE(parts);
        paper::Flow flow(fonts(), colors(), {});
        flow.setColumns(3, paper::mm(10));
        std::vector<float> lengths;  // of the columns in turn
        float left = -1;
        for (int i = 0; i < parts; ++i) {
            flow.balance(paper::mm(partMm) * static_cast<float>(parts - i));
            flow.need(paper::mm(partMm));
            if (lengths.empty() || flow.left() != left) lengths.push_back(0);
            left = flow.left();
            lengths.back() += static_cast<float>(partMm);
            flow.advance(paper::mm(partMm));
        }
        const std::size_t onLast = (lengths.size() - 1) % 3 + 1;
        const auto first = lengths.end() - static_cast<std::ptrdiff_t>(onLast);
        if (parts >= 10) CHECK(onLast == 3);
        CHECK(*std::max_element(first, lengths.end()) - *std::min_element(first, lengths.end()) <=
              4 * partMm);
        CHECK(flow.finish("", base::Language::De).size() == (lengths.size() + 2) / 3);
    }
}

TEST_CASE("a card tells whole sentences as far as there is room, and every page its origin")
{
    const std::string sentence = "Dieser Satz sagt, was das Netzwerk tut und für wen es da ist. ";
    model::Atlas::Parts parts;
    parts.networks = {test_support::sampleAtlas().networks().front()};
    parts.origin.talk.speaker = "Arno Behlau";
    std::string& summary = parts.networks.front().summary.de;
    summary.clear();
    for (int i = 0; i < 20; ++i) summary += sentence;
    summary.pop_back();
    const model::Atlas atlas(std::move(parts));
    const state::View view;
    const filter::Index index(atlas);
    filter::Answers answers(index);
    layout::PictureSources sources(answers, fonts());
    const state::Document nothing;
    const filter::Result result = filter::evaluate(atlas, {});
    const paper::Printout document =
        paper::cards({.sources = sources, .view = view, .style = {}, .result = result, .document = nothing});
    REQUIRE(document.pages.size() == 1);
    const std::vector<std::string> texts = textsOf(document.pages.front());
    const auto contains = [&](std::string_view part) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const std::string& text) { return text.find(part) != std::string::npos; });
    };
    CHECK(contains("was das Netzwerk tut"));
    CHECK_FALSE(contains("…"));
    CHECK(contains("Arno Behlau"));
    CHECK(contains("Seite 1 von 1"));
}

TEST_CASE("a card in both languages says what the entry does before it lists its topics twice")
{
    model::Atlas::Parts parts;
    parts.networks = {test_support::sampleAtlas().networks().front()};
    model::Network& network = parts.networks.front();
    network.name = {"Ein Netzwerk mit einem langen Namen, der zwei oder drei Zeilen braucht",
                    "A network with a long name that needs three lines"};
    network.summary.de = "Dieser eine Satz ist so lang, dass er zwei Zeilen der Karte füllt und mit einem "
                         "Punkt endet, nicht mittendrin.";
    network.topics = {model::Topic::UrbanDevelopment, model::Topic::DemocracyParticipation,
                      model::Topic::PublicServices, model::Topic::Water};
    const model::Atlas atlas(std::move(parts));
    const state::View view;
    const filter::Index index(atlas);
    filter::Answers answers(index);
    layout::PictureSources sources(answers, fonts());
    const state::Document nothing;
    const filter::Result result = filter::evaluate(atlas, {});
    const std::vector<std::string> texts = textsOf(paper::cards({.sources = sources,
                                                                 .view = view,
                                                                 .style = {},
                                                                 .result = result,
                                                                 .document = nothing,
                                                                 .bilingual = true})
                                                       .pages.at(0));
    CHECK(std::any_of(texts.begin(), texts.end(),
                      [](const std::string& text) { return text.ends_with("nicht mittendrin."); }));
    CHECK(std::none_of(texts.begin(), texts.end(),
                       [](const std::string& text) { return text.ends_with("…"); }));
}

TEST_CASE("the record's map has the towns of the room as pins, and its text the lists their places stand in")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const std::vector<model::NetworkId> all{model::NetworkId{0}};
    state::Document workshop;
    // The name alone would not do: lists write it in another way.
    workshop.towns.push_back({"Jena-Lobeda", "DE", "DE-TH", "16053000", {11.59, 50.93}, 3});
    state::View view;
    view.kind = state::ViewKind::Germany;
    const filter::Index index(atlas);
    filter::Answers answers(index);
    layout::PictureSources sources(answers, fonts());
    const filter::Result result = filter::evaluate(atlas, view.criteria);
    const state::Document nothing;
    const paper::PaperInput request{
        .sources = sources, .view = view, .style = {}, .result = result, .document = nothing};
    const std::vector<std::vector<model::NetworkId>> networks{all};
    const state::Record record;
    const paper::Printout document = paper::recordPages(request, {workshop, record, {}, networks});
    const std::vector<scene::Item>& items = document.pages.front().scene.items;
    CHECK(std::any_of(items.begin(), items.end(),
                      [](const scene::Item& item) { return item.role == scene::Role::Pin; }));
    // They are counted in the text, not again on the map.
    CHECK(std::none_of(items.begin(), items.end(),
                       [](const scene::Item& item) { return item.role == scene::Role::Board; }));
    const words::Table table =
        paper::recordTable(atlas, {workshop, record, {}, networks}, base::Language::De);
    REQUIRE(table.rows.size() == 1);
    const model::Network& first = atlas.networks().front();
    CHECK(table.rows.front()[3].find((first.label.empty() ? first.name : first.label).de) !=
          std::string::npos);
    const paper::Printout none = paper::recordPages(request, {{}, record, {}, {}});
    CHECK(std::none_of(none.pages.front().scene.items.begin(), none.pages.front().scene.items.end(),
                       [](const scene::Item& item) { return item.role == scene::Role::Pin; }));
}

TEST_CASE("without entries cards say so, and a poster is to be written on")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    state::View view;
    view.kind = state::ViewKind::Europe;
    view.criteria.text = "zzzzzz";
    const filter::Index index(atlas);
    filter::Answers answers(index);
    layout::PictureSources sources(answers, fonts());
    const filter::Result result = filter::evaluate(atlas, view.criteria);
    REQUIRE(result.matches.empty());
    const state::Document nothing;
    const paper::PaperInput request{
        .sources = sources, .view = view, .style = {}, .result = result, .document = nothing};
    const std::vector<std::string> words = textsOf(paper::cards(request).pages.at(0));
    CHECK(std::count(words.begin(), words.end(), "Dazu gibt es noch keinen Eintrag.") == 1);

    const paper::Printout wall = paper::poster(request);
    double lowest = 0;  // of the rules to write on
    for (const scene::Item& item : wall.pages.at(0).scene.items)
        if (const scene::Disc* field = std::get_if<scene::Disc>(&item.primitive))
            lowest = std::max(lowest, static_cast<double>(field->centre.y));
    CHECK(lowest > wall.pages.at(0).scene.heightPx * 0.8);
}

TEST_CASE("a poster on A1 has all that the one on A0 has, in one page of that size")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const state::View view;
    const filter::Index index(atlas);
    filter::Answers answers(index);
    layout::PictureSources sources(answers, fonts());
    const filter::Result result = filter::evaluate(atlas, view.criteria);
    const state::Document nothing;
    const paper::PaperInput request{
        .sources = sources, .view = view, .style = {}, .result = result, .document = nothing};
    const paper::Printout large = paper::poster(request), small = paper::poster(request, paper::a1Landscape);
    REQUIRE(small.pages.size() == 1);
    CHECK(small.pages[0].size == paper::a1Landscape);
    CHECK(small.pages[0].scene.frames.size() == large.pages[0].scene.frames.size());
    for (const filter::Match& match : result.matches) {
        const std::string& name = atlas[match.network].name.get(base::Language::De);
        for (const paper::Printout* poster : {&large, &small}) {
            std::string all;  // of the list, whose names may take two lines
            for (const std::string& line : textsOf(poster->pages[0])) all += line + ' ';
            CHECK(all.find(name.substr(0, name.find(' '))) != std::string::npos);
        }
    }
    // Lists and maps end within the page.
    for (const scene::MapFrame& map : small.pages[0].scene.frames)
        CHECK(map.boxPx.maxX < small.pages[0].scene.widthPx);
}

TEST_CASE("a poster has maps of the world and of Germany, a row and a code for each entry, and few more rows")
{
    const model::Atlas sample = test_support::sampleAtlas();
    model::Atlas::Parts parts;
    parts.networks = sample.networks();
    for (model::Network& network : parts.networks) network.url = "https://" + network.id + ".example";
    const model::Atlas atlas(std::move(parts));
    for (const auto kind : {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany}) {
        state::View view;
        view.kind = kind;
        const filter::Index index(atlas);
        filter::Answers answers(index);
        layout::PictureSources sources(answers, fonts());
        const filter::Result result = filter::evaluate(atlas, view.criteria);
        const state::Document nothing;
        const paper::PaperInput request{
            .sources = sources, .view = view, .style = {}, .result = result, .document = nothing};
        const paper::Printout wall = paper::poster(request);
        REQUIRE(wall.pages.size() == 1);
        const paper::Page& page = wall.pages[0];
        CAPTURE(static_cast<int>(kind));

        bool world = false, germany = false;
        for (const scene::MapFrame& map : page.scene.frames) {
            if (map.kind != scene::FrameKind::Main) continue;
            world |= map.camera.projection == geo::ProjectionId::World;
            germany |= map.camera.projection == geo::ProjectionId::Germany;
        }
        CHECK(world);
        CHECK(germany);

        std::size_t fields = 0;
        for (const scene::Item& item : page.scene.items)
            if (const auto* disc = std::get_if<scene::Disc>(&item.primitive);
                disc && disc->outline.dashPx > 0)
                ++fields;
        const std::size_t entries = result.matches.size();
        // What one map of the page shows, no other one shows again.
        for (const scene::MapFrame& map : page.scene.frames)
            if (kind == state::ViewKind::Europe) CHECK(map.kind != scene::FrameKind::SideMap);
        CHECK(fields >= 2 * (entries + 3));
        CHECK(fields <= 2 * (entries + 3 + 5));
        CHECK(page.links.size() == entries);
    }
}

TEST_CASE("handout and poster are named after their question, not after the open card")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const filter::Index index(atlas);
    filter::Answers answers(index);
    layout::PictureSources sources(answers, fonts());
    const state::Document nothing;
    const auto titleOf = [&](const state::View& view) {
        const filter::Result result = filter::evaluate(atlas, view.criteria);
        const paper::PaperInput request{
            .sources = sources, .view = view, .style = {}, .result = result, .document = nothing};
        CHECK(paper::poster(request).title == paper::handout(request).title);
        return paper::handout(request).title;
    };
    state::View view;
    view.criteria.topics = {model::Topic::Water};
    const std::string question = titleOf(view);
    view.selection = {*atlas.find("world-unknown")};
    CHECK(titleOf(view) == question);
    view.criteria = {};
    CHECK(titleOf(view).find("Globaler Konvent") == std::string::npos);
}
