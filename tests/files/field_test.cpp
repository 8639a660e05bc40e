// Single fields: which addresses may be opened, which positions can be meant.
#include <doctest/doctest.h>

#include <string>

#include "files/data/coordinate_check.hpp"
#include "files/data/url_check.hpp"
#include "model/iso_codes.hpp"

using files::checkCoordinates;
using files::urlProblem;

TEST_CASE("ordinary web addresses pass")
{
    for (const char* url : {
             "https://www.klimabuendnis.org/",
             "http://www.gar-bw.de",
             "HTTPS://Example.ORG/Path",
             "https://de.wikipedia.org/wiki/B%C3%BCndnis_(Politik)#Ziele",
             "https://de.wikipedia.org/wiki/Köln",
             "https://example.org:8443/a/b.php?x=1&y=2;z",
             "https://example.org/~user/a,b/@c+d=e!f*g",
             "http://www.unserboden.at/index.php?article_id=238&clang=0",
         }) {
        CAPTURE(url);
        const auto problem = urlProblem(url);
        if (std::string(url).find(';') == std::string::npos)
            CHECK_MESSAGE(!problem.has_value(), url);
        else
            CHECK(problem.value_or(base::Message()).in(base::Language::En).find("write it as %3B") !=
                  std::string::npos);
    }
}

TEST_CASE("everything that is not plainly a web address is refused with a reason")
{
    const auto refused = [](std::string_view url, std::string_view reason) {
        CAPTURE(url);
        const auto problem = urlProblem(url);
        REQUIRE(problem.has_value());
        CHECK_MESSAGE(problem->in(base::Language::En).find(reason) != std::string::npos,
                      problem->in(base::Language::En));
    };
    refused("javascript:alert(1)", "\"javascript:\" are not opened; only http and https");
    refused("JavaScript://example.org/%0Aalert(1)", "\"javascript:\"");
    refused("file:///etc/passwd", "\"file:\"");
    refused("data:text/html,x", "\"data:\"");
    refused("ftp://example.org/", "\"ftp:\"");
    refused("mailto:a@b.de", "\"mailto:\"");
    refused("", "empty");
    refused("www.example.org", "should begin with https://");
    refused("example.org:80/x", "should begin with https://");
    refused("//example.org/", "should begin with https://");
    refused("http:example.org", "two slashes");
    refused("https://", "no host");
    refused("https:///etc/passwd", "no host");
    refused("https://user:secret@example.org/", "user name");
    refused("https://www.bank.de@evil.example/", "user name");
    refused("https://exa mple.org/", "blank");
    refused("https://example.org/a b", "blank");
    refused("https://example.org/\n", "control character");
    refused("https://example.org/\x1b[2J", "control character");
    refused("https://example.org/\u202Egro.live", "control character");
    refused("https://-oProxyCommand=x/", "not a host name");
    refused("https://ex_ample.org/", "not a host name");
    refused("https://a..b/", "not a host name");
    refused("https://[::1]/", "not a host name");
    refused("https://localhost/", "no dot");
    refused("https://example.org:http/", "port");
    refused("https://example.org:/", "port");
    for (const char* hostile :
         {"`id`", "$(id)", "$HOME", "';id;'", "\"x\"", "a|b", "a;b", "<x>", "a\\b", "{a}", "a^b", "x&reboot"})
        refused("https://example.org/" + std::string(hostile), "a shell could take for a command");
    refused("https://example.org/a|b", "write it as %7C");
    refused("https://example.org/" + std::string(3000, 'a'), "more than 2000");
}

TEST_CASE("a host beyond ASCII is known to name servers by its xn-- form")
{
    // RFC 5891 and the tables of UTS 46.
    for (const auto& [url, plain] : {
             std::pair{"https://müller.de/straße?q=ü#ä", "https://xn--mller-kva.de/straße?q=ü#ä"},
             std::pair{"http://MÜLLER.DE", "http://xn--mller-kva.de"},
             std::pair{"https://www.mu\u0308nchen.example:8443/", "https://www.xn--mnchen-3ya.example:8443/"},
             std::pair{"https://straße.example/", "https://xn--strae-oqa.example/"},
             std::pair{"https://例え.テスト", "https://xn--r8jz45g.xn--zckzah"},
             std::pair{"https://example\u3002org/", "https://example.org/"},
             std::pair{"https://xn--mller-kva.de/", "https://xn--mller-kva.de/"},
             std::pair{"HTTPS://Example.ORG/Path", "HTTPS://Example.ORG/Path"},
         }) {
        CAPTURE(url);
        CHECK_FALSE(urlProblem(url).has_value());
        CHECK(files::withPlainHost(url) == plain);
    }
    for (const char* url :
         {"https://a\u2100b.de/", "https://ü-.de/", "https://\u05D0a.de/", "https://\U0001F4A9.la/",
          "https://xn--a.de/", "https://bücher..de/", "https://_ü.de/", "https://ü/", "https://ü@b.de/",
          "https://bü\u00A0cher.de/", "https://bücher.de/\u200B"}) {
        CAPTURE(url);
        CHECK(urlProblem(url).has_value());
    }
    const std::string tooLong = "https://" + std::string(80, 'a') + "ü.de/";
    REQUIRE(urlProblem(tooLong).has_value());
    CHECK(urlProblem(tooLong)->in(base::Language::En).find("cannot be the name of a computer") !=
          std::string::npos);
}

TEST_CASE("positions: ranges, Null Island, swapped pairs, the wrong country")
{
    const auto finding = [](double lat, double lon, const char* country) {
        return checkCoordinates(lat, lon, country);
    };
    CHECK(finding(52.5244, 13.4105, "DE").message.empty());
    CHECK(finding(-33.9, 18.4, "ZA").message.empty());
    CHECK(finding(64.1, -21.9, "IS").message.empty());
    CHECK(finding(52.5, 13.4, "").message.empty());
    CHECK(finding(52.5, 13.4, "??").message.empty());
    CHECK(finding(90, -180, "").usable);

    const auto swapped = finding(13.4105, 52.5244, "DE");
    CHECK_FALSE(swapped.usable);
    CHECK(swapped.message.in(base::Language::En) ==
          "lat 13.4105, lon 52.5244: not in DE; swapped they lie in DE: write lat 52.5244, lon 13.4105");
    const auto swappedOutOfRange = finding(-99.1332, 19.4326, "MX");
    CHECK_FALSE(swappedOutOfRange.usable);
    CHECK(swappedOutOfRange.message.in(base::Language::En).find("out of range; swapped they lie in MX") !=
          std::string::npos);
    CHECK(finding(139.69, 35.69, "").message.in(base::Language::En).find("are they swapped?") !=
          std::string::npos);

    for (const geo::LonLat place :
         {geo::LonLat{0, 91}, {10, -90.5}, {180.5, 10}, {0, 1e300}, {1e300, -1e300}}) {
        CAPTURE(place.latDeg);
        CHECK_FALSE(finding(place.latDeg, place.lonDeg, "").usable);
        CHECK(finding(place.latDeg, place.lonDeg, "DE").message.in(base::Language::En).find("out of range") !=
              std::string::npos);
    }
    CHECK(finding(1e300, 0, "").message.in(base::Language::En).find("lat above 1000000, lon 0:") == 0);

    CHECK_FALSE(finding(0, 0, "DE").usable);
    CHECK(finding(0, 0, "DE").message.in(base::Language::En).find("Null Island") != std::string::npos);
    CHECK_FALSE(finding(0.001, -0.002, "").usable);
    CHECK(finding(0.3, 9.4, "GA").message.empty());  // Libreville lies near both zeros' lines, not at them

    const auto wrongSign = finding(48.85, -2.35, "FR");  // still in the box: cannot be told
    CHECK(wrongSign.usable);
    const auto elsewhere = finding(40.7, -74.0, "DE");
    CHECK(elsewhere.usable);
    CHECK(elsewhere.message.in(base::Language::En) ==
          "lat 40.7, lon -74: that is not in DE; check the coordinates and the country");
    CHECK(finding(-20.88, 55.45, "FR").message.empty());   // Réunion
    CHECK(finding(22.28, 114.16, "CN").message.empty());   // Hong Kong
    CHECK(finding(-18.14, 178.44, "FJ").message.empty());  // boxes across 180°
    CHECK(finding(-16.5, -179.9, "FJ").message.empty());
    CHECK(finding(64.7, 177.5, "RU").message.empty());
    CHECK(finding(66.2, -169.8, "RU").message.empty());
}
