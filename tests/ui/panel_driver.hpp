// Runs the panels as the program does, frame by frame, with a pointer and a keyboard that tests move. Draws
// into nothing.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "model/atlas.hpp"
#include "state/action.hpp"
#include "state/update.hpp"
#include "ui/ui.hpp"

namespace test_support {

class PanelDriver {
public:
    /// Begins with the world view and no panel input. `atlas` must outlive the driver.
    explicit PanelDriver(const model::Atlas& atlas, double widthPx = 1280, double heightPx = 720);
    ~PanelDriver();
    PanelDriver(const PanelDriver&) = delete;
    PanelDriver& operator=(const PanelDriver&) = delete;

    state::AppState state;
    ui::Memory memory;
    double widthPx, heightPx, scale = 1;
    std::vector<base::Diagnostic> problems;
    std::vector<ui::SavePlace> savePlaces;
    bool hasFileDialog = false, asksWhere = true;
    std::vector<ui::TourChoice> recentFiles;
    std::vector<ui::SceneThumbnail> thumbnails;
    std::optional<ui::Input::MapHint> mapHint;
    std::vector<state::Action> actions;  ///< wished for since the last `forget`
    std::vector<state::Effect> effects;
    ui::Output output;  ///< of the last frame

    void frames(int count = 1);
    void apply(const state::Action& action);
    void forget();

    // --- pointer
    void moveTo(double xPx, double yPx);
    /// Over the middle of an item; fails the test if it is not on the screen.
    void hover(std::string_view name);
    void click(std::string_view name);
    void clickWithCtrl(std::string_view name);
    void drag(std::string_view name, double dxPx);
    void wheel(std::string_view over, float notches);
    void moveAway() { moveTo(-1000, -1000); }

    // --- keyboard
    void key(ImGuiKey key, bool shift = false);
    /// Down or up, without a frame.
    void hold(ImGuiKey key, bool down);
    void type(std::string_view ascii);
    void escape();  ///< as the program does it: innermost first

    // --- what is on the screen
    const ui::NamedRect* find(std::string_view name) const;
    bool has(std::string_view name) const { return find(name) != nullptr; }
    std::vector<std::string> namesBeginning(std::string_view prefix) const;
    const ui::Fonts& fonts() const { return fonts_; }
    /// With the entries of the document, as the program shows it.
    const model::Atlas& atlas() const { return *shown_.back(); }

    /// The last wished effect of this type, or null.
    template <class T>
    const T* effect() const
    {
        for (auto effect = effects.rbegin(); effect != effects.rend(); ++effect)
            if (const T* found = state::as<T>(*effect)) return found;
        return nullptr;
    }

    /// The last wished action of this type, or null.
    template <class T>
    const T* wished() const
    {
        for (auto action = actions.rbegin(); action != actions.rend(); ++action)
            if (const T* found = state::as<T>(*action)) return found;
        return nullptr;
    }

private:
    void buildFonts();

    const model::Atlas& atlas_;
    std::vector<std::shared_ptr<const model::Atlas>>
        shown_;                                    ///< newest last; panels may point into older ones
    base::SharedValue<overlay::Overlay> entries_;  ///< that the newest is made with
    ImGuiContext* context_;
    ui::Fonts fonts_;
    double fontUnit_ = 0;
    double seconds_ = 0;
    struct Answered {
        filter::Criteria criteria;
        filter::Result result;
        filter::FacetCounts facets;
    };
    std::optional<Answered> answered_;  ///< kept while the criteria stay
};

}  // namespace test_support
