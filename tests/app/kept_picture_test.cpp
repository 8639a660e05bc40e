// A picture is made anew only for what is seen in it.
#include <doctest/doctest.h>

#include "app/session.hpp"
#include "state/action.hpp"
#include "state/update.hpp"
#include "support/sample_atlas.hpp"

namespace {

constexpr layout::Canvas canvas{900, 600};

app::Session session()
{
    return {std::make_shared<const model::Atlas>(test_support::sampleAtlas()),
            state::initialState(state::ViewKind::World, {}, 900, 600),
            std::make_shared<const text::FontBook>()};
}

}  // namespace

TEST_CASE("what nobody sees in the picture makes no new one: lens, order of the list, saved filters, notes")
{
    app::Session s = session();
    const auto first = s.scene(canvas);
    const std::vector<state::Action> unseen{state::SetLens{state::Lens::Influence},
                                            state::SetListOrder{filter::ListOrder::Founded},
                                            state::SaveFilter{"Wasser"},
                                            state::SetPanelWidth{500},
                                            state::AddNote{"eine Idee", std::nullopt},
                                            state::EditNote{0, "eine Idee mehr"}};
    for (const state::Action& action : unseen) {
        s.apply(action);
        CHECK(s.scene(canvas) == first);
    }
}

TEST_CASE("what is seen makes a new picture")
{
    app::Session s = session();
    auto last = s.scene(canvas);
    const std::vector<state::Action> seen{state::SetLanguage{base::Language::En},
                                          state::SetTheme{state::Theme::Dark},
                                          state::Select{model::NetworkId{0}}};
    for (const state::Action& action : seen) {
        s.apply(action);
        const auto now = s.scene(canvas);
        CHECK(now != last);
        last = now;
    }
    CHECK(s.scene({901, 600}) != last);
}
