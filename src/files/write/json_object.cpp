#include "files/write/json_object.hpp"

#include <cmath>
#include <utility>

#include <nlohmann/json.hpp>

namespace files {

namespace {

using nlohmann::ordered_json;

ordered_json numberJson(double value)
{
    if (!std::isfinite(value)) return nullptr;
    const double rounded = std::round(value * 1e6) / 1e6;
    return rounded == 0 ? 0.0 : rounded;  // no minus before a zero
}

}  // namespace

struct JsonObject::Content {
    ordered_json json = ordered_json::object();
    ordered_json& operator[](std::string_view key) { return json[std::string(key)]; }
};

JsonObject::JsonObject() : content_(std::make_unique<Content>()) {}
JsonObject::~JsonObject() = default;
JsonObject::JsonObject(JsonObject&&) noexcept = default;
JsonObject& JsonObject::operator=(JsonObject&&) noexcept = default;

void JsonObject::add(std::string_view key, std::string_view text) { (*content_)[key] = text; }
void JsonObject::add(std::string_view key, double number) { (*content_)[key] = numberJson(number); }
void JsonObject::add(std::string_view key, const std::vector<std::string>& texts)
{
    (*content_)[key] = texts;
}

void JsonObject::add(std::string_view key, const std::vector<double>& numbers)
{
    ordered_json list = ordered_json::array();
    for (const double number : numbers) list.push_back(numberJson(number));
    (*content_)[key] = std::move(list);
}

void JsonObject::add(std::string_view key, JsonObject object)
{
    (*content_)[key] = std::move(object.content_->json);
}

void JsonObject::add(std::string_view key, std::vector<JsonObject> objects)
{
    ordered_json list = ordered_json::array();
    for (JsonObject& object : objects) list.push_back(std::move(object.content_->json));
    (*content_)[key] = std::move(list);
}

void JsonObject::addFlag(std::string_view key, bool value) { (*content_)[key] = value; }
void JsonObject::addWhole(std::string_view key, long long value) { (*content_)[key] = value; }
void JsonObject::addNull(std::string_view key) { (*content_)[key] = nullptr; }

std::string JsonObject::line() const
{
    return content_->json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace files
