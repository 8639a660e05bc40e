// Documents with very long lists are written as the library writes them, piece by piece.
#include "files/write/long_lists.hpp"

#include <string>

#include <doctest/doctest.h>

namespace {

using files::LongLists;
using Json = nlohmann::ordered_json;

std::string dumped(const Json& document)
{
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// `lists` null: as a whole.
Json document(LongLists* lists, std::size_t count)
{
    const auto list = [lists](std::size_t size, LongLists::Item item) {
        if (lists) return lists->list(size, std::move(item));
        Json all = Json::array();
        for (std::size_t i = 0; i < size; ++i) all.push_back(item(i));
        return all;
    };
    const auto plain = [](std::size_t i) {
        return Json{
            {"name", "Ort \"" + std::to_string(i) + "\"\n\xC3\xA4\xFF"}, {"at", {i, 1.5}}, {"none", nullptr}};
    };
    Json out = Json::object();
    out["empty"] = Json::object();
    out["list"] = list(count, plain);
    out["nested"] = list(count / 10, [=](std::size_t i) {
        return Json{{"id", i}, {"items", list(i % 3 == 0 ? count : i % 5, plain)}, {"last", Json::array()}};
    });
    out["words"] = list(count, [](std::size_t i) { return Json(std::to_string(i)); });
    out["end"] = true;
    return out;
}

}  // namespace

TEST_CASE("a document is written as the library does, however long its lists are")
{
    for (const std::size_t count :
         {std::size_t{0}, std::size_t{1}, std::size_t{63}, std::size_t{64}, std::size_t{1000}}) {
        CAPTURE(count);
        LongLists lists;
        CHECK(lists.text(document(&lists, count)) == dumped(document(nullptr, count)));
    }
}

TEST_CASE("a long list is handed on in pieces, and one item of it is there at a time")
{
    LongLists lists;
    std::size_t alive = 0, most = 0, pieces = 0, longest = 0;
    const Json list = lists.list(20'000, [&](std::size_t i) {
        most = std::max(most, ++alive);
        return Json{{"number", i}, {"text", std::string(100, 'x')}};
    });
    lists.write(Json{{"list", list}}, [&](std::string_view piece) {
        ++pieces;
        alive = 0;
        longest = std::max(longest, piece.size());
    });
    CHECK(pieces > 20);
    CHECK(longest < 128 * 1024);
    CHECK(most < 1000);
}
