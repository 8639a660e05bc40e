#include "files/write/long_lists.hpp"

#include <cstdint>
#include <utility>

namespace files {

namespace {

using Json = nlohmann::ordered_json;

/// Fewer items cost less than what stands for them.
constexpr std::size_t shortList = 64;
constexpr std::size_t indentStep = 2, pieceBytes = std::size_t{64} * 1024;

/// What stands for a list: bytes, which no JSON text has, with the list's number as their type.
bool isStandIn(const Json& value) { return value.is_binary(); }

std::string libraryText(const Json& value, int indent)
{
    return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

class LongLists::Writer {
public:
    Writer(LongLists& lists, Sink sink) : lists_(lists), sink_(sink) {}

    void write(const Json& document)
    {
        value(document, 0);
        out_ += '\n';
        sink_(out_);
    }

private:
    void value(const Json& value, std::size_t indent)
    {
        if (isStandIn(value))
            list(static_cast<std::size_t>(value.get_binary().subtype()), indent);
        else if (value.is_object() && !value.empty())
            object(value, indent);
        else if (value.is_array() && !value.empty())
            array(value, indent);
        else
            out_ += libraryText(value, -1);
        if (out_.size() < pieceBytes) return;
        sink_(out_);
        out_.clear();
    }

    void object(const Json& object, std::size_t indent)
    {
        const char* before = "{";
        for (const auto& [key, member] : object.items()) {
            begin(std::exchange(before, ","), indent + indentStep);
            out_ += libraryText(key, -1);
            out_ += ": ";
            value(member, indent + indentStep);
        }
        begin("", indent);
        out_ += '}';
    }

    void array(const Json& array, std::size_t indent)
    {
        const char* before = "[";
        for (const Json& item : array) {
            begin(std::exchange(before, ","), indent + indentStep);
            value(item, indent + indentStep);
        }
        begin("", indent);
        out_ += ']';
    }

    void list(std::size_t number, std::size_t indent)
    {
        const List list = lists_.lists_[number];  // a copy: its items may add lists
        const std::size_t known = lists_.lists_.size();
        const char* before = "[";
        for (std::size_t i = 0; i < list.count; ++i) {
            begin(std::exchange(before, ","), indent + indentStep);
            const Json item = list.item(i);
            if (lists_.lists_.size() == known)
                plain(item, indent + indentStep);
            else
                value(item, indent + indentStep);
            lists_.lists_.erase(lists_.lists_.begin() + static_cast<std::ptrdiff_t>(known),
                                lists_.lists_.end());
        }
        begin("", indent);
        out_ += ']';
    }

    /// Has no lists: as the library writes it, further in. A line feed inside a text is written as \n, so
    /// these are the ends of lines.
    void plain(const Json& value, std::size_t indent)
    {
        const std::string text = libraryText(value, static_cast<int>(indentStep));
        std::size_t from = 0;
        for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', from)) {
            out_.append(text, from, end - from);
            begin("", indent);
            from = end + 1;
        }
        out_.append(text, from);
        if (out_.size() < pieceBytes) return;
        sink_(out_);
        out_.clear();
    }

    /// `sign`, and a new line.
    void begin(const char* sign, std::size_t indent)
    {
        out_ += sign;
        out_ += '\n';
        out_.append(indent, ' ');
    }

    LongLists& lists_;
    Sink sink_;
    std::string out_;
};

Json LongLists::list(std::size_t count, Item item)
{
    if (count < shortList) {
        Json all = Json::array();
        for (std::size_t i = 0; i < count; ++i) all.push_back(item(i));
        return all;
    }
    lists_.push_back({count, std::move(item)});
    return Json::binary({}, lists_.size() - 1);
}

void LongLists::write(const Json& document, Sink sink) { Writer(*this, sink).write(document); }

std::string LongLists::text(const Json& document)
{
    std::string text;
    write(document, [&](std::string_view piece) { text += piece; });
    return text;
}

}  // namespace files
