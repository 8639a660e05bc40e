// Everything the user can change, as one value. Document is saved and undone, View is what a scene
// or a link stores, Transient is never saved. Changed only by state/update.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/enum_set.hpp"
#include "base/language.hpp"
#include "base/shared_stack.hpp"
#include "base/shared_value.hpp"
#include "filter/criteria.hpp"
#include "geo/camera.hpp"
#include "geo/flight.hpp"
#include "model/gazetteer.hpp"
#include "model/network.hpp"
#include "overlay/apply.hpp"
#include "overlay/merge.hpp"
#include "state/card_trail.hpp"
#include "state/document.hpp"
#include "state/page.hpp"
#include "state/panel_modes.hpp"
#include "state/saving.hpp"
#include "state/seen.hpp"
#include "state/storage.hpp"
#include "state/view.hpp"

namespace state {

enum class Theme : std::uint8_t { Light, Dark, Print, Contrast };

/// How the picture would look to other eyes or on another screen; see look/preview.
enum class Preview : std::uint8_t { None, Protan, Deutan, Tritan, Grey, Projector };

/// Where the last row sits: 4, 6 or 8 picture heights away. Sets letters, lines and colours while presenting.
enum class RoomSize : std::uint8_t { Near, Middle, Far };

/// A filter with a name, as the pieces of filter/criteria_text.
struct SavedFilter {
    std::string name;
    std::vector<std::string> pieces;
    bool knownOnly = false;
    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};
inline constexpr std::size_t maxSavedFilters = 50;
inline constexpr std::size_t maxFilterNameBytes = 120;
inline constexpr std::size_t maxRecentFiles = 12;

/// What a value may be.
struct Range {
    double least = 0, most = 0;
    double nearest(double value) const { return std::clamp(value, least, most); }
};
inline constexpr Range textScales{0.8, 2.0};
inline constexpr Range panelWidthsPx{320, 640};
/// Windows that are not as wide, in logical pixels at text scale 1, are narrow.
inline constexpr double narrowBelowPx = 640;

struct Preferences {
    base::Language language = base::Language::De;
    Theme theme = Theme::Light;
    double textScale = 1.0;     ///< within textScales
    double panelWidthPx = 400;  ///< logical pixels, within panelWidthsPx
    bool panelVisible = true;
    bool reducedMotion = false;
    bool bilingual = false;  ///< both languages in title, legend and panel
    RoomSize room = RoomSize::Near;
    std::string audienceMonitor;            ///< name of the monitor to present on; empty: the other one
    std::vector<SavedFilter> savedFilters;  ///< in the order in which they were saved; names differ
    std::vector<std::string> recentFiles;   ///< whole paths of what was opened or saved, newest first
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// Each field of Preferences. Somebody's choice is remembered between starts; what the desktop or the command
/// line brought along is not.
enum class Preference : std::uint8_t {
    Language,
    Theme,
    TextScale,
    PanelWidth,
    PanelVisible,
    ReducedMotion,
    Bilingual,
    Room,
    AudienceMonitor,
    SavedFilters,
    RecentFiles
};

/// Save: files and printing. Code: the QR code of Transient::codeOf, or of the list. The next two are for
/// tour files. Problems: in the data.
enum class Overlay : std::uint8_t {
    None,
    About,
    Help,
    Save,
    Code,
    OpenScenes,
    SaveScenes,
    Unsaved,
    Problems
};

/// Why something that was asked for did not happen; said for a moment.
enum class Refusal : std::uint8_t { None, ComparisonFull };

/// What an undoable step did to the document, for the words on the button.
enum class Edit : std::uint8_t {
    KeepScene,
    ChangeScene,
    MoveScene,
    CopyScene,
    DeleteScene,
    OpenTour,
    ChangeTown,
    ChangeVote,
    ChangeNote,
    ChangeFilter,  ///< of the view, not of the document
    PlaceName,     ///< likewise
    AddEntry,
    ChangeEntry,  ///< UndoStep::field says what
    CopyEntry,
    DeleteEntry,
    HideEntry,
    RestoreEntry,
    MergeEntries,
    TakeLinks,
    RemoveLink
};

enum class SceneText : std::uint8_t { Title, Text, Notes };

/// What is being typed: letters that follow each other there share one step.
struct Typing {
    Edit edit = Edit::ChangeScene;
    std::size_t index = 0;
    SceneText part{};
    base::Language language{};
    std::string field{};  ///< of an entry
    friend bool operator==(const Typing&, const Typing&) = default;
};

/// A camera on its way to the view's camera. A flight follows its path; a zoom step keeps the place
/// under `anchorPx` where it is.
struct Motion {
    geo::Flight flight;
    double startSeconds = 0;
    double zoomFactor = 0;  ///< 0: a flight; else the whole factor of a zoom step
    geo::Point anchorPx;
    friend bool operator==(const Motion&, const Motion&) = default;
};

/// Which kind of step the newest history entry belongs to; steps of one kind in quick succession share it.
enum class HistoryStep : std::uint8_t { None, Camera, Text, Years, Other };

/// The founding years pass by: the filter's upper bound moves from the first year to the last.
struct YearPlay {
    int fromYear = 0, toYear = 0;
    double startSeconds = 0;
    friend bool operator==(const YearPlay&, const YearPlay&) = default;
};
inline constexpr double yearPlaySeconds = 20;

/// Names and lists are moved on the map: what the pointer, or the cross, takes along.
struct Carried {
    HandPlaced name;                   ///< where it would be put
    double widthPx = 0, heightPx = 0;  ///< logical
    friend bool operator==(const Carried&, const Carried&) = default;
};

/// What the search box found so far; lights up on the map with every letter.
struct Glow {
    std::vector<model::PlaceId> places;
    std::vector<model::NetworkId> networks;
    friend bool operator==(const Glow&, const Glow&) = default;
};

/// Explore: the map and its panels. Edit: with the strip of scenes below. Present: the picture alone.
enum class Mode : std::uint8_t { Explore, Edit, Present };

/// What the program's own window shows. Scene: the picture alone. Room: the picture with one large search
/// field, while a scene was left to explore and the audience looks at this window. Presenter: the speaker's
/// view, with the audience at a monitor of its own.
enum class WindowFace : std::uint8_t { Desk, Scene, Room, Presenter };

enum class Blank : std::uint8_t { None, Black, White };

/// Several towns may be meant by a name that was called out: which one is asked.
struct AskedTown {
    std::string name;                   ///< as it was typed
    std::vector<model::PlaceId> which;  ///< likeliest first, at most nine: a digit takes one
    bool similar = false;               ///< none of them bears the name
    friend bool operator==(const AskedTown&, const AskedTown&) = default;
};
inline constexpr std::size_t mostAskedTowns = 9;

/// The monitor that the audience looks at, when the program's own window is the presenter's.
struct AudienceScreen {
    std::string monitor;
    double widthPx = 0, heightPx = 0;  ///< logical
    friend bool operator==(const AudienceScreen&, const AudienceScreen&) = default;
};

/// So long a number that was typed waits for Enter or for its next digit.
inline constexpr double sceneNumberSeconds = 5;

/// A presentation under way; means nothing in other modes.
struct Presentation {
    bool exploring = false;  ///< somebody asked: the scene was left, the first press of the clicker returns
    bool ended = false;      ///< somebody wanted to go on behind the last scene, which stays
    Blank blank = Blank::None;
    std::optional<geo::Point> spotlightPx;  ///< logical, from the map area's upper left corner
    bool lightStays = false;                ///< the spotlight follows the pointer without a button being held
    std::optional<AudienceScreen> audience;
    std::string offeredMonitor;  ///< a further monitor that was plugged in; empty: none
    std::size_t typedScene = 0;  ///< the number typed so far, which Enter goes to; 0: none
    double typedSeconds = 0;     ///< of its last digit
    double shownSeconds = 0;     ///< when the scene came on
    double touchedSeconds = 0;   ///< when something was done by hand
    friend bool operator==(const Presentation&, const Presentation&) = default;
};

/// "Wo sitzt ...?": names are hidden, an entry is asked, somebody points, the answer is revealed.
struct Quiz {
    std::vector<model::NetworkId> order;  ///< of the questions; never empty
    std::size_t question = 0;
    std::optional<geo::LonLat> guess;
    bool revealed = false;
    model::NetworkId asked() const { return order[question]; }
    friend bool operator==(const Quiz&, const Quiz&) = default;
};

/// What opening or saving a file came to, where somebody has to do something about it.
struct FileReply {
    std::string path;
    bool exists = false;  ///< it is there already: replace it?
    std::string message;  ///< in the reader's language; empty: nothing to say
    friend bool operator==(const FileReply&, const FileReply&) = default;
};

/// What differs between the entries here and those of a colleague's file, or between changes here and newer
/// data: decided one by one.
struct Review {
    std::string source;                              ///< the file's name; empty: newer data
    overlay::Overlay theirs;                         ///< of the file
    std::vector<overlay::Difference> differences{};  ///< of the file
    std::vector<overlay::Conflict> conflicts{};      ///< of newer data
    std::vector<bool> take{};                        ///< theirs; differences first, then conflicts
    friend bool operator==(const Review&, const Review&) = default;
};

struct TableImport;

struct Transient {
    double nowSeconds = 0;
    std::string today;  ///< "2026-11-30", of the computer's clock; empty: not known
    std::array<std::optional<Motion>, maxFrames> motions;
    std::optional<model::NetworkId> hovered;
    std::optional<filter::RegionRef> hoveredRegion;
    Overlay overlay = Overlay::None;
    Preview preview = Preview::None;
    // --- what the panel shows follows from these; see state/page
    bool filtersOpen = false;  ///< the filter groups in the panel are unfolded
    bool textOpen = false;     ///< the panel shows the present view as text
    PanelTab tab = PanelTab::List;
    std::vector<model::NetworkId> choosingFor;  ///< the next entry that is pressed is compared with these
    OpenChooser chooser;
    PageOpening opening;
    PanelModes panel;
    bool mayBeOpen = false;  ///< of a region's entries also those that may be there; until another is asked

    std::optional<geo::LonLat> clickedAt;  ///< where view.region was clicked on the map
    std::optional<YearPlay> yearPlay;
    Glow glow;
    bool placing = false;  ///< names can be moved on the map; see state/by_hand
    std::optional<Carried> carried;
    filter::RelatedWeights relatedWeights;
    double mapWidthPx = 1520;  ///< logical size of the whole map area (both frames of a twin)
    double mapHeightPx = 1032;
    bool touch = false;   ///< fingers point, not a mouse
    bool narrow = false;  ///< the window has room for one thing at a time: map or panel
    HistoryStep lastStep = HistoryStep::None;
    double lastStepSeconds = 0;
    std::string toast;                ///< what was just done, e.g. "Link kopiert"
    Refusal refusal = Refusal::None;  ///< shown like a toast
    double toastUntilSeconds = 0;
    Mode mode = Mode::Explore;
    std::size_t scene = 0;  ///< of the tour: the one presented, or marked in the strip
    Presentation presentation;
    double talkStartSeconds = 0;  ///< going on after a break does not set it back
    double autoplaySeconds = 0;   ///< how long each scene stays when the tour plays by itself; 0: it does not
    std::optional<Quiz> quiz;
    std::optional<Typing> typing;
    double typingSeconds = 0;                ///< of the last letter
    std::optional<model::NetworkId> codeOf;  ///< whose QR code is shown; nothing: that of the list
    SaveStatus save;
    FileReply fileReply;
    base::SharedValue<std::optional<Review>> review;
    std::shared_ptr<const TableImport> table;  ///< being taken over; see state/table_import
    bool voting = false;                       ///< a press on an entry in the list gives it a dot
    bool collecting = false;                   ///< the room's large field takes towns instead of searching
    std::optional<AskedTown> townAsked;
    CardTrail trail;
    Seen seen;
    friend bool operator==(const Transient&, const Transient&) = default;
};

struct UndoStep {
    Edit edit = Edit::ChangeScene;
    base::SharedValue<Document> document;  ///< as it was on the other side of the step
    std::optional<filter::Criteria>
        criteria{};  ///< ChangeFilter: these were, and the document is not touched
    /// Where it lay there; none: the step changed no file. Of an opened document, so that undoing brings back
    /// what the former one belonged to, and a save does not write over the other's file.
    std::optional<Storage> storage{};
    std::string field{};                              ///< ChangeEntry: key of overlay/field
    std::size_t bytes = 0;                            ///< about: that it and all older ones keep
    std::optional<std::vector<HandPlaced>> placed{};  ///< PlaceName: these were; the document is not touched
    friend bool operator==(const UndoStep&, const UndoStep&) = default;
};

struct AppState {
    base::SharedValue<Document> document;
    View view;
    Preferences preferences;
    base::EnumSet<Preference> chosen;  ///< in this start
    Transient transient;
    Record record;
    base::SharedStack<UndoStep> undo, redo;  ///< newest last
    Storage storage;
    unsigned openedDocuments = 0;     ///< so far; see Storage::document
    std::vector<View> back, forward;  ///< navigation history, newest last, at most 100 each
    friend bool operator==(const AppState&, const AppState&) = default;
};

/// The camera to draw now: the motion's while one is under way, else the view's.
geo::Camera displayedCamera(const AppState& state, std::size_t frame);

bool isMoving(const AppState& state);

/// Something of the document lies in no file.
bool isUnsaved(const AppState& state);

/// The scene the audience is to see: while presenting, unless it was left to explore. Nothing otherwise.
const TourScene* presentedScene(const AppState& state);

WindowFace faceOf(const AppState& state);

/// The panel is a sheet that is pulled up over the map; see PanelModes::sheet.
bool hasSheet(const AppState& state);

/// What is pressed is as large as fingers need it.
inline bool isForFingers(const AppState& state) { return state.transient.touch || state.transient.narrow; }

/// There is a panel, and more of it than its handle.
bool seesPanel(const AppState& state);

/// What is typed without a field names a town of the room; else it searches.
bool typingNamesTowns(const AppState& state);

/// A fresh state in the given view with home cameras for the transient's map size.
AppState initialState(ViewKind kind, const Preferences& preferences, double mapWidthPx, double mapHeightPx);

}  // namespace state
