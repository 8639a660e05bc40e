#include "app/session.hpp"

#include <algorithm>

#include "app/cli/command_common.hpp"
#include "app/view_answers.hpp"
#include "base/utf8.hpp"
#include "filter/answers/member_sizes.hpp"
#include "filter/criteria_text.hpp"
#include "layout/stage/room_size.hpp"
#include "state/update.hpp"

namespace app {

namespace {

/// Applies one --show; returns what is wrong with it, or nothing.
base::Message show(const model::Atlas& atlas, const std::string& what, state::View& view)
{
    if (what == "entry-counts") {
        view.showEntryCounts = true;
    } else if (what == "graticule") {
        view.showGraticule = true;
    } else if (what == "sizes" || what.rfind("sizes=", 0) == 0) {
        const std::vector<filter::UnitCount> units = filter::sizeUnits(atlas);
        if (units.empty())
            return {"--show sizes: keine zwei Einträge zählen Mitglieder in derselben Einheit",
                    "--show sizes: no two entries count members in the same unit"};
        if (what == "sizes") {
            view.sizeUnit = units.front().unit;
            return {};
        }
        const std::string unit = what.substr(what.find('=') + 1);
        std::string known;
        for (const filter::UnitCount& candidate : units) {
            if (candidate.unit == unit) view.sizeUnit = unit;
            known += (known.empty() ? "" : ", ") + candidate.unit;
        }
        if (view.sizeUnit != unit)
            return base::filled(
                {"--show {0}: die Einheit ist keine von {1}", "--show {0}: the unit is none of {1}"},
                {base::displaySafe(what), known});
    } else {
        return base::filled({"--show {0}: das ist nichts von entry-counts, graticule, sizes, sizes=EINHEIT",
                             "--show {0}: this is none of entry-counts, graticule, sizes, sizes=UNIT"},
                            {base::displaySafe(what)});
    }
    return {};
}

}  // namespace

/// All that a Scene depends on beside atlas and fonts.
struct Session::SceneInputs {
    state::View view;
    state::Preferences preferences;
    std::array<geo::Camera, state::maxFrames> cameras;
    std::optional<model::NetworkId> hovered;
    std::optional<filter::RegionRef> hoveredRegion;
    state::Preview preview = state::Preview::None;
    Canvas canvas;
    state::Glow glow;
    base::SharedValue<state::Document> document;
    std::optional<std::size_t> presented;  ///< a scene of the tour
    std::optional<state::Quiz> quiz;
    bool explores = false;
    double lineScale = 1;
    friend bool operator==(const SceneInputs&, const SceneInputs&) = default;
};

Session::Session(std::shared_ptr<const model::Atlas> atlas, state::AppState state,
                 std::shared_ptr<const text::FontBook> fonts)
    : atlas_(std::move(atlas)), index_(std::make_unique<const filter::Index>(*atlas_)), answers_(*index_),
      state_(std::move(state)), fonts_(std::move(fonts))
{
}

void Session::apply(const state::Action& action)
{
    state_ = state::update(*atlas_, std::move(state_), action);
}

void Session::apply(const std::vector<state::Action>& actions)
{
    for (const state::Action& action : actions) apply(action);
}

const filter::Result& Session::result()
{
    if (resultOf_ != state_.view.criteria) {
        result_ = filter::evaluate(*index_, state_.view.criteria);
        resultOf_ = state_.view.criteria;
    }
    return result_;
}

const filter::FacetCounts& Session::facets()
{
    if (facetsOf_ != state_.view.criteria) {
        facets_ = filter::countFacets(*index_, state_.view.criteria);
        facetsOf_ = state_.view.criteria;
    }
    return facets_;
}

Session::SceneInputs Session::sceneInputs(const Canvas& canvas) const
{
    SceneInputs inputs{state_.view,
                       state_.preferences,
                       {},
                       state_.transient.hovered,
                       state_.transient.hoveredRegion,
                       state_.transient.preview,
                       canvas,
                       state_.transient.glow,
                       state_.document,
                       {},
                       {},
                       false,
                       1};
    for (std::size_t frame = 0; frame < state::frameCount(state_.view.kind); ++frame)
        inputs.cameras[frame] = state::displayedCamera(state_, frame);
    inputs.quiz = state_.transient.quiz;
    if (state_.transient.mode != state::Mode::Present) return inputs;
    if (state::presentedScene(state_)) inputs.presented = state_.transient.scene;
    inputs.explores = state_.transient.presentation.exploring;
    addStage(inputs);
    return inputs;
}

void Session::addStage(SceneInputs& inputs) const
{
    const double heightPx = inputs.canvas.heightPx / inputs.canvas.scale;
    inputs.preferences = layout::forAudience(state_.preferences, heightPx);
    inputs.lineScale = layout::audienceLineScale(state_.preferences.room, heightPx);
}

layout::Request Session::request(const SceneInputs& inputs, const filter::Result& result)
{
    layout::Stage stage;
    stage.document = &*inputs.document;
    if (inputs.view.showTowns && !inputs.document->towns.empty()) {
        if (!roomOf_ || !roomOf_->isSame(inputs.document)) {
            room_ = layout::roomNetworks(layout::townNetworks(*index_, *inputs.document));
            roomOf_ = inputs.document;
        }
        stage.networks = &room_;
    }
    if (inputs.presented) stage.scene = &inputs.document->tour.scenes[*inputs.presented];
    if (inputs.quiz) stage.quiz = &*inputs.quiz;
    stage.explores = inputs.explores;
    return {.atlas = *atlas_,
            .view = inputs.view,
            .preferences = inputs.preferences,
            .result = result,
            .cameras = inputs.cameras,
            .hovered = inputs.hovered,
            .hoveredRegion = inputs.hoveredRegion,
            .widthPx = inputs.canvas.widthPx,
            .heightPx = inputs.canvas.heightPx,
            .scale = inputs.canvas.scale,
            .purpose = inputs.canvas.purpose,
            .fonts = *fonts_,
            .answers = viewAnswers(answers_, inputs.view),
            .glow = inputs.glow,
            .preview = inputs.preview,
            .stage = stage,
            .lineScale = inputs.lineScale};
}

geo::Box Session::mapBoxPx(const Canvas& canvas)
{
    const SceneInputs inputs = sceneInputs(canvas);
    return layout::mapBoxPx(request(inputs, result()));
}

std::shared_ptr<const scene::Scene> Session::scene(const Canvas& canvas)
{
    SceneInputs inputs = sceneInputs(canvas);
    if (kept_.of && *kept_.of == inputs) return kept_.scene;
    kept_.scene = std::make_shared<const scene::Scene>(layout::layout(request(inputs, result())));
    kept_.of = std::make_shared<const SceneInputs>(std::move(inputs));
    return kept_.scene;
}

Session::SceneInputs Session::inputsOf(std::size_t scene, const Canvas& canvas) const
{
    return {state_.document->tour.scenes[scene].view,
            state_.preferences,
            {},
            {},
            {},
            state_.transient.preview,
            canvas,
            {},
            state_.document,
            {},
            {},
            false,
            1};
}

scene::Scene Session::sceneAhead(std::size_t scene, const Canvas& canvas)
{
    SceneInputs inputs = inputsOf(scene, canvas);
    inputs.presented = scene;
    addStage(inputs);
    return fitted(state_.document->tour.scenes[scene], std::move(inputs));
}

scene::Scene Session::sceneMap(std::size_t scene, const Canvas& canvas)
{
    SceneInputs inputs = inputsOf(scene, canvas);
    inputs.preferences.textScale = 1;
    inputs.preferences.bilingual = false;
    return fitted(state_.document->tour.scenes[scene], std::move(inputs));
}

scene::Scene Session::fitted(const state::Scene& scene, SceneInputs inputs)
{
    const filter::Result matching = filter::evaluate(*index_, scene.view.criteria);
    const geo::Box inside = layout::mapBoxPx(request(inputs, matching));
    inputs.cameras =
        state::refitted(scene.view, scene.mapPx,
                        {inside.width() / inputs.canvas.scale, inside.height() / inputs.canvas.scale});
    return layout::layout(request(inputs, matching));
}

base::Message applyOptions(const model::Atlas& atlas, const Options& options, state::AppState& state)
{
    for (const std::string& piece : options.filters)
        if (base::Message problem = filter::addPiece(atlas, state.view.criteria, piece); !problem.empty())
            return base::verbatim("--filter " + base::displaySafe(piece) + ": ") + problem;
    state.view.criteria.knownOnly = options.knownOnly;
    for (const std::string& id : options.select) {
        const std::optional<model::NetworkId> network = atlas.find(id);
        if (!network) return base::verbatim("--select: ") + unknownEntry(atlas, id);
        if (std::find(state.view.selection.begin(), state.view.selection.end(), *network) ==
            state.view.selection.end())
            state.view.selection.push_back(*network);
    }
    for (const std::string& what : options.show)
        if (base::Message problem = show(atlas, what, state.view); !problem.empty()) return problem;
    state.transient.preview = options.preview;
    return {};
}

}  // namespace app
