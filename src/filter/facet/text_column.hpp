// The words that entries can be found by. A column of its own name, as search (filter/search) looks into it,
// too.
#pragma once

#include "filter/facet/column.hpp"
#include "filter/text/word_index.hpp"

namespace filter {

class TextColumn final : public Column {
public:
    explicit TextColumn(const model::Atlas& atlas);

    Marks passing(const Criteria& criteria) const override;
    const WordIndex& words() const { return words_; }

private:
    WordIndex words_;
};

}  // namespace filter
