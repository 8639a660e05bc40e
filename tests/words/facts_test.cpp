#include "words/facts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "filter/answers/municipality.hpp"
#include "layout/real_scene.hpp"
#include "model/figures.hpp"
#include "text/catalogue.hpp"
#include "words/answer_lines.hpp"
#include "words/document/describe.hpp"
#include "words/entry_table.hpp"
#include "words/entry_words.hpp"
#include "words/origin_words.hpp"
#include "words/then_and_now.hpp"

using base::Language;
using layout_test::network;
using layout_test::realAtlas;
using words::FactKey;

namespace {

words::Facts facts(const char* id, Language language = Language::De)
{
    return words::factsOf(realAtlas(), realAtlas()[network(id)], language);
}

/// Cells of one column of the full table, by entry.
std::vector<std::string> column(const std::string& heading)
{
    const words::Table table = words::entryTable(realAtlas(), filter::evaluate(realAtlas(), {}), Language::De,
                                                 words::TableExtent::Full);
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const words::Table::Column& one) { return one.heading == heading; });
    REQUIRE(found != table.columns.end());
    std::vector<std::string> cells;
    for (const auto& row : table.rows)
        cells.push_back(row[static_cast<std::size_t>(found - table.columns.begin())]);
    return cells;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// All that a document says, in one text.
std::string allOf(const words::TextTwin& document)
{
    std::string all = document.title + "\n";
    for (const std::string& line : document.introduction) all += line + "\n";
    for (const words::TextTwin::Section& section : document.sections) {
        all += section.heading + "\n";
        for (const std::string& line : section.paragraphs) all += line + "\n";
        for (const words::TextTwin::Line& line : section.lines)
            all += line.label + ": " + line.text + " · " + line.detail + "\n";
    }
    for (const std::string& line : document.foot) all += line + "\n";
    return all;
}

}  // namespace

TEST_CASE("what counts a part only is never told as the members")
{
    for (const char* id : {"buendnis-buergerenergie", "connective-cities", "sustainable-cities-platform",
                           "netzwerk-solidarische-landwirtschaft"}) {
        CAPTURE(id);
        CHECK_FALSE(facts(id).first(FactKey::Members));
        REQUIRE(facts(id).first(FactKey::MembersPart));
        CHECK_FALSE(facts(id).first(FactKey::MembersPart)->note.empty());
    }
    CHECK(facts("rgre-cemr").valueOf(FactKey::Members) == "60 nationale Verbände");
    CHECK(contains(facts("rgre-cemr").lineOf(FactKey::MembersPart), "deutschen Sektion"));
    CHECK(facts("fearless-cities").lineOf(FactKey::Members) ==
          "mehr als 80 Organisationen (2018, Plattformen auf der Karte)");
}

TEST_CASE("every output gives the same figure of an entry, with year and note")
{
    const std::vector<std::string> cells = column("Mitglieder");
    for (std::size_t i = 0; i < realAtlas().networks().size(); ++i) {
        const model::Network& entry = realAtlas().networks()[i];
        CAPTURE(entry.id);
        const words::Facts own = words::factsOf(realAtlas(), entry, Language::De);
        const words::Fact* members = own.first(FactKey::Members);
        CHECK((members != nullptr) == (model::newestTotal(entry.members) != nullptr));
        CHECK(cells[i] == own.lineOf(FactKey::Members));
        if (!members) continue;
        const model::Figure& figure = *model::newestTotal(entry.members);
        CHECK(members->note == figure.note.get(Language::De));
        if (figure.provenance.year != 0) CHECK(members->year == std::to_string(figure.provenance.year));
        const filter::Index index(realAtlas());
        filter::Answers answers(index);
        const std::string document =
            allOf(words::describeEntry(answers, model::NetworkId(i), {}, Language::De));
        CHECK(contains(document, "Mitglieder: " + members->valueWithNote()));
    }
}

TEST_CASE("a remark on the members stands under the members, and nothing is told twice")
{
    const words::Facts own = facts("aoew");
    REQUIRE(own.first(FactKey::MembersNote));
    CHECK(own.first(FactKey::MembersNote)->label == text::tr(text::Key::Members, Language::De));
    CHECK(facts("asew").first(FactKey::MembersNote) == nullptr);
    for (const model::Network& entry : realAtlas().networks())
        for (const Language language : {Language::De, Language::En}) {
            CAPTURE(entry.id);
            const words::Facts table = words::factsOf(realAtlas(), entry, language);
            CHECK(std::is_sorted(table.rows().begin(), table.rows().end(),
                                 [](const words::Fact& a, const words::Fact& b) { return a.key < b.key; }));
            std::size_t figures = 0;
            for (const words::Fact& fact : table.rows()) {
                CHECK_FALSE(fact.value.empty());
                CHECK_FALSE(fact.label.empty());
                figures += fact.key == FactKey::Members || fact.key == FactKey::MembersBefore ||
                           fact.key == FactKey::MembersPart;
            }
            CHECK(figures == entry.members.size());
            CHECK(table.of(FactKey::Members).size() <= 1);
        }
}

TEST_CASE("how many countries: a complete list counts itself, a known number says that the list is not known")
{
    CHECK(facts("eurocities").valueOf(FactKey::CountryCount) == "39 Länder");
    CHECK(facts("eurocities").first(FactKey::CountryCount)->year == "2025");
    CHECK(contains(facts("iclei").lineOf(FactKey::CountryCount), "mehr als 125 Länder (2020"));
    CHECK(contains(facts("iclei").lineOf(FactKey::CountryCount), "Liste nicht bekannt"));
    CHECK(facts("aoew").first(FactKey::CountryCount)->evident);
    CHECK(facts("climate-alliance", Language::En).valueOf(FactKey::CountryCount) == "27 countries");
}

TEST_CASE("countries and states of an entry are told the same by every output, by name, the uncertain marked")
{
    const std::vector<std::string> countries = column("Länder"), states = column("Bundesländer");
    const auto isUncertain = [](const std::vector<std::string>& codes, const std::string& code) {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    std::size_t uncertain = 0;
    for (std::size_t i = 0; i < realAtlas().networks().size(); ++i) {
        const model::Network& entry = realAtlas().networks()[i];
        CAPTURE(entry.id);
        const words::Facts own = words::factsOf(realAtlas(), entry, Language::De);
        CHECK(states[i] == own.valueOf(FactKey::StatesKnown));
        CHECK(countries[i].starts_with(own.valueOf(FactKey::Countries)));
        for (const std::string& code : entry.countries.known) {
            const std::string name = words::countryName(realAtlas(), code, Language::De);
            const bool doubt = isUncertain(entry.countries.uncertain, code);
            uncertain += doubt;
            CHECK(contains(own.valueOf(FactKey::Countries), name));
            CHECK(contains(own.valueOf(FactKey::Countries), name + " (unsicher)") == doubt);
        }
        for (const auto* codes : {&entry.states.organised, &entry.states.members})
            for (const std::string& code : *codes) {
                const std::string name = words::stateName(realAtlas(), code, Language::De);
                const bool doubt = isUncertain(entry.states.uncertain, code);
                uncertain += doubt;
                CHECK(contains(states[i], doubt ? name + " (unsicher)" : name));
            }
        CHECK((own.first(FactKey::States) == nullptr) ==
              (entry.states.organised.empty() && entry.states.members.empty()));
    }
    CHECK(uncertain > 0);

    const words::Facts farming = facts("netzwerk-solidarische-landwirtschaft");
    REQUIRE(farming.first(FactKey::CountriesListed));
    const words::Fact& listed = *farming.first(FactKey::CountriesListed);
    CHECK(listed.label == "Länder mit Regionalgruppen oder Kontakten");
    CHECK(listed.value == "Deutschland, Luxemburg (unsicher), Österreich, Schweiz");
    CHECK(listed.note.starts_with("4 Länder · "));
    // A limit to some states makes no associations there.
    const words::Facts dignity = facts("aktionsbuendnis-wuerde-unserer-staedte");
    CHECK(dignity.first(FactKey::States)->label == "Bundesländer");
    CHECK(dignity.valueOf(FactKey::StatesKnown)
              .starts_with("Baden-Württemberg (unsicher), Brandenburg (unsicher), Hessen"));
    CHECK(contains(dignity.valueOf(FactKey::StatesNote), "nennen nur die Zahl acht"));
    const words::Facts unknown = facts("iclei");
    CHECK_FALSE(unknown.first(FactKey::CountriesListed));
}

TEST_CASE("where the data come from is what they say of themselves")
{
    const model::Origin& origin = realAtlas().origin();
    CHECK(words::talkLine(origin.talk, Language::De) ==
          "Nach dem Vortrag von Arno Behlau (Attac), Konferenz „Kommunen und Demokratie“, Erfurt 2018.");
    CHECK(words::originLine(origin, Language::En).ends_with("Erfurt 2018. Data as of 2026."));
    CHECK(contains(words::talkInFull(origin.talk, Language::De), "31. August – 1. September 2018."));
    CHECK(contains(words::slidesLine(origin.talk, Language::De), "Arno Behlau"));
    CHECK(words::programAndTitle(origin, Language::De) == "Kommunalatlas · Netzwerke der Kommunen");

    const model::Origin nothing;
    CHECK(words::talkLine(nothing.talk, Language::De).empty());
    CHECK(words::talkInFull(nothing.talk, Language::De).empty());
    CHECK(words::slidesLine(nothing.talk, Language::De).empty());
    CHECK(words::originLine(nothing, Language::De).empty());
    CHECK(words::programAndTitle(nothing, Language::De) == "Kommunalatlas");

    model::Talk talk;
    talk.title = {"Netze", "Nets"};
    talk.dates = {"2024-02-03"};
    CHECK(words::talkLine(talk, Language::De) == "Nach dem Vortrag „Netze“, 2024.");
    CHECK(words::talkInFull(talk, Language::En) == "After the talk “Nets”, 3 February 2024.");
    talk = {};
    talk.place = "Jena";
    CHECK(words::talkLine(talk, Language::De) == "Nach einem Vortrag, Jena.");
}

TEST_CASE("days as people write them, in one month, year or none")
{
    CHECK(words::daysText({}, Language::De).empty());
    CHECK(words::daysText({"2018-08-31"}, Language::De) == "31. August 2018");
    CHECK(words::daysText({"2018-12-31", "2019-01-01"}, Language::En) == "31 December 2018 – 1 January 2019");
    for (const char* wrong : {"2018", "2018-13-01", "31.8.2018", "2018-8-311", "-018-08-31", ""}) {
        CAPTURE(wrong);
        CHECK(words::daysText({wrong}, Language::De) == wrong);
    }
}

TEST_CASE("the program's words know neither the talk nor how many entries there are")
{
    for (std::size_t i = 0; i < text::keyCount; ++i)
        for (const Language language : {Language::De, Language::En}) {
            const std::string word(text::tr(static_cast<text::Key>(i), language));
            CAPTURE(word);
            for (const char* content : {"Behlau", "Attac", "47 ", "Konferenz", "conference", "Demokratie“",
                                        "Konvent der Bürgermeister", "Covenant of Mayors"})
                CHECK_FALSE(contains(word, content));
            // Years of data that the program itself draws (BKG 2017) may stand in its credits.
            CHECK_FALSE(contains(word, "2018"));
        }
}

TEST_CASE("lists of places and associations are rows of the table, with how much of them is known")
{
    std::size_t rows = 0;
    for (const model::Network& entry : realAtlas().networks()) {
        const words::Facts own = words::factsOf(realAtlas(), entry, Language::De);
        const words::Fact* places = own.first(FactKey::MemberPlaces);
        CHECK((places != nullptr) == !entry.memberPlaces.places.empty());
        CHECK(own.of(FactKey::Associations).size() == entry.parts.size());
        if (!places) continue;
        ++rows;
        CAPTURE(entry.id);
        for (const model::MemberPlace& place : entry.memberPlaces.places)
            CHECK(contains(places->value, place.name.get(Language::De)));
        CHECK((places->label == "Bekannte Mitgliedsorte") == entry.memberPlaces.isMembership());
        CHECK_FALSE(places->note.empty());
    }
    CHECK(rows > 0);
}

TEST_CASE("then and now: the slides' figure, then today's with year and source")
{
    const model::Network* changed = nullptr;
    for (const model::Network& entry : realAtlas().networks())
        if (!words::changeInShort(entry, Language::De).empty()) changed = &entry;
    REQUIRE(changed);
    const std::vector<std::string> lines = words::thenAndNow(*changed, Language::De);
    REQUIRE(lines.size() >= 2);
    CHECK(lines.front().starts_with("Folien: "));
    CHECK(lines[1].starts_with("Heute: "));
    for (const model::Network& entry : realAtlas().networks())
        if (entry.status == model::Status::Inactive)
            CHECK(contains(words::thenAndNow(entry, Language::De).back(), "ruht oder beendet"));
}

TEST_CASE("a remark that several members share stands once")
{
    const model::Atlas atlas({});
    model::Network network;
    network.memberPlaces.kind = model::MemberList::Kind::Partial;
    for (const auto& [name, note] : {std::pair{"Aachen", ""},
                                     {"Celle", "Landkreis"},
                                     {"Bonn", "Bezirk"},
                                     {"Gotha", "Landkreis"},
                                     {"Ulm", "Landkreis"}}) {
        model::MemberPlace place;
        place.name = {name, name};
        place.note = {note, note};
        network.memberPlaces.places.push_back(place);
    }
    CHECK(words::factsOf(atlas, network, base::Language::De).valueOf(words::FactKey::MemberPlaces) ==
          "Aachen, Bonn (Bezirk); Landkreis: Celle, Gotha, Ulm");
}

TEST_CASE("of a membership only what makes it doubtful is said")
{
    model::Atlas::Parts parts = realAtlas().parts();
    parts.origin.date = "2026";
    const model::Atlas atlas(std::move(parts));
    const filter::Index index(atlas);
    std::size_t plain = 0, old = 0, others = 0;
    for (const std::string_view key :
         {"16052000", "16053000", "11000000", "06411000", "03241001", "05315000"}) {
        const model::PlaceId town = atlas.gazetteer().findMunicipality(key);
        REQUIRE(town.valid());
        for (const filter::Membership& one : filter::describeMunicipality(index, town).memberOf) {
            const filter::Member& member = index.members().all()[one.member];
            const std::string& note = atlas[member.network].memberPlaces.places[member.item].note.de;
            const std::string said = words::membershipReason(index, one, Language::De);
            CAPTURE(said);
            CHECK(said.find("stimmen überein") == std::string::npos);
            const bool isLongAgo =
                one.year != 0 && 2026 - one.year > 10 && member.match == filter::PlaceMatch::NameAndPosition;
            CHECK((said.find("zehn Jahren") != std::string::npos) == isLongAgo);
            CHECK((said.find(note) != std::string::npos));
            const bool isSure = member.match == filter::PlaceMatch::NameAndPosition && !isLongAgo;
            CHECK(said.empty() == (isSure && note.empty()));
            ++(said.empty() ? plain : isLongAgo ? old : others);
        }
    }
    CHECK(plain > 0);
    CHECK(old > 0);
    CHECK(others > 0);
}
