// Saving in the window: takes the orders of the save sheet, lets a job do them and tells the state how it
// goes.
#pragma once

#include <optional>
#include <vector>

#include "app/save/save_job.hpp"
#include "app/session.hpp"
#include "ui/ui.hpp"

namespace app {

/// "22.11.2026", in English "2026-11-22".
std::string today(base::Language language);

class Saving {
public:
    /// Of a session `byDialog`: the desktop's own dialog has asked whether the file may be replaced.
    void start(Session& session, const state::SaveOrder& order, bool byDialog = false);
    void cancel() { job_.cancel(); }
    bool running() const { return job_.running(); }
    /// When to look how far it is; how soon its end is seen matters only where it does not wake the window.
    double lookAgainSeconds() const { return job_.isApart() ? 0.25 : 0.05; }
    /// What is being written is the present document as a whole, and nobody was told yet that the window
    /// waits for it.
    bool willStore(const state::AppState& state) const;

    /// Once in every frame. True if the window was to close and the save no longer stands against it.
    bool step(Session& session);
    /// The user wants to leave. True if nothing stands against it; else the window stays until the file is
    /// there. Asked a second time it is given up.
    bool mayClose(Session& session);

    /// The folders to offer, found again whenever the sheet opens.
    const std::vector<ui::SavePlace>& places(bool sheetIsOpen);

private:
    SaveJob job_;
    /// What a session is being made of: it may change meanwhile.
    struct Revision {
        unsigned number = 0;
        base::SharedValue<state::Document> document;
        bool isEntries = false;  ///< of it only its own entries and changes
    };
    std::optional<Revision> written_;
    bool closing_ = false;
    bool sheetWasOpen_ = false;
    std::vector<ui::SavePlace> places_;
};

}  // namespace app
