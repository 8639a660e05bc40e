// A table that was dropped, opened or pasted: read and looked up beside the window, which goes on, and shown
// as state::TableImport. Changes nothing in the document; forgets what was closed meanwhile.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/beside/beside.hpp"
#include "app/session.hpp"
#include "state/table_import.hpp"

namespace app {

class TableImports {
public:
    TableImports() = default;
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
    void saveTemplate(Session& session, bool networks);
    bool busy() const { return beside_.running(); }

private:
    /// What is worked on and what was found; nobody else touches it until the work has ended.
    struct Work;

    void begin(std::shared_ptr<Work> work);
    void stop();

    std::shared_ptr<Work> work_;
    Beside beside_;
};

}  // namespace app
