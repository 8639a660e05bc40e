// One entry in an answer: symbol and name, below them what holds, how sure it is and why. Lights up with the
// map, selects on a click.
#pragma once

#include <optional>
#include <string>

#include "filter/answers/municipality.hpp"
#include "ui/parts/column.hpp"

namespace ui {

struct AnswerLines {
    std::string text;                            ///< what holds
    std::string reason;                          ///< quieter; may be empty
    std::optional<filter::Certainty> certainty;  ///< a mark with its word before the text
};

void answerRow(Column& column, const std::string& name, model::NetworkId id, const AnswerLines& lines,
               std::string_view group);

}  // namespace ui
