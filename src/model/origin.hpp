// What a data file says of itself: its title and date, whom its facts are owed to, the talk it comes from.
// All of it may be missing; what is missing is not said. Plain data, filled by files/.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"

namespace model {

/// The talk that the list comes from, its slides being a source like others.
struct Talk {
    base::LocalText title, event, sources, note;
    base::LocalText partyNote;  ///< how the slides chose the parties; stands beside entries of parties
    std::string speaker, organisation, place;
    std::vector<std::string> dates;  ///< ISO, first and last day

    bool empty() const
    {
        return title.empty() && event.empty() && speaker.empty() && organisation.empty() && place.empty() &&
               dates.empty();
    }
};

struct Origin {
    base::LocalText title;
    base::LocalText credit;  ///< who made the facts and under which licence
    base::LocalText note;    ///< what the list is and is not
    std::string date;        ///< ISO date of the data, or its year
    Talk talk;
};

}  // namespace model
