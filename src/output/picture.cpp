#include "output/picture.hpp"

#include <new>

#include "base/utf8.hpp"
#include "output/encoders.hpp"

namespace output {

std::string documentText(std::string_view utf8)
{
    const std::string safe = base::displaySafe(utf8);
    std::string out;
    for (std::size_t at = 0; at < safe.size();) {
        const char32_t c = base::decodeUtf8(safe, at);
        const bool nonCharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEu) == 0xFFFEu;
        base::appendUtf8(out, nonCharacter ? 0xFFFD : c);
    }
    return out;
}

std::optional<PictureFormat> pictureFormat(const std::filesystem::path& file)
{
    std::string extension = file.extension().string();
    for (char& c : extension)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (extension == ".png") return PictureFormat::Png;
    if (extension == ".svg") return PictureFormat::Svg;
    if (extension == ".pdf") return PictureFormat::Pdf;
    return std::nullopt;
}

base::Result<std::string> encodePicture(const scene::Scene& scene, PictureFormat format,
                                        const PictureInfo& info, const Progress& progress)
{
    base::Result<std::string> result;
    const auto fail = [&](base::Message message) {
        result.diagnostics.push_back({base::Severity::Error, {}, 0, {}, std::move(message)});
    };
    const auto inRange = [](int sidePx) { return sidePx >= 1 && sidePx <= maxSidePx; };
    const std::string size = std::to_string(scene.widthPx) + "x" + std::to_string(scene.heightPx);
    if (!inRange(scene.widthPx) || !inRange(scene.heightPx)) {
        fail(base::filled(
            {"ein Bild mit {0} Pixeln lässt sich nicht machen; jede Seite muss 1 bis {1} Pixel haben",
             "a picture of {0} pixels cannot be made; each side must have 1 to {1} pixels"},
            {size, maxSidePx}));
        return result;
    }
    try {
        const DocumentInfo document{
            documentText(scene.title), documentText(info.sources), documentText(info.language),
            info.pixelsPerInch > 0 ? info.pixelsPerInch : 96 * (scene.scale > 0 ? scene.scale : 1),
            info.pixelsPerInch > 0};
        Encoded encoded;
        switch (format) {
        case PictureFormat::Png:
            encoded = encodePng(scene, document, progress);
            break;
        case PictureFormat::Svg:
            encoded = encodeSvg(scene, document);
            break;
        case PictureFormat::Pdf:
            encoded = encodePdf(scene, document);
            break;
        }
        if (encoded.stopped) return result;
        if (encoded.problem.empty())
            result.value = std::move(encoded.bytes);
        else
            fail(base::filled({"das Bild mit {0} Pixeln ließ sich nicht machen: {1}",
                               "the picture of {0} pixels could not be made: {1}"},
                              {size, encoded.problem}));
    } catch (const std::bad_alloc&) {
        fail(base::filled({"nicht genug Speicher für ein Bild mit {0} Pixeln; versuchen Sie es kleiner",
                           "not enough memory for a picture of {0} pixels; try a smaller size"},
                          {size}));
    }
    return result;
}

}  // namespace output
