// Wishes to the outside world that change no state: app/ carries them out. A new one is its struct and its
// name in the list below.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "state/held.hpp"
#include "state/saving.hpp"
#include "state/step_back.hpp"

namespace imports {
enum class Kind : std::uint8_t;
}

namespace state {

/// Http and https only; others are refused with a toast
struct OpenLink {
    std::string url;
};
struct CopyText {
    enum class What : std::uint8_t { Link, Text };
    std::string text;
    What what = What::Link;  ///< for the toast
};
/// What panel and map say now, as plain text.
struct CopyView {};
struct CopyViewLine {};  ///< the present view as one line of text
/// Such a line; what is wrong with it is said
struct OpenView {
    std::string text;
};
struct ToggleFullscreen {};
struct Save {
    SaveOrder order;
};
struct CancelSave {};
/// Of a saved file or folder
struct OpenFolder {
    std::string path;
};
/// The offered one
struct AnswerMonitor {
    bool take = false;
};
/// The keyboard goes to the search box, what is in it selected.
struct FocusSearch {};
/// The keyboard goes to the next part of the window, or to the one before.
struct StepArea {
    int step = 1;
};
/// What lies under the cross of the map is pressed.
struct TakeUnderCross {};
/// A step of Esc that is the panels'.
struct CloseInPanels {
    BackStep step{};
};
struct Quit {};        ///< asks first when scenes are not saved
struct QuitAnyway {};  ///< what is not saved is given up
/// A tour or session in place of the present one.
struct OpenFile {
    std::string path;
};
/// The cells in the clipboard, as a table that is taken over.
struct PasteTable {};
/// An empty table with the headings that are understood, for each kind of spreadsheet.
struct SaveTemplate {
    imports::Kind kind{};
};
/// What became of the table that is being taken over, row by row, as CSV
struct SaveTableReport {};
/// By the desktop's own dialog: a file to open, or where to save to. Without one the panels' sheets ask.
struct AskFile {
    enum class Purpose : std::uint8_t { OpenScenes, OpenTable, SaveScenes, SaveOrder };
    Purpose purpose = Purpose::OpenScenes;
    bool thenQuit = false;  ///< SaveScenes
    SaveOrder order{};      ///< SaveOrder: with the path that is proposed
};
struct SaveFile {
    std::string path;
    bool replace = false;
    bool thenQuit = false;
};

/// Every effect, once.
// clang-format off
#define ATLAS_EFFECTS(X) \
    X(OpenLink) X(CopyText) X(CopyView) X(CopyViewLine) X(OpenView) X(ToggleFullscreen) X(AnswerMonitor) \
    X(FocusSearch) X(StepArea) X(TakeUnderCross) X(CloseInPanels) \
    X(Quit) X(QuitAnyway) X(OpenFile) X(SaveFile) X(Save) X(CancelSave) X(OpenFolder) X(AskFile) \
    X(PasteTable) X(SaveTemplate) X(SaveTableReport)
// clang-format on

#define ATLAS_NAME(One) One,
enum class EffectKind : std::uint8_t { ATLAS_EFFECTS(ATLAS_NAME) };
#undef ATLAS_NAME

namespace detail {

#define ATLAS_KIND(One)                                                                                      \
    template <>                                                                                              \
    struct KindOf<One> {                                                                                     \
        static constexpr EffectKind value = EffectKind::One;                                                 \
    };
ATLAS_EFFECTS(ATLAS_KIND)
#undef ATLAS_KIND

}  // namespace detail

/// One of the effects above.
class Effect {
public:
#define ATLAS_DECLARE(One) Effect(One one);
    ATLAS_EFFECTS(ATLAS_DECLARE)
#undef ATLAS_DECLARE
    EffectKind kind() const { return kind_; }
    const detail::Held& held() const { return *held_; }

private:
    EffectKind kind_;
    std::shared_ptr<const detail::Held> held_;
};

}  // namespace state
