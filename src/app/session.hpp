// The program's state while it runs, with everything that follows from it: filter result, counts, Scene.
// Recomputes only what changed. No window, no ImGui: commands without a window use it too.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/cli/command_line.hpp"
#include "base/diagnostic.hpp"
#include "filter/answers/answers.hpp"
#include "filter/facets.hpp"
#include "filter/index.hpp"
#include "filter/result.hpp"
#include "layout/layout.hpp"
#include "model/atlas.hpp"
#include "state/action.hpp"
#include "state/app_state.hpp"
#include "text/font.hpp"

namespace app {

using layout::Canvas;

class Session {
public:
    /// `base`: the data, without what the state's document says beside them.
    Session(std::shared_ptr<const model::Atlas> base, state::AppState state,
            std::shared_ptr<const text::FontBook> fonts);

    /// The data with the document's own entries and changes (state::Document::entries): another one after
    /// each action that changes these. References to it and to what is asked of it hold until then.
    const model::Atlas& atlas() const { return *data_->atlas; }
    std::shared_ptr<const model::Atlas> atlasShared() const { return data_->atlas; }
    /// The data alone.
    const model::Atlas& base() const { return *base_; }
    const filter::Index& index() const { return data_->index; }
    const state::AppState& state() const { return state_; }
    const text::FontBook& fonts() const { return *fonts_; }

    /// The data with entries beside them, made where that may take its time.
    struct Prepared;
    /// What it is made of, shared, so that a thread can have it. `entries`: of a document that is to come.
    std::function<std::shared_ptr<Prepared>(base::SharedValue<overlay::Overlay> entries)> preparation() const;
    /// Taken as soon as the document's entries are those that it was made for.
    void expect(std::shared_ptr<Prepared> prepared) { expected_ = std::move(prepared); }

    void apply(const state::Action& action);
    void apply(const std::vector<state::Action>& actions);

    const filter::Result& result();
    const filter::FacetCounts& facets();
    filter::Answers& answers() { return data_->answers; }
    /// The picture of the present state; the same object as long as nothing it shows changed. While
    /// presenting it is made for the audience: its words above the map, letters and lines for the size of the
    /// room.
    std::shared_ptr<const scene::Scene> scene(const Canvas& canvas);
    /// The part of that picture that holds the map.
    geo::Box mapBoxPx(const Canvas& canvas);
    /// What the audience will see when that scene of the tour is on. Not kept.
    scene::Scene sceneAhead(std::size_t scene, const Canvas& canvas);
    /// That scene's map by itself, without the words above it, in letters of the usual size. Not kept.
    scene::Scene sceneMap(std::size_t scene, const Canvas& canvas);

private:
    struct Kept {
        layout::PictureInput of;
        std::shared_ptr<const scene::Scene> scene;
    };

    /// What the present state asks to be drawn.
    layout::PictureInput picture(const Canvas& canvas) const;
    /// What a stored scene asks to be drawn, without what is laid over it.
    layout::PictureInput pictureOf(const state::TourScene& scene, const Canvas& canvas) const;

    /// What follows from the data and the document's entries.
    struct Data {
        Data(std::shared_ptr<const model::Atlas> shown, const text::FontBook& fonts)
            : atlas(std::move(shown)), index(*atlas), answers(index), sources(answers, fonts)
        {
        }
        /// From `before`, with other entries at the places `changed`; see filter::Index.
        Data(std::shared_ptr<const model::Atlas> shown, const text::FontBook& fonts, const Data& before,
             const std::vector<std::size_t>& changed)
            : atlas(std::move(shown)), index(*atlas, before.index, changed), answers(index),
              sources(answers, fonts)
        {
        }
        std::shared_ptr<const model::Atlas> atlas;
        filter::Index index;
        filter::Answers answers;
        layout::PictureSources sources;
    };
    void followEntries();
    /// True if what was prepared or shown before is what the entries ask for.
    void forgetAnswers();
    void rememberPlaces();
    void keepFormer(const base::SharedValue<overlay::Overlay>& before, std::unique_ptr<Data> made);
    bool takePrepared(const base::SharedValue<overlay::Overlay>& before);

    std::shared_ptr<const model::Atlas> base_;
    state::AppState state_;
    std::shared_ptr<const text::FontBook> fonts_;
    base::SharedValue<overlay::Overlay> entries_;  ///< that `data_` was made with
    std::unique_ptr<Data> data_;
    /// The one with the most places of somebody's own so far: each keeps its id, also over undo and redo.
    std::shared_ptr<const model::Gazetteer> places_;

    std::shared_ptr<Prepared> expected_;
    /// What was shown before the last change of entries that made all anew: one step back or forth leads
    /// there.
    std::shared_ptr<Prepared> former_;

    std::optional<filter::Criteria> resultOf_, facetsOf_;
    filter::Result result_;
    filter::FacetCounts facets_;

    std::optional<Kept> kept_;  ///< the newest picture
};

/// Applies --select, --filter, --known-only, --show and --preview to `state`. Returns what is wrong with
/// them, or nothing.
base::Message applyOptions(const model::Atlas& atlas, const Options& options, state::AppState& state);

}  // namespace app
