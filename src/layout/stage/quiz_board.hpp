// "Wo sitzt ...?": the question and, once revealed, the answer in words; on the map the place somebody
// pointed at, the seat, and the line between them. Names are hidden meanwhile.
#pragma once

#include "layout/frame_context.hpp"
#include "layout/stage/caption.hpp"
#include "scene/items.hpp"

namespace layout {

CaptionWords quizWords(const Request& request);

void paintQuiz(const FrameContext& context, scene::Items& items);

}  // namespace layout
