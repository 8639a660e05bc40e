// SVG and PDF as other programs see them: rsvg-convert, xmllint, pdftotext, pdftoppm.
#include <doctest/doctest.h>

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "output/picture.hpp"
#include "output/sample_scene.hpp"
#include "support/dejavu.hpp"
#include "support/paths.hpp"
#include "support/picture_compare.hpp"

using namespace test_support;
using output::PictureFormat;

namespace {

std::string resultFolder()
{
    const std::string folder = buildDir() + "/pictures/output";
    std::filesystem::create_directories(folder);
    return folder;
}

std::string write(const std::string& name, const std::string& bytes)
{
    const std::string path = resultFolder() + "/" + name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

std::string read(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Runs a program of the test packages; a missing one fails the test.
void run(const std::string& command)
{
    CAPTURE(command);
    const int status = std::system(command.c_str());
    REQUIRE(WIFEXITED(status));
    REQUIRE_MESSAGE(WEXITSTATUS(status) != 127,
                    "the program is not installed; see test_packages in tools/lib/packages.sh");
    REQUIRE(WEXITSTATUS(status) == 0);
}

std::string encoded(const scene::Scene& scene, PictureFormat format)
{
    const auto bytes = output::encodePicture(scene, format, {"Quellen: Vortrag & <Karte>", "de"});
    REQUIRE(bytes.value);
    return *bytes.value;
}

std::size_t occurrences(const std::string& text, std::string_view part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

void checkAlike(const Picture& expected, const std::string& otherPath, const std::string& name)
{
    const auto other = readPng(otherPath);
    REQUIRE(other);
    const Comparison comparison = compare(expected, *other);
    const std::string differencePath = resultFolder() + "/" + name + ".difference.png";
    if (!comparison.alike()) writePng(differencePath, differencePicture(expected, *other));
    CHECK_MESSAGE(comparison.alike(), name, ": ", comparison.differing, " pixels differ, see ",
                  differencePath);
}

}  // namespace

TEST_CASE("SVG: rsvg-convert draws it like our PNG, xmllint has nothing to say, every text is there once")
{
    const text::FontBook fonts;
    const scene::Scene scene = everythingScene(fonts);
    const std::string svg = encoded(scene, PictureFormat::Svg);
    const std::string path = write("everything.svg", svg);
    run("xmllint --nonet --noout '" + path + "'");
    CHECK(occurrences(svg, "<text") == 5);
    CHECK(occurrences(svg, ">Straße &amp; &lt;Brücke&gt;</text>") == 1);
    CHECK(occurrences(svg, ">Aktionsbündnis</text>") == 1);
    CHECK(occurrences(svg, "<title>Wasser · Thüringen: 3 belegt</title>") == 1);

    run("rsvg-convert -o '" + path + ".png' '" + path + "'");
    const auto png = decodePng(encoded(scene, PictureFormat::Png));
    REQUIRE(png);
    writePng(resultFolder() + "/everything.png", *png);
    checkAlike(*png, path + ".png", "everything.svg");
}

TEST_CASE("PDF: poppler draws it like our PNG, and every text can be read once")
{
    const text::FontBook fonts;
    const scene::Scene scene = everythingScene(fonts);
    const std::string path = write("everything.pdf", encoded(scene, PictureFormat::Pdf));
    run("pdftotext -layout '" + path + "' '" + path + ".txt'");
    const std::string text = read(path + ".txt");
    CAPTURE(text);
    for (const char* part : {"Straße & <Brücke>", "Aktionsbündnis", "„Würde“ — 1.550", "AVATAR Tölz fi"}) {
        CAPTURE(part);
        CHECK(occurrences(text, part) == 1);
    }
    run("pdfinfo '" + path + "' > '" + path + ".info'");
    const std::string info = read(path + ".info");
    CHECK(info.find("Wasser · Thüringen: 3 belegt") != std::string::npos);
    CHECK(info.find("480 x 300 pts") != std::string::npos);  // 640x400 at 96 pixels to the inch
    run("pdffonts '" + path + "' > '" + path + ".fonts'");
    const std::string pdfFonts = read(path + ".fonts");
    CHECK(pdfFonts.find("Roboto") != std::string::npos);
    CHECK(pdfFonts.find(" no ") == pdfFonts.find(" no  "));  // embedded: columns emb, sub, uni say yes

    run("pdftoppm -r 96 -png -singlefile '" + path + "' '" + path + "'");
    const auto png = decodePng(encoded(scene, PictureFormat::Png));
    REQUIRE(png);
    checkAlike(*png, path + ".png", "everything.pdf");
}

TEST_CASE("the text of a document is the true text, whatever its script, also where boxes stand for letters")
{
    const std::vector<std::string> texts = {"ירושלים", "רשת ערים 2020", "都市東京", "Tôkyô 都市",
                                            "Welt 漢", "ກຂຄ",           "Հայաստան"};
    for (const bool boxes : {true, false})
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const std::string& text = texts[i];
            CAPTURE(boxes);
            CAPTURE(text);
            const text::FontBook fonts(boxes ? nullptr : findDejavu());
            scene::Scene scene = emptyScene(400, 80);
            scene.items = {textItem(fonts, text, {text::Weight::Regular, 20}, {10, 40}, black)};
            const std::string name = (boxes ? "boxes" : "scripts") + std::to_string(i);
            const std::string svgPath = write(name + ".svg", encoded(scene, PictureFormat::Svg));
            run("xmllint --nonet --noout '" + svgPath + "'");
            run("xmllint --nonet --xpath '//*[local-name()=\"text\"]/text()' '" + svgPath + "' > '" +
                svgPath + ".txt'");
            CHECK(occurrences(read(svgPath + ".txt"), text) == 1);
            const std::string path = write(name + ".pdf", encoded(scene, PictureFormat::Pdf));
            run("pdftotext '" + path + "' '" + path + ".txt'");
            std::string inPdf = read(path + ".txt");
            // pdftotext marks what runs from right to left.
            for (const char* mark : {"\u202A", "\u202B", "\u202C"})
                for (std::size_t at; (at = inPdf.find(mark)) != std::string::npos;) inPdf.erase(at, 3);
            CAPTURE(inPdf);
            CHECK(occurrences(inPdf, text) == 1);
            // Painted alike by others; boxes poppler sets on whole pixels.
            if (fonts.shape(text, {}).glyphs.front().id == 0 || boxes) continue;
            const auto png = decodePng(encoded(scene, PictureFormat::Png));
            REQUIRE(png);
            run("pdftoppm -r 96 -png -singlefile '" + path + "' '" + path + "'");
            checkAlike(*png, path + ".png", name + ".pdf");
        }
}

TEST_CASE("hostile words stay words")
{
    const text::FontBook fonts;
    scene::Scene scene = emptyScene(300, 100);
    scene.title = "</title><script>alert(1)</script>\x01\xff";
    scene.items = {textItem(fonts, "]]>&amp;<script/>\x1b\"'", {text::Weight::Regular, 14}, {10, 50}, black),
                   textItem(fonts, "\uFFFE漢字 عربي", {text::Weight::Regular, 14}, {10, 80}, black)};
    const std::string svg = encoded(scene, PictureFormat::Svg);
    run("xmllint --nonet --noout '" + write("hostile.svg", svg) + "'");
    CHECK(svg.find("<script") == std::string::npos);
    const std::string path = write("hostile.pdf", encoded(scene, PictureFormat::Pdf));
    run("pdftotext '" + path + "' '" + path + ".txt'");
    CHECK(read(path + ".txt").find("<script/>") != std::string::npos);
}

TEST_CASE("numbers that are no numbers do not break a document")
{
    scene::Scene scene = emptyScene(100, 100);
    const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
    scene.items = {item(scene::Polyline{{{nan, 1}, {inf, 5}, {50, 50}}, false, {2, red}}),
                   item(scene::Disc{{nan, 5}, 3, red, {}}), item(scene::Disc{{1e30f, 5}, 3, red, {}}),
                   item(scene::Disc{{50, 50}, 10, blue, {}})};
    const std::string svg = encoded(scene, PictureFormat::Svg);
    run("xmllint --nonet --noout '" + write("nan.svg", svg) + "'");
    CHECK(svg.find("nan") == std::string::npos);
    CHECK(svg.find("inf") == std::string::npos);
    const auto png = decodePng(encoded(scene, PictureFormat::Png));
    REQUIRE(png);
    CHECK(png->at(50, 50) == Pixel{blue.r, blue.g, blue.b, 255});
    CHECK(encoded(scene, PictureFormat::Pdf).starts_with("%PDF"));
}
