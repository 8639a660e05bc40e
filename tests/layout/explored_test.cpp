#include "layout/stage/explored.hpp"

#include <doctest/doctest.h>

#include "base/fold.hpp"
#include "filter/answers/answers.hpp"
#include "layout/layout.hpp"
#include "layout/real_scene.hpp"
#include "layout/request.hpp"

using base::Language;
using layout_test::network;
using layout_test::realAtlas;

namespace {

/// What the room reads while `view` is explored, with every answer that it asks for.
layout::CaptionWords wordsOf(const state::View& view)
{
    static const filter::Index index(realAtlas());
    filter::Answers answers(index);
    layout::PictureSources sources(answers, layout_test::fonts());
    layout::PictureInput picture = layout::pictureOf(view, {}, {1280, 720});
    picture.stage.explores = true;
    return layout::exploredWords(layout::answered(picture, sources));
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

model::PlaceId town(const char* name)
{
    const auto found = realAtlas().gazetteer().findByName(base::fold(name));
    REQUIRE_FALSE(found.empty());
    return found.front();
}

}  // namespace

TEST_CASE("nothing asked: how many entries there are, in both languages")
{
    const layout::CaptionWords all = wordsOf({});
    CHECK(all.title.de == "47 Einträge");
    CHECK(all.title.en == "47 entries");
    CHECK(all.text.de.empty());
}

TEST_CASE("a filter is its question and how many pass; with a region how they stand to it")
{
    state::View view;
    view.criteria.topics = {model::Topic::Water};
    const layout::CaptionWords water = wordsOf(view);
    CHECK(has(water.title.de, "Wasser"));
    CHECK(water.title.de.ends_with("?"));
    CHECK(has(water.text.de, "Eintr"));
    view.criteria = {};
    view.criteria.regions = {{filter::RegionRef::Kind::State, "DE-TH"}};
    const layout::CaptionWords state = wordsOf(view);
    CHECK(has(state.title.de, "Thüringen"));
    CHECK(has(state.title.en, "Thuringia"));
    CHECK(has(state.text.de, "bundesweit"));
}

TEST_CASE("what was chosen comes before the filter: region, entries, town, gap")
{
    state::View view;
    view.criteria.topics = {model::Topic::Water};
    view.withoutEntry = filter::EntryQuestion{model::Topic::Water, {}};
    const layout::CaptionWords gap = wordsOf(view);
    CHECK(has(gap.title.de, "Wasser"));
    CHECK(has(gap.text.de, ": "));
    CHECK(gap.title.de != gap.title.en);

    view.town = town("erfurt");
    const layout::CaptionWords erfurt = wordsOf(view);
    CHECK(has(erfurt.title.de, "Erfurt"));
    CHECK(erfurt.text.de ==
          "Bio-Städte, Dt. Städtetag, Fairtrade-Towns, Gesunde Städte, Biologische Vielfalt, "
          "Mayors for Peace");

    view.selection = {network("c40-cities")};
    const layout::CaptionWords one = wordsOf(view);
    CHECK(one.title.de == realAtlas()[view.selection.front()].name.de);
    CHECK(realAtlas()[view.selection.front()].summary.de.starts_with(one.text.de));
    CHECK(one.text.de.ends_with("."));

    view.selection.push_back(network("eurocities"));
    view.overlap = filter::OverlapChoice{filter::OverlapOf::Countries, 3};
    const layout::CaptionWords two = wordsOf(view);
    CHECK(has(two.title.de, " · "));
    CHECK(has(two.text.de, "Länder"));

    view.region = filter::RegionRef{filter::RegionRef::Kind::Country, "FR"};
    const layout::CaptionWords france = wordsOf(view);
    CHECK(france.title.de == "Frankreich");
    CHECK(france.title.en == "France");
    CHECK_FALSE(france.text.de.empty());
}

TEST_CASE("a town of no list says that this is all we know")
{
    state::View view;
    view.town = town("pößneck");
    CHECK(wordsOf(view).text.de.starts_with("In keiner unserer Listen."));
    CHECK(wordsOf(view).text.en != wordsOf(view).text.de);
}
