#include "app/page/tested_picture.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "app/picture_case.hpp"
#include "output/picture.hpp"
#include "state/choice_keys.hpp"

namespace app {

namespace {

/// False for a line that is none.
bool read(std::string_view name, const std::string& value, PictureCase& one)
{
    Options& options = one.options;
    if (name == "--view") return (options.view = base::valueOfKey<state::ViewKind>(value)).has_value();
    if (name == "--theme") return (options.theme = base::valueOfKey<state::Theme>(value)).has_value();
    if (name == "--lang") {
        options.language = value == "en" ? base::Language::En : base::Language::De;
        return value == "en" || value == "de";
    }
    if (name == "--preview") {
        const auto preview = base::valueOfKey<state::Preview>(value);
        options.preview = preview.value_or(state::Preview::None);
        return preview.has_value();
    }
    if (name == "--size") {
        PictureSize size;
        options.size = size;
        return std::sscanf(value.c_str(), "%dx%d", &options.size->widthPx, &options.size->heightPx) == 2;
    }
    if (name == "--scale") return (options.scale = std::strtod(value.c_str(), nullptr)) > 0;
    if (name == "--select") options.select.push_back(value);
    if (name == "--filter") options.filters.push_back(value);
    if (name == "--show") options.show.push_back(value);
    if (name == "--known-only") options.knownOnly = true;
    if (name == "as_window") one.asWindow = true;
    if (name == "hovered") one.hovered = value;
    if (name == "state") one.stateText = value;
    if (name == "camera") {
        one.camera.resize(3);
        return std::sscanf(value.c_str(), "%lf %lf %lf", &one.camera[0], &one.camera[1], &one.camera[2]) == 3;
    }
    return name == "--select" || name == "--filter" || name == "--show" || name == "--known-only" ||
           name == "as_window" || name == "hovered" || name == "state";
}

}  // namespace

std::string testedPicture(const std::shared_ptr<const model::Atlas>& atlas, std::string_view order)
{
    const auto refuse = [](const std::string& why) {
        std::fprintf(stderr, "picture: %s\n", why.c_str());
        return std::string();
    };
    if (!atlas) return refuse("nothing is shown yet");
    PictureCase one;
    while (!order.empty()) {
        const std::size_t end = std::min(order.find('\n'), order.size());
        const std::string_view line = order.substr(0, end);
        order.remove_prefix(std::min(end + 1, order.size()));
        if (line == "room") {
            one.room = order;
            break;
        }
        const std::size_t blank = std::min(line.find(' '), line.size());
        const std::string value(line.substr(std::min(blank + 1, line.size())));
        if (!read(line.substr(0, blank), value, one)) return refuse("not understood: " + std::string(line));
    }
    const auto scene = sceneOf(atlas, one);
    if (!scene.value) return refuse(base::toString(scene.diagnostics.front(), base::Language::En));
    const auto bytes = output::encodePicture(**scene.value, output::PictureFormat::Png, {});
    return bytes.value.value_or(std::string());
}

}  // namespace app
