#include <doctest/doctest.h>

#include "filter/facet/decade.hpp"
#include "filter/facet/reach.hpp"
#include "filter/region_name.hpp"
#include "layout/place/list_note.hpp"
#include "support/sample_atlas.hpp"
#include "words/answer_words.hpp"
#include "words/question.hpp"
#include "words/sentence.hpp"

using base::Language;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas atlas = test_support::sampleAtlas();
    return atlas;
}

std::string sentenceFor(const filter::Criteria& criteria, Language language)
{
    return words::sentence(atlas(), criteria, filter::evaluate(atlas(), criteria), language);
}

filter::Criteria thuringia()
{
    filter::Criteria criteria;
    criteria.regions = {{filter::RegionRef::Kind::State, "DE-TH"}};
    return criteria;
}

}  // namespace

TEST_CASE("nothing asked: all entries")
{
    CHECK(sentenceFor({}, Language::De) == "6 Einträge");
    CHECK(sentenceFor({}, Language::En) == "6 entries");
}

TEST_CASE("a topic and a state: how many stand how to it, zeros left out")
{
    filter::Criteria criteria = thuringia();
    criteria.topics = {model::Topic::Water};
    CHECK(sentenceFor(criteria, Language::De) == "Wasser · Thüringen: 1 belegt, 1 bundesweit");
    CHECK(sentenceFor(criteria, Language::En) == "Water · Thuringia: 1 documented, 1 nationwide");
}

TEST_CASE("values of one facet are alternatives unless all are wanted")
{
    filter::Criteria criteria;
    criteria.topics = {model::Topic::Water, model::Topic::PublicServices};
    const std::string any = sentenceFor(criteria, Language::De);
    CHECK(any.substr(0, any.find(':')) == "Wasser, Öffentliche Daseinsvorsorge");
    criteria.allTopics = true;
    const std::string all = sentenceFor(criteria, Language::De);
    CHECK(all.substr(0, all.find(':')) == "Wasser und Öffentliche Daseinsvorsorge");
    CHECK(all.substr(all.find(':')) == ": 1 Eintrag");
}

TEST_CASE("words, years and cities of the question are in its sentence")
{
    filter::Criteria criteria;
    criteria.text = "Netz";
    criteria.foundedFrom = 1990;
    criteria.foundedUntil = 1999;
    criteria.decades = {filter::decadeOf(1995)};
    criteria.cities = {"Bonn"};
    const std::string asked = sentenceFor(criteria, Language::De);
    CHECK(asked.find("„Netz“ · 1990er Jahre · gegründet 1990–1999 · Bonn: ") == 0);
}

TEST_CASE("regions by name, by code when unknown")
{
    using Kind = filter::RegionRef::Kind;
    CHECK(filter::regionName(atlas(), {Kind::Country, "FR"}, Language::De) == "Frankreich");
    CHECK(filter::regionName(atlas(), {Kind::State, "DE-TH"}, Language::En) == "Thuringia");
    CHECK(filter::regionName(atlas(), {Kind::Continent, "150"}, Language::De) == "Europa");
    CHECK(filter::regionName(atlas(), {Kind::Union, "EU"}, Language::De) == "Europäische Union");
    CHECK(filter::regionName(atlas(), {Kind::Country, "ZZ"}, Language::De) == "ZZ");
}

TEST_CASE("a district says what it is, the same everywhere and in both languages")
{
    const filter::RegionRef rural{filter::RegionRef::Kind::District, "16071"},
        city{filter::RegionRef::Kind::District, "16055"};
    CHECK(filter::regionName(atlas(), rural, Language::De) == "Landkreis Weimar");
    CHECK(filter::regionName(atlas(), rural, Language::En) == "Rural district of Weimar");
    CHECK(filter::regionName(atlas(), city, Language::De) == "Kreisfreie Stadt Weimar");
    CHECK(filter::regionName(atlas(), city, Language::En) == "Independent city of Weimar");
    CHECK(words::inRegion(atlas(), rural, Language::De) == "im Landkreis Weimar");
    CHECK(words::inRegion(atlas(), rural, Language::En) == "in the rural district of Weimar");
    CHECK(words::inRegion(atlas(), city, Language::De) == "in der kreisfreien Stadt Weimar");
    CHECK(words::inRegion(atlas(), city, Language::En) == "in the independent city of Weimar");

    const auto named = [](const char* name, const char* type, Language language) {
        return filter::districtName({"00000", name, type, model::StateId(0)}).get(language);
    };
    for (const char* own : {"Main-Tauber-Kreis", "Wetteraukreis", "Region Hannover", "Städteregion Aachen",
                            "Regionalverband Saarbrücken"}) {
        CHECK(named(own, "Landkreis", Language::De) == own);
        CHECK(named(own, "Landkreis", Language::En) == "Rural district of " + std::string(own));
    }
    CHECK(named("Dithmarschen", "Kreis", Language::De) == "Kreis Dithmarschen");
    CHECK(named("Stuttgart", "Stadtkreis", Language::De) == "Stadtkreis Stuttgart");
    CHECK(named("Stuttgart", "Stadtkreis", Language::En) == "Independent city of Stuttgart");
}

TEST_CASE("where a place lies names its district only if that tells more than the place")
{
    model::Place place;
    place.state = model::StateId(2);
    place.district = atlas().geography().findDistrict("16071");
    CHECK(words::whereabouts(atlas(), place, Language::De) == "Thüringen, Landkreis Weimar");
    CHECK(words::whereabouts(atlas(), place, Language::En) == "Thuringia, rural district of Weimar");
    place.district = atlas().geography().findDistrict("16055");
    CHECK(words::whereabouts(atlas(), place, Language::De) == "Thüringen");
    place.type = model::PlaceType::Quarter;
    CHECK(words::whereabouts(atlas(), place, Language::De) == "Thüringen, Weimar");
}

TEST_CASE("a place abroad lies in a region and a state; a region with the name of the place tells nothing")
{
    const model::Atlas places = test_support::sampleAtlasWithPlaces();
    const auto where = [&](const char* name, Language language) {
        const auto found = places.gazetteer().findByName(name);
        return words::whereabouts(places, places.gazetteer()[found.back()], language);
    };
    CHECK(where("valence", Language::De) == "Occitanie, Frankreich");
    CHECK(where("valence", Language::En) == "Occitanie, France");
    CHECK(where("occitanie", Language::De) == "Frankreich");
    CHECK(where("freiburg", Language::De) == "Schweiz");
}

TEST_CASE("a picture of a selection is called after it")
{
    state::View view;
    const filter::Result all = filter::evaluate(atlas(), {});
    CHECK(words::pictureTitle(atlas(), view, all, Language::De) == "6 Einträge");
    view.selection = {*atlas().find("water-berlin")};
    CHECK(words::pictureTitle(atlas(), view, all, Language::De) == "Wasserverband");
    view.selection.push_back(*atlas().find("states-erfurt"));
    const std::string two = words::pictureTitle(atlas(), view, all, Language::De);
    CHECK(two.find("Wasserverband · ") == 0);
    view.criteria = thuringia();
    const std::string filtered =
        words::pictureTitle(atlas(), view, filter::evaluate(atlas(), view.criteria), Language::De);
    CHECK(filtered.find(two + " – Thüringen: ") == 0);
}

TEST_CASE("an unknown list is said, with number and year, and a known one needs no words")
{
    const auto note = [](const char* id, bool states) {
        return layout::listNote(atlas()[*atlas().find(id)], states, Language::De);
    };
    CHECK(note("world-unknown", false).find("143 Länder · Liste nicht bekannt") == 0);
    CHECK(note("world-list", false).empty());
    CHECK(note("water-berlin", true) == "Bundesweit");
    CHECK(note("water-berlin", false).empty());
}

TEST_CASE("a view as a question, with the words of the data's sets inside a sentence")
{
    const auto asked = [](const state::View& view, Language language) {
        return words::plainText(words::questionOf(atlas(), view, language));
    };
    state::View view;
    CHECK(asked(view, Language::De).empty());

    view.criteria.topics = {model::Topic::ClimateEnergy};
    CHECK(asked(view, Language::De) == "Wer arbeitet zu Klima und Energie?");
    CHECK(asked(view, Language::En) == "Who works on climate and energy?");
    view.criteria.regions = thuringia().regions;
    CHECK(asked(view, Language::De) == "Wer arbeitet in Thüringen zu Klima und Energie?");
    CHECK(asked(view, Language::En) == "Who works on climate and energy in Thuringia?");
    view.criteria.text = "rat";  // more than a question of one topic and one region says
    CHECK(asked(view, Language::De).empty());

    state::View without;
    without.withoutEntry = filter::EntryQuestion{model::Topic::ClimateEnergy, {}};
    CHECK(asked(without, Language::De) == "Wo haben wir zu Klima und Energie noch keinen Eintrag?");
    CHECK(asked(without, Language::En) == "Where do we have no entry on climate and energy yet?");
    without.withoutEntry = filter::EntryQuestion{{}, model::Level::Eu};
    CHECK(asked(without, Language::En) == "Where do we have no entry at the EU level yet?");
    without.withoutEntry = filter::EntryQuestion{{}, model::Level::State};
    CHECK(asked(without, Language::De) == "Wo haben wir auf der Ebene Land noch keinen Eintrag?");
    CHECK(asked(without, Language::En) == "Where do we have no entry at the state level yet?");
}
