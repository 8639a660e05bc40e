// One JSON object on one line, filled value by value, for those who have something to say of their own; the
// library that writes it stays inside. Reads nothing.
#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace files {

/// Keys come in the order in which they were added first; one that is added again gets the new value.
class JsonObject {
public:
    JsonObject();
    ~JsonObject();
    JsonObject(JsonObject&&) noexcept;
    JsonObject& operator=(JsonObject&&) noexcept;

    /// UTF-8; what is ill-formed is replaced.
    void add(std::string_view key, std::string_view text);
    void add(std::string_view key, const char* text) { add(key, std::string_view(text)); }
    void add(std::string_view key, const std::string& text) { add(key, std::string_view(text)); }
    /// At most six digits after the point; null if it is not finite.
    void add(std::string_view key, double number);
    template <std::integral T>
    void add(std::string_view key, T value)
    {
        if constexpr (std::same_as<T, bool>)
            addFlag(key, value);
        else
            addWhole(key, static_cast<long long>(value));
    }
    /// Nothing: null.
    template <class T>
    void add(std::string_view key, const std::optional<T>& value)
    {
        if (value)
            add(key, *value);
        else
            addNull(key);
    }
    void add(std::string_view key, const std::vector<std::string>& texts);
    void add(std::string_view key, const std::vector<double>& numbers);
    void add(std::string_view key, JsonObject object);
    void add(std::string_view key, std::vector<JsonObject> objects);

    /// {"key":value,...} without a line break.
    std::string line() const;

private:
    void addFlag(std::string_view key, bool value);
    void addWhole(std::string_view key, long long value);
    void addNull(std::string_view key);

    struct Content;
    std::unique_ptr<Content> content_;
};

}  // namespace files
