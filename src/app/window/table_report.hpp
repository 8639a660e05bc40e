// What became of a table that is being taken over, row by row, as CSV. Written beside the window, as there
// may be very many rows. A file that is there is not replaced.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "imports/report.hpp"
#include "state/table_import.hpp"

namespace app {

struct TableReport {
    std::shared_ptr<const state::TableImport> table;
    base::Language language{};
    std::filesystem::path folder;
    std::string reply;  ///< what came of it; empty: there is nothing to tell yet

    void save();

private:
    /// Nothing while it is not known yet what becomes of the rows.
    std::optional<imports::Report> make() const;
    std::filesystem::path freeName() const;
};

}  // namespace app
