#include "imports/real_gazetteer.hpp"

#include "files/map_file.hpp"
#include "imports/words.hpp"
#include "support/paths.hpp"

namespace real_gazetteer {

const filter::Index& index()
{
    static const model::Atlas atlas = [] {
        const auto map =
            files::openMapFile(test_support::buildDir() + "/share/kommunalatlas/kommunalatlas.map");
        if (!map.value) std::abort();
        return model::Atlas({{}, {}, map.value->geometry, map.value->gazetteer, map.value->geography});
    }();
    static const filter::Index instance(atlas);
    return instance;
}

const imports::Matcher& matcher()
{
    static const imports::Matcher instance(index(), base::Language::De);
    return instance;
}

imports::Statement row(std::string_view cells)
{
    using imports::Use;
    imports::Columns columns;
    for (const Use use :
         {Use::Place, Use::Country, Use::State, Use::Key, Use::Latitude, Use::Longitude, Use::Inhabitants})
        columns.of.push_back({use, {}, false});
    std::vector<std::string> texts;
    imports::forEachWordOf(cells, [&](std::string_view cell) { texts.emplace_back(cell); });
    return imports::statementOf(columns, texts, 0);
}

imports::Match match(std::string_view cells) { return matcher().match(row(cells)); }

std::string nameOf(model::PlaceId place)
{
    if (!place.valid()) return {};
    const model::Place there = index().atlas().gazetteer()[place];
    return std::string(there.name) + " (" + std::string(there.countryCode) + ")";
}

}  // namespace real_gazetteer
