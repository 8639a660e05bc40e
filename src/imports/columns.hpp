// What the columns of a table say: recognised by their words in German and English and by what stands below
// them. The words are a table (imports/words), not code. Pure; reads no files and looks up no places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/message.hpp"
#include "filter/index.hpp"

namespace imports {

/// Cells as UTF-8, as a person reads them; rows may differ in length. The rows of a table::Sheet.
using Rows = std::vector<std::vector<std::string>>;

/// What the rows of a table are.
enum class Kind : std::uint8_t {
    Networks,  ///< an entry each
    Members,   ///< a member place of one entry each
    Links      ///< two places that are joined, such as twin towns
};

/// "networks", "members", "links"; nothing for other words.
std::optional<Kind> kindOf(std::string_view key);

enum class Use : std::uint8_t {
    Nothing,
    Place,       ///< name of the place; of an entry that of its seat
    Country,     ///< name or code
    State,       ///< state, province, canton, or its code
    Key,         ///< official key of a German municipality (AGS or ARS)
    PostalCode,  ///< only tells which district of Germany it may be; never a place by itself
    Latitude,
    Longitude,
    Position,     ///< both in one cell: "50.93, 11.59"
    Inhabitants,  ///< of the place
    Year,         ///< that shows the membership
    Source,
    Address,  ///< of a website
    Note,
    Id,          ///< what tells a row from the others when the file is read again
    OtherPlace,  ///< of links: the second place, and what is said of it
    OtherCountry,
    OtherState,
    OtherLatitude,
    OtherLongitude,
    OtherPosition,
    LinkKind,  ///< what joins the two: "Städtepartnerschaft"
    Field,     ///< of an entry, see Column::field
};

struct Column {
    Use use = Use::Nothing;
    std::string field;       ///< Use::Field: key of overlay/field
    bool byContent = false;  ///< no word said so
    friend bool operator==(const Column&, const Column&) = default;
};

struct Columns {
    std::vector<Column> of;                    ///< one for each column of the widest row
    std::size_t firstRow = 0;                  ///< that is no heading
    std::optional<base::Language> headings{};  ///< their language, where they have words that tell
    friend bool operator==(const Columns&, const Columns&) = default;
    /// The first column of that use.
    std::optional<std::size_t> find(Use use) const;
};

/// Of links: the columns of one of the two places alone, as those of a place.
Columns columnsOfEnd(const Columns& columns, bool second);

Columns recognise(const filter::Index& index, const Rows& rows, Kind kind);
/// What a table most likely is: networks where headings name both an entry and the place of its seat, links
/// where they name two places, else members.
Kind likelyKind(const filter::Index& index, const Rows& rows);

/// A column as people call it on the command line and in a list of choices: "place", "country", "lat", or the
/// key of a field ("name_de"); in German too ("ort"). Nothing for a word that is none.
std::optional<Column> columnOf(std::string_view word, Kind kind);
/// What may be chosen for a column, in the order in which a list shows it.
std::vector<Column> choices(Kind kind);
base::LocalText wordOf(const Column& column);

}  // namespace imports
