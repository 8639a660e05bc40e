// What is asked for comes first: selected, found, a short filter, a town's and a region's answer.
#include <doctest/doctest.h>

#include <algorithm>

#include "filter/answers/answers.hpp"
#include "filter/criteria_text.hpp"
#include "layout/rank.hpp"
#include "layout/real_scene.hpp"
#include "state/app_state.hpp"

using layout::Rank;
using layout_test::filtered;
using layout_test::network;
using layout_test::realAtlas;

namespace {

layout::PictureInput pictureOfWorld()
{
    return layout::pictureOf(state::initialState(state::ViewKind::World, {}, 880, 672).view, {}, {880, 672});
}

struct Counts {
    std::size_t asked = 0, context = 0, rest = 0;
};

class Answered {
public:
    Answered() : index_(realAtlas()), answers_(index_), sources_(answers_, layout_test::fonts()) {}
    layout::Ranks operator()(const layout::PictureInput& picture)
    {
        return layout::Ranks(layout::answered(picture, sources_));
    }
    filter::Answers& answers() { return answers_; }

private:
    filter::Index index_;
    filter::Answers answers_;
    layout::PictureSources sources_;
};

Counts counts(const layout::Ranks& ranks)
{
    Counts result;
    for (std::size_t i = 0; i < realAtlas().networks().size(); ++i) {
        const Rank rank = ranks.of(model::NetworkId(i));
        ++(rank == Rank::Asked ? result.asked : rank == Rank::Context ? result.context : result.rest);
    }
    return result;
}

}  // namespace

TEST_CASE("with nothing asked all entries are context")
{
    Answered answered;
    const layout::Ranks ranks = answered(pictureOfWorld());
    CHECK_FALSE(ranks.anyAsked());
    CHECK(counts(ranks).context == realAtlas().networks().size());
}

TEST_CASE("selected and found entries come first, the others are their context")
{
    Answered answered;
    layout::PictureInput picture = pictureOfWorld();
    picture.view.selection = {network("c40-cities")};
    picture.glow.networks = {network("eurocities")};
    const layout::Ranks ranks = answered(picture);
    CHECK(ranks.anyAsked());
    CHECK(ranks.isAsked(network("c40-cities")));
    CHECK(ranks.isAsked(network("eurocities")));
    CHECK(counts(ranks).asked == 2);
    CHECK(counts(ranks).rest == 0);
}

TEST_CASE("a search that finds more than a dozen asks for none")
{
    Answered answered;
    layout::PictureInput picture = pictureOfWorld();
    for (std::size_t i = 0; i <= layout::mostAsked; ++i) picture.glow.networks.push_back(model::NetworkId(i));
    CHECK_FALSE(answered(picture).anyAsked());
    picture.glow.networks.pop_back();
    CHECK(counts(answered(picture)).asked == layout::mostAsked);
}

TEST_CASE("a filter's result is asked up to a dozen; what does not pass is the rest")
{
    Answered answered;
    layout::PictureInput picture = pictureOfWorld();
    picture.view.criteria = filtered("topic=water");
    const std::size_t passing = answered.answers().result(picture.view.criteria).matches.size();
    REQUIRE(passing <= layout::mostAsked);
    CHECK(counts(answered(picture)).asked == passing);
    CHECK(counts(answered(picture)).context == 0);

    picture.view.criteria = filtered("scope=international");
    const std::size_t many = answered.answers().result(picture.view.criteria).matches.size();
    REQUIRE(many > layout::mostAsked);
    CHECK_FALSE(answered(picture).anyAsked());
    CHECK(counts(answered(picture)).context == many);
    CHECK(counts(answered(picture)).rest == realAtlas().networks().size() - many);
}

TEST_CASE("a town asks for the entries that list it; what is not of its answer is the rest")
{
    Answered answered;
    layout::PictureInput picture = pictureOfWorld();
    picture.view.town = realAtlas().gazetteer().findMunicipality("05314000");  // Bonn
    const layout::Ranks ranks = answered(picture);
    const filter::Municipality& town = answered.answers().town(*picture.view.town);
    REQUIRE_FALSE(town.memberOf.empty());
    const filter::MemberIndex& members = answered.answers().index().members();
    for (const filter::Membership& line : town.memberOf)
        CHECK(ranks.isAsked(members.all()[line.member].network));
    CHECK(counts(ranks).asked <= town.memberOf.size());
    CHECK(counts(ranks).rest > 0);
    for (const filter::Possible& line : town.possible) CHECK(ranks.of(line.network) != Rank::Rest);
}

TEST_CASE("an open region asks for what is there or names it, where that is few enough")
{
    Answered answered;
    layout::PictureInput picture = pictureOfWorld();
    picture.view.region = filter::RegionRef{filter::RegionRef::Kind::State, "DE-TH"};
    const layout::Ranks ranks = answered(picture);
    CHECK(counts(ranks).asked <= layout::mostAsked);
    for (const filter::RegionLine& line : answered.answers().region(*picture.view.region).lines)
        if (line.standing.tier == filter::Tier::SeatHere) CHECK(ranks.isAsked(line.network));
    picture.view.region = filter::RegionRef{filter::RegionRef::Kind::Country, "DE"};
    CHECK_FALSE(answered(picture).anyAsked());
}

TEST_CASE("an audience sees the selected entries; a quiz gives nothing away")
{
    Answered answered;
    layout::PictureInput picture = pictureOfWorld();
    picture.view.selection = {network("c40-cities")};
    picture.lineScale = 2;
    CHECK(counts(answered(picture)).context == 0);
    picture.stage.explores = true;
    CHECK(counts(answered(picture)).context > 0);

    picture = pictureOfWorld();
    picture.view.criteria = filtered("topic=water");
    picture.stage.quiz.emplace().order = {network("c40-cities")};
    CHECK(counts(answered(picture)).rest == realAtlas().networks().size());
}
