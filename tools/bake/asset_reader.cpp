#include "asset_reader.hpp"

#include <fstream>
#include <iterator>
#include <string_view>
#include <utility>

#include <zlib.h>

namespace bake {

namespace {

/// Magic, size, zlib stream -> the unpacked bytes.
std::vector<unsigned char> unpack(const std::filesystem::path& file, std::string_view magic)
{
    std::ifstream stream(file, std::ios::binary);
    const std::vector<char> packed{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.good() && packed.empty()) throw InputError(file.string() + ": cannot be read");
    if (packed.size() < 8 || std::string_view(packed.data(), 4) != magic)
        throw InputError(file.string() + ": is not a file of tools/mapdata (" + std::string(magic) + ")");
    unsigned long size = 0;
    for (std::size_t i = 0; i < 4; ++i)
        size |= static_cast<unsigned long>(static_cast<unsigned char>(packed[4 + i])) << (8 * i);
    std::vector<unsigned char> data(size);
    const auto* input = reinterpret_cast<const unsigned char*>(packed.data() + 8);
    if (uncompress(data.data(), &size, input, static_cast<unsigned long>(packed.size() - 8)) != Z_OK ||
        size != data.size())
        throw InputError(file.string() + ": damaged");
    return data;
}

class Reader {
public:
    Reader(std::vector<unsigned char> data, std::string name) : data_(std::move(data)), name_(std::move(name))
    {
    }

    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const unsigned char byte = next();
            value |= static_cast<std::uint64_t>(byte & 127) << shift;
            if (byte < 128) return value;
        }
        throw InputError(name_ + ": number too long");
    }
    std::int64_t zigzag()
    {
        const std::uint64_t value = varint();
        return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
    }
    std::string text()
    {
        const std::size_t size = varint();
        if (size > data_.size() - at_) throw InputError(name_ + ": ends inside a text");
        const auto first = data_.begin() + static_cast<std::ptrdiff_t>(at_);
        at_ += size;
        return {first, first + static_cast<std::ptrdiff_t>(size)};
    }
    void expectEnd() const
    {
        if (at_ != data_.size()) throw InputError(name_ + ": bytes behind the end");
    }

private:
    unsigned char next()
    {
        if (at_ >= data_.size()) throw InputError(name_ + ": ends too early");
        return data_[at_++];
    }

    std::vector<unsigned char> data_;
    std::string name_;
    std::size_t at_ = 0;
};

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::vector<Cell> parseCells(const std::string& text, const std::string& name)
{
    std::vector<Cell> cells;
    if (text.empty()) return cells;
    for (const std::string& line : split(text, '\n')) {
        std::vector<std::string> f = split(line, '\t');
        if (f.size() != 6)
            throw InputError(name + ": a cell has " + std::to_string(f.size()) + " fields, not 6");
        cells.push_back({f[0] == "L", std::move(f[1]), std::move(f[2]), std::move(f[3]), std::move(f[4]),
                         std::move(f[5])});
    }
    return cells;
}

}  // namespace

SourceLevel readLevel(const std::filesystem::path& file)
{
    Reader in(unpack(file, "KAG1"), file.string());
    SourceLevel level;
    const double scale = static_cast<double>(in.varint());
    if (!(scale > 0)) throw InputError(file.string() + ": no scale");
    level.toleranceM = static_cast<double>(in.varint());
    const auto degrees = [&] { return static_cast<double>(in.zigzag()) / scale; };
    for (double* side :
         {&level.coverageDeg.minX, &level.coverageDeg.minY, &level.coverageDeg.maxX, &level.coverageDeg.maxY})
        *side = degrees();
    level.cells = parseCells(in.text(), file.string());

    const auto cell = [&] {
        const std::uint64_t index = in.varint();
        if (index > level.cells.size())
            throw InputError(file.string() + ": an arc names a cell that is not there");
        return index == 0 ? SourceArc::outside : static_cast<std::uint32_t>(index - 1);
    };
    std::vector<std::size_t> counts;
    const std::size_t arcCount = in.varint();
    for (std::size_t i = 0; i < arcCount; ++i) {
        counts.push_back(in.varint());
        SourceArc& arc = level.arcs.emplace_back();
        const std::uint64_t lineClass = in.varint();
        if (lineClass >= geo::lineClassCount || counts.back() < 2)
            throw InputError(file.string() + ": bad arc");
        arc.lineClass = static_cast<geo::LineClass>(lineClass);
        arc.left = cell();
        arc.right = cell();
    }
    std::int64_t x = 0, y = 0;
    for (std::size_t i = 0; i < arcCount; ++i) {
        for (std::size_t k = 0; k < counts[i]; ++k) {
            x += in.zigzag();
            y += in.zigzag();
            level.arcs[i].points.push_back({static_cast<double>(x) / scale, static_cast<double>(y) / scale});
        }
    }
    in.expectEnd();
    return level;
}

void append(SourceLevel& level, SourceLevel more)
{
    const auto offset = static_cast<std::uint32_t>(level.cells.size());
    for (Cell& cell : more.cells) level.cells.push_back(std::move(cell));
    for (SourceArc& arc : more.arcs) {
        if (arc.left != SourceArc::outside) arc.left += offset;
        if (arc.right != SourceArc::outside) arc.right += offset;
        level.arcs.push_back(std::move(arc));
    }
}

Table readTable(const std::filesystem::path& file, std::size_t fields)
{
    Table table;
    table.text = unpack(file, "KAT1");
    table.fields = fields;
    std::string_view rest(reinterpret_cast<const char*>(table.text.data()), table.text.size());
    for (bool more = true; more;) {
        const std::size_t end = rest.find('\n');
        more = end != std::string_view::npos;
        std::string_view line = rest.substr(0, end);
        if (more) rest.remove_prefix(end + 1);
        std::size_t count = 1;
        for (std::size_t tab = line.find('\t'); tab != std::string_view::npos;
             tab = line.find('\t'), ++count) {
            table.cells.push_back(line.substr(0, tab));
            line.remove_prefix(tab + 1);
        }
        table.cells.push_back(line);
        if (count != fields)
            throw InputError(file.string() + ":" + std::to_string((table.cells.size() - count) / fields + 1) +
                             ": " + std::to_string(count) + " fields, not " + std::to_string(fields));
    }
    return table;
}

}  // namespace bake
