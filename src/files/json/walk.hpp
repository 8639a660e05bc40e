// Walks JSON text (RFC 8259) without building values, to learn where things are and what is wrong with
// the text in words for people. Iterative, linear in the text's length; knows nothing of networks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/message.hpp"

namespace files {

/// Why a value cannot be used although the text around it is in order.
enum class JsonUnusable { TooDeep, NumberTooLarge };

/// What the walk meets, in the order of the text. Offsets are bytes from the start of the text.
class JsonVisitor {
public:
    virtual ~JsonVisitor() = default;
    /// The name of the next value, without quotes, escapes not resolved.
    virtual void key(std::string_view raw, std::size_t offset) = 0;
    virtual void beginObject(std::size_t offset) = 0;
    virtual void beginArray(std::size_t offset) = 0;
    /// `offset` is behind the closing bracket.
    virtual void endContainer(std::size_t offset) = 0;
    /// A text, number, true, false or null in [begin, end).
    virtual void scalar(std::size_t begin, std::size_t end) = 0;
    /// A value in [begin, end) that was stepped over; called instead of the others.
    virtual void unusable(std::size_t begin, std::size_t end, JsonUnusable reason) = 0;
};

/// Where the text stops being JSON, and why. `openedAt` is the bracket that is not closed, if that matters.
struct JsonFault {
    std::size_t offset = 0;
    base::Message message;
    std::optional<std::size_t> openedAt;
};

/// Containers nested deeper than `maxDepth` are stepped over; more values than `maxValues` are a fault, so
/// that a small file cannot fill the memory.
struct JsonLimits {
    std::size_t maxDepth = 64;
    std::size_t maxValues = 3'000'000;
};

/// Returns nothing if the whole text is JSON.
std::optional<JsonFault> walkJson(std::string_view text, const JsonLimits& limits, JsonVisitor& visitor);

/// The text a raw key or string stands for; ill-formed escapes become U+FFFD.
std::string unescapeJson(std::string_view raw);

/// The same; quick for the many that have no escapes.
inline std::string plainName(std::string_view raw)
{
    return raw.find('\\') == std::string_view::npos ? std::string(raw) : unescapeJson(raw);
}

/// The first escape of half a character in a raw key or string (a surrogate without its other half, RFC 8259
/// section 8.2) as it is written there, like \ud83d; empty if there is none.
std::string_view loneSurrogate(std::string_view raw);

}  // namespace files
