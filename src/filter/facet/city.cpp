// The city of a seat, an office or a known member.
#include <algorithm>
#include <unordered_map>

#include "base/fold.hpp"
#include "filter/facet/column.hpp"
#include "filter/facet/row.hpp"

namespace filter {

namespace {

class CityColumn final : public Column {
public:
    explicit CityColumn(const model::Atlas& atlas) : size_(atlas.networks().size())
    {
        for (std::size_t i = 0; i < size_; ++i) {
            const model::Network& network = atlas.networks()[i];
            for (const model::Seat& seat : network.seats) note(i, seat.city);
        }
    }

    Marks passing(const Criteria& criteria) const override
    {
        if (criteria.cities.empty()) return {};
        Marks marks(size_, 0);
        for (const std::string& city : criteria.cities)
            if (const auto found = entries_.find(base::fold(city)); found != entries_.end())
                for (const std::uint32_t i : found->second) marks[i] = 1;
        return marks;
    }

private:
    void note(std::size_t i, const base::LocalText& name)
    {
        note(i, name.de);
        if (name.en != name.de) note(i, name.en);
    }
    void note(std::size_t i, const std::string& name)
    {
        const std::string folded = base::fold(name);
        if (folded.empty()) return;
        auto& entries = entries_[folded];
        if (entries.empty() || entries.back() != i) entries.push_back(static_cast<std::uint32_t>(i));
    }

    std::size_t size_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> entries_;  ///< by folded name, each once
};

class CityRow final : public Row {
public:
    using Row::Row;

    std::vector<Value> chosen(const Criteria& criteria) const override
    {
        return {criteria.cities.begin(), criteria.cities.end()};
    }
    void toggle(Criteria& criteria, const Value& value) const override
    {
        const auto& city = std::get<std::string>(value);
        if (std::erase(criteria.cities, city) == 0) criteria.cities.push_back(city);
    }
    std::string nameOf(const Value& value) const override { return std::get<std::string>(value); }
    /// As the reader's language has it if some entry has its seat there, else as it was given.
    base::LocalText wordOf(const model::Atlas& atlas, const Value& value) const override
    {
        const auto& city = std::get<std::string>(value);
        const std::string folded = base::fold(city);
        for (const model::SeatCity& seat : atlas.seatCities())
            if (base::fold(seat.city.de) == folded || base::fold(seat.city.en) == folded) return seat.city;
        return {city, city};
    }
    base::Message read(const model::Atlas&, Criteria& criteria, std::string_view,
                       std::string_view values) const override
    {
        for (std::string& city : splitValues(values)) criteria.cities.push_back(std::move(city));
        return {};
    }
    std::unique_ptr<const Column> prepare(const model::Atlas& atlas) const override
    {
        return std::make_unique<const CityColumn>(atlas);
    }
};

}  // namespace

template <>
const Row& rowOf<Facet::City>()
{
    static const CityRow row{{.key = "city",
                              .manual = {"Die Stadt eines Sitzes oder Büros, in beliebiger Schreibweise.",
                                         "The city of a seat or office, in any spelling."}}};
    return row;
}

}  // namespace filter
