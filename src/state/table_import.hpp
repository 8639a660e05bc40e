// A table of somebody's that is being taken over: what was read of it, what its columns say, which places its
// rows mean, and what somebody decided. Nothing is in the document before FinishTable. Reading and looking up
// take their time and are done by the app, which hands what it found to ShowTable.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "imports/columns.hpp"
#include "imports/links.hpp"
#include "imports/match.hpp"
#include "imports/members.hpp"
#include "imports/networks.hpp"
#include "state/app_state.hpp"
#include "table/workbook.hpp"

namespace state {

struct TableImport {
    std::string source;                           ///< the file's name; empty: pasted
    std::shared_ptr<const table::Workbook> book;  ///< null: it is being read, or `problem` says why not
    base::Message problem;
    double share = 0;  ///< of the reading or looking up under way
    std::size_t sheet = 0;
    imports::Kind kind = imports::Kind::Members;
    bool kindChosen = false;                  ///< by hand: it is not guessed any more
    std::optional<model::NetworkId> of;       ///< Members: whose
    bool complete = false;                    ///< Members: all there are
    std::optional<imports::Columns> columns;  ///< nothing: not recognised yet
    /// Of entries that were exported field by field: the rows as such. Null: it is another table.
    std::shared_ptr<const overlay::Overlay> fields{};
    std::shared_ptr<const imports::Examined> examined;  ///< null: not looked up yet
    imports::Answers answers;
    /// Networks: what becomes of the entries with these answers, and what they were; null: not made yet.
    std::shared_ptr<const imports::NetworkUpdate> networks;
    /// Links: the same of links.
    std::shared_ptr<const imports::LinkUpdate> links{};
    /// Members: the same of the list of `of`; of nobody all rows are new.
    std::shared_ptr<const imports::MemberUpdate> members{};
    base::SharedValue<overlay::Overlay> before{};
    /// It is being taken over: the app makes `after` and whatever follows from it, then asks for FinishTable.
    /// Meanwhile `book`, `examined` and what was made of them are the app's alone, and null here.
    bool taking = false;
    /// What `before` becomes; nothing: FinishTable makes it itself.
    std::optional<base::SharedValue<overlay::Overlay>> after{};
    std::optional<std::size_t> openColumn;  ///< what it says is being chosen

    /// It is taken field by field, each row by its id: its columns mean what they say.
    bool takesFields() const { return fields && kind == imports::Kind::Networks; }
    const table::Sheet* shown() const
    {
        return book && sheet < book->sheets.size() ? &book->sheets[sheet] : nullptr;
    }
};

/// What is still to be asked: rows, likeliest candidate first, by reason.
struct TableQuestions {
    imports::Reason reason{};
    std::vector<std::size_t> rows;  ///< into Examined::rows
};
std::vector<TableQuestions> questionsOf(const TableImport& table);
/// The same of rows without a place; those somebody decided about are not among them.
std::vector<std::size_t> trayOf(const TableImport& table);

/// The members that somebody's list has already: none where it lists something else, such as summits.
const std::vector<model::MemberPlace>& membersBefore(const model::Atlas& atlas, const TableImport& table);

/// What `before` becomes. `date`: of today.
overlay::Overlay entriesAfter(const model::Atlas& atlas, const TableImport& table, const std::string& date);

/// What is missing before it can be taken over; empty: nothing.
base::Message whyNotFinished(const TableImport& table);

/// Esc: the open column first.
void closeTable(AppState& state);

}  // namespace state
