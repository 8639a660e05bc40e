// Names as people write them: spellings, additions, abbreviations.
#include <doctest/doctest.h>

#include "base/fold.hpp"
#include "filter/text/network_text.hpp"
#include "filter/text/place_name.hpp"

using filter::ShortName;
using filter::Spelling;

namespace {

Spelling spelling(const char* typed, const char* name)
{
    return filter::spellingOf(base::spelling(typed), base::spelling(name));
}

ShortName::Fit fit(const char* typed, std::string_view name)
{
    return ShortName(typed, filter::TextQuery(typed).words())
        .fit(base::fold(name), base::fold(filter::baseName(name)));
}

}  // namespace

TEST_CASE("a spelling is as written, with e, without accents, or another name")
{
    CHECK(spelling("münster", "Münster") == Spelling::AsWritten);
    CHECK(spelling("Mu\u0308nster", "Münster") == Spelling::AsWritten);
    CHECK(spelling("Muenster", "Münster") == Spelling::WithE);
    CHECK(spelling("Munster", "Münster") == Spelling::WithoutAccents);
    CHECK(spelling("Münster", "Munster") == Spelling::OtherAccents);
    CHECK(spelling("Muenster", "Munster") == Spelling::OtherLetters);
    CHECK(spelling("Neunkirchen", "Neuenkirchen") == Spelling::OtherLetters);
    CHECK(spelling("Neuenkirchen", "Neunkirchen") == Spelling::OtherLetters);
    CHECK(spelling("Muel", "Mūl") == Spelling::OtherLetters);
    CHECK(spelling("Mul", "Mūl") == Spelling::WithoutAccents);
    CHECK(spelling("Söst", "Soest") == Spelling::WithE);
    CHECK(spelling("Brueel", "Brüel") == Spelling::WithE);
    CHECK(spelling("Bruel", "Brüel") == Spelling::WithoutAccents);
    CHECK(spelling("Muehlhausen Thuringen", "Mühlhausen/Thüringen") == Spelling::WithoutAccents);
    CHECK(spelling("STRASSE", "Straße") == Spelling::AsWritten);
    CHECK(spelling("Aeroeskoebing", "Ærøskøbing") == Spelling::WithE);
    CHECK(spelling("Orleans", "Orléans") == Spelling::WithoutAccents);
    CHECK(spelling("St. Ingbert", "Sankt Ingbert") == Spelling::AsWritten);
}

TEST_CASE("beginnings are spelt like the name as far as they go")
{
    CHECK(spelling("muel", "Mülheim") == Spelling::WithE);
    CHECK(spelling("mul", "Mülheim") == Spelling::WithoutAccents);
    CHECK(spelling("mu", "Mülheim") == Spelling::WithoutAccents);
    CHECK(spelling("neu", "Neuenkirchen") == Spelling::AsWritten);
    CHECK(spelling("neue", "Neuenkirchen") == Spelling::AsWritten);
    CHECK(spelling("neue", "Neunkirchen") == Spelling::OtherLetters);
    CHECK(spelling("", "Neunkirchen") == Spelling::AsWritten);
}

TEST_CASE("what only tells a town from others is its addition")
{
    CHECK(filter::baseName("Frankfurt am Main") == "Frankfurt");
    CHECK(filter::baseName("Halle (Saale)") == "Halle");
    CHECK(filter::baseName("Saalfeld/Saale") == "Saalfeld");
    CHECK(filter::baseName("Bad Neustadt a.d. Saale") == "Bad Neustadt");
    CHECK(filter::baseName("Boulogne-sur-Mer") == "Boulogne");
    CHECK(filter::baseName("Newcastle upon Tyne") == "Newcastle");
    CHECK(filter::baseName("Villingen-Schwenningen") == "Villingen-Schwenningen");
    CHECK(filter::baseName("Am Ettersberg") == "Am Ettersberg");
    CHECK(filter::baseName("") == "");
}

TEST_CASE("abbreviations need no full stop")
{
    using enum ShortName::Fit;
    for (const char* typed :
         {"Frankfurt a M", "Frankfurt a.M.", "Frankfurt a. M.", "Frankfurt/M", "Frankfurt Main",
          "Frankfurt M", "Frankfurt (Main)", "Frankfurt a.Main", "frankfurt an main"})
        CHECK_MESSAGE(fit(typed, "Frankfurt am Main") == Whole, typed);
    for (const char* typed :
         {"Frankfurt an der Oder", "Frankfurt a d O", "Frankfurt a.d.O.", "Frankfurt/O", "Frankfurt/Oder"})
        CHECK_MESSAGE(fit(typed, "Frankfurt (Oder)") == Whole, typed);
    for (const char* typed : {"Bad Homburg v d H", "Bad Homburg v.d.H.", "Bad Homburg v. d. Höhe",
                              "Bad Homburg vdH", "Bad Homburg Höhe"})
        CHECK_MESSAGE(fit(typed, "Bad Homburg v.d. Höhe") == Whole, typed);
    CHECK(fit("Rothenburg odT", "Rothenburg ob der Tauber") == Whole);
    CHECK(fit("Halle a d Saale", "Halle (Saale)") == Whole);
    CHECK(fit("Halle an der Saale", "Halle (Saale)") == Whole);
    CHECK(fit("Neustadt a d Aisch", "Neustadt a.d. Aisch") == Whole);
    CHECK(fit("Neustadt Aisch", "Neustadt a.d. Aisch") == Whole);
    CHECK(fit("Weiden i d OPf", "Weiden i.d. OPf.") == Whole);
    CHECK(fit("Weiden in der Oberpfalz", "Weiden i.d. OPf.") == Whole);
    CHECK(fit("Weißwasser Oberlausitz", "Weißwasser/O.L.") == Whole);
    CHECK(fit("Weißwasser OL", "Weißwasser/O.L.") == Whole);
    CHECK(fit("Kirchheim b München", "Kirchheim b. München") == Whole);
    CHECK(fit("Kirchheim bei München", "Kirchheim b. München") == Whole);
    CHECK(fit("Auerbach im Vogtland", "Auerbach/Vogtl.") == Whole);
    for (const char* typed : {"Bay. Eisenstein", "bay Eisenstein", "Bayer. Eisenstein"})
        CHECK_MESSAGE(fit(typed, "Bayerisch Eisenstein") == Whole, typed);
    CHECK(fit("Hannoversch Münden", "Hann. Münden") == Whole);
    CHECK(fit("Rothenb. o.d.T.", "Rothenburg ob der Tauber") == Whole);
    CHECK(fit("Neukirchen b Heiligen Blut", "Neukirchen b. Hl. Blut") == Whole);
}

TEST_CASE("what is cut short in the name itself is only its beginning, and another word is another name")
{
    using enum ShortName::Fit;
    CHECK(fit("Bad Hom", "Bad Homburg v.d. Höhe") == Begins);
    CHECK(fit("Bad Hers", "Bad Hersfeld") == Begins);
    CHECK(fit("Rothenb o d T", "Rothenburg ob der Tauber") == Begins);
    CHECK(fit("Frankfurt a O", "Frankfurt am Main") == None);
    CHECK(fit("Frankfurt Main Oder", "Frankfurt am Main") == None);
    CHECK(fit("Neustadt", "Neustadt a.d. Aisch") == Begins);
    CHECK(fit("Orla Neustadt", "Neustadt an der Orla") == None);
}

TEST_CASE("Saint, Sankt and St are one before a name, and St alone is nothing yet")
{
    CHECK(filter::saintForms("st gallen") ==
          std::vector<std::string>{"st gallen", "sankt gallen", "saint gallen"});
    CHECK(filter::saintForms("sankt gallen").size() == 3);
    CHECK(filter::saintForms("st") == std::vector<std::string>{"st"});
    CHECK(filter::saintForms("gallen") == std::vector<std::string>{"gallen"});
}
