#include "files/json/value_builder.hpp"

#include <charconv>
#include <cstdint>
#include <utility>

namespace files {

using nlohmann::json;

void ValueBuilder::key(std::string_view raw, std::size_t) { open_.back().key = plainName(raw); }

void ValueBuilder::beginObject(std::size_t) { open_.push_back({json::object(), {}}); }

void ValueBuilder::beginArray(std::size_t)
{
    if (list_.reader && open_.size() == 1 && open_.back().value.is_object() &&
        open_.back().key == list_.key) {
        inList_ = true;
        nextItem_ = 0;
        list_.reader->begin();
    }
    open_.push_back({json::array(), {}});
}

void ValueBuilder::endContainer(std::size_t)
{
    json value = std::move(open_.back().value);
    open_.pop_back();
    if (open_.size() == 1) inList_ = false;
    attach(std::move(value));
}

void ValueBuilder::scalar(std::size_t begin, std::size_t end)
{
    attach(scalarValue(text_.substr(begin, end - begin)));
}

void ValueBuilder::unusable(std::size_t, std::size_t, JsonUnusable) { attach(nullptr); }

json ValueBuilder::scalarValue(std::string_view token) const
{
    switch (token.front()) {
    case '"':
        return plainName(token.substr(1, token.size() - 2));
    case 't':
        return true;
    case 'f':
        return false;
    case 'n':
        return nullptr;
    default:
        break;
    }
    std::int64_t integer = 0;
    const char* end = token.data() + token.size();
    const auto [stop, error] = std::from_chars(token.data(), end, integer);
    if (error == std::errc() && stop == end) return integer;
    // With decimals, or beyond 64 bits: nlohmann_json reads it the same in every locale.
    return json::parse(token.begin(), token.end(), nullptr, false);
}

void ValueBuilder::attach(json value)
{
    if (open_.empty()) {
        root_ = std::move(value);
        return;
    }
    Open& parent = open_.back();
    if (parent.value.is_object())
        parent.value[std::move(parent.key)] = std::move(value);
    else if (inList_ && open_.size() == 2)
        list_.reader->item(nextItem_++, value);
    else
        parent.value.push_back(std::move(value));
}

std::optional<json> ValueBuilder::take()
{
    if (open_.empty()) return std::move(root_);
    if (!open_.front().value.is_object()) return std::nullopt;
    if (open_.size() > 2) open_.resize(2);
    if (open_.size() == 2 && open_.back().value.is_array()) endContainer(text_.size());
    return std::move(open_.front().value);
}

}  // namespace files
