#include "output/pdf/pdf_additions.hpp"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <string_view>

namespace output {

namespace {

std::optional<std::size_t> numberAt(std::string_view text, std::size_t at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r')) ++at;
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
    if (error != std::errc{} || end == text.data() + at) return std::nullopt;
    return value;
}

std::optional<std::size_t> numberBehind(std::string_view text, std::string_view word)
{
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos) return std::nullopt;
    return numberAt(text, at + word.size());
}

/// Reads what is needed of a file with one plain table of objects.
class Reader {
public:
    explicit Reader(std::string_view pdf) : pdf_(pdf)
    {
        const std::size_t end = pdf.rfind("startxref");
        if (end == std::string_view::npos) return;
        const auto table = numberAt(pdf, end + 9);
        if (!table || *table >= end || pdf.substr(*table, 7) != "xref\n0 ") return;
        const std::size_t trailer = pdf.find("trailer", *table), counts = pdf.find('\n', *table + 7);
        if (trailer == std::string_view::npos || counts == std::string_view::npos) return;
        const std::size_t begin = pdf.find("<<", trailer), close = pdf.find(">>", trailer);
        if (begin == std::string_view::npos || close == std::string_view::npos || begin > close) return;
        table_ = *table;
        entries_ = counts + 1;
        trailer_ = pdf.substr(begin, close - begin);
    }

    bool ok() const { return entries_ > 0; }
    std::size_t table() const { return table_; }
    /// Without the closing brackets.
    std::string_view trailer() const { return trailer_; }

    /// What stands between the outer brackets of an object that is a dictionary.
    std::optional<std::string_view> dictionary(std::size_t id) const
    {
        constexpr std::size_t entryBytes = 20;
        const auto offset = numberAt(pdf_, entries_ + entryBytes * id);
        const std::string heading = std::to_string(id) + " 0 obj";
        if (!offset || *offset >= pdf_.size() || pdf_.substr(*offset, heading.size()) != heading)
            return std::nullopt;
        const std::size_t begin = pdf_.find("<<", *offset), end = pdf_.find("endobj", *offset);
        if (begin == std::string_view::npos || end == std::string_view::npos || begin > end)
            return std::nullopt;
        const std::size_t close = pdf_.rfind(">>", end);
        if (close == std::string_view::npos || close < begin) return std::nullopt;
        return pdf_.substr(begin + 2, close - begin - 2);
    }

    std::vector<std::size_t> pages(std::string_view catalogue) const
    {
        std::vector<std::size_t> ids;
        const auto root = numberBehind(catalogue, "/Pages ");
        const auto pages = root ? dictionary(*root) : std::nullopt;
        const std::size_t kids = pages ? pages->find("/Kids") : std::string_view::npos;
        if (kids == std::string_view::npos) return ids;
        std::size_t at = pages->find('[', kids);
        const std::size_t end = pages->find(']', kids);
        while (at < end && end != std::string_view::npos) {
            const auto id = numberAt(*pages, at + 1);
            if (!id) break;
            ids.push_back(*id);
            at = pages->find('R', at + 1);
        }
        return ids;
    }

private:
    std::string_view pdf_;
    std::size_t table_ = 0, entries_ = 0;
    std::string_view trailer_;
};

std::string text(std::string_view url)
{
    std::string out = "(";
    for (const char c : url) {
        if (c == '(' || c == ')' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) >= 0x20) out += c;
    }
    return out + ")";
}

std::string annotations(const std::vector<PdfLink>& links)
{
    std::string out = "\n   /Annots [";
    for (const PdfLink& link : links)
        out += "\n      << /Type /Annot /Subtype /Link /F 4 /Border [ 0 0 0 ] /Rect [ " +
               pdfNumber(link.minX) + " " + pdfNumber(link.minY) + " " + pdfNumber(link.maxX) + " " +
               pdfNumber(link.maxY) + " ] /A << /S /URI /URI " + text(link.url) + " >> >>";
    return out + " ]";
}

}  // namespace

std::string pdfNumber(double value)
{
    const long long hundredths = std::isfinite(value) ? std::llround(value * 100) : 0;
    char digits[40];
    std::snprintf(digits, sizeof digits, "%s%lld.%02lld", hundredths < 0 ? "-" : "",
                  std::llabs(hundredths) / 100, std::llabs(hundredths) % 100);
    return digits;
}

std::string withAdditions(std::string pdf, const PdfAdditions& additions)
{
    std::map<std::size_t, std::string> objects;  // new content by number
    std::string trailer;
    std::size_t table = 0;
    {
        const Reader reader(pdf);
        const auto root = reader.ok() ? numberBehind(reader.trailer(), "/Root ") : std::nullopt;
        const auto catalogue = root ? reader.dictionary(*root) : std::nullopt;
        if (!catalogue) return pdf;
        const std::vector<std::size_t> pages = reader.pages(*catalogue);
        objects[*root] = "\n   /Lang (" + additions.language +
                         ")\n   /ViewerPreferences << /DisplayDocTitle true >>" + std::string(*catalogue);
        for (std::size_t i = 0; i < pages.size() && i < additions.links.size(); ++i) {
            const auto page = reader.dictionary(pages[i]);
            if (page && !additions.links[i].empty())
                objects[pages[i]] = annotations(additions.links[i]) + std::string(*page);
        }
        trailer = reader.trailer();
        table = reader.table();
    }
    if (pdf.back() != '\n') pdf += '\n';
    std::string entries;
    for (const auto& [id, content] : objects) {
        char line[24];
        std::snprintf(line, sizeof line, "%010zu 00000 n \n", pdf.size());
        entries += std::to_string(id) + " 1\n" + line;
        pdf += std::to_string(id) + " 0 obj\n<<" + content + ">>\nendobj\n";
    }
    const std::size_t newTable = pdf.size();
    pdf += "xref\n" + entries + "trailer\n" + trailer + "   /Prev " + std::to_string(table) +
           "\n>>\nstartxref\n" + std::to_string(newTable) + "\n%%EOF\n";
    return pdf;
}

}  // namespace output
