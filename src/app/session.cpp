#include "app/session.hpp"

#include <algorithm>
#include <utility>

#include "app/cli/command_common.hpp"
#include "base/utf8.hpp"
#include "filter/answers/member_sizes.hpp"
#include "filter/criteria_text.hpp"
#include "filter/own_places.hpp"
#include "overlay/apply.hpp"
#include "overlay/follow.hpp"
#include "state/by_hand.hpp"
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

std::shared_ptr<const model::Atlas> madeAnew(const model::Atlas& base, const overlay::Overlay& entries,
                                             const model::Gazetteer& before)
{
    return filter::knowingOwnPlaces(std::make_shared<const model::Atlas>(overlay::apply(base, entries)),
                                    &before);
}

}  // namespace

struct Session::Prepared {
    base::SharedValue<overlay::Overlay> entries;  ///< that it was made with
    std::unique_ptr<Data> data;
};

Session::Session(std::shared_ptr<const model::Atlas> base, state::AppState state,
                 std::shared_ptr<const text::FontBook> fonts)
    : base_(std::move(base)), state_(std::move(state)), fonts_(std::move(fonts)),
      entries_(state_.document->entries)
{
    data_ = std::make_unique<Data>(entries_->empty()
                                       ? base_
                                       : filter::knowingOwnPlaces(std::make_shared<const model::Atlas>(
                                             overlay::apply(*base_, *entries_))),
                                   *fonts_);
    rememberPlaces();
}

void Session::apply(const state::Action& action)
{
    state_ = state::update(*data_->atlas, std::move(state_), action);
    followEntries();
    // A place that only lists knew went with them.
    const model::Gazetteer& gazetteer = data_->atlas->gazetteer();
    if (const auto town = state_.view.town;
        town && (!gazetteer.contains(*town) || filter::isGone(gazetteer, *town)))
        state_ = state::update(*data_->atlas, std::move(state_), state::ShowTown{});
}

void Session::followEntries()
{
    const base::SharedValue<overlay::Overlay>& wanted = state_.document->entries;
    if (entries_.isSame(wanted)) return;
    const base::SharedValue<overlay::Overlay> before = std::exchange(entries_, wanted);
    if (takePrepared(before)) return forgetAnswers();
    if (before == wanted) return;
    auto followed = overlay::follow(*base_, *data_->atlas, *before, *entries_);
    if (followed && !filter::namesOtherPlaces(*data_->atlas, followed->atlas, followed->changed))
        data_ = std::make_unique<Data>(std::make_shared<const model::Atlas>(std::move(followed->atlas)),
                                       *fonts_, *data_, followed->changed);
    else
        keepFormer(before, std::make_unique<Data>(madeAnew(*base_, *entries_, *places_), *fonts_));
    forgetAnswers();
}

void Session::forgetAnswers()
{
    resultOf_.reset();
    facetsOf_.reset();
    kept_.reset();
}

void Session::keepFormer(const base::SharedValue<overlay::Overlay>& before, std::unique_ptr<Data> made)
{
    former_ = std::make_shared<Prepared>(Prepared{before, std::exchange(data_, std::move(made))});
    rememberPlaces();
}

void Session::rememberPlaces()
{
    const std::shared_ptr<const model::Gazetteer>& now = data_->atlas->parts().gazetteer;
    if (!places_ || now->ownPlaces().size() > places_->ownPlaces().size()) places_ = now;
}

bool Session::takePrepared(const base::SharedValue<overlay::Overlay>& before)
{
    for (std::shared_ptr<Prepared>* one : {&expected_, &former_}) {
        if (!*one || !(*one)->entries.isSame(entries_)) continue;
        std::unique_ptr<Data> made = std::move((*one)->data);
        one->reset();
        keepFormer(before, std::move(made));
        return true;
    }
    return false;
}

std::function<std::shared_ptr<Session::Prepared>(base::SharedValue<overlay::Overlay>)>
Session::preparation() const
{
    return [base = base_, places = places_, fonts = fonts_](base::SharedValue<overlay::Overlay> entries) {
        auto data = std::make_unique<Data>(madeAnew(*base, *entries, *places), *fonts);
        return std::make_shared<Prepared>(Prepared{std::move(entries), std::move(data)});
    };
}

void Session::apply(const std::vector<state::Action>& actions)
{
    for (const state::Action& action : actions) apply(action);
}

const filter::Result& Session::result()
{
    if (resultOf_ != state_.view.criteria) {
        result_ = filter::evaluate(data_->index, state_.view.criteria);
        resultOf_ = state_.view.criteria;
    }
    return result_;
}

const filter::FacetCounts& Session::facets()
{
    if (facetsOf_ != state_.view.criteria) {
        facets_ = filter::countFacets(data_->index, state_.view.criteria);
        facetsOf_ = state_.view.criteria;
    }
    return facets_;
}

layout::PictureInput Session::picture(const Canvas& canvas) const
{
    const state::Transient& now = state_.transient;
    layout::PictureInput picture =
        layout::pictureOf(state_.view, layout::styleOf(state_.preferences), canvas);
    for (std::size_t frame = 0; frame < state::frameCount(state_.view.kind); ++frame)
        picture.cameras[frame] = state::displayedCamera(state_, frame);
    picture.hovered = now.hovered;
    picture.hoveredRegion = now.hoveredRegion;
    picture.preview = now.preview;
    picture.glow = now.glow;
    using Fold = layout::PictureInput::Fold;
    if (now.narrow && !now.presentation.audience)
        picture.legend = now.panel.isOpen(state::Fold::MapLegend) ? Fold::Unfolded : Fold::Folded;
    picture.stage = layout::roomOf(state_.view, *state_.document);
    picture.stage.quiz = now.quiz;
    if (now.mode != state::Mode::Present) {
        // A file has no signs to press.
        picture.placing = {canvas.purpose == layout::Purpose::Window,
                           now.placing && state::canPlaceNames(state_), now.carried};
        return picture;
    }
    if (const state::TourScene* shown = state::presentedScene(state_))
        picture.stage.caption = {shown->title, shown->text};
    picture.stage.explores = now.presentation.exploring;
    return layout::forAudience(std::move(picture));
}

geo::Box Session::mapBoxPx(const Canvas& canvas) { return layout::mapBoxPx(picture(canvas), data_->sources); }

std::shared_ptr<const scene::Scene> Session::scene(const Canvas& canvas)
{
    layout::PictureInput asked = picture(canvas);
    if (!kept_ || kept_->of != asked) {
        auto made = std::make_shared<const scene::Scene>(layout::layout(asked, data_->sources));
        kept_ = Kept{std::move(asked), std::move(made)};
    }
    return kept_->scene;
}

layout::PictureInput Session::pictureOf(const state::TourScene& scene, const Canvas& canvas) const
{
    layout::PictureInput picture = layout::pictureOf(scene.view, layout::styleOf(state_.preferences), canvas);
    picture.preview = state_.transient.preview;
    picture.stage = layout::roomOf(scene.view, *state_.document);
    return picture;
}

scene::Scene Session::sceneAhead(std::size_t index, const Canvas& canvas)
{
    const state::TourScene& scene = state_.document->tour.scenes[index];
    layout::PictureInput picture = pictureOf(scene, canvas);
    picture.stage.caption = {scene.title, scene.text};
    return layout::layout(
        layout::refitted(layout::forAudience(std::move(picture)), scene.mapPx, data_->sources),
        data_->sources);
}

scene::Scene Session::sceneMap(std::size_t index, const Canvas& canvas)
{
    const state::TourScene& scene = state_.document->tour.scenes[index];
    layout::PictureInput picture = pictureOf(scene, canvas);
    picture.style.textScale = 1;
    picture.style.bilingual = false;
    return layout::layout(layout::refitted(std::move(picture), scene.mapPx, data_->sources), data_->sources);
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
