#include "filter/facet/text_column.hpp"

#include "filter/text/network_text.hpp"

namespace filter {

namespace {

WordIndex wordsOf(const model::Atlas& atlas)
{
    NetworkTexts texts(atlas);
    return WordIndex(atlas.networks().size(), [&](std::size_t i) { return texts.of(atlas.networks()[i]); });
}

}  // namespace

TextColumn::TextColumn(const model::Atlas& atlas) : atlas_(atlas) {}

const WordIndex& TextColumn::words() const
{
    std::call_once(gathered_, [&] { words_.emplace(wordsOf(atlas_)); });
    return *words_;
}

Marks TextColumn::passing(const Criteria& criteria) const
{
    const TextQuery query(criteria.text);
    if (query.empty()) return {};
    return words().find(query);
}

}  // namespace filter
