// Lines that say one answer of filter/answers: what holds, how sure it is, why. Made of the words of
// answer_words; used by panels, tables and documents alike.
#pragma once

#include <span>
#include <string>

#include "filter/answers/influence.hpp"
#include "filter/answers/municipality.hpp"
#include "filter/answers/overlap.hpp"
#include "filter/answers/without_entry.hpp"
#include "text/keys.hpp"

namespace words {

// --- nearby
/// A word that says how far that goes: "Bekannte Mitglieder bis 300 km weit".
std::string withinKm(text::Key key, base::Language language);
std::string seatsNearbyHeading(base::Language language);

// --- a town
/// "gut belegt · vollständige Liste, Stand 2025".
std::string membershipText(const filter::Index& index, const filter::Membership& membership,
                           base::Language language);
/// Only what makes it doubtful: another name or no position in the list, over ten years ago, what the list
/// notes; else empty.
std::string membershipReason(const filter::Index& index, const filter::Membership& membership,
                             base::Language language);
/// "bundesweit · Kommunen sind Mitglieder · unvollständige Liste".
std::string possibleReason(const filter::Possible& possible, base::Language language);
/// "Weimar, 20 km".
std::string nearestText(const filter::Index& index, const filter::NearestMember& member,
                        base::Language language);
/// "Landesverband Thüringen, Erfurt, 40 km".
std::string seatText(const model::Atlas& atlas, const filter::SeatNearby& seat, base::Language language);

/// What a town is joined with: "Saint-Denis, Frankreich".
std::string linkedName(const model::Atlas& atlas, const filter::LinkedPlace& linked, base::Language language);
/// "Städtepartnerschaft · 1964 · wikidata.org"; may be empty.
std::string linkedDetail(const model::Atlas& atlas, const filter::LinkedPlace& linked,
                         base::Language language);
/// "Verbunden mit (12)".
std::string linkedHeading(std::size_t count, base::Language language);

// --- no entry yet
/// "Wo haben wir zu Wasser noch keinen Eintrag?".
std::string withoutEntryQuestion(const filter::EntryQuestion& question, base::Language language);
/// The entries that put a region into its class, or those nearby: "in der Nähe: AöW (120 km)".
std::string withoutEntryText(const model::Atlas& atlas, const filter::RegionWithout& region,
                             base::Language language);

// --- a region
/// "2 Sitz oder Büro hier, 3 bundesweit".
std::string tierCounts(std::span<const std::size_t, filter::tierCount> perTier, base::Language language);

// --- influence
std::string ladderWord(model::Level level, base::Language language);
/// "seit 1905 · Büro in Berlin"; "seit" only where a source says so. May be empty.
std::string ladderDetail(const model::Atlas& atlas, const filter::LadderLine& line, base::Language language);

// --- a comparison
bool isAnythingKnown(const filter::Overlap& overlap);
std::string overlapItemName(const filter::Index& index, filter::OverlapOf of, const filter::OverlapItem& item,
                            base::Language language);
/// All of an intersection, sorted by name.
std::string overlapItemNames(const filter::Index& index, filter::OverlapOf of,
                             const filter::Intersection& part, base::Language language);

}  // namespace words
