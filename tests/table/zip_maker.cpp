#include "table/zip_maker.hpp"

#include <cstdint>

#include <zlib.h>

namespace test_table {

namespace {

void number(std::string& out, std::uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i, value >>= 8) out += static_cast<char>(value & 0xFF);
}

std::string deflated(std::string_view bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string replaced(std::vector<Part> parts, const std::vector<Part>& more)
{
    for (const Part& one : more) {
        bool found = false;
        for (Part& part : parts)
            if (part.name == one.name) {
                part = one;
                found = true;
            }
        if (!found) parts.push_back(one);
    }
    return zipped(parts);
}

}  // namespace

std::string zipped(const std::vector<Part>& parts)
{
    std::string out, directory;
    for (const Part& part : parts) {
        const std::string packed = deflated(part.bytes);
        std::string facts;
        number(facts, 20, 2);
        number(facts, part.encrypted ? 1 : 0, 2);
        number(facts, 8, 2);
        number(facts, 0, 4);
        number(
            facts,
            crc32(0, reinterpret_cast<const Bytef*>(part.bytes.data()), static_cast<uInt>(part.bytes.size())),
            4);
        number(facts, packed.size(), 4);
        number(facts, part.bytes.size(), 4);
        number(facts, part.name.size(), 2);
        number(facts, 0, 2);
        number(directory, 0x02014b50, 4);
        number(directory, 20, 2);
        directory += facts;
        number(directory, 0, 10);
        number(directory, out.size(), 4);
        directory += part.name;
        number(out, 0x04034b50, 4);
        out += facts + part.name + packed;
    }
    const std::size_t begin = out.size();
    out += directory;
    number(out, 0x06054b50, 4);
    number(out, 0, 4);
    number(out, parts.size(), 2);
    number(out, parts.size(), 2);
    number(out, directory.size(), 4);
    number(out, begin, 4);
    number(out, 0, 2);
    return out;
}

std::string xlsx(std::string_view sheetData, const std::vector<Part>& more)
{
    const std::string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const std::string kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const auto relation = [&](const char* id, const char* kind, const char* target) {
        return std::string("<Relationship Id=\"") + id + "\" Type=\"" + kinds + "/" + kind + "\" Target=\"" +
               target + "\"/>";
    };
    return replaced(
        {{"[Content_Types].xml", "<Types/>"},
         {"_rels/.rels",
          relations + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
         {"xl/workbook.xml",
          "<workbook " + main + " xmlns:r=\"" + kinds +
              "\"><sheets><sheet name=\"Orte\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels", relations + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                            relation("rId2", "worksheet", "worksheets/sheet2.xml") +
                                            relation("rId8", "styles", "styles.xml") +
                                            relation("rId9", "sharedStrings", "/xl/sharedStrings.xml") +
                                            "</Relationships>"},
         {"xl/sharedStrings.xml",
          "<sst " + main +
              "><si><t>Ort</t></si><si><r><t>Ge</t></r><r><t xml:space=\"preserve\">ra </t></r>"
              "<rPh><t>weg</t></rPh></si><si><t>Jena</t></si></sst>"},
         {"xl/styles.xml",
          "<styleSheet " + main +
              "><numFmts><numFmt numFmtId=\"164\" formatCode=\"00000000\"/><numFmt numFmtId=\"165\" "
              "formatCode=\"[$-407]dd/\\ mmmm\\ yyyy;@\"/><numFmt numFmtId=\"166\" "
              "formatCode=\"yyyy\"/></numFmts>"
              "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf "
              "numFmtId=\"14\"/>"
              "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"22\"/><xf "
              "numFmtId=\"20\"/></cellXfs></styleSheet>"},
         {"xl/worksheets/sheet1.xml", "<worksheet " + main + ">" + std::string(sheetData) + "</worksheet>"}},
        more);
}

std::string ods(std::string_view tables, const std::vector<Part>& more, std::string_view styles)
{
    return replaced(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"META-INF/manifest.xml",
          "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"},
         {"content.xml",
          "<?xml version=\"1.0\"?><office:document-content "
          "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
          "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
          "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
          "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
          "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
          "<office:automatic-styles>" +
              std::string(styles) + "</office:automatic-styles><office:body><office:spreadsheet>" +
              std::string(tables) + "</office:spreadsheet></office:body></office:document-content>"}},
        more);
}

}  // namespace test_table
