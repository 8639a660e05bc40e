// QR codes read by a reader of others (zbarimg) from all that we write them to.
#include <doctest/doctest.h>

#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "look/qr_code.hpp"
#include "output/picture.hpp"
#include "output/sample_scene.hpp"
#include "support/paths.hpp"
#include "support/picture_compare.hpp"
#include "support/sample_atlas.hpp"
#include "support/synthetic_atlas.hpp"
#include "words/code_text.hpp"

using namespace test_support;
using output::PictureFormat;

namespace {

std::string file(const std::string& name)
{
    const std::string folder = buildDir() + "/pictures/codes";
    std::filesystem::create_directories(folder);
    return folder + "/" + name;
}

void run(const std::string& command)
{
    CAPTURE(command);
    const int status = std::system(command.c_str());
    REQUIRE(WIFEXITED(status));
    REQUIRE_MESSAGE(WEXITSTATUS(status) != 127,
                    "the program is not installed; see test_packages in tools/lib/packages.sh");
    REQUIRE(WEXITSTATUS(status) == 0);
}

scene::Scene codeScene(const std::string& text, int sidePx, bool wholePx)
{
    const auto code = look::QrCode::make(text);
    REQUIRE(code);
    scene::Scene scene = emptyScene(sidePx, sidePx);
    scene::Items items;
    const auto side = static_cast<double>(sidePx);
    look::paintQrCode(items, *code, {0, 0, side, side}, black, white, wholePx);
    items.appendTo(scene.items);
    return scene;
}

std::string write(const scene::Scene& scene, PictureFormat format, const std::string& name)
{
    const auto bytes = output::encodePicture(scene, format, {"", "de"});
    REQUIRE(bytes.value);
    std::ofstream(file(name), std::ios::binary) << *bytes.value;
    return file(name);
}

std::string decoded(const std::string& picture)
{
    run("zbarimg -q --raw -Sdisable -Sqrcode.enable '" + picture + "' > '" + picture + ".txt'");
    std::ifstream stream(picture + ".txt", std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

std::string longText(std::size_t bytes)
{
    std::string text;
    while (text.size() < bytes)
        text += "Zeile " + std::to_string(text.size()) + " mit Umlauten: Würde, Straße\n";
    text.resize(bytes);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80u)) text.back() = '.';
    return text;
}

}  // namespace

TEST_CASE("an address is read from PNG, SVG and PDF")
{
    const std::string url = "https://www.fuerdiewuerde.de/kommunen?seite=2&ort=Mülheim";
    CHECK(decoded(write(codeScene(url, 200, true), PictureFormat::Png, "whole.png")) == url);
    CHECK(decoded(write(codeScene(url, 190, false), PictureFormat::Png, "parts.png")) == url);
    const std::string svg = write(codeScene(url, 190, false), PictureFormat::Svg, "code.svg");
    run("rsvg-convert -z 2 -o '" + svg + ".png' '" + svg + "'");
    CHECK(decoded(svg + ".png") == url);
    const std::string pdf = write(codeScene(url, 190, false), PictureFormat::Pdf, "code.pdf");
    run("pdftoppm -r 200 -png -singlefile '" + pdf + "' '" + pdf + "'");
    CHECK(decoded(pdf + ".png") == url);
}

TEST_CASE("the longest text is read; a longer one and none have no code")
{
    const std::string text = longText(look::qrMaxBytes);
    CHECK(look::QrCode::make(text)->size() == 177);
    CHECK(decoded(write(codeScene(text, 4 * 185, true), PictureFormat::Png, "longest.png")) == text);
    CHECK_FALSE(look::QrCode::make(text + "x"));
    CHECK_FALSE(look::QrCode::make(""));
    CHECK_FALSE(look::QrCode::make("x")->isDark(-1, 0));
    CHECK_FALSE(look::QrCode::make("x")->isDark(0, 999));
}

TEST_CASE("modules touch without seams: a large code has no light pixel inside its dark corner")
{
    const auto code = look::QrCode::make("seams");
    const scene::Scene scene = codeScene("seams", 407, false);
    const auto bytes = output::encodePicture(scene, PictureFormat::Png, {"", "de"});
    const auto picture = decodePng(*bytes.value);
    REQUIRE(picture);
    // The ring of a finder pattern: seven modules wide, its first row is all dark.
    const double module = 407.0 / (code->size() + 8);
    const int y = static_cast<int>(4.5 * module);
    for (int x = static_cast<int>(4.1 * module) + 1; x < static_cast<int>(10.9 * module); ++x)
        CHECK(picture->at(x, y).r < 40);
}

TEST_CASE("a list goes into a code as whole lines, and says how many fit")
{
    const model::Atlas atlas = sampleAtlas();
    const filter::Result result = filter::evaluate(atlas, {});
    const words::CodeText all = words::listText(atlas, result, filter::ListOrder::Name, "Titel",
                                                base::Language::De, look::qrMaxBytes);
    CHECK(all.total == result.matches.size());
    CHECK(all.fitting == all.total);
    CHECK(all.utf8.starts_with("Titel\n"));
    CHECK(decoded(write(codeScene(all.utf8, 600, true), PictureFormat::Png, "list.png")) == all.utf8);

    const model::Atlas large = syntheticAtlas(400, 1, syntheticGeography());
    const filter::Result many = filter::evaluate(large, {});
    const words::CodeText part =
        words::listText(large, many, filter::ListOrder::Name, "Titel", base::Language::De, look::qrMaxBytes);
    CHECK(part.utf8.size() <= look::qrMaxBytes);
    CHECK(part.fitting > 10);
    CHECK(part.fitting < part.total);
    CHECK(part.utf8.find("… und " + std::to_string(part.total - part.fitting) + " weitere") !=
          std::string::npos);
    CHECK(static_cast<std::size_t>(std::count(part.utf8.begin(), part.utf8.end(), '\n')) >= part.fitting);
    CHECK(decoded(write(codeScene(part.utf8, 4 * 185, true), PictureFormat::Png, "part.png")) == part.utf8);
    CHECK(
        words::listText(large, many, filter::ListOrder::Name, std::string(500, 'x'), base::Language::De, 100)
            .utf8.empty());
}

TEST_CASE("addresses that nobody has checked say so, with the year")
{
    model::Atlas::Parts parts;
    parts.origin.date = "2026";
    parts.networks.resize(3);
    const std::string ids[] = {"a", "b", "c"};
    for (std::size_t i = 0; i < 3; ++i) {
        parts.networks[i].id = ids[i];
        parts.networks[i].name = {"Bund", "League"};
        parts.networks[i].url = "https://www.example.org/";
    }
    parts.networks[1].status = model::Status::Inactive;
    parts.networks[1].statusProvenance.year = 2019;
    parts.networks[2].status = model::Status::Unknown;
    const model::Atlas atlas(std::move(parts));
    using base::Language;
    CHECK(words::addressNote(atlas, atlas.networks()[0], Language::De).empty());
    CHECK(words::addressNote(atlas, atlas.networks()[1], Language::De) ==
          "Adresse nicht geprüft (Stand 2019)");
    CHECK(words::addressNote(atlas, atlas.networks()[2], Language::En) == "Address not checked (as of 2026)");
    const std::string list =
        words::listText(atlas, filter::evaluate(atlas, {}), filter::ListOrder::Name, "T", Language::De, 2000)
            .utf8;
    CHECK(list == "T\n- Bund: example.org\n- Bund: example.org (?)\n- Bund: example.org (?)\n(?) Adresse "
                  "nicht geprüft (Stand 2026)");
}
