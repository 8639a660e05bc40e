// A continent, the European Union, a country, a German state or district that an entry stands to.
#include <algorithm>

#include "base/utf8.hpp"
#include "filter/facet/region_column.hpp"
#include "filter/region_name.hpp"
#include "filter/region_set.hpp"
#include "filter/text/district_names.hpp"

namespace filter {

namespace {

std::string upper(std::string text)
{
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

RegionRef regionOf(std::string_view key, const std::string& value)
{
    const std::string code = upper(value);
    if (key == "state") return {RegionRef::Kind::State, code.compare(0, 3, "DE-") == 0 ? code : "DE-" + code};
    if (key == "district") return {RegionRef::Kind::District, code};
    if (code == "EU") return {RegionRef::Kind::Union, code};
    if (!code.empty() && code.find_first_not_of("0123456789") == std::string::npos)
        return {RegionRef::Kind::Continent, code};
    return {RegionRef::Kind::Country, code};
}

base::Message knownRegions(std::string_view key)
{
    if (key == "state")
        return {"Kürzel nach ISO 3166-2 wie DE-TH (oder TH)", "ISO 3166-2 codes such as DE-TH (or TH)"};
    if (key == "district")
        return {"amtliche Schlüssel mit fünf Ziffern wie 16051, oder Namen wie Landkreis Gotha",
                "official German keys of five digits such as 16051, or names such as Landkreis Gotha"};
    return {"Kürzel nach ISO 3166-1 wie DE, EU, oder die UN-M49-Nummer eines Erdteils wie 150",
            "ISO 3166-1 codes such as DE, EU, or a continent's UN M49 number such as 150"};
}

base::Message severalDistricts(const model::Geography& geography, const std::string& value,
                               const std::vector<model::DistrictId>& named)
{
    std::string keys;
    for (const model::DistrictId id : named) {
        if (!keys.empty()) keys += ", ";
        keys += geography[id].key + " (" + geography[id].type + " " + geography[id].name + ")";
    }
    return base::filled({"mehrere Kreise heißen \"{0}\"; nennen Sie einen von {1}",
                         "several districts are named \"{0}\"; give one of {1}"},
                        {base::displaySafe(value), keys});
}

class RegionRow final : public Row {
public:
    using Row::Row;

    std::vector<Value> chosen(const Criteria& criteria) const override
    {
        return {criteria.regions.begin(), criteria.regions.end()};
    }
    void toggle(Criteria& criteria, const Value& value) const override
    {
        const auto& region = std::get<RegionRef>(value);
        if (std::erase(criteria.regions, region) == 0) criteria.regions.push_back(region);
    }
    std::string nameOf(const Value& value) const override { return std::get<RegionRef>(value).code; }
    base::LocalText wordOf(const model::Atlas& atlas, const Value& value) const override
    {
        return regionName(atlas, std::get<RegionRef>(value));
    }
    base::Message read(const model::Atlas& atlas, Criteria& criteria, std::string_view key,
                       std::string_view values) const override
    {
        for (const std::string& value : splitValues(values)) {
            RegionRef region = regionOf(key, value);
            if (region.kind == RegionRef::Kind::District && !isKnownRegion(atlas, region)) {
                const std::vector<model::DistrictId> named = districtsNamed(atlas.geography(), value);
                if (named.size() > 1) return severalDistricts(atlas.geography(), value, named);
                if (!named.empty()) region.code = atlas.geography()[named.front()].key;
            }
            if (!isKnownRegion(atlas, region)) return unknownValue(key, value, knownRegions(key));
            if (std::find(criteria.regions.begin(), criteria.regions.end(), region) == criteria.regions.end())
                criteria.regions.push_back(std::move(region));
        }
        return {};
    }
    std::string_view spelling(const Value& value) const override
    {
        const RegionRef::Kind kind = std::get<RegionRef>(value).kind;
        if (kind == RegionRef::Kind::State) return "state";
        return kind == RegionRef::Kind::District ? "district" : "country";
    }
    std::unique_ptr<const Column> prepare(const model::Atlas& atlas) const override
    {
        return std::make_unique<const RegionColumn>(atlas);
    }
};

}  // namespace

template <>
const Row& rowOf<Facet::Region>()
{
    static const RegionRow row{
        {.key = "region",
         .manual = {"Ein Gebiet: ein Code nach ISO 3166-1 (DE), EU, oder die Nummer eines Erdteils nach UN "
                    "M49 (150 ist Europa); "
                    "ein deutsches Land (DE-TH oder TH); der Schlüssel oder Name eines deutschen Kreises "
                    "(16067 oder Landkreis "
                    "Gotha). Einträge haben dann eine Stufe, siehe tier unten.",
                    "A region: an ISO 3166-1 code (DE), EU, or a continent's UN M49 number (150 is Europe); "
                    "a German "
                    "state (DE-TH or TH); the key or name of a German district (16067 or Landkreis Gotha). "
                    "Entries then "
                    "have a tier, see tier below."},
         // As the column counts them: continents, states, countries.
         .groups =
             {{.key = "continent", .heading = {"Region", "Region"}},
              {.key = "state", .heading = {"Bundesland", "German state"}, .folded = true, .byName = true},
              {.key = "country",
               .heading = {"Land", "Country"},
               .folded = true,
               .byName = true,
               .searched = true}},
         .switches = {{.kind = FacetSwitch::Kind::KnownOnly,
                       .on = &Criteria::knownOnly,
                       .from = 1,
                       .name = "known-only",
                       .words = {"Nur Sitz und Belegtes", "Seats and documented only"}},
                      {.kind = FacetSwitch::Kind::All,
                       .on = &Criteria::allRegions,
                       .from = 2,
                       .name = "all-regions",
                       .words = {"alle Regionen zugleich", "all regions at once"}}},
         .spelt = {"country", "state", "district"},
         .inPanel = 2}};
    return row;
}

}  // namespace filter
