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
    ViewWorld, ViewEurope, ViewGermany, ViewTwin, Home, Back, Forward, FitSelection, Fullscreen, ZoomIn,
    ZoomOut,

    // search
    SearchHint, SearchNothing, SearchNetworks, SearchCities, SearchCountries, SearchStates, SearchTopics,

    // filters
    Filters, FacetRegion, FacetContinent, FacetCountry, FacetState, FacetScope, FacetTopic, FacetLevel,
    FacetStatus, FacetCity, FacetText, EuropeanUnion, Reset, OnlyHere, KnownOnly, RemoveFilter, NothingFound,
    NothingFoundHint, ShowMore, ShowLess,

    // counts and the sentence of the state; {0} is a number
    EntryOne, Entries, EntriesOf, CountSeatHere, CountDocumented, CountNationwide, CountListUnknown,
    CountriesListUnknown, CountryOne, Countries, StateOne, States, PlaceOne, Places, PositionOf,

    // values of the facets for the sentence
    BothOf, ReachNationwide, ReachStates, ReachCountryList, ReachPartialList, ReachListUnknown, ReachNone,
    DecadeOf, DecadeBefore1900, DecadeUnknown, FoundedFrom, FoundedUntil, FoundedBetween,

    // tiers of a region result
    TierSeatHere, TierDocumented, TierNationwide, TierListUnknown,

    // details of an entry
    Details, BackToList, Previous, Next, CloseDetails, Founded, Members, MembersOverTime, MemberPlaces,
    CountriesWithMembers, CountriesAndTerritories, StatesOrganised, StatesWithMembers, Nationwide,
    StateAssociations, NationalAssociations, Seat, Offices, NoSeat, NoSeatInList, OnTheSlides, SlidesSource,
    Doubts, Uncertain, Sources, Source, Topics, Levels, StatusLabel, ReachLabel, Website, OpenWebsite,
    CopyLink, LinkCopied, LinkRefused, LinkFailed, NoWebsite, NotANetwork, AlsoKnownAs, AsOf, YearUnknown,
    ListUnknown, ListPartial, ListPartialOf, ListComplete, AtLeast, About, PartyNote, AddToComparison,
    RemoveFromComparison, Selected,

    // map: symbols, tags, edge markers
    OfficeOf, SeatOf, BeyondEdge, FurtherEntries, PlaceOutside, PlacesOutside, ShowArcs, CityNetworks,

    // legend and furniture
    Legend, LegendFamilies, LegendSelection, LegendSeat, LegendOffice, LegendMemberPlace,
    LegendMemberCountries, LegendMemberStates, LegendPartial, LegendUncertain, LegendNoEntry, LegendArc,
    LegendEdgeMarker, LegendNotSelected, BorderNote, SourcesLine, MapCredits, DataDate, ScaleKm,
    LegendCountriesCounted, LegendStatesCounted, LegendCountRange, LegendInBoth, LegendInTwo, LegendInThree,
    LegendNotCounted, LegendSizes, LegendNoSize,

    // what the map shows, and how it would look elsewhere
    MapMenu, EntryCounts, EntryCountsStates, EntryCountsRest, Graticule, SizeByMembers, SizeNone, Preview,
    PreviewNone, PreviewProtan, PreviewDeutan, PreviewTritan, PreviewGrey, PreviewProjector, PreviewNote,
    EntriesInRegion, EntryOneInRegion, NotCountedHere, MapCreditsShort, BorderNoteShort, SideMapTitle,
    SideMapTitleOne, SeeSideMap, OpenEurope, OpenWorld, OpenSources,

    // appearance
    Language, LanguageGerman, LanguageEnglish, Theme, ThemeLight, ThemeDark, ThemePrint, ThemeContrast,
    TextSize, TextLarger, TextSmaller, TextNormal, ReducedMotion, ShowPanel, HidePanel,

    // about and help
    AboutTitle, AboutTalk, AboutPrivacy, AboutCredits, AboutLicence, HelpTitle, HelpSearch, HelpViews,
    HelpMove, HelpZoom, HelpSelect, HelpNeighbour, HelpEscape, HelpHistory, HelpTextSize, HelpFullscreen,
    Close, Quit,

    // panel
    ClearText, SearchNothingHint, SearchKeys, AlreadyChosen, Quoted, CountryFilterHint, ChosenCount,
    CountWithout, AllTopics, AllRegions, ShowEntries, ShowEntryOne, NoteInList, More, HistoryBack,
    HistoryForward, UseDark, UseLight, LeaveFullscreen, DataProblemOne, DataProblems, DataProblemsTitle,
    DataProblemsHint,

    // questions to begin with
    StarterTitle, StarterWater, StarterThuringia, StarterBonn, StarterBrussels, StarterClimate,
    StarterParties,

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
    SceneNotesLabel, SceneEdit, SceneUpdate, SceneCopy, SceneDelete, SceneEarlier, SceneLater, SceneUntitled,
    SceneMissing, Redo, UndoWhat, RedoWhat, EditKeepScene, EditChangeScene, EditMoveScene, EditCopyScene,
    EditDeleteScene, EditOpenTour, EditChangeTown, EditChangeVote, EditChangeNote, ScenesOpen, ScenesSave,
    ScenesOpenTitle, ScenesSaveTitle, ScenesFile, ScenesSaveHint, ScenesReplace, ScenesTalk, ScenesFound,
    ScenesSaved, ScenesSaveFailed, ScenesOpened, ScenesOpenedPartly, ScenesOpenFailed, ScenesRestored,
    ScenesNewer, ScenesProblems, UnsavedTitle, UnsavedText, UnsavedSave, UnsavedDrop,

    // presenting
    Present, PresentHint, PresentStop, PresentLeft, PresentReturn, PresentNext, PresentLast, PresentNotes,
    PresentNoNotes, PresentElapsed, PresentClock, PresentBlack, PresentWhite, PresentOn, PresentOther,
    RoomTitle, RoomNear, RoomMiddle, RoomFar, RoomNearHint, RoomMiddleHint, RoomFarHint, Bilingual,
    ThenAndNow, ThenSource, ThenLine, NowLine,

    // from the room
    TabList, TabWords, TabRoom, WhoIsHere, TownHint, TownNetworks, TownNoNetwork, TownRemove, PersonOne,
    PersonMany, TownOne, TownMany, FurtherRegions, ShowTowns, ShowVotes, Dots, DotOne, DotMany, DotAdd,
    DotRemove, DotsClear, DotsHint, NoteHint, NoteAdd, NoteAbout, NoteRemove,

    // "Wo sitzt ...?"
    QuizTitle, QuizQuestion, QuizHint, QuizHit, QuizMissed, QuizReveal, QuizNext, QuizEnd,

    // help: presenting
    HelpPresentStart, HelpPresentNext, HelpPresentBlank, HelpPresentLight, HelpUndoRedo,

    // answers about towns, regions and entries
    AnswerMemberOf, AnswerNotListed, AnswerWithoutList, AnswerPossible, AnswerNearest, AnswerSeatsNearby,
    AnswerSeveralPlaces, AnswerNoPlace, AnswerSuggestions, AnswerNothing, AnswerOnly, AnswerAllThree,
    AnswerAtLeastCount, AnswerAtMostCount, AnswerCountSoFar, AnswerWithoutEntryTitle, ClassDocumented,
    ClassNotKnown, ClassNoEntry, NearbyOf, RelatedTo, ReasonTopicOne, ReasonTopics, ReasonCountryOne,
    ReasonCountries, ReasonStateOne, ReasonStates, ReasonMemberOne, ReasonMembers, ReasonSeats, CertaintyHigh,
    CertaintyMedium, CertaintyLow, EvidenceMainSeat, EvidenceOffice, EvidenceStateOrganised,
    EvidenceStateMembers, EvidenceCountryListed, EvidenceCountryConfirmed, EvidenceMemberPlace,
    EvidenceAssociation, EvidenceNationwide, EvidenceStateAround, EvidencePlacesUnknown,
    EvidenceCountriesUnknown, MatchNameAndPosition, MatchSimilarName, MatchNameOnly, GapNone, GapPartial,
    GapNoList, GapOtherList, FitMembers, FitCities, FitUnclear, SetComplete, SetNationwide, SetPartial,
    SetUnknown, SetNoMembers, ColumnCertainty, ColumnReason, ColumnAsOf, ColumnDistanceKm, ColumnPlace,
    ColumnList, ColumnDistrict, ColumnState, ColumnKey, ColumnCount, ColumnScore, ColumnEntriesOfIt,
    ColumnRegion,

    // finding: the town
    TownTitle, TownPlaceholder, TownChoose, TownSearchHint, TownHere, TownShow, TownInhabitants,
    TownNearestNote, TownPossibleNote, TownSeatOf, TownSeveral, TownListedAs, MembersNear, MembersNearOf,
    MembersNearAsk, DistanceKm, LegendTown, LegendTownLine,

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
    LadderSeat, LadderNoYear, MembersNearNone, MembersWithoutList, RelatedWeightsHint, RelatedTitle, RelatedNone, WeightsTitle, SummaryHeading,

    // finding: comparison
    OverlapTitle, OverlapHint, OverlapSide, OverlapIncomplete, OverlapNothing, OverlapChosen,

    // finding: no entry yet
    WithoutTitle, WithoutAsk, WithoutNote, WithoutEntriesOf, LegendClassDocumented, LegendClassNotKnown,
    TopicOne, RegionFilterHint, CityFilterHint, RegionShow, RegionByTier, RegionByTopic, RegionByLevel,

    // finding: as text
    TextTitle, TextCopy, TextCopyHtml, TextCopied, TextHint, TextEntry, TextEntriesOfTotal, TextShown,
    TextContact, TextNone,

    // finding: help
    HelpAreas, HelpMapKeys, MapKeysHint, HelpWithin, HelpText, HelpUndo,
    // rows/files.hpp: the save sheet
    Save, SaveTitle, SaveWhat, SaveForm, SaveWhere, SaveName, SavePicture, SavePictureNote, SaveHandout,
    SaveHandoutNote, SavePoster, SavePosterNote, SaveCards, SaveCardsNote, SaveTour, SaveTourNote, SaveRecord,
    SaveRecordNote, SaveText, SaveTextNote, SaveTable, SaveTableNote, SaveSession, SaveSessionNote, SavePrintNote, FormPngFolder,
    FormReopen, BothLanguages, FolderDocuments, FolderDesktop, FolderHome, FolderCurrent, SaveRunning,
    SaveClosing, Cancel, SaveDone, OpenFolder, SaveExists, SaveReplace, SaveKeep, SaveCancelled, SaveNoFolder,
    SaveNoPermission, SaveNoSpace, SaveReadOnly, SaveProtected, SaveNameLong, SaveNameEmpty, SaveNameBad,
    SaveFailed, SaveNothing, SaveNoScenes, FolderNotOpened,

    // QR codes
    ShowCode, ShowCodeHint, CodeOfList, CodeListHint, CodeListAll, CodeListPart, CodeListMore,
    AddressUnchecked, NoWebsiteForCode,

    // pages
    PageOf, DocumentTalk, DocumentMap, DocumentEntries, DocumentNumbers, DocumentNoEntries, PosterDots,
    PosterMissing, CardsCut, SceneOf, NotesForSpeaker, MissingInScene, RecordShown, RecordSelected,
    RecordVotes, RecordTowns, RecordNotes, RecordContacts, RecordEmpty, RecordPeopleOne, RecordPeople,
    RecordTownsSum, RecordDotOne, RecordDots, RecordDocument, ColumnWhat, ColumnNumberOf, ColumnRemark,

    Count
};

inline constexpr std::size_t keyCount = static_cast<std::size_t>(Key::Count);

}  // namespace text
