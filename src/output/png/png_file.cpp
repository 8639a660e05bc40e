#include "output/png/png_file.hpp"

#include <algorithm>
#include <string_view>

#include <zlib.h>

namespace output {

namespace {

void appendBigEndian(std::string& out, std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xFFu);
}

const Bytef* bytes(const char* text) { return reinterpret_cast<const Bytef*>(text); }

void appendChunk(std::string& out, std::string_view type, std::string_view data)
{
    appendBigEndian(out, static_cast<std::uint32_t>(data.size()));
    const std::size_t checked = out.size();
    out += type;
    out += data;
    const uLong crc = crc32_z(0, bytes(out.data() + checked), out.size() - checked);
    appendBigEndian(out, static_cast<std::uint32_t>(crc));
}

std::uint8_t unmultiplied(std::uint32_t channel, std::uint32_t alpha)
{
    return alpha == 0
               ? 0
               : static_cast<std::uint8_t>(std::min<std::uint32_t>(255, (channel * 255 + alpha / 2) / alpha));
}

/// Filter byte and samples of one row, without filtering: flat colours compress best as they are.
void appendRow(std::vector<Bytef>& out, std::span<const std::uint32_t> pixels, bool alpha)
{
    out.push_back(0);
    const std::size_t begin = out.size();
    out.resize(begin + pixels.size() * (alpha ? 4 : 3));
    Bytef* to = out.data() + begin;
    for (const std::uint32_t pixel : pixels) {
        const std::uint32_t a = pixel >> 24, r = (pixel >> 16) & 0xFFu, g = (pixel >> 8) & 0xFFu,
                            b = pixel & 0xFFu;
        if (alpha) {
            *to++ = unmultiplied(r, a);
            *to++ = unmultiplied(g, a);
            *to++ = unmultiplied(b, a);
            *to++ = static_cast<Bytef>(a);
        } else {
            *to++ = static_cast<Bytef>(r);
            *to++ = static_cast<Bytef>(g);
            *to++ = static_cast<Bytef>(b);
        }
    }
}

}  // namespace

PngStrip compressStrip(const PixelRows& rows, bool alpha, bool last)
{
    PngStrip strip;
    std::vector<Bytef> raw;
    raw.reserve(rows.pixels.size() * 4 + rows.pixels.size() / std::max<std::size_t>(1, rows.width) + 1);
    for (std::size_t at = 0; at + rows.width <= rows.pixels.size(); at += rows.width)
        appendRow(raw, rows.pixels.subspan(at, rows.width), alpha);
    strip.rawBytes = raw.size();
    strip.adler = static_cast<std::uint32_t>(adler32_z(adler32_z(0, nullptr, 0), raw.data(), raw.size()));

    z_stream stream{};
    constexpr int rawDeflate = -15;  // no zlib header: strips share one
    if (deflateInit2(&stream, 1, Z_DEFLATED, rawDeflate, 9, Z_DEFAULT_STRATEGY) != Z_OK) return {};
    strip.deflated.resize(deflateBound(&stream, static_cast<uLong>(raw.size())) + 16);
    stream.next_in = raw.data();
    stream.avail_in = static_cast<uInt>(raw.size());
    stream.next_out = reinterpret_cast<Bytef*>(strip.deflated.data());
    stream.avail_out = static_cast<uInt>(strip.deflated.size());
    const int status = deflate(&stream, last ? Z_FINISH : Z_SYNC_FLUSH);
    const bool whole = stream.avail_in == 0 && (last ? status == Z_STREAM_END : status == Z_OK);
    strip.deflated.resize(whole ? static_cast<std::size_t>(stream.total_out) : 0);
    strip.deflated.shrink_to_fit();
    deflateEnd(&stream);
    return strip;
}

std::string assemblePng(const PngHeader& header, const std::vector<PngStrip>& strips)
{
    std::size_t total = 1024;
    for (const PngStrip& strip : strips) total += strip.deflated.size() + 12;
    std::string out;
    out.reserve(total);
    out += "\x89PNG\r\n\x1a\n";

    std::string data;
    appendBigEndian(data, header.width);
    appendBigEndian(data, header.height);
    data += '\x08';  // bits per sample
    data += header.alpha ? '\x06' : '\x02';
    data += std::string_view("\0\0\0", 3);  // deflate, adaptive filtering, not interlaced
    appendChunk(out, "IHDR", data);
    appendChunk(out, "sRGB", std::string_view("\0", 1));  // perceptual
    if (header.pixelsPerMetre > 0) {
        data.clear();
        appendBigEndian(data, header.pixelsPerMetre);
        appendBigEndian(data, header.pixelsPerMetre);
        data += '\x01';
        appendChunk(out, "pHYs", data);
    }
    for (const auto& [keyword, text] : header.texts) {
        data = keyword;
        data +=
            std::string_view("\0\0\0\0\0", 5);  // end of keyword, not compressed, no language, no translation
        data += text;
        appendChunk(out, "iTXt", data);
    }

    uLong adler = adler32_z(0, nullptr, 0);
    for (std::size_t i = 0; i < strips.size(); ++i) {
        adler = adler32_combine(adler, strips[i].adler, static_cast<z_off_t>(strips[i].rawBytes));
        data.clear();
        if (i == 0) data += std::string_view("\x78\x01", 2);  // zlib header: window of 32 KiB, fastest
        data += strips[i].deflated;
        if (i + 1 == strips.size()) appendBigEndian(data, static_cast<std::uint32_t>(adler));
        appendChunk(out, "IDAT", data);
    }
    appendChunk(out, "IEND", {});
    return out;
}

}  // namespace output
