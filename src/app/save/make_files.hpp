// From what is shown to the bytes of the files that were asked for. Used by the commands and by the window's
// worker alike: reads only what it is given and writes nothing.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/atlas.hpp"
#include "output/document.hpp"
#include "state/app_state.hpp"

namespace app {

/// Everything a file can be made from: values and what never changes, so that a thread can have its own.
struct SaveInput {
    std::shared_ptr<const model::Atlas> atlas;
    state::View view;
    state::Preferences
        preferences;  ///< language and theme of the file; of a tour's pictures also the room's size
    std::optional<state::FrameSize>
        shownPx{};  ///< logical size of the map the view was seen in; none: show its home
    base::SharedValue<state::Document> document{};
    state::Record record{};
    filter::RelatedWeights relatedWeights{};
    std::optional<std::filesystem::path>
        versions{};        ///< what is written over is kept there, see files/versions
    std::string before{};  ///< Entries: what stands in the file now
    std::string date{};    ///< today, in the reader's words, for the record
    int sceneWidthPx = 1920, sceneHeightPx = 1080;  ///< of a tour's pictures
    double sceneScale = 1;                          ///< picture pixels per logical pixel in them
};

struct MadeFile {
    std::filesystem::path path;
    std::string bytes;
};

/// Neither files nor problems: `progress` stopped it.
struct MadeFiles {
    std::vector<MadeFile> files;
    std::vector<base::Diagnostic> problems;
};

MadeFiles makeFiles(const SaveInput& input, const state::SaveOrder& order,
                    const output::Progress& progress = {});

/// All files and folders that an order writes to, before they are made.
std::vector<std::filesystem::path> targetsOf(const state::SaveOrder& order);

/// One line of credits for the map and the data in a file.
std::string attribution(base::Language language);

}  // namespace app
