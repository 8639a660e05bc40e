#include "app/window/effects.hpp"

#include <algorithm>
#include <utility>

#include "app/view_text.hpp"
#include "app/window/map_input.hpp"
#include "output/document_text.hpp"
#include "state/view_text.hpp"
#include "text/catalogue.hpp"
#include "words/document/describe.hpp"

namespace app {

Effects::Effects(platform::Window& window, Session& session, Stage& stage, ui::Memory& memory,
                 std::vector<base::Diagnostic> problems)
    : window_(window), session_(session), stage_(stage), memory_(memory), problems_(std::move(problems)),
      tables_(files::stateFolder()), tours_(files::stateFolder())
{
    for (base::Diagnostic& problem : tours_.begin(session)) problems_.push_back(std::move(problem));
    dataProblems_ = problems_.size();
}

void Effects::carryOut(const std::vector<state::Effect>& effects, const scene::Scene* scene)
{
    scene_ = scene;
#define ATLAS_CASE(One)                                                                                      \
    case state::EffectKind::One:                                                                             \
        carry(*state::as<state::One>(effect));                                                               \
        break;
    for (const state::Effect& effect : effects) switch (effect.kind()) {
            ATLAS_EFFECTS(ATLAS_CASE)
        }
#undef ATLAS_CASE
}

void Effects::follow()
{
    if (saving_.step(session_)) leave();
    openings_.follow(session_, window_);
    tables_.follow(session_);
    takeFileAnswer();
}

void Effects::keep(double nowSeconds)
{
    tours_.keep(session_, nowSeconds);
    if (!running_) tours_.end();
}

double Effects::dueSeconds() const
{
    constexpr double progressSeconds = 0.05, answerSeconds = 0.1, openingSeconds = 0.2;
    // What is not saved can wait until the work beside the window has ended.
    if (tables_.busy()) return progressSeconds;
    if (saving_.running()) return saving_.lookAgainSeconds();
    double next = tours_.dueSeconds(session_, session_.state().transient.nowSeconds);
    const auto sooner = [&](double seconds) { next = next < 0 ? seconds : std::min(next, seconds); };
    if (questions_.isOpen()) sooner(answerSeconds);
    if (!openings_.empty()) sooner(openingSeconds);
    return next;
}

void Effects::offer(ui::Input& input)
{
    input.savePlaces = saving_.places(session_.state().transient.overlay == state::Overlay::Save);
    questions_.offer(input, session_, tours_);
}

void Effects::leave()
{
    const state::AppState& state = session_.state();
    const bool isGivenUp = givenUp_ && givenUp_->isSame(state.document);
    if (state::isUnsaved(state) && !isGivenUp && !saving_.willStore(state)) {
        session_.apply(state::StopPresenting{});
        session_.apply(state::SetOverlay{state::Overlay::Unsaved});
    } else if (saving_.mayClose(session_)) {
        running_ = false;
    }
}

void Effects::openFile(const std::string& path)
{
    if (TableImports::takes(fullPath(path))) return tables_.open(session_, fullPath(path));
    tours_.open(session_, path);
    problems_.resize(dataProblems_);
    problems_.insert(problems_.end(), tours_.problems().begin(), tours_.problems().end());
    // What stands against it is said where files are opened.
    if (!session_.state().transient.fileReply.message.empty())
        session_.apply(state::SetOverlay{state::Overlay::OpenScenes});
}

void Effects::takeFileAnswer()
{
    using Purpose = state::AskFile::Purpose;
    const std::optional<FileQuestions::Answer> answer = questions_.poll(session_);
    if (!answer) return;
    switch (answer->asked.purpose) {
    case Purpose::OpenScenes:
    case Purpose::OpenTable:
        openFile(answer->path);
        break;
    case Purpose::SaveOrder:
        saving_.start(session_, answer->asked.order, true);
        break;
    case Purpose::SaveScenes:
        if (!tours_.save(session_, answer->path, answer->consent))
            session_.apply(state::SetOverlay{answer->asked.thenQuit ? state::Overlay::Unsaved
                                                                    : state::Overlay::SaveScenes});
        else if (answer->asked.thenQuit)
            leave();
        break;
    }
}

void Effects::say(text::Key key)
{
    session_.apply(state::ShowToast{std::string(text::tr(key, session_.state().preferences.language))});
}

void Effects::carry(const state::OpenLink& link)
{
    if (!openings_.openLink(link.url, window_.seconds())) say(text::Key::LinkRefused);
}

void Effects::carry(const state::CopyText& copy)
{
    window_.setClipboard(copy.text);
    say(copy.what == state::CopyText::What::Link ? text::Key::LinkCopied : text::Key::TextCopied);
}

void Effects::carry(const state::CopyView&)
{
    window_.setClipboard(
        output::plainText(words::describeView(session_.answers(), session_.state(), session_.result())));
    say(text::Key::TextCopied);
}

void Effects::carry(const state::CopyViewLine&)
{
    window_.setClipboard(viewText(session_));
    say(text::Key::ViewCopied);
}

void Effects::carry(const state::OpenView& view) { openView(session_, view.text); }

void Effects::carry(const state::ToggleFullscreen&) { window_.setFullscreen(!window_.fullscreen()); }

void Effects::carry(const state::FocusSearch&) { memory_.focusSearch = true; }

void Effects::carry(const state::StepArea& area) { memory_.areaStep = area.step; }

void Effects::carry(const state::TakeUnderCross&)
{
    if (scene_) session_.apply(MapInput::takeUnderCross(session_.atlas(), *scene_, session_.state()));
}

void Effects::carry(const state::CloseInPanels& closed) { ui::closeInPanels(memory_, closed.step); }

void Effects::carry(const state::AnswerMonitor& answer) { stage_.answer(answer.take); }

void Effects::carry(const state::Save& save) { saving_.start(session_, save.order); }

void Effects::carry(const state::CancelSave&) { saving_.cancel(); }

void Effects::carry(const state::OpenFolder& folder) { openings_.openFolder(folder.path, window_.seconds()); }

void Effects::carry(const state::OpenFile& open) { openFile(open.path); }

void Effects::carry(const state::AskFile& asked) { questions_.ask(asked, session_, window_); }

void Effects::carry(const state::SaveFile& file)
{
    if (tours_.save(session_, file.path, file.replace ? SaveConsent::All : SaveConsent::None) &&
        file.thenQuit)
        leave();
}

void Effects::carry(const state::PasteTable&)
{
    const std::string pasted = window_.clipboard();
    if (!state::viewTextIn(pasted).empty())
        openView(session_, pasted);
    else if (!tables_.paste(session_, pasted))
        say(text::Key::TableNothingPasted);
}

void Effects::carry(const state::SaveTemplate& made) { tables_.saveTemplate(session_, made.kind); }

void Effects::carry(const state::SaveTableReport&) { tables_.saveReport(session_); }

void Effects::carry(const state::Quit&) { leave(); }

void Effects::carry(const state::QuitAnyway&)
{
    givenUp_ = session_.state().document;
    leave();
}

}  // namespace app
