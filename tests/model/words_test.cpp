// Every word of the fixed sets exists in both languages, and the data's schema knows the same words.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "model/words.hpp"

namespace {

/// Words that may be empty: "unstated", "none".
template <class E>
void checkAll(std::size_t count, bool firstIsEmpty)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < count; ++i) {
        CAPTURE(i);
        const base::LocalText& text = model::word(static_cast<E>(i));
        if (i == 0 && firstIsEmpty) {
            CHECK(text.empty());
            continue;
        }
        CHECK_FALSE(text.de.empty());
        CHECK_FALSE(text.en.empty());
        CHECK(seen.insert(text.de).second);  // no two values read alike
    }
    CHECK(model::word(static_cast<E>(200)).empty());
}

}  // namespace

TEST_CASE("every enumerator has its word in both languages")
{
    checkAll<model::Scope>(model::countOf<model::Scope>(), false);
    checkAll<model::EntryKind>(model::countOf<model::EntryKind>(), false);
    checkAll<model::Topic>(model::countOf<model::Topic>(), false);
    checkAll<model::Family>(7, false);
    checkAll<model::Level>(model::countOf<model::Level>(), false);
    checkAll<model::Status>(model::countOf<model::Status>(), false);
    checkAll<model::Reach>(model::countOf<model::Reach>(), true);
    checkAll<model::Confidence>(model::countOf<model::Confidence>(), true);
    checkAll<model::Aspect>(model::countOf<model::Aspect>(), false);
    checkAll<model::MemberList::Kind>(model::countOf<model::MemberList::Kind>(), true);
}

TEST_CASE("words stand at their keys")
{
    CHECK(model::word(model::Topic::Water).de == "Wasser");
    CHECK(model::word(model::Topic::PartyPolitics).en == "Party politics");
    CHECK(model::word(model::Scope::Party).de == "Parteien");
    CHECK(model::word(model::Status::Inactive).en == "at rest or ended");
    CHECK(model::word(model::EntryKind::Project).de == "Projekt");
    CHECK(model::word(model::MemberList::Kind::LeadCities).de == "nur Leitstädte");
    CHECK(model::word(model::Family::Party).de == "Parteien");
    CHECK(model::familyOf(model::Topic::PartyPolitics) == model::Family::Party);
    CHECK(model::word(model::Confidence::Low).de == "schwach belegt");
    CHECK(model::word(model::Aspect::MemberStates).de == "Bundesländer mit Mitgliedern");
}

TEST_CASE("roles and units are complete and unique")
{
    std::set<std::string_view> keys;
    for (const model::Word& role : model::roles()) {
        CAPTURE(role.key);
        CHECK_FALSE(role.text.de.empty());
        CHECK_FALSE(role.text.en.empty());
        CHECK(keys.insert(role.key).second);
        CHECK(&model::roleWord(role.key) == &role.text);
    }
    CHECK(keys.size() == 13);
    keys.clear();
    for (const model::Word& unit : model::units()) {
        CAPTURE(unit.key);
        CHECK_FALSE(unit.text.de.empty());
        CHECK_FALSE(unit.text.en.empty());
        CHECK_FALSE(unit.plural.de.empty());
        CHECK_FALSE(unit.plural.en.empty());
        CHECK(keys.insert(unit.key).second);
    }
    CHECK(keys.size() == 23);
    CHECK(model::unitWord("cities").de == "Städte");
    CHECK(model::unitWord("cities", 1).de == "Stadt");
    CHECK(model::unitWord("cities", 0).en == "cities");
    CHECK(model::unitWord("nonsense").empty());
    CHECK(model::roleWord("").empty());
}

TEST_CASE("exact, rounded and lower-bound figures")
{
    CHECK(model::qualifierWord(false, false).empty());
    CHECK(model::qualifierWord(false, true).de == "rund");
    CHECK(model::qualifierWord(true, false).de == "mehr als");
    CHECK(model::qualifierWord(true, true).en == "more than");
}
