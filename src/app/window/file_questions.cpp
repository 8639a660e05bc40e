#include "app/window/file_questions.hpp"

#include <filesystem>

#include "state/action.hpp"
#include "text/catalogue.hpp"
#include "ui/save/save_choices.hpp"

namespace app {

using Purpose = state::AskFile::Purpose;

void FileQuestions::offer(ui::Input& input, const Session& session, const Tours& tours)
{
    const state::AppState& state = session.state();
    const state::Overlay overlay = state.transient.overlay;
    const bool asked = overlay == state::Overlay::OpenScenes || overlay == state::Overlay::SaveScenes ||
                       overlay == state::Overlay::Unsaved;
    if (overlay == state::Overlay::OpenScenes && files_.recentOf != state.preferences.recentFiles) {
        files_.recentOf = state.preferences.recentFiles;
        files_.recent = recentChoices(files_.recentOf);
    }
    if (asked && files_.proposed.empty()) {
        files_.found = tourChoices(defaultFolder(), state.preferences.language);
        files_.proposed = proposedFile(state.preferences.language);
        if (overlay == state::Overlay::OpenScenes)
            for (ui::TourChoice& version : tours.versions(session))
                files_.found.push_back(std::move(version));
    }
    if (!asked) files_ = {};
    const bool mayAsk = asked || overlay == state::Overlay::Save || state.transient.mode == state::Mode::Edit;
    if (mayAsk && !hasFileDialog_) hasFileDialog_ = platform::FileDialog::isThere();
    input.hasFileDialog = hasFileDialog_.value_or(false);
    input.asksWhere = platform::FileDialog::asksWhere;
    input.tourFiles = files_.found;
    input.recentFiles = files_.recent;
    input.proposedFile = files_.proposed;
}

void FileQuestions::ask(const state::AskFile& asked, const Session& session, platform::Window& window)
{
    if (dialog_.isOpen()) return;
    const base::Language language = session.state().preferences.language;
    const auto word = [&](text::Key key) { return std::string(text::tr(key, language)); };
    platform::FileQuestion question;
    std::filesystem::path proposed = defaultFolder() / "";
    if (asked.purpose == Purpose::SaveScenes) {
        const std::string known = state::pathToSaveTo(session.state().storage);
        proposed = known.empty() ? proposedFile(language) : known;
    }
    if (asked.purpose == Purpose::SaveOrder) proposed = asked.order.path;
    const bool opens = asked.purpose == Purpose::OpenScenes || asked.purpose == Purpose::OpenTable;
    question.kind = opens ? platform::FileQuestion::Kind::Open : platform::FileQuestion::Kind::Save;
    question.title = word(asked.purpose == Purpose::OpenScenes   ? text::Key::ScenesOpenTitle
                          : asked.purpose == Purpose::OpenTable  ? text::Key::TableImport
                          : asked.purpose == Purpose::SaveScenes ? text::Key::ScenesSaveTitle
                                                                 : text::Key::SaveTitle);
    question.folder = proposed.parent_path();
    question.name = proposed.filename().string();
    if (asked.purpose == Purpose::OpenTable)
        question.filters = {
            {"CSV, XLSX, ODS, GeoJSON",
             {"*.csv", "*.tsv", "*.txt", "*.xlsx", "*.xlsm", "*.ods", "*.fods", "*.geojson", "*.json"}},
            {word(text::Key::FilterAll), {"*"}}};
    else if (asked.purpose != Purpose::SaveOrder)
        question.filters = {{word(text::Key::FilterScenes), {"*.json"}}, {word(text::Key::FilterAll), {"*"}}};
    asked_ = asked;
    dialog_.ask(question, window.portalName());
}

std::optional<FileQuestions::Answer> FileQuestions::poll(Session& session)
{
    using Outcome = platform::FileAnswer::Outcome;
    const std::optional<platform::FileAnswer> chosen = dialog_.poll();
    if (!chosen || chosen->outcome == Outcome::Cancelled) return std::nullopt;
    if (chosen->outcome == Outcome::NoDialog) {
        askBySheet(session);
        return std::nullopt;
    }
    Answer answer{asked_, chosen->path.string()};
    // The dialog has asked about a file of that name; one with the ending behind it is another one.
    if (!chosen->path.extension().empty()) answer.consent = SaveConsent::Exists;
    if (asked_.purpose == Purpose::SaveOrder) {
        state::SaveOrder& order = answer.asked.order;
        const std::string ending = ui::endingOf(order.form);
        order.replace = ending.empty() || chosen->path.extension() == ending.substr(ending.rfind('.'));
        order.path = order.replace ? answer.path : answer.path + ending;
    }
    return answer;
}

void FileQuestions::askBySheet(Session& session)
{
    hasFileDialog_ = false;
    if (asked_.purpose == Purpose::SaveOrder) return;  // its sheet is open, and offers folders
    session.apply(
        state::SetOverlay{asked_.purpose == Purpose::OpenScenes || asked_.purpose == Purpose::OpenTable
                              ? state::Overlay::OpenScenes
                          : asked_.thenQuit ? state::Overlay::Unsaved
                                            : state::Overlay::SaveScenes});
}

}  // namespace app
