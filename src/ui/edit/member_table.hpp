// The member places of an entry as a table in its form: a row each with place, year and source, a page of
// rows at a time, a field that finds one by its letters. Changes the list it is given; writes no state and
// reads no pasted lines (member_control).
#pragma once

#include <string>

#include "model/network.hpp"
#include "overlay/field.hpp"
#include "ui/parts/column.hpp"

namespace ui {

struct DrawnMembers {
    bool changed = false;  ///< the list was
    bool chooser = false;  ///< the place of a row is being chosen, and that is drawn at the row
};

/// `list`: the members of the entry whose form is drawn. `name`: that of its control.
DrawnMembers drawMemberTable(Column& column, const std::string& name, const overlay::Field& field,
                             model::MemberList& list);

}  // namespace ui
