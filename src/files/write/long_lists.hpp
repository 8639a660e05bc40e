// JSON documents with very long lists: a list is not made as a whole, but item by item while the document is
// written, so that memory holds one of them. The text is the library's own dump of the same document.
// Inside files/ only.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "files/sink.hpp"

namespace files {

class LongLists {
public:
    /// May itself add lists to those that made it: they are written with it.
    using Item = std::function<nlohmann::ordered_json(std::size_t)>;

    /// Stands in a document for the list with these items; a short one is that list. What `item` refers to
    /// must last until the document is written.
    nlohmann::ordered_json list(std::size_t count, Item item);

    /// Indented by two, with a line feed at its end; ill-formed UTF-8 is replaced.
    void write(const nlohmann::ordered_json& document, Sink sink);
    std::string text(const nlohmann::ordered_json& document);

private:
    struct List {
        std::size_t count;
        Item item;
    };
    class Writer;
    std::vector<List> lists_;
};

}  // namespace files
