#include "golden/scene_summary.hpp"

#include <doctest/doctest.h>

using golden::summaryOf;

TEST_CASE("a summary names words by role and tells any other difference by its digest")
{
    const std::string dump = "scene 10 10 1.0 #ffffffff \"Titel\"\n"
                             "frame 0.0 0.0 10.0 10.0 world\n"
                             "  style #aaaaaaff\n"
                             "  fill DE solid #111111ff no-stroke\n"
                             "  fill FR solid #111111ff no-stroke\n"
                             "label @0 n1 text \"Ein \\\"Name\\\"\" 1.0 2.0\n"
                             "label @0 n2 text \"Zwei\" 1.0 3.0\n"
                             "hit 0 1.0 1.0 2.0 2.0 n1 \"Ein Name\"\n";
    const std::string summary = summaryOf(dump);
    CHECK(summary.find("label @0 2 #") != std::string::npos);
    CHECK(summary.find("\"Ein \\\"Name\\\"\" \"Zwei\"") != std::string::npos);
    CHECK(summary.find("  fill solid #111111ff no-stroke 2 #") != std::string::npos);
    CHECK(summary.find(" DE FR") != std::string::npos);
    for (const char* part : {"#aaaaaaff", "1.0 3.0", "2.0 2.0", "n2", "Titel", "10.0 world"}) {
        CAPTURE(part);
        std::string other = dump;
        other[other.find(part) + 1] = '9';
        CHECK(summaryOf(other) != summary);
    }
}

TEST_CASE("no line of a summary is longer than 110 columns, whatever it names")
{
    std::string dump;
    for (int i = 0; i < 200; ++i) dump += "label @0 text \"Name " + std::to_string(i) + "\" 1.0 2.0\n";
    const std::string summary = summaryOf(dump);
    for (std::size_t begin = 0, end; (end = summary.find('\n', begin)) != std::string::npos; begin = end + 1)
        CHECK(end - begin <= 110);
}
