// Forms of names.
#include "imports/names.hpp"

#include <doctest/doctest.h>

using imports::nameForms;

TEST_CASE("what only says what it is goes, whatever stands before or behind")
{
    CHECK(nameForms("Commune de La Louvière").whole.back().text == "La Louvière");
    CHECK(nameForms("Administration communale d'Estinnes").whole.back().text == "Estinnes");
    CHECK(nameForms("Karşıyaka Belediyesi").whole.back().text == "Karşıyaka");
    CHECK(nameForms("Hamme 2030").whole.back().text == "Hamme");
    CHECK(nameForms("Stadt").whole.back().text == "Stadt");
    CHECK(nameForms("Jena").whole.size() == 1);
}

TEST_CASE("brackets say where; several names are several places")
{
    const auto lagoa = nameForms("Lagoa (Algarve)");
    CHECK(lagoa.whole.back().text == "Lagoa");
    CHECK(lagoa.regions.front() == "algarve");
    CHECK(nameForms("Hrušky (584487)").regions.empty());
    CHECK(nameForms("Pula-Pola").parts == std::vector<std::string>{"Pula", "Pola"});
    CHECK(nameForms("A, B, C").isGroup);
    CHECK(nameForms("Unione Valle").isGroup);
    CHECK_FALSE(nameForms("Jena").isGroup);
    for (const char* odd : {"", "(", ")(", "()", ",,,", " - ", "/", "2030", "\xFF"}) nameForms(odd);
}
