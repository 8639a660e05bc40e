// What the window does to the world around it: opens and saves files, asks for them, fills the clipboard,
// opens links, ends the program. Owns those who do it and what of it is under way. Shows nothing; tells the
// state by actions what came of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/save/saving.hpp"
#include "app/session.hpp"
#include "app/stage/stage.hpp"
#include "app/tours.hpp"
#include "app/window/file_questions.hpp"
#include "app/window/openings.hpp"
#include "app/window/table_imports.hpp"
#include "platform/window.hpp"
#include "state/effect.hpp"
#include "ui/ui.hpp"

namespace app {

class Effects {
public:
    /// All four outlive it. `problems`: in the data.
    Effects(platform::Window& window, Session& session, Stage& stage, ui::Memory& memory,
            std::vector<base::Diagnostic> problems);

    /// `scene`: what the window shows; null before the first picture.
    void carryOut(const std::vector<state::Effect>& effects, const scene::Scene* scene);

    /// A tour, a session or a table, by what the file is.
    void openFile(const std::string& path);
    /// Once a frame: goes on with what is under way.
    void follow();
    /// The end, unless something stands against it: then that is asked or waited for.
    void leave();
    /// False after the end.
    bool running() const { return running_; }

    /// After each frame: has what is not saved kept, and forgotten after the end.
    void keep(double nowSeconds);
    /// What would be there after a crash.
    KeptWork kept() const { return tours_.kept(session_); }

    /// Seconds until one of `follow` and `keep` has something to do; negative: neither.
    double dueSeconds() const;

    /// What the panels need to know of files: found ones, names for new ones, places to save in.
    void offer(ui::Input& input);
    /// In the data, then in the file that was opened.
    const std::vector<base::Diagnostic>& problems() const { return problems_; }

private:
    // One for each effect: one that is missing does not link.
#define ATLAS_DECLARE(One) void carry(const state::One& effect);
    ATLAS_EFFECTS(ATLAS_DECLARE)
#undef ATLAS_DECLARE
    void takeFileAnswer();
    void say(text::Key key);

    platform::Window& window_;
    Session& session_;
    Stage& stage_;
    ui::Memory& memory_;
    const scene::Scene* scene_ = nullptr;  ///< while effects are carried out
    std::vector<base::Diagnostic> problems_;
    std::size_t dataProblems_ = 0;  ///< of them, in the data
    Saving saving_;
    Openings openings_;
    TableImports tables_;
    Tours tours_;
    FileQuestions questions_;
    /// That somebody gave up: they are not asked about it again.
    std::optional<base::SharedValue<state::Document>> givenUp_;
    bool running_ = true;
};

}  // namespace app
