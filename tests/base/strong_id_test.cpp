#include <doctest/doctest.h>

#include <type_traits>
#include <unordered_set>

#include "base/strong_id.hpp"

namespace {
struct RowTag;
struct ColumnTag;
using RowId = base::StrongId<RowTag>;
using ColumnId = base::StrongId<ColumnTag>;
static_assert(!std::is_convertible_v<RowId, ColumnId>);
static_assert(!std::is_convertible_v<std::size_t, RowId>);
}  // namespace

TEST_CASE("an id is none until it has an index")
{
    CHECK_FALSE(RowId{}.valid());
    CHECK(RowId(0).valid());
    CHECK(RowId(2) < RowId(3));
    CHECK(RowId(2) == RowId(2));
    const std::unordered_set<RowId> set{RowId(1), RowId(1), RowId(2)};
    CHECK(set.size() == 2);
}
