// What somebody said the columns of a table mean, for the next file of that shape: the same headings in the
// same order. A value; reads and writes no files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imports/columns.hpp"

namespace app {

class KnownColumns {
public:
    KnownColumns() = default;
    /// Of text(); lines that are none are left out.
    explicit KnownColumns(std::string_view text);

    /// What a table of that shape was; nothing for one that nobody corrected.
    std::optional<imports::Kind> kindOf(const imports::Rows& rows) const;
    /// `recognised` as it was corrected for that shape and kind.
    imports::Columns corrected(const imports::Rows& rows, imports::Kind kind,
                               imports::Columns recognised) const;
    /// False: it was known, or the table has no headings.
    bool remember(const imports::Rows& rows, imports::Kind kind, const imports::Columns& columns);
    /// A line a shape.
    std::string text() const;

private:
    struct Shape {
        std::string headings;  ///< with the number of the row before them
        imports::Kind kind{};
        std::vector<std::string> columns;  ///< each as imports::columnOf reads it
        friend bool operator==(const Shape&, const Shape&) = default;
    };
    const Shape* find(const imports::Rows& rows) const;
    std::vector<Shape> shapes_;  ///< the newest last
};

}  // namespace app
