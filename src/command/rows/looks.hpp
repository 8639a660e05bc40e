// One of several looks: the colours of the map, how it would look to other eyes, for how large a room, what
// sizes are compared in. A row for each value, made from the enumeration: a new value is its key
// (state/choice_keys) and its word here; of a set of the data it is a row of that set (model/vocabulary).
#pragma once

#include <array>
#include <string>
#include <type_traits>
#include <utility>

#include "command/steps.hpp"
#include "model/vocabulary.hpp"
#include "model/words.hpp"
#include "state/choice_keys.hpp"

namespace command {

constexpr Word wordOf(state::Theme one)
{
    switch (one) {
    case state::Theme::Light:
        return Word::ThemeLight;
    case state::Theme::Dark:
        return Word::ThemeDark;
    case state::Theme::Print:
        return Word::ThemePrint;
    case state::Theme::Contrast:
        return Word::ThemeContrast;
    }
    return {};
}

constexpr Word wordOf(state::Preview one)
{
    switch (one) {
    case state::Preview::None:
        return Word::PreviewNone;
    case state::Preview::Protan:
        return Word::PreviewProtan;
    case state::Preview::Deutan:
        return Word::PreviewDeutan;
    case state::Preview::Tritan:
        return Word::PreviewTritan;
    case state::Preview::Grey:
        return Word::PreviewGrey;
    case state::Preview::Projector:
        return Word::PreviewProjector;
    }
    return {};
}

constexpr Word wordOf(state::RoomSize one)
{
    switch (one) {
    case state::RoomSize::Near:
        return Word::RoomNear;
    case state::RoomSize::Middle:
        return Word::RoomMiddle;
    case state::RoomSize::Far:
        return Word::RoomFar;
    }
    return {};
}

/// The unit says its own word.
constexpr Word wordOf(model::Unit) { return Word::SizeByMembers; }

namespace detail {

constexpr std::string_view keyOf(model::Unit unit) { return model::key(unit); }

constexpr std::string_view prefixOf(state::Theme) { return "map:"; }
constexpr std::string_view prefixOf(state::Preview) { return "map:preview-"; }
constexpr std::string_view prefixOf(state::RoomSize) { return "room:"; }
constexpr std::string_view prefixOf(model::Unit) { return "map:size-"; }

/// "map:dark", kept by the program.
template <auto value>
struct LookName {
    static constexpr auto letters = [] {
        constexpr std::string_view prefix = prefixOf(value), key = keyOf(value);
        std::array<char, prefix.size() + key.size()> made{};
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = i < prefix.size() ? prefix[i] : key[i - prefix.size()];
        return made;
    }();
    static constexpr std::string_view text{letters.data(), letters.size()};
};

constexpr bool isLook(const AppState& state, state::Theme one) { return state.preferences.theme == one; }
constexpr bool isLook(const AppState& state, state::Preview one) { return state.transient.preview == one; }
constexpr bool isLook(const AppState& state, state::RoomSize one) { return state.preferences.room == one; }
constexpr bool isLook(const AppState& state, model::Unit one)
{
    return state.view.sizeUnit == model::key(one);
}

inline state::Action lookAction(state::Theme one) { return state::SetTheme{one}; }
inline state::Action lookAction(state::Preview one) { return state::SetPreview{one}; }
inline state::Action lookAction(state::RoomSize one) { return state::SetRoom{one}; }
inline state::Action lookAction(model::Unit one) { return state::SetSizeUnit{std::string(model::key(one))}; }

/// Nothing for what the catalogue has words for.
template <auto value>
constexpr auto dataWordOf() -> const base::LocalText& (*)()
{
    if constexpr (std::is_same_v<decltype(value), const model::Unit>)
        return []() -> const base::LocalText& { return model::word(value).plural; };
    else
        return nullptr;
}

}  // namespace detail

template <auto value>
inline constexpr Command look{
    .name = detail::LookName<value>::text,
    .words = wordOf(value),
    .dataWord = detail::dataWordOf<value>(),
    .isOn = [](const AppState& state) { return detail::isLook(state, value); },
    .run = [](const Ask&, Wishes& wishes) { wishes.actions.push_back(detail::lookAction(value)); },
};

namespace rows {

template <class E>
inline constexpr auto looksOf = []<std::size_t... i>(std::index_sequence<i...>)
{
    return std::array<const Command*, sizeof...(i)>{&look<base::enumValues<E>[i]>...};
}
(std::make_index_sequence<base::enumCount<E>>());

inline constexpr auto themes = looksOf<state::Theme>;
inline constexpr auto previews = looksOf<state::Preview>;
inline constexpr auto rooms = looksOf<state::RoomSize>;
inline constexpr auto size_units = looksOf<model::Unit>;

}  // namespace rows

}  // namespace command
