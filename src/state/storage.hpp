// Which part of the document lies in which file: the one answer to what is saved, where a save goes and what
// it may write over. Files are named here, not touched.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/shared_value.hpp"
#include "state/document.hpp"

namespace state {

/// What a file looked like when it was last read or written. By its bytes: the clocks of sticks and shares
/// are no witnesses.
struct FileMark {
    std::uint64_t bytes = 0, hash = 0;
    friend bool operator==(const FileMark&, const FileMark&) = default;
};

/// A file that is open.
struct StoredFile {
    /// Data: entries that are shown. Own: entries of somebody's own, and changes. Tour: the scenes of a
    /// document. Session: all of it.
    enum class Holds : std::uint8_t { Data, Own, Tour, Session };
    /// Partly: something in it was not understood, and is not in the document. Newer: so will be what a newer
    /// program wrote.
    enum class Understood : std::uint8_t { Whole, Partly, Newer };

    std::string path;  ///< absolute
    Holds holds = Holds::Session;
    bool comesWithProgram = false;  ///< is never written to
    Understood understood = Understood::Whole;
    std::optional<FileMark> mark;  ///< none: not known
    base::SharedValue<Document>
        document;  ///< the revision that lies there; only the parts that it holds count
    friend bool operator==(const StoredFile&, const StoredFile&) = default;
};

struct Storage {
    /// Of the document that is edited: each one that is opened gets a new number, and keeps it when undoing
    /// brings it back. So a save that ends late knows which document it was about.
    unsigned document = 0;
    std::vector<StoredFile> files;  ///< at most one of them holds scenes
    friend bool operator==(const Storage&, const Storage&) = default;
};

/// The file that the document belongs to; null: it is in none.
const StoredFile* documentFile(const Storage& storage);

/// The data file that the document's own entries and changes lie in; null: there is none.
const StoredFile* entriesFile(const Storage& storage);

/// Where it is saved unless somebody says otherwise; empty: nowhere yet, or where nothing may be written.
std::string pathToSaveTo(const Storage& storage);

/// Each part of the document is in an open file that holds it, or there is nothing of it.
bool isStored(const Storage& storage, const base::SharedValue<Document>& document);

/// Something that a tour has no place for.
bool hasMoreThanScenes(const Document& document);

/// `file` takes the place of the one that the document belonged to; nothing: it belongs to none.
void setDocumentFile(Storage& storage, std::optional<StoredFile> file);
/// Likewise for own entries.
void setEntriesFile(Storage& storage, std::optional<StoredFile> file);

/// Entries of somebody's own are shown.
bool hasOwnData(const Storage& storage);

}  // namespace state
