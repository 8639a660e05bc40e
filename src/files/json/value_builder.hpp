// Makes nlohmann_json values of what the walk meets, so that the text is gone through once for values, lines
// and faults. Can hand out the items of one long list instead of keeping them. Inside files/ only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "files/json/walk.hpp"

namespace files {

/// Takes the items of one list of the top object while the text is read, so that a long list never lies in
/// memory as JSON; in the document the list is then empty.
class ListReader {
public:
    virtual ~ListReader() = default;
    /// The list begins; a second time if its name stands twice, what was read before is then void.
    virtual void begin() = 0;
    virtual void item(std::size_t index, const nlohmann::json& value) = 0;
};

/// The list that is read item by item; `reader` may be null.
struct StreamedList {
    std::string_view key;
    ListReader* reader = nullptr;
};

/// Of equal names the last counts; unusable values are null.
class ValueBuilder : public JsonVisitor {
public:
    /// `text` must be what is walked through, and outlive the builder.
    ValueBuilder(std::string_view text, StreamedList list) : text_(text), list_(list) {}

    void key(std::string_view raw, std::size_t offset) override;
    void beginObject(std::size_t offset) override;
    void beginArray(std::size_t offset) override;
    void endContainer(std::size_t offset) override;
    void scalar(std::size_t begin, std::size_t end) override;
    void unusable(std::size_t begin, std::size_t end, JsonUnusable reason) override;

    /// The whole text's value. If the walk ended in a fault, what is whole of the top object: its members
    /// before the fault and of a list that was not at its end the whole items; nothing without a top object.
    std::optional<nlohmann::json> take();

private:
    struct Open {
        nlohmann::json value;
        std::string key;  ///< of the next member
    };

    nlohmann::json scalarValue(std::string_view token) const;
    void attach(nlohmann::json value);

    std::string_view text_;
    StreamedList list_;
    std::vector<Open> open_;
    std::optional<nlohmann::json> root_;
    bool inList_ = false;
    std::size_t nextItem_ = 0;
};

}  // namespace files
