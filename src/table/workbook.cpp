#include "table/workbook.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "table/builder.hpp"
#include "table/csv.hpp"
#include "table/encoding.hpp"
#include "table/packed.hpp"

namespace table {

namespace {

using namespace std::string_view_literals;

std::string_view withoutFolder(std::string_view path)
{
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string sheetName(std::string_view fileName)
{
    const std::string_view name = withoutFolder(fileName);
    const std::size_t dot = name.find_last_of('.');
    return std::string(dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot));
}

std::string ending(std::string_view fileName)
{
    const std::string_view name = withoutFolder(fileName);
    const std::size_t dot = name.find_last_of('.');
    std::string out(dot == std::string_view::npos ? std::string_view{} : name.substr(dot + 1));
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

base::Diagnostic fault(std::string_view fileName, base::Message message)
{
    return {base::Severity::Error, std::string(fileName), 0, "", std::move(message)};
}

base::Diagnostic stopped(std::string_view fileName)
{
    return {base::Severity::Note, std::string(fileName), 0, "", {"Abgebrochen.", "Cancelled."}};
}

/// "sep=;" on a line of its own, as Excel writes and reads it.
std::optional<char> namedDelimiter(std::string_view& text)
{
    if (!text.starts_with("sep=") || text.size() < 5 || text[4] == '\n' || text[4] == '\r')
        return std::nullopt;
    std::size_t end = 5;
    if (end < text.size() && text[end] == '\r') ++end;
    if (end < text.size() && text[end] != '\n') return std::nullopt;
    const char named = text[4];
    text.remove_prefix(std::min(end + 1, text.size()));
    return named;
}

/// Bytes that are no text of any kind: signs below a blank that no editor writes.
bool isBinary(std::string_view text)
{
    const std::string_view start = text.substr(0, 4096);
    std::size_t odd = 0;
    for (const char byte : start) {
        const auto c = static_cast<unsigned char>(byte);
        if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B) ++odd;
    }
    return odd * 20 > start.size();
}

constexpr std::string_view compoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

/// An old Excel file, or a new one behind a password: both are compound files.
base::Message compoundRefusal(std::string_view bytes)
{
    if (bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) != std::string_view::npos)
        return refusalFor(Archive::Outcome::Encrypted);
    return {"Das ist eine alte Excel-Datei (XLS). Bitte als XLSX oder CSV speichern.",
            "This is an old Excel file (XLS). Please save it as XLSX or CSV."};
}

bool isFlatOds(std::string_view bytes)
{
    const std::string_view start = bytes.substr(0, 4096);
    return start.substr(0, 64).find("<?xml") != std::string_view::npos &&
           start.find("<office:document") != std::string_view::npos;
}

/// Said where a name's ending promises something else than there is.
base::Message otherThanNamed(std::string_view fileName, Format format)
{
    const std::string end = ending(fileName);
    constexpr std::array<std::string_view, 3> text{"csv", "tsv", "tab"}, excel{"xlsx", "xlsm", "xltx"},
        open{"ods", "ots", "fods"};
    const auto in = [&](const auto& endings) {
        return std::find(endings.begin(), endings.end(), end) != endings.end();
    };
    const bool known = in(text) || in(excel) || in(open) || end == "xls" || end == "xlsb" ||
                       end == "geojson" || end == "json";
    const bool right = format == Format::Csv ? in(text) : format == Format::Xlsx ? in(excel) : in(open);
    if (!known || right) return {};
    const base::Message found =
        format == Format::Csv ? base::Message{"Text mit Trennzeichen (CSV)", "delimited text (CSV)"}
        : format == Format::Xlsx
            ? base::Message{"eine Excel-Tabelle (XLSX)", "an Excel workbook (XLSX)"}
            : base::Message{"eine OpenDocument-Tabelle (ODS)", "an OpenDocument spreadsheet (ODS)"};
    return base::filled({"Die Datei endet auf .{0}, ist aber {1}; so wurde sie gelesen.",
                         "The file ends in .{0} but is {1}; it was read as that."},
                        {end, found});
}

/// What is no table, by how it begins; empty if it may be one.
base::Message noTable(std::string_view bytes)
{
    if (bytes.starts_with("%PDF"))
        return {"Das ist eine PDF-Datei, keine Tabelle. Die Tabelle dort kopieren und hier einfügen.",
                "This is a PDF file, not a table. Copy the table there and paste it here."};
    const std::string_view start = bytes.substr(0, 1024);
    for (const std::string_view tag :
         {"<!DOCTYPE html"sv, "<!doctype html"sv, "<html"sv, "<HTML"sv, "<table"sv})
        if (start.find(tag) != std::string_view::npos)
            return {
                "Das ist eine Webseite, keine Tabelle. Die Tabelle im Browser kopieren und hier einfügen.",
                "This is a web page, not a table. Copy the table in the browser and paste it here."};
    return {};
}

Refusal readPacked(std::string_view bytes, Reading& reading)
{
    Archive archive(bytes, reading.builder.limits());
    if (!archive.good()) return damaged();
    if (isOds(archive)) return readOds(archive, reading);
    if (isXlsx(archive)) return readXlsx(archive, reading);
    return {"Das ist ein gepacktes Archiv, aber keine Tabelle (XLSX, ODS).",
            "This is a packed archive, but no spreadsheet (XLSX, ODS)."};
}

}  // namespace

Refusal damaged()
{
    return {"Die Datei ist beschädigt oder unvollständig.", "The file is damaged or incomplete."};
}

Refusal refusalFor(Archive::Outcome outcome)
{
    switch (outcome) {
    case Archive::Outcome::Encrypted:
        return {"Die Datei ist mit einem Kennwort verschlüsselt. Bitte ohne Kennwort speichern.",
                "The file is encrypted with a password. Please save it without one."};
    case Archive::Outcome::Bomb:
        return {"Die Datei entpackt sich zu mehr, als das Programm aufnimmt.",
                "The file unpacks to more than the program takes."};
    case Archive::Outcome::Whole:
    case Archive::Outcome::Missing:
    case Archive::Outcome::Damaged:
    case Archive::Outcome::Stopped:
        break;
    }
    return damaged();
}

base::Result<Workbook> readWorkbook(std::string_view bytes, std::string_view fileName, const Limits& limits,
                                    const Progress& progress)
{
    base::Result<Workbook> result;
    const auto refuse = [&](base::Message why) {
        result.diagnostics.push_back(fault(fileName, std::move(why)));
        return result;
    };
    Workbook book;
    Builder builder(book, limits);
    Reading reading{builder, book, progress};
    const auto found = [&] {
        builder.finish();
        if (base::Message other = otherThanNamed(fileName, book.format); !other.empty())
            book.remarks.insert(book.remarks.begin(), std::move(other));
        const bool empty = std::all_of(book.sheets.begin(), book.sheets.end(),
                                       [](const Sheet& sheet) { return sheet.rows.empty(); });
        if (empty) return refuse({"In der Datei steht nichts.", "There is nothing in the file."});
        result.value = std::move(book);
        return result;
    };
    const auto cancelled = [&] {
        result.diagnostics.push_back(stopped(fileName));
        return result;
    };
    if (bytes.starts_with(compoundFile)) return refuse(compoundRefusal(bytes));
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv) || isFlatOds(bytes)) {
        Refusal why = bytes.starts_with("PK"sv) ? readPacked(bytes, reading) : readFlatOds(bytes, reading);
        if (reading.stopped) return cancelled();
        return why.empty() ? found() : refuse(std::move(why));
    }
    if (base::Message why = noTable(bytes); !why.empty()) return refuse(std::move(why));
    const Decoded whole = decoded(bytes);
    std::string_view text = whole.text;
    if (isBinary(text))
        return refuse({"Das ist keine Tabelle, die das Programm lesen kann (CSV, XLSX, ODS).",
                       "This is no table that the program can read (CSV, XLSX, ODS)."});
    book.encoding = whole.encoding;
    book.remarks = whole.remarks;
    builder.beginSheet(sheetName(fileName));
    const std::optional<char> named = namedDelimiter(text);
    book.delimiter = named ? *named : delimiterOf(text);
    if (ending(fileName) == "tsv" && !named && text.find('\t') != std::string_view::npos)
        book.delimiter = '\t';
    if (!readCsv(text, book.delimiter, builder, book, progress)) return cancelled();
    builder.endSheet();
    return found();
}

Workbook readPasted(std::string_view text, const Limits& limits)
{
    Workbook book;
    book.encoding = "UTF-8";
    Builder builder(book, limits);
    builder.beginSheet({});
    const bool tabs = text.find('\t') != std::string_view::npos;
    book.delimiter = tabs ? '\t' : delimiterOf(text);
    (void)readCsv(text, book.delimiter, builder, book, {});
    builder.endSheet();
    builder.finish();
    return book;
}

}  // namespace table
