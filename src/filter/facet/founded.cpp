// The year of founding, between two bounds.
#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "filter/facet/column.hpp"
#include "filter/facet/row.hpp"

namespace filter {

namespace {

YearBounds boundsOf(const Criteria& criteria) { return {criteria.foundedFrom, criteria.foundedUntil}; }

/// `year` 0: not known.
bool isWithin(YearBounds bounds, int year)
{
    if (bounds == YearBounds{}) return true;
    return year != 0 && year >= bounds.from && (bounds.until == 0 || year <= bounds.until);
}

class FoundedColumn final : public Column {
public:
    explicit FoundedColumn(const model::Atlas& atlas)
    {
        for (const model::Network& network : atlas.networks())
            if (const int year = network.foundedYear.value_or(0); year != 0) years_.push_back(year);
        std::sort(years_.begin(), years_.end());
        years_.erase(std::unique(years_.begin(), years_.end()), years_.end());
        for (const model::Network& network : atlas.networks()) {
            const int year = network.foundedYear.value_or(0);
            const auto at = std::lower_bound(years_.begin(), years_.end(), year);
            yearOf_.push_back(year == 0 ? unknown() : static_cast<std::uint32_t>(at - years_.begin()));
        }
    }

    Marks passing(const Criteria& criteria) const override
    {
        if (!criteria.bindsYear()) return {};
        std::vector<std::uint8_t> passes;
        for (const int year : years_) passes.push_back(isWithin(boundsOf(criteria), year));
        passes.push_back(isWithin(boundsOf(criteria), 0));
        Marks marks(yearOf_.size());
        for (std::size_t i = 0; i < marks.size(); ++i) marks[i] = passes[yearOf_[i]];
        return marks;
    }

    std::vector<GroupCounts> count(const Criteria& criteria, const Marks&, const Marks& others) const override
    {
        std::vector<std::size_t> perYear(years_.size() + 1, 0);
        for (std::size_t i = 0; i < others.size(); ++i) perYear[yearOf_[i]] += others[i];
        std::size_t all = 0;
        for (const std::size_t count : perYear) all += count;
        GroupCounts counts;
        for (std::size_t i = 0; i < years_.size(); ++i) {
            const YearBounds year{years_[i], years_[i]};
            const bool chosen = year == boundsOf(criteria);
            counts.push_back({year, chosen ? all : perYear[i], perYear[i], chosen, {}});
        }
        return {std::move(counts)};
    }

private:
    std::uint32_t unknown() const { return static_cast<std::uint32_t>(years_.size()); }

    std::vector<int> years_;             ///< that occur, in order
    std::vector<std::uint32_t> yearOf_;  ///< by entry: into years_, or unknown()
};

/// "1990", "1990-", "-2000" or "1990-2000".
std::optional<YearBounds> parsed(std::string_view text)
{
    const std::size_t dash = text.find('-');
    const std::string_view from = text.substr(0, dash);
    const std::string_view until = dash == std::string_view::npos ? from : text.substr(dash + 1);
    const auto yearOf = [](std::string_view digits) -> std::optional<int> {
        if (digits.empty()) return 0;
        if (digits.size() > 4 || digits.find_first_not_of("0123456789") != std::string_view::npos)
            return std::nullopt;
        int year = 0;
        for (const char digit : digits) year = year * 10 + (digit - '0');
        return year;
    };
    const std::optional<int> first = yearOf(from), last = yearOf(until);
    if (!first || !last || (*first == 0 && *last == 0) || (*last != 0 && *first > *last)) return std::nullopt;
    return YearBounds{*first, *last};
}

class FoundedRow final : public Row {
public:
    using Row::Row;

    std::vector<Value> chosen(const Criteria& criteria) const override
    {
        if (!criteria.bindsYear()) return {};
        return {boundsOf(criteria)};
    }
    void toggle(Criteria& criteria, const Value& value) const override
    {
        const auto& wanted = std::get<YearBounds>(value);
        const YearBounds bounds = wanted == boundsOf(criteria) ? YearBounds{} : wanted;
        criteria.foundedFrom = bounds.from;
        criteria.foundedUntil = bounds.until;
    }
    std::string nameOf(const Value& value) const override
    {
        const auto& bounds = std::get<YearBounds>(value);
        const auto text = [](int year) { return year == 0 ? std::string() : std::to_string(year); };
        if (bounds.from == bounds.until) return text(bounds.from);
        return text(bounds.from) + "-" + text(bounds.until);
    }
    base::LocalText wordOf(const model::Atlas&, const Value& value) const override
    {
        const auto& bounds = std::get<YearBounds>(value);
        if (bounds.from != 0 && bounds.until != 0)
            return filledWord({"gegründet {0}–{1}", "founded {0}–{1}"}, {bounds.from, bounds.until});
        if (bounds.from != 0)
            return filledWord({"gegründet ab {0}", "founded in or after {0}"}, {bounds.from});
        return filledWord({"gegründet bis {0}", "founded by {0}"}, {bounds.until});
    }
    base::Message read(const model::Atlas&, Criteria& criteria, std::string_view,
                       std::string_view values) const override
    {
        const std::optional<YearBounds> bounds = parsed(values);
        if (!bounds)
            return base::filled({"unbekannte Jahre \"{0}\"; möglich ist 1990, 1990-, -2000, 1990-2000",
                                 "unknown years \"{0}\"; give one of 1990, 1990-, -2000, 1990-2000"},
                                {base::displaySafe(values)});
        criteria.foundedFrom = bounds->from;
        criteria.foundedUntil = bounds->until;
        return {};
    }
    std::unique_ptr<const Column> prepare(const model::Atlas& atlas) const override
    {
        return std::make_unique<const FoundedColumn>(atlas);
    }
};

}  // namespace

template <>
const Row& rowOf<Facet::Founded>()
{
    static const FoundedRow row{{.key = "founded",
                                 .manual = {"Die Jahre der Gründung: 1990, 1990-, -2000, 1990-2000",
                                            "The years of founding: 1990, 1990-, -2000, 1990-2000"},
                                 .groups = {{.key = "years", .heading = {"Gründungsjahr", "Founding year"}}},
                                 .single = true,
                                 .inPanel = 0}};
    return row;
}

}  // namespace filter
