#include "table/write.hpp"

#include <algorithm>

#include <minizip/zip.h>

#include "base/utf8.hpp"
#include "table/csv_cell.hpp"
#include "table/memory_file.hpp"

namespace table {

namespace {

class Packer {
public:
    Packer()
    {
        zlib_filefunc64_def functions = target_.functions();
        file_ = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
    }
    void add(const std::string& name, const std::string& bytes)
    {
        zip_fileinfo info{};
        // 1980-01-01: no clock here.
        info.tmz_date.tm_year = 1980;
        info.tmz_date.tm_mday = 1;
        if (zipOpenNewFileInZip(file_, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 6) !=
            ZIP_OK)
            return;
        zipWriteInFileInZip(file_, bytes.data(), static_cast<unsigned>(bytes.size()));
        zipCloseFileInZip(file_);
    }
    std::string take()
    {
        zipClose(file_, nullptr);
        return std::move(target_.bytes);
    }

private:
    MemoryTarget target_;
    zipFile file_ = nullptr;
};

std::string escaped(const std::string& text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::decodeUtf8(text, at);
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c >= 0x20 || c == '\n' || c == '\t')
            base::appendUtf8(out, c);
    }
    return out;
}

std::string columnLetters(std::size_t column)
{
    std::string letters;
    for (++column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

const std::string xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const std::string mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string packages = "http://schemas.openxmlformats.org/package/2006/";
const std::string types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

enum Style { Plain = 0, Heading = 1 };

std::string rowXml(std::size_t row, const Row& cells, Style style)
{
    const std::string number = std::to_string(row + 1);
    std::string out = "<row r=\"" + number + "\">";
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!cells[i].empty())
            out += "<c r=\"" + columnLetters(i) + number + "\" s=\"" + std::to_string(style) +
                   "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cells[i]) + "</t></is></c>";
    return out + "</row>";
}

std::string sheetXml(const std::vector<Row>& rows, const std::string& behind)
{
    std::size_t columns = 1;
    for (const Row& row : rows) columns = std::max(columns, row.size());
    // Text cells, so that "01001000" stays what it is when somebody types it.
    std::string out = xmlHead + "<worksheet xmlns=\"" + mainSpace +
                      "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
                      "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>";
    for (std::size_t i = 0; i < columns; ++i) {
        std::size_t width = 10;
        for (const Row& row : rows)
            if (i < row.size()) width = std::clamp(row[i].size() + 2, width, std::size_t{40});
        const std::string number = std::to_string(i + 1);
        out += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + std::to_string(width) +
               "\" style=\"0\" customWidth=\"1\"/>";
    }
    out += "</cols><sheetData>";
    for (std::size_t i = 0; i < rows.size(); ++i) out += rowXml(i, rows[i], i == 0 ? Heading : Plain);
    return out + "</sheetData>" + behind + "</worksheet>";
}

std::string relation(int id, const char* kind, const std::string& part)
{
    return "<Relationship Id=\"rId" + std::to_string(id) + "\" Type=\"" + kinds + "/" + kind +
           "\" Target=\"" + part + "\"/>";
}

std::string relations(const std::string& list)
{
    return xmlHead + "<Relationships xmlns=\"" + packages + "relationships\">" + list + "</Relationships>";
}

}  // namespace

std::string writeXlsx(const WrittenTable& table)
{
    std::vector<Row> rows{{}}, words{{}};
    std::string validations;
    std::size_t validated = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const WrittenColumn& column = table.columns[i];
        rows.front().push_back(column.heading);
        if (column.allowed.empty()) continue;
        const std::size_t at = words.front().size();
        words.front().push_back(column.heading);
        for (std::size_t word = 0; word < column.allowed.size(); ++word) {
            if (words.size() < word + 2) words.emplace_back();
            words[word + 1].resize(std::max(words[word + 1].size(), at + 1));
            words[word + 1][at] = column.allowed[word];
        }
        const std::string letters = columnLetters(i), from = columnLetters(at);
        validations += "<dataValidation type=\"list\" errorStyle=\"information\" allowBlank=\"1\" "
                       "showErrorMessage=\"0\" "
                       "sqref=\"" +
                       letters + "2:" + letters + "1000\"><formula1>'" + escaped(table.allowedName) + "'!$" +
                       from + "$2:$" + from + "$" + std::to_string(column.allowed.size() + 1) +
                       "</formula1></dataValidation>";
        ++validated;
    }
    rows.insert(rows.end(), table.rows.begin(), table.rows.end());
    const bool second = validated > 0;
    if (second)
        validations = "<dataValidations count=\"" + std::to_string(validated) + "\">" + validations +
                      "</dataValidations>";

    const auto override = [](const std::string& part, const std::string& type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + types + type + "+xml\"/>";
    };
    const auto sheet = [](const std::string& name, int id) {
        return "<sheet name=\"" + escaped(name) + "\" sheetId=\"" + std::to_string(id) + "\" r:id=\"rId" +
               std::to_string(id) + "\"/>";
    };
    Packer packer;
    packer.add("[Content_Types].xml",
               xmlHead + "<Types xmlns=\"" + packages +
                   "content-types\"><Default Extension=\"rels\" "
                   "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
                   "Extension=\"xml\" ContentType=\"application/xml\"/>" +
                   override("/xl/workbook.xml", "sheet.main") +
                   override("/xl/worksheets/sheet1.xml", "worksheet") +
                   (second ? override("/xl/worksheets/sheet2.xml", "worksheet") : "") +
                   override("/xl/styles.xml", "styles") + "</Types>");
    packer.add("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
    packer.add("xl/workbook.xml", xmlHead + "<workbook xmlns=\"" + mainSpace + "\" xmlns:r=\"" + kinds +
                                      "\"><sheets>" + sheet(table.name, 1) +
                                      (second ? sheet(table.allowedName, 2) : "") + "</sheets></workbook>");
    packer.add("xl/_rels/workbook.xml.rels",
               relations(relation(1, "worksheet", "worksheets/sheet1.xml") +
                         (second ? relation(2, "worksheet", "worksheets/sheet2.xml") : "") +
                         relation(3, "styles", "styles.xml")));
    // 49 is the format of text.
    packer.add(
        "xl/styles.xml",
        xmlHead + "<styleSheet xmlns=\"" + mainSpace +
            "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz "
            "val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill "
            "patternType=\"none\"/></fill><fill><patternFill "
            "patternType=\"gray125\"/></fill></fills><borders "
            "count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs "
            "count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
            "borderId=\"0\"/></cellStyleXfs><cellXfs "
            "count=\"2\"><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
            "applyNumberFormat=\"1\"/><xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" "
            "xfId=\"0\" "
            "applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs><cellStyles count=\"1\"><cellStyle "
            "name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    packer.add("xl/worksheets/sheet1.xml", sheetXml(rows, validations));
    if (second) packer.add("xl/worksheets/sheet2.xml", sheetXml(words, ""));
    return packer.take();
}

std::string writeCsv(const WrittenTable& table, base::Language language)
{
    const char delimiter = language == base::Language::De ? ';' : ',';
    std::string out = "\xEF\xBB\xBF";
    const auto line = [&](const Row& cells) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (i > 0) out += delimiter;
            if (i < cells.size()) appendCsvCell(out, cells[i]);
        }
        out += "\r\n";
    };
    Row headings;
    for (const WrittenColumn& column : table.columns) headings.push_back(column.heading);
    line(headings);
    for (const Row& row : table.rows) line(row);
    return out;
}

}  // namespace table
