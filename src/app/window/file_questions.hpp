// Which file? Asked by the desktop's dialog where there is one, else by the sheet of the window. Owns the
// dialog and what it was asked for; reads and writes no file.
#pragma once

#include <optional>
#include <string>

#include "app/save/save_question.hpp"
#include "app/session.hpp"
#include "app/tours.hpp"
#include "platform/file_dialog.hpp"
#include "platform/window.hpp"
#include "state/effect.hpp"
#include "ui/panels.hpp"

namespace app {

class FileQuestions {
public:
    struct Answer {
        state::AskFile asked;  ///< of an order: with the path that was chosen
        std::string path;
        SaveConsent consent = SaveConsent::None;  ///< what the dialog has asked about already
    };

    /// What the sheets for files need to know: found files, a name for a new one, if there is a dialog.
    void offer(ui::Input& input, const Session& session, const Tours& tours);
    void ask(const state::AskFile& asked, const Session& session, platform::Window& window);
    /// Nothing while the dialog is open, and where it was given up. Without a dialog the sheet opens.
    std::optional<Answer> poll(Session& session);
    bool isOpen() const { return dialog_.isOpen(); }

private:
    void askBySheet(Session& session);

    platform::FileDialog dialog_;
    state::AskFile asked_;               ///< while the dialog is open: what for
    std::optional<bool> hasFileDialog_;  ///< found out when first of interest
    struct {
        std::vector<ui::TourChoice> found;
        std::string proposed;
        std::vector<std::string> recentOf;
        std::vector<ui::TourChoice> recent;
    } files_;  ///< looked up once while a sheet for files is open
};

}  // namespace app
