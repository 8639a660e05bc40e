#include "state/storage.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace state {

namespace {

using Holds = StoredFile::Holds;

/// What is stored together.
enum class Part : std::uint8_t { Scenes, Room, Entries };
constexpr std::array parts{Part::Scenes, Part::Room, Part::Entries};

bool holdsPart(Holds holds, Part part)
{
    return holds == Holds::Session || (holds == Holds::Tour && part == Part::Scenes) ||
           (holds == Holds::Own && part == Part::Entries);
}

bool isSame(Part part, const Document& a, const Document& b)
{
    if (part == Part::Scenes) return a.tour == b.tour;
    if (part == Part::Entries) return a.entries == b.entries;
    return std::tie(a.towns, a.votes, a.notes) == std::tie(b.towns, b.votes, b.notes);
}

}  // namespace

const StoredFile* documentFile(const Storage& storage)
{
    const auto found = std::find_if(storage.files.begin(), storage.files.end(), [](const StoredFile& file) {
        return holdsPart(file.holds, Part::Scenes);
    });
    return found == storage.files.end() ? nullptr : &*found;
}

const StoredFile* entriesFile(const Storage& storage)
{
    const auto found = std::find_if(storage.files.begin(), storage.files.end(),
                                    [](const StoredFile& file) { return file.holds == Holds::Own; });
    return found == storage.files.end() ? nullptr : &*found;
}

void setEntriesFile(Storage& storage, std::optional<StoredFile> file)
{
    std::erase_if(storage.files, [](const StoredFile& one) { return one.holds == Holds::Own; });
    if (file) storage.files.push_back(std::move(*file));
}

std::string pathToSaveTo(const Storage& storage)
{
    const StoredFile* file = documentFile(storage);
    const bool mayBe = file && !file->comesWithProgram && file->understood != StoredFile::Understood::Newer;
    return mayBe ? file->path : std::string();
}

bool isStored(const Storage& storage, const base::SharedValue<Document>& document)
{
    static const Document nothing;
    return std::all_of(parts.begin(), parts.end(), [&](Part part) {
        if (isSame(part, *document, nothing) &&
            std::none_of(storage.files.begin(), storage.files.end(),
                         [&](const StoredFile& one) { return holdsPart(one.holds, part); }))
            return true;
        // Entries may lie in the session and in a file of their own: one is enough.
        return std::any_of(storage.files.begin(), storage.files.end(), [&](const StoredFile& file) {
            return holdsPart(file.holds, part) &&
                   (file.document.isSame(document) || isSame(part, *file.document, *document));
        });
    });
}

bool hasMoreThanScenes(const Document& document)
{
    return !isSame(Part::Room, document, {}) || !isSame(Part::Entries, document, {});
}

void setDocumentFile(Storage& storage, std::optional<StoredFile> file)
{
    std::erase_if(storage.files, [](const StoredFile& one) { return holdsPart(one.holds, Part::Scenes); });
    if (file) storage.files.push_back(std::move(*file));
}

bool hasOwnData(const Storage& storage)
{
    return std::any_of(storage.files.begin(), storage.files.end(), [](const StoredFile& file) {
        return file.holds == Holds::Data && !file.comesWithProgram;
    });
}

}  // namespace state
