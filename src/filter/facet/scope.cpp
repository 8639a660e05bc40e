// What kind of organisation an entry is: national, of parties, international.
#include "filter/facet/set_row.hpp"
#include "model/words.hpp"

namespace filter {

template <>
const Row& rowOf<Facet::Scope>()
{
    static const SetRow<model::Scope> row{
        {.key = "scope",
         .manual = {"Bundesweit, von Parteien, international: {0}",
                    "Nationwide, of parties, international: {0}"},
         .groups = {{.key = "scope", .heading = {"Art", "Kind"}}}},
        &Criteria::scopes,
        [](const model::Network& network) { return base::EnumSet<model::Scope>{network.scope}; },
        [](model::Scope value) { return model::word(value); }};
    return row;
}

}  // namespace filter
