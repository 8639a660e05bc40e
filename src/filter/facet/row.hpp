// A facet as one row: what it is called, how it is shown, what of an entry it looks at, how it is written.
// Each row is a file of this folder; counting, filtering, chips, sentence, way out, command line and text
// form go through all rows and know none of them. Draws nothing, keeps nothing of an atlas.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.hpp"
#include "base/message.hpp"
#include "filter/criteria.hpp"
#include "filter/facet/value.hpp"
#include "model/atlas.hpp"

namespace filter {

class Column;

/// Values that stand below one heading where all can be chosen from.
struct ValueGroup {
    std::string_view key;  ///< "topic"; unique among the groups of all facets
    base::LocalText heading;
    bool folded = false;    ///< to begin with: the long and the rare ones
    bool byName = false;    ///< in the reader's alphabet, else in the facet's own order
    bool searched = false;  ///< so long that a field narrows it
};

/// Something beside the values that narrows the result further.
struct FacetSwitch {
    enum class Kind : std::uint8_t {
        KnownOnly,  ///< only what is documented
        All         ///< all chosen values at once, not one of them; "all=KEY" in the text form
    };
    Kind kind = Kind::All;
    bool Criteria::*on = nullptr;
    std::size_t from = 0;   ///< has an effect with that many values chosen
    std::string_view name;  ///< of its chip: "all-topics"
    base::LocalText words;
};

/// What is said of a facet; all of it constant.
struct FacetFacts {
    std::string_view key;         ///< "topic": of controls and, unless `spelt` says others, the text form
    base::LocalText manual = {};  ///< what its values are, for the manual page; {0}: all their names
    base::LocalText label = {};   ///< stands before a value that would not be understood alone
    std::vector<ValueGroup> groups = {};  ///< none: there is no list to choose from
    std::vector<FacetSwitch> switches = {};
    std::vector<std::string_view> spelt = {};  ///< keys of the text form, if it is not `key`
    bool single = false;                       ///< has at most one value at a time, which needs no name
    // Before the others, which keep the order of Facet; smaller first.
    int inSentence = 9, inPanel = 9;
};

class Row {
public:
    explicit Row(FacetFacts facts) : facts_(std::move(facts)) {}
    virtual ~Row() = default;
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

    const FacetFacts& facts() const { return facts_; }
    std::string_view key() const { return facts_.key; }
    /// The keys of its values in the text form: `spelt`, or `key`.
    std::vector<std::string_view> spellings() const;
    /// The switch of that kind, or null.
    const FacetSwitch* find(FacetSwitch::Kind kind) const;

    /// What is asked for, in the order of the chips; nothing: every entry passes.
    virtual std::vector<Value> chosen(const Criteria&) const = 0;
    /// Chooses a value or, if it is chosen, takes it back.
    virtual void toggle(Criteria&, const Value&) const = 0;

    /// The same in every language: "water", "DE-TH".
    virtual std::string nameOf(const Value&) const = 0;
    /// For readers: "Wasser".
    virtual base::LocalText wordOf(const model::Atlas&, const Value&) const = 0;

    /// Adds what stands behind "key=" of the text form, where values are separated by commas; says what is
    /// wrong, if anything is.
    virtual base::Message read(const model::Atlas&, Criteria&, std::string_view key,
                               std::string_view values) const = 0;
    /// Everything `nameOf` can give, if that is a fixed set.
    virtual std::vector<std::string_view> names() const { return {}; }
    /// One of `spelt` (or `key`) under which the text form has a value.
    virtual std::string_view spelling(const Value&) const { return facts_.key; }
    /// True if the text form has values of one key in one piece, "topic=water,health".
    virtual bool joins() const { return false; }

    /// What the facet knows of every entry of an atlas, which must outlive it.
    virtual std::unique_ptr<const Column> prepare(const model::Atlas&) const = 0;

private:
    FacetFacts facts_;
};

/// Each facet's file has its own; one that is missing does not link.
template <Facet facet>
const Row& rowOf();
#define FILTER_FACET(name)                                                                                   \
    template <>                                                                                              \
    const Row& rowOf<Facet::name>();
FILTER_FACETS(FILTER_FACET)
#undef FILTER_FACET

/// All rows in the order of Facet.
std::span<const Row* const> rows();
const Row& row(Facet facet);
/// The facets as the sentence names them, and as the panel shows them.
std::span<const Facet> inSentenceOrder();
std::span<const Facet> inPanelOrder();

// --- for rows that read lists

/// The values between the commas; empty ones are left out.
std::vector<std::string> splitValues(std::string_view values);
/// "water, health".
std::string listed(const std::vector<std::string_view>& words);
/// "unknown topic "wasser"; known: water, health".
base::Message unknownValue(std::string_view key, const std::string& value, const base::Message& known);
/// A pattern with {0} filled.
base::LocalText filledWord(const base::LocalText& pattern, std::initializer_list<base::Part> parts);

}  // namespace filter
