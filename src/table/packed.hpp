// XLSX and ODS: packed XML. Inner part of readWorkbook.
#pragma once

#include <string_view>

#include "table/archive.hpp"
#include "table/builder.hpp"

namespace table {

/// Why there is nothing, in words; empty: all went well.
using Refusal = base::Message;

/// How far reading is, of all parts together; false stops.
struct Reading {
    Builder& builder;
    Workbook& workbook;
    const Progress& progress;
    bool stopped = false;
};

/// True if the archive holds a workbook of that kind.
bool isXlsx(Archive& archive);
bool isOds(Archive& archive);

Refusal readXlsx(Archive& archive, Reading& reading);
Refusal readOds(Archive& archive, Reading& reading);
/// The same as ODS in one XML file that is not packed (.fods).
Refusal readFlatOds(std::string_view bytes, Reading& reading);

/// In words, for what a part of the file was found to be.
Refusal refusalFor(Archive::Outcome outcome);
Refusal damaged();

}  // namespace table
