// The presenter's view, in the main window while the audience looks at a monitor of their own: what they see,
// what comes next, notes, time, and a button for all that a clicker does. Search and list stay beside it. And
// what asks whether a monitor that was plugged in is to be used. The pictures themselves are painted by the
// caller.
#pragma once

#include "ui/parts/column.hpp"

namespace ui {

struct PresenterAreas {
    Rect times;
    Rect picture;      ///< of the audience, in its proportions
    Rect controls;     ///< at least; may need more lines
    Rect notes;        ///< with what of the controls goes beyond their area
    Rect next;         ///< heading, title and picture of the next scene; the list of all
    Rect nextPicture;  ///< empty where it has no room
};

/// The parts of `rest`, the window without bar and panel. `factor`: device pixels per logical pixel with the
/// text size.
PresenterAreas presenterAreas(const Rect& rest, const state::AudienceScreen& screen, float factor);

void drawPresenter(PanelContext& f, const Rect& rest);

// --- room_face.cpp: what the audience sees while a scene was left to explore on the only screen: the map
// whole, question and answer above it (layout/stage/explored), one large search field. Nothing of the
// moderator's.
/// Device pixels; `factor` as above.
float roomStripHeight(float factor);
void drawRoomFace(PanelContext& f, const Rect& strip, const Rect& window);

/// A card over the window; draws nothing if no monitor is offered.
void drawMonitorOffer(PanelContext& f, const Rect& window);

}  // namespace ui
