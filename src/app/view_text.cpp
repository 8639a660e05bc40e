#include "app/view_text.hpp"

#include "files/tour/state_text.hpp"
#include "text/catalogue.hpp"

namespace app {

std::string viewText(const Session& session)
{
    const state::AppState& state = session.state();
    return files::stateText(session.atlas(), state.view,
                            {state.transient.mapWidthPx, state.transient.mapHeightPx});
}

void followAddress(Session& session, const std::string& text)
{
    base::Result<state::TourScene> read = files::fromStateText(session.atlas(), text);
    if (!read) return;
    const bool isWhole = read.diagnostics.empty() && read.value->missing.empty();
    if (isWhole)
        session.apply(state::ShowStored{std::move(*read.value)});
    else
        openView(session, text);
}

void openView(Session& session, const std::string& text)
{
    base::Result<state::TourScene> read = files::fromStateText(session.atlas(), text);
    const base::Language language = session.state().preferences.language;
    if (!read) {
        session.apply(state::ShowToast{std::string(text::tr(text::Key::ViewNotRead, language))});
        return;
    }
    const std::size_t unknown = read.diagnostics.size() + read.value->missing.size();
    session.apply(state::ShowStored{std::move(*read.value)});
    session.apply(state::ShowToast{
        unknown == 0 ? std::string(text::tr(text::Key::ViewRead, language))
                     : text::format(text::Key::ViewReadPartly, language, {std::to_string(unknown)})});
}

}  // namespace app
