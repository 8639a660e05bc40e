// What the user can save, as a wish, and how far it has got. app/ carries it out; nothing here writes a file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/language.hpp"

namespace state {

/// Entries: those of one's own and changes of others, as a data file.
enum class SaveKind : std::uint8_t {
    Picture,
    Handout,
    Poster,
    Cards,
    Tour,
    Record,
    Text,
    Table,
    Entries,
    Session
};

/// Picture: the first seven but PdfA1. Poster: PdfA0, PdfA1. Tour: Pdf, PngFolder. Text: Html, Txt. Table:
/// Csv, GeoJson. The others have one form.
enum class SaveForm : std::uint8_t {
    Png1080,
    Png2160,
    PdfA4,
    PdfA3,
    PdfA1,
    PdfA0,
    Svg,
    Pdf,
    PngFolder,
    Csv,
    GeoJson,
    Html,
    Txt,
    Json
};

struct SaveOrder {
    SaveKind kind = SaveKind::Picture;
    SaveForm form = SaveForm::Png1080;
    std::optional<base::Language> language{};  ///< none: the reader's
    bool bilingual = false;                    ///< picture, handout, cards, tour: the other language as well
    std::string path;                          ///< of the file or, for PngFolder, the folder; UTF-8
    bool replace = false;                      ///< what is at `path` may be replaced
    friend bool operator==(const SaveOrder&, const SaveOrder&) = default;
};

struct SaveStatus {
    enum class Phase : std::uint8_t {
        Idle,
        Running,
        Exists,  ///< nothing was written: `order.path` is there already
        Done,
        Cancelled,  ///< nothing was written
        Failed      ///< nothing was written, `message` says why
    };
    Phase phase = Phase::Idle;
    double share = 0;      ///< 0 .. 1 while running
    bool closing = false;  ///< the window closes when it is done
    SaveOrder order;
    std::string message;     ///< in the reader's language; of Exists the name that is there
    std::string question{};  ///< Exists: what else stands against it; empty: that it is there
    friend bool operator==(const SaveStatus&, const SaveStatus&) = default;
};

}  // namespace state
