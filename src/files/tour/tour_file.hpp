// Tours and sessions as JSON files, with everything in them readable: ids, codes, names, degrees. A session
// is a tour with what was collected in the room, and somebody's own entries, beside it. Old versions open for
// ever; nothing here touches the state.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "files/sink.hpp"
#include "model/atlas.hpp"
#include "state/document.hpp"
#include "state/storage.hpp"

namespace files {

/// The newest version; what has no entries of its own is written as 1, so that older programs read it. All
/// from 1 on are read.
inline constexpr int tourFormat = 2;

enum class TourKind { Tour, Session };

/// The file that kept work belongs to, and what it looked like when it was last read or written.
struct OwnFile {
    std::string path;
    state::FileMark mark;
};

struct TourFile {
    TourKind kind = TourKind::Tour;
    state::Document document;             ///< of a tour only `tour` is filled
    std::optional<state::TourScene> now;  ///< of a session: what was on the screen, without words
    state::Record record;                 ///< of a session
    int version = tourFormat;  ///< a newer one must not be written over: it may hold more than was read
    state::FileMark mark;      ///< of the bytes that were read
    std::optional<OwnFile> belongsTo;  ///< of a journal
    bool isNewer() const { return version > tourFormat; }
};

/// What the file holds. Entries, regions and filters that the atlas does not know, scenes that are no scenes
/// and everything else that is wrong is reported, with line and path, and left out; the rest is there. No
/// value only if it is not a tour at all.
/// `atlas`: what is shown, which a tour's scenes name entries of. `base`: the data alone, which a session's
/// own entries come beside; null: `atlas` has none of somebody's own.
base::Result<TourFile> readTour(const std::filesystem::path& path, const model::Atlas& atlas,
                                const model::Atlas* base = nullptr);
base::Result<TourFile> readTourFromText(std::string text, std::string file, const model::Atlas& atlas,
                                        const model::Atlas* base = nullptr);

/// True for JSON that has scenes and no networks, so that one command can check both kinds of files. What
/// cannot be read is no tour.
bool isTour(const std::filesystem::path& path);

/// The file's text, ending with a line feed. Reading it gives the document again, cameras rounded.
std::string writeTour(const model::Atlas& atlas, const state::Tour& tour);
std::string writeSession(const model::Atlas& atlas, const state::Document& document,
                         const state::Record& record, const state::View& now, const state::FrameSize& mapPx,
                         const std::optional<OwnFile>& belongsTo = {});
/// The same piece by piece: a session with long lists is many megabytes of text.
void writeSession(const model::Atlas& atlas, const state::Document& document, const state::Record& record,
                  const state::View& now, const state::FrameSize& mapPx,
                  const std::optional<OwnFile>& belongsTo, Sink sink);

}  // namespace files
