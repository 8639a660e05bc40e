// Whether an entry is active.
#include "filter/facet/set_row.hpp"
#include "model/words.hpp"

namespace filter {

template <>
const Row& rowOf<Facet::Status>()
{
    static const SetRow<model::Status> row{
        {.key = "status",
         .manual = {"Aktiv, nicht bekannt, ruht oder beendet: {0}",
                    "Active, not known, at rest or ended: {0}"},
         .label = {"Status", "Status"},
         .groups = {{.key = "status", .heading = {"Status", "Status"}}}},
        &Criteria::statuses,
        [](const model::Network& network) { return base::EnumSet<model::Status>{network.status}; },
        [](model::Status value) { return model::word(value); }};
    return row;
}

}  // namespace filter
