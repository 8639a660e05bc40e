// What has no key: in the bar and the strip of scenes. Rows of the table of commands; the order is that of
// help and manual. A new one is a row here, its words, and its name in the list at the end.
#pragma once

#include "command/steps.hpp"

namespace command {

inline constexpr Command theme{
    .name = "button:theme",
    .words = Word::UseDark,
    .wordsNow =
        [](const Ask& ask) {
            return ask.state.preferences.theme == state::Theme::Dark ? Word::UseLight : Word::UseDark;
        },
    .run =
        [](const Ask& ask, Wishes& wishes) {
            const bool dark = ask.state.preferences.theme == state::Theme::Dark;
            wishes.actions.emplace_back(state::SetTheme{dark ? state::Theme::Light : state::Theme::Dark});
        },
};
inline constexpr Command about{
    .name = "button:about",
    .words = Word::AboutTitle,
    .run = showsSheet<state::Overlay::About>,
};
inline constexpr Command german{
    .name = "language:de",
    .words = Word::LanguageGerman,
    .isOn = isSpoken<base::Language::De>,
    .run = [](const Ask&,
              Wishes& wishes) { wishes.actions.emplace_back(state::SetLanguage{base::Language::De}); },
};
inline constexpr Command english{
    .name = "language:en",
    .words = Word::LanguageEnglish,
    .isOn = isSpoken<base::Language::En>,
    .run = [](const Ask&,
              Wishes& wishes) { wishes.actions.emplace_back(state::SetLanguage{base::Language::En}); },
};
inline constexpr Command scenes{
    .name = "button:scenes",
    .words = Word::ScenesTitle,
    .wordsNow =
        [](const Ask& ask) {
            return ask.state.transient.mode == state::Mode::Edit ? Word::ScenesClose : Word::ScenesTitle;
        },
    .isOn = [](const AppState& state) { return state.transient.mode == state::Mode::Edit; },
    .run =
        [](const Ask& ask, Wishes& wishes) {
            const bool open = ask.state.transient.mode == state::Mode::Edit;
            wishes.actions.emplace_back(state::SetMode{open ? state::Mode::Explore : state::Mode::Edit});
        },
};
inline constexpr Command closeScenes{
    .name = "scenes:close",
    .words = Word::ScenesClose,
    .run = [](const Ask&,
              Wishes& wishes) { wishes.actions.emplace_back(state::SetMode{state::Mode::Explore}); },
};
inline constexpr Command missing{
    .name = "entries:missing",
    .words = Word::MissingTitle,
    .isOn = [](const AppState& state) { return state.transient.panel.missing; },
    .run =
        [](const Ask& ask, Wishes& wishes) {
            wishes.actions.emplace_back(state::SetMissingOpen{!ask.state.transient.panel.missing});
        },
};
inline constexpr Command copyScene{
    .name = "scenes:copy",
    .words = Word::SceneCopy,
    .isEnabled = isSceneMarked,
    .whyNot = Word::WhyNoScenes,
    .run = [](const Ask& ask,
              Wishes& wishes) { wishes.actions.emplace_back(state::CopyScene{sceneOf(ask)}); },
};
inline constexpr Command updateScene{
    .name = "scenes:update",
    .words = Word::SceneUpdate,
    .isEnabled = isSceneMarked,
    .whyNot = Word::WhyNoScenes,
    .run = [](const Ask& ask,
              Wishes& wishes) { wishes.actions.emplace_back(state::UpdateScene{sceneOf(ask)}); },
};
inline constexpr Command sceneWords{
    .name = "scenes:words",
    .words = Word::SceneEdit,
    .isEnabled = isSceneMarked,
    .whyNot = Word::WhyNoScenes,
    .run = [](const Ask&,
              Wishes& wishes) { wishes.actions.emplace_back(state::ShowTab{state::PanelTab::Words}); },
};

namespace rows {
inline constexpr std::array buttons{&theme,       &about,     &german,      &english,    &scenes,
                                    &closeScenes, &copyScene, &updateScene, &sceneWords, &missing};
}  // namespace rows

}  // namespace command
