#include "imports/named_places.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "filter/text/place_name.hpp"
#include "model/search_keys.hpp"

namespace imports {

std::vector<Named> allNamed(const model::Gazetteer& gazetteer, const std::string& folded,
                            std::string_view written)
{
    std::vector<Named> found;
    const auto add = [&](model::PlaceId id, By by, std::string_view name) {
        const auto known =
            std::find_if(found.begin(), found.end(), [&](const Named& n) { return n.id == id; });
        const bool exact = filter::spellingOf(base::spelling(written), base::spelling(name)) !=
                           filter::Spelling::OtherLetters;
        if (known == found.end())
            found.push_back({id, by, exact});
        else if (by < known->by)
            *known = {id, by, exact};
    };
    const auto [first, last] = model::keysThatBegin(gazetteer, folded);
    for (std::size_t key = first; key < last; ++key) {
        const std::string_view text = gazetteer.keyText(key);
        const model::KeyKind kind = gazetteer.keyKind(key);
        if (text.size() == folded.size()) {
            if (kind == model::KeyKind::Word) continue;
            add(gazetteer.keyPlace(key),
                model::isInUse(kind) || kind == model::KeyKind::Script ? By::Name : By::OtherName,
                gazetteer.keyName(key));
        } else if (text[folded.size()] == ' ' && model::isInUse(kind)) {
            const std::string_view bare = filter::baseName(gazetteer.keyName(key));
            if (bare.size() < gazetteer.keyName(key).size() && base::fold(bare) == folded)
                add(gazetteer.keyPlace(key), By::BaseName, bare);
        }
    }
    for (const model::PlaceId id : gazetteer.smallPlacesCalled(folded)) {
        const std::string_view name = gazetteer[id].name;
        add(id, By::Name, base::fold(name) == folded ? name : written);
    }
    return found;
}

}  // namespace imports
