#include "score/measure.hpp"

namespace score {

const std::array<MeasureRow, measureCount>& measures()
{
    static constexpr std::array<MeasureRow, measureCount> rows{{
        {Measure::AskedCovered, "asked_covered",
         "seat or label of what is asked lies under something or is cut", "entries", 20,
         "the one thing the picture was made for is not in it"},
        {Measure::AskedUnnamed, "asked_unnamed", "seat of what is asked is in view, its name nowhere",
         "entries", 20, "as bad as covered: a sign without a word"},
        {Measure::AskedInEdgeList, "asked_edge_list",
         "asked, but named only in a list further from its seat than 12 % of the frame's height", "entries",
         8, "it can be found, by following a line"},
        {Measure::ListsOverAsked, "lists_over_asked",
         "lists on land that is asked about; those beside their own city are none", "% of the frame", 3,
         "a list of usual size takes 4 % of a frame and hides a country"},
        {Measure::OthersListed, "others_listed",
         "rows of lists for what nobody asked while something is asked", "rows", 0.5,
         "noise: a dozen of them are as bad as one asked name at the edge"},
        {Measure::LeadersTotal, "leaders_total", "length of all leaders", "heights of the frame", 4,
         "each height of line is one more thing the eye has to follow"},
        {Measure::LeaderLongest, "leader_longest", "the longest leader", "heights of the frame", 10,
         "lines longer than a hand are not followed at all"},
        {Measure::LeadersCross, "leaders_cross", "crossings of leaders", "crossings", 5,
         "at a crossing one has to guess"},
        {Measure::LeadersThroughDots, "leaders_through_dots",
         "leaders that touch the dot or symbol of another city", "leaders", 5, "it reads as the line's end"},
        {Measure::SmallLetters, "small_letters",
         "names in letters under the size that the room or reader asks for", "texts", 0.5,
         "one small name is bearable, a small list is not"},
        {Measure::LargerMissing, "larger_missing",
         "towns without a name that are clearly larger than one named beside them, or ten times as large "
         "as "
         "one anywhere",
         "towns", 1, "a map that names Toulouse and not Paris is wrong, ten times over it is useless"},
        {Measure::EmptyShare, "empty_share", "squares of the frame that no sign, word, line or fill touches",
         "% of the frame", 0.2, "calm ground is good, so it weighs little; half an empty frame costs ten"},
        {Measure::TwoNames, "two_names", "a thing that is named twice in one frame", "names", 2,
         "takes room and makes one look for the second thing"},
        {Measure::ArrowsInside, "arrows_inside", "arrows that say outside for a seat that is inside",
         "entries", 20, "the picture says what is not true"},
        {Measure::TextsOverlap, "overlaps", "texts on texts or under lists, lists on lists", "pairs", 5,
         "neither can be read"},
        {Measure::TextsCut, "cut_texts", "texts that end in an ellipsis or at an edge", "texts", 3,
         "half a name is a riddle"},
    }};
    return rows;
}

double Faults::total() const
{
    double sum = 0;
    for (const MeasureRow& row : measures()) sum += row.weight * (*this)[row.measure];
    return sum;
}

}  // namespace score
