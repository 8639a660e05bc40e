// The program in words beside the page's canvas: what is said, and that each thing to press asks for what it
// says.
#include <doctest/doctest.h>

#include "app/page/reading.hpp"
#include "app/session.hpp"
#include "state/update.hpp"
#include "support/sample_atlas.hpp"

namespace {

struct Page {
    app::Session session{std::make_shared<const model::Atlas>(test_support::sampleAtlasWithPlaces()),
                         state::initialState(state::ViewKind::World, {}, 900, 600),
                         std::make_shared<const text::FontBook>()};
    std::string searched;

    app::Reading now()
    {
        return {session.answers(), session.state(), session.result(), session.facets(), searched};
    }
    std::string html() { return app::readingHtml(now()); }
    bool says(std::string_view text) { return html().find(text) != std::string::npos; }
    void press(std::string_view name) { session.apply(app::readingPressed(now(), name).actions); }
    /// The name of the thing to press whose words begin so.
    std::string named(std::string_view words)
    {
        const std::string all = html();
        const std::size_t at = all.find(">" + std::string(words));
        REQUIRE(at != std::string::npos);
        const std::size_t begin = all.rfind("data-press=\"", at) + 12;
        return all.substr(begin, all.find('"', begin) - begin);
    }
};

}  // namespace

TEST_CASE("every entry of the result is a button, and pressing it opens what is known of it")
{
    Page page;
    CHECK(page.says("data-press=\"entry:water-berlin\" aria-pressed=\"false\""));
    CHECK(page.says("data-open=\"no\""));
    page.press("entry:water-berlin");
    REQUIRE(page.session.state().view.selection.size() == 1);
    CHECK(page.says("data-press=\"entry:water-berlin\" aria-pressed=\"true\""));
    CHECK(page.says("data-open=\"yes\""));
    CHECK(app::readingNews(page.now()).starts_with("Wasserverband"));
    page.press("back");
    CHECK(page.session.state().view.selection.empty());
    CHECK(page.says("data-open=\"no\""));
}

TEST_CASE("a value of a filter is a button that says how many, and pressing it twice changes nothing")
{
    Page page;
    CHECK(page.says("data-press=\"value:topic=water\" aria-pressed=\"false\""));
    const std::size_t all = page.session.result().matches.size();
    page.press("value:topic=water");
    CHECK(page.session.state().view.criteria.topics.contains(model::Topic::Water));
    CHECK(page.session.result().matches.size() < all);
    CHECK(page.says("data-press=\"value:topic=water\" aria-pressed=\"true\""));
    page.press("value:topic=water");
    CHECK(page.says("data-press=\"value:topic=water\" aria-pressed=\"false\""));
    CHECK(page.session.result().matches.size() == all);
}

TEST_CASE("what is typed finds entries and towns, and a hit is taken by its button")
{
    Page page;
    page.searched = "erfurt";
    page.press(page.named("Erfurt, "));
    REQUIRE(page.session.state().view.town);
    page.searched = "<b>nichts\"</b>";
    CHECK_FALSE(page.says("<b>nichts"));
    CHECK(page.says("&lt;b&gt;nichts&quot;"));
}

TEST_CASE("commands have a button each, which says in words when it cannot be done")
{
    Page page;
    page.press(page.named("English"));
    CHECK(page.session.state().preferences.language == base::Language::En);
}

TEST_CASE("a name that nothing has asks for nothing")
{
    Page page;
    for (const char* name : {"", "entry:", "entry:none", "value:topic=none", "value:", "do:", "do:99999",
                             "do:-1", "do:1x", "hit:0", "hit:18446744073709551616", "back to the future"}) {
        CAPTURE(name);
        const state::Wishes wishes = app::readingPressed(page.now(), name);
        CHECK(wishes.actions.empty());
        CHECK(wishes.effects.empty());
    }
}

TEST_CASE("tags are closed in their order, and no name stands twice for two things")
{
    Page page;
    page.press("entry:world-list");
    page.searched = "berlin";
    const std::string html = page.html();
    std::vector<std::string> open;
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const std::string tag = html.substr(at + 1, html.find_first_of(" >", at) - at - 1);
        if (tag == "input") continue;
        if (tag.starts_with('/')) {
            REQUIRE_FALSE(open.empty());
            CHECK(open.back() == tag.substr(1));
            open.pop_back();
        } else {
            open.push_back(tag);
        }
    }
    CHECK(open.empty());
}
