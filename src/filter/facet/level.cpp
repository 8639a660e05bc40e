// The political levels that an entry's members belong to.
#include "filter/facet/set_row.hpp"
#include "model/words.hpp"

namespace filter {

template <>
const Row& rowOf<Facet::Level>()
{
    static const SetRow<model::Level> row{
        {.key = "level",
         .manual = {"Die politische Ebene der Mitglieder: {0}",
                    "The political level the members belong to: {0}"},
         .label = {"Ebene", "Level"},
         .groups = {{.key = "level", .heading = {"Politische Ebenen", "Political levels"}}}},
        &Criteria::levels,
        [](const model::Network& network) { return network.levels; },
        [](model::Level value) { return model::word(value); }};
    return row;
}

}  // namespace filter
