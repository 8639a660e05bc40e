#include "app/picture_case.hpp"

#include <utility>

#include "app/session.hpp"
#include "files/tour/state_text.hpp"
#include "files/tour/tour_file.hpp"

namespace app {

base::Result<std::shared_ptr<const scene::Scene>> sceneOf(const std::shared_ptr<const model::Atlas>& atlas,
                                                          const PictureCase& one)
{
    base::Result<std::shared_ptr<const scene::Scene>> result;
    const auto refuse = [&result](base::Message message) {
        result.diagnostics.push_back({base::Severity::Error, "", 0, "", std::move(message)});
    };
    const Options& options = one.options;
    state::Preferences preferences;
    preferences.language = options.language.value_or(base::Language::De);
    preferences.theme = options.theme.value_or(state::Theme::Light);
    const PictureSize size = options.size.value_or(PictureSize{});
    const layout::Purpose purpose = one.asWindow ? layout::Purpose::Window : layout::Purpose::Export;
    const geo::Box map =
        layout::mapBoxPx({size.widthPx, size.heightPx, options.scale, purpose}, preferences.textScale);
    const state::FrameSize mapPx{map.width() / options.scale, map.height() / options.scale};
    state::AppState state = state::initialState(options.view.value_or(state::ViewKind::World), preferences,
                                                mapPx.widthPx, mapPx.heightPx);
    if (base::Message problem = applyOptions(*atlas, options, state); !problem.empty())
        refuse(std::move(problem));
    if (!one.stateText.empty()) {
        auto scene = files::fromStateText(*atlas, one.stateText);
        if (!scene.value || !scene.diagnostics.empty() || !scene.value->missing.empty()) {
            refuse(base::verbatim("a case names only what the data have"));
            return result;
        }
        state.view = scene.value->view;
        state.view.cameras = state::refitted(state.view, scene.value->mapPx, mapPx);
    }
    if (!one.room.empty()) {
        auto session = files::readTourFromText(one.room, "room", *atlas);
        if (!session.value || !session.diagnostics.empty()) {
            result.diagnostics = std::move(session.diagnostics);
            return result;
        }
        state.document = std::move(session.value->document);
    }
    if (one.camera.size() == 3) {
        state.view.cameras[0].centre = {one.camera[0], one.camera[1]};
        state.view.cameras[0].metresPerPx = one.camera[2];
    }
    if (!one.hovered.empty()) state.transient.hovered = atlas->find(one.hovered);
    if (!result.diagnostics.empty()) return result;
    Session session(atlas, std::move(state), std::make_shared<const text::FontBook>());
    result.value = session.scene({size.widthPx, size.heightPx, options.scale, purpose});
    return result;
}

}  // namespace app
