// What can happen to a table that is being taken over; see state/table_import. A part of the list in
// state/action, which includes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "model/gazetteer.hpp"
#include "model/network.hpp"

namespace imports {
enum class Kind : std::uint8_t;
}

namespace state {

struct TableImport;

/// Opened, or found out more about; nothing: it is closed, and nothing was taken over
struct ShowTable {
    std::shared_ptr<const TableImport> table;
};
struct ChooseTableSheet {
    std::size_t sheet = 0;
};
/// Of Members also whose
struct ChooseTableKind {
    imports::Kind kind{};
    std::optional<model::NetworkId> of{};
};
struct SetTableComplete {
    bool complete = false;
};
/// What it says is being chosen; nothing: no more
struct OpenTableColumn {
    std::optional<std::size_t> column;
};
/// `choice`: of imports::choices
struct ChooseTableColumn {
    std::size_t column = 0, choice = 0;
};
/// What somebody decides about rows that are asked, or have no place.
struct AnswerTableRows {
    enum class Is : std::uint8_t { Candidate, Place, NoPlace, LeftOut, Open };
    std::vector<std::size_t> rows;  ///< of the sheet
    Is is = Is::Candidate;
    std::size_t candidate = 0;  ///< of each row's
    model::PlaceId place{};     ///< Place
};
/// As chosen, as one step
struct FinishTable {};

}  // namespace state
