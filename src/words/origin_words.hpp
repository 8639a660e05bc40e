// Where the data as a whole come from, in sentences: for handouts, posters, About and the foot of documents.
// Made from what the data file says of itself; each is empty where it says nothing.
#pragma once

#include <string>

#include "base/language.hpp"
#include "model/origin.hpp"

namespace words {

/// "Netzwerke der Kommunen".
std::string dataTitle(const model::Origin& origin, base::Language language);
/// The program's name and the title of what it shows: "Kommunalatlas · Netzwerke der Kommunen".
std::string programAndTitle(const model::Origin& origin, base::Language language);

/// "Arno Behlau (Attac), Konferenz „Kommunen und Demokratie“, Erfurt 2018"; without the speaker the talk's
/// title.
std::string talkWords(const model::Talk& talk, base::Language language);
/// "Nach dem Vortrag von Arno Behlau (Attac), ..., Erfurt 2018."
std::string talkLine(const model::Talk& talk, base::Language language);
/// With title and days, for About.
std::string talkInFull(const model::Talk& talk, base::Language language);
/// "Quellen des Vortrags: KommunalWiki, ...".
std::string talkSourcesLine(const model::Talk& talk, base::Language language);
/// "Folien: Arno Behlau (Attac), Konferenz „Kommunen und Demokratie“, Erfurt 2018": which slides are meant.
std::string slidesOf(const model::Talk& talk, base::Language language);
/// Which slides are meant where one reads "Folien": the talk, and what its note says of them.
std::string slidesLine(const model::Talk& talk, base::Language language);

/// "Daten: Stand 2026."
std::string dataDateLine(const model::Origin& origin, base::Language language);
/// Talk and date of the data, one behind the other.
std::string originLine(const model::Origin& origin, base::Language language);

/// "31. August – 1. September 2018", "31 August – 1 September 2018"; what is no ISO date stands as it is.
std::string daysText(const std::vector<std::string>& days, base::Language language);

}  // namespace words
