// The row of a facet whose values are an enumeration with a model::Vocabulary: an entry has a set of them,
// and the criteria choose a set. Private to filter/facet.
#pragma once

#include <algorithm>
#include <functional>
#include <string>

#include "filter/facet/column.hpp"
#include "filter/facet/row.hpp"

namespace filter {

template <class E>
class SetRow;

/// Entries with the same values are one kind: whatever is asked, is asked of a kind once.
template <class E>
class SetColumn final : public Column {
public:
    SetColumn(const SetRow<E>& row, const model::Atlas& atlas) : row_(row)
    {
        kindOf_.reserve(atlas.networks().size());
        for (const model::Network& network : atlas.networks()) {
            const base::EnumSet<E> own = network.absent ? base::EnumSet<E>{} : row.valuesOf(network);
            const auto found = std::find(kinds_.begin(), kinds_.end(), own);
            kindOf_.push_back(static_cast<std::uint32_t>(found - kinds_.begin()));
            if (found == kinds_.end()) kinds_.push_back(own);
        }
        for (const base::EnumSet<E> own : kinds_)
            for (std::size_t i = 0; i < model::countOf<E>(); ++i)
                if (own.contains(static_cast<E>(i))) occurring_.insert(static_cast<E>(i));
    }

    Marks passing(const Criteria& criteria) const override
    {
        if (row_.chosenOf(criteria).empty()) return {};
        std::vector<std::uint8_t> passes;
        for (const base::EnumSet<E> own : kinds_)
            passes.push_back(row_.passes(own, row_.chosenOf(criteria), row_.wantsAll(criteria)));
        Marks marks(kindOf_.size());
        for (std::size_t i = 0; i < marks.size(); ++i) marks[i] = passes[kindOf_[i]];
        return marks;
    }

    std::vector<GroupCounts> count(const Criteria& criteria, const Marks&, const Marks& others) const override
    {
        std::vector<std::size_t> perKind(kinds_.size(), 0);
        for (std::size_t i = 0; i < others.size(); ++i) perKind[kindOf_[i]] += others[i];
        GroupCounts counts;
        for (std::size_t i = 0; i < model::countOf<E>(); ++i) {
            const E value = static_cast<E>(i);
            base::EnumSet<E> toggled = row_.chosenOf(criteria);
            const bool chosen = toggled.contains(value);
            if (!row_.isShown(value, occurring_, toggled)) continue;
            toggled.toggle(value);
            ValueCount& one = counts.emplace_back();
            one.value = valueOf(value);
            one.chosen = chosen;
            for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
                if (row_.passes(kinds_[kind], toggled, row_.wantsAll(criteria))) one.count += perKind[kind];
                if (kinds_[kind].contains(value)) one.having += perKind[kind];
            }
        }
        std::stable_partition(counts.begin(), counts.end(), [&](const ValueCount& one) {
            return !row_.isLast(enumeratorOf<E>(one.value));
        });
        return {std::move(counts)};
    }

private:
    const SetRow<E>& row_;
    std::vector<base::EnumSet<E>> kinds_;
    std::vector<std::uint32_t> kindOf_;  ///< by entry
    base::EnumSet<E> occurring_;
};

template <class E>
class SetRow : public Row {
public:
    using Set = base::EnumSet<E>;
    using ValuesOf = Set (*)(const model::Network&);
    using WordOf = base::LocalText (*)(E);

    SetRow(FacetFacts facts, Set Criteria::*set, ValuesOf values, WordOf word)
        : Row(std::move(facts)), set_(set), valuesOf_(values), wordOf_(word)
    {
    }

    /// Which values have a line of their own, and which of them stands behind the others.
    virtual bool isShown(E, Set /*occurring*/, Set /*chosen*/) const { return true; }
    virtual bool isLast(E) const { return false; }

    Set valuesOf(const model::Network& network) const { return valuesOf_(network); }
    Set chosenOf(const Criteria& criteria) const { return criteria.*set_; }
    bool wantsAll(const Criteria& criteria) const
    {
        const FacetSwitch* all = find(FacetSwitch::Kind::All);
        return all && criteria.*(all->on);
    }
    static bool passes(Set own, Set chosen, bool all)
    {
        return chosen.empty() || (all ? own.includes(chosen) : own.intersects(chosen));
    }

    std::vector<Value> chosen(const Criteria& criteria) const override
    {
        std::vector<Value> values;
        for (std::size_t i = 0; i < model::countOf<E>(); ++i)
            if (chosenOf(criteria).contains(static_cast<E>(i))) values.push_back(valueOf(static_cast<E>(i)));
        return values;
    }
    void toggle(Criteria& criteria, const Value& value) const override
    {
        (criteria.*set_).toggle(enumeratorOf<E>(value));
    }
    std::string nameOf(const Value& value) const override
    {
        return std::string(model::key(enumeratorOf<E>(value)));
    }
    base::LocalText wordOf(const model::Atlas&, const Value& value) const override
    {
        return wordOf_(enumeratorOf<E>(value));
    }
    base::Message read(const model::Atlas&, Criteria& criteria, std::string_view key,
                       std::string_view values) const override
    {
        for (const std::string& value : splitValues(values)) {
            const auto parsed = model::fromKey<E>(value);
            if (!parsed) return unknownValue(key, value, base::verbatim(listed(names())));
            (criteria.*set_).insert(*parsed);
        }
        return {};
    }
    std::vector<std::string_view> names() const override
    {
        return {model::Vocabulary<E>::keys.begin(), model::Vocabulary<E>::keys.end()};
    }
    bool joins() const override { return true; }
    std::unique_ptr<const Column> prepare(const model::Atlas& atlas) const override
    {
        return std::make_unique<const SetColumn<E>>(*this, atlas);
    }

private:
    Set Criteria::*set_;
    ValuesOf valuesOf_;
    WordOf wordOf_;
};

}  // namespace filter
