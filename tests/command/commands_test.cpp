// Every row of the table of commands.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "command/commands.hpp"
#include "command/key_words.hpp"
#include "command/press.hpp"
#include "state/update.hpp"
#include "support/paths.hpp"
#include "support/sample_atlas.hpp"
#include "text/catalogue.hpp"

using command::Ask;
using command::Chord;
using command::Command;
using state::AppState;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas sample = test_support::sampleAtlas();
    return sample;
}

AppState after(AppState state, const std::vector<state::Action>& actions)
{
    for (const state::Action& action : actions) state = state::update(atlas(), std::move(state), action);
    return state;
}

struct Situation {
    const char* name;
    AppState state;
};

/// Where keys mean different things.
const std::vector<Situation>& situations()
{
    static const std::vector<Situation> all = [] {
        using namespace state;
        const AppState empty = initialState(ViewKind::World, {}, 1520, 1032);
        const AppState desk =
            after(empty, {Select{model::NetworkId(0)}, KeepScene{{"A", "A"}}, ShowView{ViewKind::Twin},
                          KeepScene{{"B", "B"}}, ShowView{ViewKind::Germany}, GoBack{}, Undo{}, Redo{},
                          KeepScene{{"C", "C"}}, Undo{}});
        const AppState scene = after(desk, {StartPresenting{}});
        const AppState left = after(scene, {LeaveScene{}});
        return std::vector<Situation>{
            {"nothing yet", empty},
            {"at the desk", desk},
            {"in English", after(desk, {SetLanguage{base::Language::En}})},
            {"other looks", after(desk, {SetTheme{Theme::Dark}, SetPreview{Preview::Grey},
                                         SetRoom{RoomSize::Far}, SetSizeUnit{"cities"}})},
            {"with the strip of scenes", after(desk, {SetMode{Mode::Edit}})},
            {"quiz", after(desk, {StartQuiz{1}})},
            {"a scene", scene},
            {"a number is typed", after(scene, {TypeSceneDigit{2}})},
            {"a blank screen", after(scene, {ToggleBlank{Blank::Black}})},
            {"a scene that was left", left},
            {"towns are collected", after(left, {SetCollecting{true}})},
            {"quiz in the room", after(left, {StartQuiz{1}})},
            {"the presenter's view", after(scene, {SetAudience{AudienceScreen{"HDMI-1", 1920, 1080}, {}}})},
        };
    }();
    return all;
}

base::KeyPress pressOf(const Chord& chord)
{
    using command::With;
    base::KeyPress pressed;
    pressed.key = chord.key;
    pressed.printed = chord.printed;
    const With with = chord.with;
    pressed.modifiers.ctrl = with == With::Ctrl || with == With::CtrlNoShift || with == With::CtrlShift;
    pressed.modifiers.shift = with == With::Shift || with == With::CtrlShift;
    pressed.modifiers.alt = with == With::Alt;
    return pressed;
}

bool isPressable(const Chord& chord)
{
    return chord.key != base::Key::Other && chord.reach != command::Reach::OfControl &&
           chord.reach != command::Reach::ByOtherCommand;
}

/// What has the keyboard: nothing, the map, a control, a text field.
std::vector<Ask> asksIn(const AppState& state, const base::KeyPress& pressed)
{
    return {{.state = state, .pressed = pressed},
            {.state = state, .pressed = pressed, .mapHasKeys = true},
            {.state = state, .pressed = pressed, .panelHasKeys = true},
            {.state = state, .pressed = pressed, .panelHasKeys = true, .typing = true}};
}

bool isWish(const state::Wishes& wishes) { return !wishes.actions.empty() || !wishes.effects.empty(); }

}  // namespace

TEST_CASE("no row is left out of the list at the end of its file")
{
    std::size_t rows = 0;
    for (const auto& file :
         std::filesystem::directory_iterator(test_support::sourceDir() + "/src/command/rows")) {
        std::ifstream in(file.path());
        for (std::string line; std::getline(in, line);)
            if (line.starts_with("inline constexpr Command ")) ++rows;
    }
    // Looks are one row, made for every value.
    rows += command::rows::themes.size() + command::rows::previews.size() + command::rows::rooms.size() +
            command::rows::size_units.size() - 1;
    CHECK(rows == command::all.size());
}

TEST_CASE("every row has a name of its own and words in both languages")
{
    std::set<std::string_view> names;
    for (const Command* one : command::all) {
        CAPTURE(one->name);
        REQUIRE(static_cast<bool>(one));
        CHECK_FALSE(one->name.empty());
        CHECK(names.insert(one->name).second);
        for (const base::Language language : {base::Language::De, base::Language::En}) {
            CHECK(one->words != text::Key{});
            CHECK_FALSE(text::tr(one->words, language).empty());
            CHECK_FALSE(text::tr(one->helpWords(), language).empty());
            for (const Chord& chord : one->keys)
                if (chord.isSet()) CHECK_FALSE(command::words(chord, language).empty());
            for (const Situation& situation : situations())
                CHECK_FALSE(command::label(*one, {.state = situation.state}, language).empty());
        }
        // Whoever has a key stands in the help; who has none is a button.
        const bool hasKeys = one->keys.front().isSet();
        CHECK(hasKeys == (one->heading != command::Heading::None));
        CHECK((hasKeys || one->run != nullptr));
    }
}

TEST_CASE("no key means two commands at once, wherever one is and whatever has the keyboard")
{
    for (const Situation& situation : situations())
        for (const Command* one : command::all)
            for (const Chord& chord : one->keys) {
                if (!isPressable(chord)) continue;
                for (const Ask& ask : asksIn(situation.state, pressOf(chord))) {
                    CAPTURE(situation.name);
                    CAPTURE(one->name);
                    CAPTURE(command::words(chord, base::Language::En));
                    CAPTURE(ask.panelHasKeys);
                    CAPTURE(ask.mapHasKeys);
                    const std::vector<const Command*> meant = command::allMeant(ask);
                    std::string names;
                    for (const Command* other : meant) names += std::string(other->name) + " ";
                    CAPTURE(names);
                    CHECK(meant.size() <= 1);
                }
            }
}

TEST_CASE("every key does its command somewhere")
{
    for (const Command* one : command::all)
        for (const Chord& chord : one->keys) {
            if (!isPressable(chord)) continue;
            REQUIRE(static_cast<bool>(one->run));
            CAPTURE(one->name);
            CAPTURE(command::words(chord, base::Language::En));
            bool done = false;
            for (const Situation& situation : situations())
                for (const Ask& ask : asksIn(situation.state, pressOf(chord))) {
                    state::Wishes wishes;
                    command::press(ask, wishes);
                    done = done || (command::commandOf(ask) == one && isWish(wishes));
                }
            CHECK(done);
        }
}

TEST_CASE("what cannot be done now does nothing and says why; what can be done says none")
{
    std::set<const Command*> disabled;
    for (const Situation& situation : situations())
        for (const Command* one : command::all) {
            CAPTURE(situation.name);
            CAPTURE(one->name);
            const Ask ask{.state = situation.state};
            for (const base::Language language : {base::Language::De, base::Language::En}) {
                const std::string label = command::label(*one, ask, language),
                                  hint = command::hint(*one, ask, language);
                if (command::isEnabled(*one, situation.state)) {
                    CHECK(hint == label);
                    continue;
                }
                disabled.insert(one);
                CHECK(hint.size() > label.size() + 5);
                CHECK(hint.starts_with(label));
            }
            if (command::isEnabled(*one, situation.state)) continue;
            CHECK(one->whyNot != text::Key{});
            state::Wishes wishes;
            command::run(*one, ask, wishes);
            CHECK_FALSE(isWish(wishes));
        }
    // All that may be disabled were seen so, but for the size of letters, which begins in the middle.
    for (const Command* one : command::all)
        if (one->isEnabled && one != &command::textLarger && one != &command::textSmaller) {
            CAPTURE(one->name);
            CHECK(disabled.contains(one));
        }
    AppState large = situations().front().state;
    large.preferences.textScale = state::textScales.most;
    CHECK_FALSE(command::isEnabled(command::textLarger, large));
    large.preferences.textScale = state::textScales.least;
    CHECK_FALSE(command::isEnabled(command::textSmaller, large));
}

TEST_CASE("switches say whether they are on, and turn")
{
    for (const Command* one : command::all) {
        if (!one->isOn || !one->run) continue;
        CAPTURE(one->name);
        bool turned = false;
        for (const Situation& situation : situations()) {
            state::Wishes wishes;
            command::run(*one, {.state = situation.state}, wishes);
            const bool before = one->isOn(situation.state),
                       now = one->isOn(after(situation.state, wishes.actions));
            turned = turned || before != now;
        }
        CHECK(turned);
    }
}

TEST_CASE("keys as readers know them")
{
    using base::Language;
    const auto line = [](const Command& one, Language language) {
        return command::keysOf(command::lineOf(one), language);
    };
    CHECK(line(command::world, Language::De) == "Strg+1 … 4");
    CHECK(line(command::back, Language::De) == "Alt+Links, Rechts");
    CHECK(line(command::pan, Language::De) == "Ziehen, Pfeiltasten");
    CHECK(line(command::zoomIn, Language::En) == "Mouse wheel, +, −");
    CHECK(line(command::undo, Language::En) == "Ctrl+Z, Ctrl+Shift+Z");
    CHECK(line(command::moveSceneOn, Language::En) == "Ctrl+Left, Right");
    CHECK(line(command::areas, Language::De) == "F6, Umschalt+F6");
    CHECK(line(command::nextScene, Language::De) == "Bild ab, Bild auf");
    CHECK(line(command::black, Language::En) == "B, ., W");
    CHECK(line(command::search, Language::De) == "A–Z, Strg+F");
    CHECK(line(command::save, Language::De) == "Strg+S");
    CHECK(command::keysOf(command::lineOf(command::save), Language::De, true) == "Strg+S, Strg+P");
    CHECK(command::shortcut(command::zoomIn, Language::En) == "+");
    CHECK(command::shortcut(command::spotlight, Language::De) == "Rechte Maustaste");
    CHECK(command::shortcut(command::about, Language::De).empty());
}
