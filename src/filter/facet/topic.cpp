// What an entry works on; one or several.
#include "filter/facet/set_row.hpp"
#include "model/words.hpp"

namespace filter {

namespace {

base::EnumSet<model::Topic> topicsOf(const model::Network& network)
{
    base::EnumSet<model::Topic> own;
    for (const model::Topic topic : network.topics) own.insert(topic);
    return own;
}

}  // namespace

template <>
const Row& rowOf<Facet::Topic>()
{
    static const SetRow<model::Topic> row{
        {.key = "topic",
         .manual = {"Woran gearbeitet wird: {0}", "What is worked on: {0}"},
         .groups = {{.key = "topic", .heading = {"Thema", "Topic"}}},
         .switches = {{.kind = FacetSwitch::Kind::All,
                       .on = &Criteria::allTopics,
                       .from = 2,
                       .name = "all-topics",
                       .words = {"alle Themen zugleich", "all topics at once"}}},
         .inSentence = 1,
         .inPanel = 1},
        &Criteria::topics,
        topicsOf,
        [](model::Topic value) { return model::word(value); }};
    return row;
}

}  // namespace filter
