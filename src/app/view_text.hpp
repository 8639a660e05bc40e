// A view as a line of text that can be copied, mailed and pasted into the search of another Kommunalatlas.
#pragma once

#include <string>

#include "app/session.hpp"

namespace app {

/// The present view.
std::string viewText(const Session& session);

/// Shows the view and says what in it is not known here.
void openView(Session& session, const std::string& text);

/// Of the page's address, where somebody went back or forward: says only what could not be understood.
void followAddress(Session& session, const std::string& text);

}  // namespace app
