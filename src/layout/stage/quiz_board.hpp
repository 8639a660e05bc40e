// "Wo sitzt ...?": the question and, once revealed, the answer in words; on the map the place somebody
// pointed at, the seat, and the line between them. Names are hidden meanwhile.
#pragma once

#include "layout/frame_context.hpp"
#include "layout/items.hpp"
#include "layout/stage/caption.hpp"

namespace layout {

CaptionWords quizWords(const Request& request);

void paintQuiz(const FrameContext& context, Items& items);

}  // namespace layout
