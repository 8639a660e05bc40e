// The words that entries can be found by. A column of its own name, as search (filter/search) looks into it,
// too. They are gathered when somebody asks for the first time: much is shown, and typed into entries,
// without.
#pragma once

#include <mutex>
#include <optional>

#include "filter/facet/column.hpp"
#include "filter/text/word_index.hpp"

namespace filter {

class TextColumn final : public Column {
public:
    explicit TextColumn(const model::Atlas& atlas);

    Marks passing(const Criteria& criteria) const override;
    /// May be asked from several threads.
    const WordIndex& words() const;

private:
    const model::Atlas& atlas_;
    mutable std::once_flag gathered_;
    mutable std::optional<WordIndex> words_;
};

}  // namespace filter
