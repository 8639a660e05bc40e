#include "model/search_keys.hpp"

#include <algorithm>

namespace model {

namespace {

/// The first key from `first` on of which `isBelow` is false.
template <class IsBelow>
std::size_t firstNot(const Gazetteer& gazetteer, std::size_t first, IsBelow isBelow)
{
    std::size_t length = gazetteer.keyCount() - first;
    while (length > 0) {
        const std::size_t half = length / 2;
        if (isBelow(gazetteer.keyText(first + half))) {
            first += half + 1;
            length -= half + 1;
        } else {
            length = half;
        }
    }
    return first;
}

}  // namespace

std::pair<std::size_t, std::size_t> keysThatBegin(const Gazetteer& gazetteer, std::string_view folded)
{
    const std::size_t first = firstNot(gazetteer, 0, [&](std::string_view text) { return text < folded; });
    const std::size_t last = firstNot(
        gazetteer, first, [&](std::string_view text) { return text.substr(0, folded.size()) <= folded; });
    return {first, last};
}

std::vector<PlaceId> placesCalled(const Gazetteer& gazetteer, std::string_view foldedName)
{
    std::vector<PlaceId> places;
    if (foldedName.empty()) return places;
    const auto [first, last] = keysThatBegin(gazetteer, foldedName);
    for (std::size_t key = first; key < last && gazetteer.keyText(key) == foldedName; ++key)
        if (isInUse(gazetteer.keyKind(key)) && gazetteer.keyPlace(key).index < gazetteer.size())
            places.push_back(gazetteer.keyPlace(key));
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

}  // namespace model
