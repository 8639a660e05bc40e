// The table of fields: every row reads what it writes, cleans what cannot be kept and says why.
#include <doctest/doctest.h>

#include <set>

#include "overlay/clean.hpp"
#include "overlay/field.hpp"
#include "support/sample_atlas.hpp"

using namespace overlay;
using base::Language;
using Texts = std::vector<std::string>;

namespace {

const Field& field(std::string_view key)
{
    const Field* found = findField(key);
    REQUIRE(found);
    return *found;
}

model::Network with(std::string_view key, const Value& value)
{
    model::Network network;
    put(network, field(key), value, {"2026-11-30"});
    return network;
}

}  // namespace

TEST_CASE("every field has words in both languages and a key of its own")
{
    std::set<std::string_view> keys;
    for (const Field& row : fields()) {
        CAPTURE(row.key);
        CHECK(!row.word.de.empty());
        CHECK(!row.word.en.empty());
        CHECK(keys.insert(row.key).second);
        CHECK(isNothing(row, row.read(model::Network{})));
        CHECK((row.kind == FieldKind::Choice || row.kind == FieldKind::Choices) == !row.choices.empty());
        if (row.language) CHECK(otherLanguage(*otherLanguage(row)) == &row);
    }
}

TEST_CASE("putting what an entry has changes no value of it")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    for (const model::Network& network : atlas.networks())
        for (const Field& row : fields()) {
            CAPTURE(network.id);
            CAPTURE(row.key);
            model::Network copy = network;
            put(copy, row, row.read(network), {"2026-11-30"});
            // Seats and figures without a source get one: somebody's own statement.
            if (row.kind != FieldKind::Seats && row.kind != FieldKind::Figures &&
                row.kind != FieldKind::Members)
                for (const Field& other : fields())
                    CHECK_MESSAGE(other.read(copy) == other.read(network), other.key);
        }
}

TEST_CASE("what is stated is marked as somebody's own, with its date")
{
    const model::Network founded = with("founded", 1990);
    CHECK(founded.foundedYear == 1990);
    CHECK(founded.foundedProvenance.ownDate == "2026-11-30");
    CHECK(founded.foundedProvenance.year == 2026);
    CHECK(with("countries", Texts{"DE", "FR"}).countries.provenance.ownDate == "2026-11-30");

    model::Figure figure;
    figure.count = 12;
    figure.unit = "cities";
    figure.provenance.year = 2024;
    const model::Network counted = with("member_figures", std::vector{figure});
    REQUIRE(counted.members.size() == 1);
    CHECK(counted.members[0].provenance.ownDate == "2026-11-30");
    CHECK(counted.members[0].provenance.year == 2024);
    figure.provenance.source = "example.org";
    CHECK(with("member_figures", std::vector{figure}).members[0].provenance.ownDate.empty());
}

TEST_CASE("a label that nobody gave follows the name, then the abbreviation")
{
    model::Network network;
    const Stamp today{"2026-11-30"};
    put(network, field("name_de"), std::string("Netz"), today);
    CHECK(network.label.get(Language::De) == "Netz");
    put(network, field("name_de"), std::string("Netz der Städte"), today);
    CHECK(network.label.get(Language::De) == "Netz der Städte");
    put(network, field("abbreviation"), std::string("NdS"), today);
    CHECK(network.label.get(Language::De) == "NdS");
    put(network, field("label_de"), std::string("Netzstädte"), today);
    put(network, field("abbreviation"), std::string("NS"), today);
    CHECK(network.label.de == "Netzstädte");
    put(network, field("label_de"), std::string(), today);
    put(network, field("label_en"), std::string(), today);
    CHECK(network.label.de == "NS");
}

TEST_CASE("known countries follow the listed ones")
{
    model::Network network = with("countries", Texts{"FR", "DE", "FR", "QQ"});
    CHECK(network.countries.listed == Texts{"FR", "DE"});
    CHECK(network.countries.known == Texts{"DE", "FR"});
    CHECK(network.countries.completeness == model::CountryList::Completeness::Complete);
    put(network, field("countries_partial"), true, {});
    put(network, field("countries"), Texts{"DE"}, {});
    CHECK(network.countries.completeness == model::CountryList::Completeness::Partial);
    put(network, field("countries"), Texts{}, {});
    CHECK(network.countries.completeness == model::CountryList::Completeness::Unknown);
}

TEST_CASE("what cannot be shown is taken out, and said")
{
    const std::string bad = "Netz\x01 \u202Eredro\u202C \t2\n3";
    CHECK(cleanText(bad, 300) == "Netz redro  2 3");
    CHECK(!problem(field("name_de"), bad).empty());
    CHECK(problem(field("name_de"), std::string("Netz 2")).empty());
    CHECK(problem(field("summary_de"), std::string("Zwei\nZeilen")).empty());
    CHECK(problem(field("name_de"), std::string("Сеть городов")).empty());
    CHECK(cleanText("a\xFFz", 300) == "az");
    // What is kept is what a file gives back.
    CHECK(with("abbreviation", std::string("NETZ \t\0", 7)).abbreviation == "NETZ");
    CHECK(with("name_de", std::string(" \u200D")).name.de.empty());

    const std::string endless(10'000, 'n');
    CHECK(with("name_de", endless).name.de.size() == 300);
    const base::Message tooLong = problem(field("name_de"), endless);
    CHECK(tooLong.in(Language::De).find("10000") != std::string::npos);
    CHECK(tooLong.in(Language::En).find("300") != std::string::npos);
}

TEST_CASE("an address is one that may be opened, or none")
{
    CHECK(cleanAddress("https://example.org/a?b#c") == "https://example.org/a?b#c");
    CHECK(cleanAddress(" www.example.org ") == "https://www.example.org");
    CHECK(cleanAddress("https://müller.de/ü") == "https://müller.de/ü");
    for (const char* none : {"", "example", "mailto:a@b.de", "javascript:alert(1)", "https://", "https://a",
                             "file:///etc/passwd", "https://a.de/ b", "https://a@b.de", "a@b.de",
                             "https://.de", "https://a.de/$(x)"}) {
        CAPTURE(none);
        CHECK(cleanAddress(none).empty());
    }
    CHECK(!problem(field("url"), std::string("example")).empty());
    CHECK(problem(field("url"), std::string()).empty());
}

TEST_CASE("a seat stands somewhere, in its country")
{
    model::Seat seat;
    seat.city = {"Jena", ""};
    seat.country = "DE";
    seat.place = {11.59, 50.93};
    CHECK(problem(field("coordination"), std::vector{seat}).empty());
    CHECK(with("coordination", std::vector{seat}).seats[0].provenance.ownDate == "2026-11-30");
    model::Seat sea = seat;
    sea.place = {-30, 40};
    CHECK(!problem(field("coordination"), std::vector{sea}).empty());
    model::Seat nowhere = seat;
    nowhere.place = {11, 500};
    CHECK(!problem(field("coordination"), std::vector{nowhere}).empty());
    CHECK(with("coordination", std::vector{nowhere}).seats.empty());
    model::Seat noCountry = seat;
    noCountry.country.clear();
    CHECK(with("coordination", std::vector{noCountry}).seats.empty());
}

TEST_CASE("a value of another kind changes nothing")
{
    CHECK(with("name_de", 5).name.empty());
    CHECK(!with("founded", std::string("1990")).foundedYear);
    CHECK(!with("founded", 90).foundedYear);
    CHECK(with("kind", std::string("nonsense")).kind == model::EntryKind::Network);
}
