// The page's words (reading.hpp) in the document beside the canvas, by way of reading.js.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/window/companion.hpp"

namespace app {

class PageWords : public Companion {
public:
    void follow(Session& session) override;
    state::Wishes wishes(Session& session) override;

    /// A press on the thing of that name; `text`: what stands in the search field, with the name "search".
    void pressed(std::string name, std::string text);

    /// What was shown last; null before the first picture.
    const std::shared_ptr<const model::Atlas>& atlas() const { return atlas_; }

private:
    std::shared_ptr<const model::Atlas> atlas_;
    std::vector<std::string> pressed_;
    std::string searched_;
};

}  // namespace app
