#include "table/workbook.hpp"

#include <optional>

#include "table/builder.hpp"
#include "table/csv.hpp"
#include "table/encoding.hpp"

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

}  // namespace

base::Result<Workbook> readWorkbook(std::string_view bytes, std::string_view fileName, const Limits& limits,
                                    const Progress& progress)
{
    base::Result<Workbook> result;
    const auto refuse = [&](base::Message why) {
        result.diagnostics.push_back(fault(fileName, std::move(why)));
        return result;
    };
    if (base::Message why = noTable(bytes); !why.empty()) return refuse(std::move(why));
    const Decoded whole = decoded(bytes);
    std::string_view text = whole.text;
    if (isBinary(text))
        return refuse({"Das ist keine Tabelle, die das Programm lesen kann (CSV, XLSX, ODS).",
                       "This is no table that the program can read (CSV, XLSX, ODS)."});
    Workbook book;
    book.encoding = whole.encoding;
    book.remarks = whole.remarks;
    Builder builder(book, limits);
    builder.beginSheet(sheetName(fileName));
    const std::optional<char> named = namedDelimiter(text);
    book.delimiter = named ? *named : delimiterOf(text);
    if (ending(fileName) == "tsv" && !named && text.find('\t') != std::string_view::npos)
        book.delimiter = '\t';
    if (!readCsv(text, book.delimiter, builder, book, progress)) {
        result.diagnostics.push_back(stopped(fileName));
        return result;
    }
    builder.endSheet();
    builder.finish();
    if (book.sheets.front().rows.empty())
        return refuse({"In der Datei steht nichts.", "There is nothing in the file."});
    result.value = std::move(book);
    return result;
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
