// A table that was dropped, opened or pasted: read and looked up beside the window, which goes on, and shown
// as state::TableImport. Changes nothing in the document; forgets what was closed meanwhile.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/beside/beside.hpp"
#include "app/session.hpp"
#include "app/window/known_columns.hpp"
#include "app/window/table_report.hpp"
#include "state/table_import.hpp"

namespace app {

class TableImports {
public:
    /// What columns mean is remembered in that folder; nothing: for this start alone.
    explicit TableImports(const std::optional<std::filesystem::path>& stateFolder = {});
    /// Stops what is under way and waits for its end.
    ~TableImports();
    TableImports(const TableImports&) = delete;
    TableImports& operator=(const TableImports&) = delete;

    /// By its name, or by how it begins.
    static bool takes(const std::filesystem::path& file);

    void open(Session& session, const std::filesystem::path& file);
    /// False where the text is no cells.
    bool paste(Session& session, const std::string& text);
    /// Once a frame: begins what is to be done, and shows what is done.
    void follow(Session& session);
    /// An empty table as XLSX and CSV, in the folder of documents; what is there is not replaced.
    void saveTemplate(Session& session, imports::Kind kind);
    /// What became of the table, row by row, as CSV beside other files of this program.
    void saveReport(Session& session);
    bool busy() const { return beside_.running() || next_ || saving_.running(); }

private:
    /// What is worked on and what was found; nobody else touches it until the work has ended.
    struct Work;

    void begin(std::shared_ptr<Work> work);
    static bool isStillFor(const Work& work, const std::shared_ptr<const state::TableImport>& now);
    void showShare(Session& session, const std::shared_ptr<const state::TableImport>& now);
    void finish(Session& session, const std::shared_ptr<const state::TableImport>& now, Work& done);
    /// What is no longer shown is given back beside the window.
    void forget(const std::shared_ptr<const state::TableImport>& now);
    /// What somebody corrected, for files of that shape.
    void remember(const state::TableImport& table);

    std::shared_ptr<const state::TableImport> shown_;
    Beside forgetting_;
    std::shared_ptr<Work> work_, next_;
    Beside beside_;
    std::shared_ptr<TableReport> report_;
    Beside saving_;
    KnownColumns known_;
    std::optional<imports::Columns> recognised_;  ///< of the present table, before somebody changed it
    std::optional<std::filesystem::path> columnsFile_;
};

}  // namespace app
