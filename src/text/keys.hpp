// The names of the program's own words, grouped by where they appear. A new word needs a line here (above
// Count, any group) and a row in catalogue.cpp or one of the headers in rows/; without the row the program does not compile.
#pragma once

#include <cstddef>
#include <cstdint>

namespace text {

enum class Key : std::uint16_t {
    // the program
    AppName, AppSubtitle,

    // views
    ViewWorld, ViewEurope, ViewGermany, ViewTwin, Home, Back, FitSelection, Fullscreen, ZoomIn, ZoomOut,

    // search
    SearchHint, SearchNothing, SearchNetworks, SearchCities, SearchCountries, SearchStates, SearchDistricts, SearchTopics,

    // filters
    Filters, FacetRegion, FacetCountry, FacetState, FacetScope, FacetTopic, FacetLevel, FacetStatus,
    FacetCity, EuropeanUnion, Reset, OnlyHere, KnownOnly, RemoveFilter, NothingFound, NothingFoundHint,
    ShowLess,

    // a district by its name {0}; what it is
    DistrictLandkreis, DistrictKreis, DistrictOwnName, DistrictCity, DistrictStadtkreis,

    // counts and the sentence of the state; {0} is a number
    EntryOne, Entries, CountSeatHere, CountDocumented, CountNationwide, CountListUnknown,
    CountriesListUnknown, CountryOne, Countries, PositionOf,

    // values of the facets for the sentence
    BothOf, ReachNationwide, ReachStates, ReachCountryList, ReachPartialList, ReachListUnknown, ReachNone,
    DecadeOf, DecadeBefore1900, DecadeUnknown, FoundedFrom, FoundedUntil, FoundedBetween,

    // tiers of a region result
    TierSeatHere, TierDocumented, TierNationwide, TierListUnknown,

    // details of an entry
    Details, BackToList, Previous, Next, Founded, Members, MembersOverTime, MemberPlaces,
    CountriesWithMembers, StatesOrganised, StatesWithMembers, Nationwide, StateAssociations,
    NationalAssociations, Seat, NoSeat, NoSeatInList, OnTheSlides, SlidesSource, Doubts, Uncertain, Sources,
    Topics, Levels, StatusLabel, ReachLabel, Website, OpenWebsite, CopyLink, LinkCopied, LinkRefused,
    LinkFailed, NotANetwork, AlsoKnownAs, AsOf, YearUnknown, ListUnknown, ListPartial, ListPartialOf,
    ListComplete, AtLeast, About, PartyNote, RemoveFromComparison,

    // map: symbols, tags, edge markers
    FurtherEntries, PlaceOutside, PlacesOutside, ShowArcs, CityNetworks,

    // legend and furniture
    LegendOffice, LegendMemberPlace, LegendMemberCountries, LegendMemberStates, LegendPartial,
    LegendUncertain, LegendArc, LegendEdgeMarker, LegendNotSelected, BorderNote, SourcesLine, MapCredits,
    DataDate, ScaleKm, LegendCountriesCounted, LegendStatesCounted, LegendCountRange, LegendInBoth,
    LegendInTwo, LegendInThree, LegendNotCounted, LegendSizes, LegendNoSize,

    // what the map shows, and how it would look elsewhere
    MapMenu, EntryCounts, EntryCountsStates, Graticule, SizeByMembers, Preview, PreviewNone, PreviewProtan,
    PreviewDeutan, PreviewTritan, PreviewGrey, PreviewProjector, EntriesInRegion, EntryOneInRegion,
    NotCountedHere, MapCreditsShort, BorderNoteShort, SideMapTitle, SideMapTitleOne, SeeSideMap, OpenEurope,
    OpenSources,

    // appearance
    Language, LanguageGerman, LanguageEnglish, Theme, ThemeLight, ThemeDark, ThemePrint, ThemeContrast,
    TextLarger, TextSmaller, ReducedMotion, ShowPanel, HidePanel,

    // about and help
    AboutTitle, AboutTalk, AboutPrivacy, AboutCredits, AboutLicence, HelpTitle, HelpSearch, HelpViews,
    HelpMove, HelpZoom, HelpNeighbour, HelpEscape, HelpHistory, HelpTextSize, HelpFullscreen, Close,

    // panel
    ClearText, SearchNothingHint, SearchKeys, AlreadyChosen, Quoted, CountryFilterHint, ChosenCount,
    CountWithout, AllTopics, AllRegions, ShowEntries, ShowEntryOne, NoteInList, More, HistoryBack,
    HistoryForward, UseDark, UseLight, LeaveFullscreen, DataProblemOne, DataProblems, DataProblemsTitle,
    DataProblemsHint,

    // questions to begin with
    StarterTitle, StarterWater, StarterThuringia, StarterBonn, StarterBrussels,

    // card
    TranslatedName, AskTopic, TopicAsked, ShowOnMap, CopyContact, SeatAndOffices, RegionalOffices,
    SlidesShort, SinceYear, Associates, ConfirmedCountries, PerCountry, NotInTheList, PlacesHeading,
    FurtherLinks, Compare, CompareTitle, CompareHow, CompareChoose, CompareMore, InCommon,

    // credits
    Version, AboutTalkSources, CreditFacts, CreditNaturalEarth, CreditBkg, CreditGeoNames, CreditWater,
    CreditCldr, CreditFont, CreditSoftware,

    // help, further
    HelpNextControl, HelpCompare, HelpPanel,

    // tables
    ColumnNumber, ColumnId, ColumnName, ColumnAbbreviation, ColumnScope, ColumnForm, ColumnSeat,
    ColumnCountry, ColumnTopics, ColumnStatus, ColumnUrl, ColumnTier, ColumnLat, ColumnLon, ColumnCountries,
    ColumnStates, ColumnOffices,

    // scenes
    KeepView, ScenesTitle, ScenesClose, ScenesNone, SceneNumber, SceneTitleLabel, SceneTextLabel,
    SceneNotesLabel, SceneEdit, SceneUpdate, SceneCopy, SceneDelete, SceneEarlier, SceneLater,
    SceneUntitled, SceneMissing, SceneDeleted, TourTitleLabel, Redo, UndoWhat, RedoWhat, EditKeepScene,
    EditChangeScene, EditMoveScene, EditCopyScene, EditDeleteScene, EditOpenTour, EditChangeTown,
    EditChangeVote, EditChangeNote, ScenesOpen, ScenesSave, ScenesOpenTitle, ScenesSaveTitle, ScenesFile,
    ScenesSaveHint, ScenesReplace, ScenesTalk, ScenesFound, ScenesSaved, ScenesSaveFailed, ScenesOpened,
    ScenesOpenedPartly, ScenesOpenFailed, ScenesRestored, ScenesNewer, ScenesNoFile, ScenesIsFolder,
    ScenesOpenedUndo, UnsavedTitle, UnsavedText, UnsavedSave, UnsavedDrop,

    // a view as a line of text
    CopyView, CopyViewHint, ViewCopied, ViewRead, ViewReadPartly, ViewNotRead, ViewPaste,

    // presenting
    Present, PresentHint, PresentStop, PresentReturn, PresentNext, PresentLast, PresentNotes,
    PresentNoNotes, PresentElapsed, PresentClock, PresentBlack, PresentWhite, PresentOn, PresentOther,
    PresentForward, PresentReturnShort, PresentLight, PresentLeave, PresentEnd, PresentMonitorLost,
    PresentNoSecondWindow, PresentOffer, PresentOfferTake, PresentOfferRefuse, KeyPageUp, KeyPageDown,
    KeyRightButton, Autoplay, AutoplayOff, AutoplaySeconds, AutoplayHint, RoomTitle, RoomNear, RoomMiddle,
    RoomFar, RoomNearHint, RoomMiddleHint, RoomFarHint, Bilingual, ThenAndNow, ThenSource, ThenLine,
    NowLine,

    // from the room
    TabList, TabWords, TabRoom, WhoIsHere, TownHint, TownNetworks, TownNoNetwork, TownRemove, PersonOne,
    PersonMany, TownOne, TownMany, TownsAll, TownsFewer, RoomMore, RoomNetworks, RoomNetworksNote,
    FurtherRegions, ShowTowns, ShowVotes, Dots, DotOne, DotMany, DotAdd, DotRemove, DotsClear, DotsHint,
    NoteHint, NoteAdd, NoteAbout, NoteRemove,

    // "Wo sitzt ...?"
    QuizTitle, QuizQuestion, QuizHint, QuizHit, QuizMissed, QuizReveal, QuizNext, QuizEnd,

    // help
    HelpFinding, HelpMap, HelpWindow, HelpPresentStart, HelpPresentNext, HelpPresentBlank, HelpPresentExplore,
    HelpPresentReturn, HelpPresentLight, HelpUndoRedo, HelpMoveScene,

    // answers about towns, regions and entries
    AnswerMemberOf, AnswerNotListed, AnswerWithoutList, AnswerPossible, AnswerNearest, AnswerSeatsNearby,
    AnswerSeveralPlaces, AnswerNoPlace, AnswerIsDistrict, AnswerSuggestions, AnswerNothing, AnswerOnly, AnswerAllThree,
    AnswerAtLeastCount, AnswerAtMostCount, AnswerCountSoFar, AnswerWithoutEntryTitle, ClassDocumented,
    ClassNotKnown, ClassNoEntry, NearbyOf, RelatedTo, ReasonTopicOne, ReasonTopics, ReasonCountryOne,
    ReasonCountries, ReasonStateOne, ReasonStates, ReasonMemberOne, ReasonMembers, ReasonSeats,
    CertaintyHigh, CertaintyMedium, CertaintyLow, EvidenceMainSeat, EvidenceOffice, EvidenceStateOrganised,
    EvidenceStateMembers, EvidenceCountryListed, EvidenceCountryConfirmed, EvidenceMemberPlace,
    EvidenceAssociation, EvidenceNationwide, EvidenceStateAround, EvidencePlacesUnknown,
    EvidenceCountriesUnknown, MatchNameAndPosition, MatchSimilarName, MatchNameOnly, GapNone, GapPartial,
    GapNoList, GapOtherList, FitMembers, FitCities, FitUnclear, SetComplete, SetNationwide, SetPartial,
    SetUnknown, SetNoMembers, ColumnCertainty, ColumnReason, ColumnAsOf, ColumnDistanceKm, ColumnPlace,
    ColumnList, ColumnDistrict, ColumnState, ColumnKey, ColumnCount, ColumnScore, ColumnEntriesOfIt,
    ColumnRegion,

    // finding: the town
    TownTitle, TownChoose, TownSearchHint, TownHere, TownShow, TownInhabitants, TownNearestNote,
    TownPossibleNote, TownSeveral, TownListedAs, MembersNear, MembersNearOf, MembersNearAsk, DistanceKm,
    LegendTown, LegendTownLine,

    // finding: questions whose words can be changed; {0} and {1} are those words
    QuestionTopic, QuestionRegion, QuestionTopicRegion, QuestionSeat, QuestionSpeaks, QuestionTown,
    QuestionWithout, QuestionWithoutLevel, QuestionWord, StarterTown, StarterWithout,

    // finding: filters
    MatchAny, MatchAll, MatchTooltip, YearsTitle, YearsPlay, YearsStop, YearsUnknown, YearsFrom, YearsUntil,
    YearsInYear, DimOthers, SavedFilters, SavedFilterName, SavedFilterSave, SavedFilterRemove,
    SavedFiltersNone, SavedFiltersFull, Undo, OtherEntries,

    // finding: lenses
    LensInformation, LensPartners, LensInfluence, LensTooltip, LadderTitle, LadderNote, LadderEu,
    LadderGlobal, LadderState, LadderFederal, LadderMunicipal, LadderSpeaks, LadderNone, LadderOffice,
    LadderSeat, LadderNoYear, MembersNearNone, MembersWithoutList, RelatedWeightsHint, RelatedTitle,
    RelatedNone, WeightsTitle,

    // finding: comparison
    OverlapTitle, OverlapHint, OverlapIncomplete, OverlapNothing,

    // finding: no entry yet
    WithoutTitle, WithoutAsk, WithoutNote, WithoutEntriesOf, WithoutOpenLists, RegionFilterHint, CityFilterHint, RegionShow,
    RegionByTier, RegionByTopic, RegionByLevel,

    // finding: as text
    TextTitle, TextCopy, TextCopied, TextEntriesOfTotal, TextNone,

    // finding: help
    HelpAreas, HelpMapKeys, MapKeysHint, HelpText, HelpUndo,
    // rows/files.hpp: the save sheet
    Save, SaveTitle, SaveForm, SaveWhere, SaveName, SavePicture, SavePictureNote, SaveHandout,
    SaveHandoutNote, SavePoster, SavePosterNote, SaveCards, SaveCardsNote, SaveTour, SaveTourNote,
    SaveRecord, SaveRecordNote, SaveText, SaveTextNote, SaveTable, SaveTableNote, SaveSession,
    SaveSessionNote, SavePrintNote, FormPngFolder, FormReopen, BothLanguages, FolderDocuments,
    FolderDesktop, FolderHome, FolderCurrent, SaveRunning, SaveClosing, Cancel, SaveDone, OpenFolder,
    SaveExists, SaveReplace, SaveKeep, SaveCancelled, SaveNoFolder, SaveNoPermission, SaveNoSpace,
    SaveReadOnly, SaveProtected, SaveNameLong, SaveNameEmpty, SaveNameBad, SaveFailed, SaveNothing,
    SaveNoScenes, FolderNotOpened,

    // QR codes
    ShowCode, ShowCodeHint, CodeOfList, CodeListHint, CodeListAll, CodeListPart, CodeListMore,
    AddressUnchecked, NoWebsiteForCode,

    // pages
    PageOf, DocumentTalk, DocumentMap, DocumentEntries, DocumentNumbers, DocumentNoEntries, PosterDots,
    PosterMissing, CardsCut, SceneOf, NotesForSpeaker, MissingInScene, RecordShown, RecordSelected,
    RecordVotes, RecordTowns, RecordNotes, RecordContacts, RecordEmpty, RecordPeopleOne, RecordPeople,
    RecordTownsSum, RecordDocument, ColumnWhat, ColumnNumberOf, ColumnRemark,

    Count,
};

inline constexpr std::size_t keyCount = static_cast<std::size_t>(Key::Count);

}  // namespace text
