// What can happen to the state: one struct per thing a user (or the clock) does. A new one is its struct and
// its name in the list below; the program does not link until state/apply has a function for it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "filter/criteria.hpp"
#include "filter/facet/value.hpp"
#include "state/app_state.hpp"
#include "state/effect.hpp"
#include "state/entry_actions.hpp"
#include "state/hand_actions.hpp"
#include "state/held.hpp"
#include "state/room_actions.hpp"
#include "state/table_actions.hpp"
#include "state/window_actions.hpp"

namespace state {

// --- time and window
struct Tick {
    double nowSeconds = 0;
    std::string today{};  ///< see Transient::today; empty: as before
};
struct ResizeMap {
    double widthPx = 0, heightPx = 0;
};

// --- camera
/// Flies to that view's home
struct ShowView {
    ViewKind kind = ViewKind::World;
};
struct GoHome {};  ///< home of the present view
struct PanBy {
    std::size_t frame = 0;
    double dxPx = 0, dyPx = 0;
};
/// Anchor relative to the frame's centre
struct ZoomBy {
    std::size_t frame = 0;
    double factor = 1;
    geo::Point anchorPx;
    bool animated = false;
};
struct FlyTo {
    std::size_t frame = 0;
    geo::Camera camera;
};
struct FitSelection {};
struct GoBack {};
struct GoForward {};

// --- selection
/// Nothing clears
struct Select {
    std::optional<model::NetworkId> network;
};
/// Adds to or removes from the slots
struct ToggleCompared {
    model::NetworkId network;
};
/// Next or previous within the result
/// The next entry that is pressed is compared with the selected ones.
struct ChooseToCompare {
    bool on = true;
};
struct SelectNeighbour {
    int step = 1;
};
struct Hover {
    std::optional<model::NetworkId> network;
};
struct HoverRegion {
    std::optional<filter::RegionRef> region;
};
struct PickRegion {
    std::optional<filter::RegionRef> region;
    std::optional<geo::LonLat> at = {};  ///< where on the map
    bool flyThere = false;               ///< the map moves to where the region is to be seen
};
/// Its card and pin; nothing closes it. `flyThere`: the map moves to where the town is to be seen.
struct ShowTown {
    std::optional<model::PlaceId> town;
    bool flyThere = false;
};
struct AskWithoutEntry {
    std::optional<filter::EntryQuestion> question;
};
/// A whole question in place of all that was asked and selected, as one step.
struct Ask {
    filter::Criteria criteria = {};
    std::optional<filter::EntryQuestion> withoutEntry = {};
    std::optional<model::PlaceId> town = {};  ///< the map moves there
    std::optional<ViewKind> kind = {};        ///< the map moves to this view unless it shows it already
};
struct ChooseOverlap {
    std::optional<filter::OverlapChoice> choice;
};
struct SetLens {
    Lens lens{};
};
struct SetListOrder {
    filter::ListOrder order{};
};
/// Shows or hides the entries that may be in the region asked for, in the list and on the region's card.
struct SetMayBeOpen {
    bool open = false;
};
struct SetRelatedWeights {
    filter::RelatedWeights weights;
};
struct SetGlow {
    Glow glow;
};

// --- filter
/// Chooses a value of a facet or takes it back.
struct ToggleValue {
    filter::Facet facet{};
    filter::Value value;
};
struct SetText {
    std::string text;
};
struct SetKnownOnly {
    bool on = false;
};
struct SetCriteria {
    filter::Criteria criteria;
};
/// 0: no bound
struct SetFounded {
    int from = 0, until = 0;
};
/// Lets the years pass by; equal years stop
struct PlayYears {
    int fromYear = 0, toYear = 0;
};
struct SetDimOthers {
    bool on = false;
};
struct ResetFilters {};
struct UndoFilter {};  ///< the filter before the last change of it; the map stays where it is
/// The present filter; a known name is overwritten
struct SaveFilter {
    std::string name;
};
struct RemoveSavedFilter {
    std::string name;
};
struct UseSavedFilter {
    std::string name;
};

// --- appearance
struct SetLanguage {
    base::Language language{};
};
struct SetTheme {
    Theme theme{};
};
struct SetTextScale {
    double scale = 1;
};
struct SetPanelWidth {
    double widthPx = 400;
};
struct SetPanelVisible {
    bool visible = true;
};
struct SetReducedMotion {
    bool on = false;
};
struct SetShowArcs {
    bool on = true;
};
struct SetShowEntryCounts {
    bool on = false;
};
struct SetShowGraticule {
    bool on = false;
};
/// A key of model::units(); empty: symbols of one size
struct SetSizeUnit {
    std::string unit;
};
/// Symbols of the size of the members, in the unit that most entries can be compared in; or of one size.
struct SetSizes {
    bool on = false;
};
struct SetPreview {
    Preview preview{};
};
struct SetOverlay {
    Overlay overlay{};
};
struct SetFiltersOpen {
    bool open = false;
};
/// From wherever one is: the filters are what the panel shows, and the keyboard goes there.
struct GoToFilters {};
struct SetTextOpen {
    bool open = false;
    bool byKeyboard = false;  ///< which goes there
};
struct ShowTab {
    PanelTab tab{};
};
/// None: closes it
struct SetChooser {
    OpenChooser chooser;
};
// --- what is open and chosen in the panels, see PanelModes
/// The form of the entry that is selected alone.
struct SetFormOpen {
    bool open = false;
    std::string field{};  ///< it is led to: key in overlay/field; empty: the top
};
/// The list of what is still missing, in place of that of the entries
struct SetMissingOpen {
    bool open = false;
};
struct TurnFormGroup {
    overlay::FieldGroup group{};
};
/// A place for a field of the form, chosen or pressed on the map: a region comes or goes, a town or a point
/// becomes the main seat. See state/entry_form.
struct TakePlace {
    PressedOnMap place;
    std::string field{};  ///< key of overlay/field; empty: the one whose chooser is open
};
/// None: closes it
struct SetMenu {
    Menu menu{};
};
struct Unfold {
    Fold fold{};
    bool open = true;
};
struct UnfoldTopic {
    model::Topic topic{};
    bool open = true;
};
struct UnfoldLevel {
    model::Level level{};
    bool open = true;
};
/// Folds a group of filters that is open, opens one that is folded.
struct TurnFilterGroup {
    std::string key;
};
struct OrderRegion {
    RegionOrder order{};
};
struct ChooseWorldPart {
    WorldPart part{};
};
struct CountOverlap {
    filter::OverlapOf of{};
};
struct WriteOther {
    bool on = false;
};
struct ChooseSave {
    SaveChoices choices;
};

struct ShowToast {
    std::string text;
};
/// Nothing: the list's
struct ShowCode {
    std::optional<model::NetworkId> network;
};
struct SetSaveStatus {
    SaveStatus status;
};
struct StepBack {};  ///< Esc: see state/step_back
/// Back to what the card was opened from, else to the list
struct CloseCard {};
/// What follows was pressed on the card that is open: closing the next one leads back to it
struct LeaveCard {};
/// Present: see StartPresenting
struct SetMode {
    Mode mode{};
};
struct SetRoom {
    RoomSize room{};
};
struct SetBilingual {
    bool on = false;
};
struct SetAudienceMonitor {
    std::string name;
};
struct SetShowTowns {
    bool on = true;
};
struct SetShowVotes {
    bool on = true;
};
struct SetThenAndNow {
    bool on = true;
};

// --- scenes; indexes beyond the last scene change nothing
/// The present view, behind the marked scene
struct KeepScene {
    base::LocalText title;
};
/// Flies there and marks it
struct ShowScene {
    std::size_t scene = 0;
};
/// Flies to a view that is in no tour
struct ShowStored {
    TourScene scene;
};
/// Its view becomes the present one
struct UpdateScene {
    std::size_t scene = 0;
};
struct EditScene {
    std::size_t scene = 0;
    SceneText part{};
    base::Language language{};
    std::string text;
};
/// `to`: its index afterwards
struct MoveScene {
    std::size_t from = 0, to = 0;
};
struct CopyScene {
    std::size_t scene = 0;
};
struct DeleteScene {
    std::size_t scene = 0;
};
struct EditTourTitle {
    base::Language language{};
    std::string text;
};
/// In place of the present one; undoable
struct OpenTour {
    Tour tour;
    std::optional<StoredFile> file{};  ///< that it lies in; its `document` is set here
};
/// A session; undoable
struct OpenDocument {
    Document document;
    std::optional<TourScene> now{};
    Record record{};
    std::optional<StoredFile> file{};
};
/// `file.document`, a revision of the document of that number, lies in the file now. It may be no longer the
/// present revision, nor the present document.
struct Saved {
    unsigned document = 0;
    StoredFile file;
};
struct SetFileReply {
    FileReply reply;
};
/// Takes it out of the list of recent files.
struct ForgetFile {
    std::string path;
};
struct ForgetUndo {};  ///< what is there now is the beginning
struct Undo {};
struct Redo {};

/// Every action, once: an action is what this list names.
// clang-format off
#define ATLAS_ACTIONS(X) \
    /* time and window, camera */ \
    X(Tick) X(ResizeMap) X(ResizeWindow) X(RestSheet) X(PointBy) X(ShowView) X(GoHome) X(PanBy) \
    X(ZoomBy) X(FlyTo) X(FitSelection) X(GoBack) X(GoForward) \
    /* selection */ \
    X(Select) X(ToggleCompared) X(ChooseToCompare) X(SelectNeighbour) X(Hover) X(HoverRegion) \
    X(PickRegion) \
    /* questions */ \
    X(ShowTown) X(AskWithoutEntry) X(Ask) X(ChooseOverlap) X(SetLens) X(SetListOrder) X(SetMayBeOpen) \
    X(SetRelatedWeights) X(SetGlow) \
    /* filter */ \
    X(ToggleValue) X(SetText) X(SetKnownOnly) X(SetCriteria) X(SetFounded) X(PlayYears) X(SetDimOthers) \
    X(ResetFilters) X(UndoFilter) X(SaveFilter) X(RemoveSavedFilter) X(UseSavedFilter) \
    /* names placed by hand */ \
    X(SetPlacing) X(Carry) X(PlaceByHand) X(PlaceByItself) \
    /* appearance */ \
    X(SetLanguage) X(SetTheme) X(SetTextScale) X(SetPanelWidth) X(SetPanelVisible) X(SetReducedMotion) \
    X(SetShowArcs) X(SetShowEntryCounts) X(SetShowGraticule) X(SetSizeUnit) X(SetSizes) X(SetPreview) \
    X(SetOverlay) X(SetFiltersOpen) X(GoToFilters) X(SetTextOpen) X(ShowTab) X(SetChooser) X(ShowToast) \
    X(ShowCode) X(SetMenu) X(Unfold) X(UnfoldTopic) X(UnfoldLevel) X(TurnFilterGroup) X(OrderRegion) \
    X(ChooseWorldPart) X(CountOverlap) X(WriteOther) X(ChooseSave) \
    X(SetSaveStatus) X(StepBack) X(CloseCard) X(LeaveCard) X(SetMode) X(SetRoom) X(SetBilingual) \
    X(SetAudienceMonitor) X(SetShowTowns) X(SetShowVotes) X(SetThenAndNow) \
    /* scenes */ \
    X(KeepScene) X(ShowScene) X(ShowStored) X(UpdateScene) X(EditScene) X(MoveScene) X(CopyScene) \
    X(DeleteScene) X(EditTourTitle) X(OpenTour) X(OpenDocument) X(Saved) X(SetFileReply) X(ForgetUndo) \
    X(ForgetFile) X(Undo) X(Redo) \
    /* from the room */ \
    X(AddTown) X(AskTown) X(SetCollecting) X(SetVoting) X(RemoveTown) X(Vote) X(ClearVotes) \
    X(AddNote) X(EditNote) \
    /* entries */ \
    X(AddEntry) X(ChangeField) X(DuplicateEntry) X(DeleteEntry) X(HideEntry) X(RestoreEntry) X(RestoreField) \
    X(RestoreFields) X(SetEntries) X(RemoveLink) \
    X(ShowReview) X(TakeDifference) X(TakeAllDifferences) X(FinishReview) \
    X(ShowTable) X(ChooseTableSheet) X(ChooseTableKind) X(SetTableComplete) X(OpenTableColumn) \
    X(ChooseTableColumn) X(AnswerTableRows) X(FinishTable) X(SetFormOpen) X(SetMissingOpen) \
    X(TurnFormGroup) X(TakePlace) \
    /* presenting */ \
    X(StartPresenting) X(StopPresenting) X(NextScene) X(PreviousScene) X(ToggleBlank) X(Spotlight) \
    X(SetAutoplay) X(KeepLight) X(SetAudience) X(LeaveScene) X(TypeSceneDigit) X(GoToTypedScene) \
    /* "Wo sitzt ...?" */ \
    X(StartQuiz) X(GuessSeat) X(RevealSeat) X(EndQuiz)
// clang-format on

#define ATLAS_NAME(One) One,
enum class ActionKind : std::uint8_t { ATLAS_ACTIONS(ATLAS_NAME) };
#undef ATLAS_NAME

namespace detail {

#define ATLAS_KIND(One)                                                                                      \
    template <>                                                                                              \
    struct KindOf<One> {                                                                                     \
        static constexpr ActionKind value = ActionKind::One;                                                 \
    };
ATLAS_ACTIONS(ATLAS_KIND)
#undef ATLAS_KIND

}  // namespace detail

/// One of the structs above.
class Action {
public:
#define ATLAS_DECLARE(One) Action(One one);
    ATLAS_ACTIONS(ATLAS_DECLARE)
#undef ATLAS_DECLARE
    ActionKind kind() const { return kind_; }
    const detail::Held& held() const { return *held_; }

private:
    ActionKind kind_;
    std::shared_ptr<const detail::Held> held_;
};

/// What one frame of input asks for, in order.
struct Wishes {
    std::vector<Action> actions;
    std::vector<Effect> effects;
};

}  // namespace state
