// Merging a colleague's overlay: with itself it changes nothing, independent edits commute, and where both
// changed a field it is asked. Random edits, the same in every run.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "filter/index.hpp"
#include "overlay/apply.hpp"
#include "overlay/follow.hpp"
#include "overlay/merge.hpp"
#include "support/sample_atlas.hpp"

using namespace overlay;

namespace {

const auto taken = [](std::string_view) { return false; };

const model::Atlas& data()
{
    static const model::Atlas atlas = test_support::sampleAtlas();
    return atlas;
}

Overlay merge(const Overlay& mine, const Overlay& theirs, const Overlay& ancestor = {})
{
    const auto found = differences(mine, theirs, ancestor);
    return merged(mine, theirs, found, proposals(found), taken);
}

/// What is seen: the order in which changes were made is not.
std::vector<model::Network> seen(const Overlay& overlay)
{
    std::vector<model::Network> networks = applied(data().networks(), overlay);
    for (model::Network& network : networks) std::sort(network.own.fields.begin(), network.own.fields.end());
    return networks;
}

class Edits {
public:
    explicit Edits(unsigned seed) : random_(seed) {}

    /// A random edit; `fieldsFrom`..: only rows of the table whose number has that remainder by two.
    void one(Overlay& overlay, int remainder = -1)
    {
        const auto rows = fields();
        // Labels follow from names, and a list that is not there is not incomplete: no independent fields.
        const auto depends = [&](const Field& field) {
            return field.key.starts_with("label_") || field.key.starts_with("countries");
        };
        std::size_t row = below(rows.size());
        while (remainder >= 0 && (row % 2 != static_cast<std::size_t>(remainder) || depends(rows[row])))
            row = below(rows.size());
        const Field& field = rows[row];
        const Stamp stamp{"2026-11-" + std::to_string(10 + below(20))};
        if (!overlay.own.empty() && below(3) == 0) {
            changeOwn(overlay, below(overlay.own.size()), field, value(field), stamp);
            return;
        }
        const auto networks = applied(data().networks(), overlay);
        const std::size_t which = below(data().networks().size());
        if (!networks[which].absent) changeField(overlay, networks[which], field, value(field), stamp);
    }
    void any(Overlay& overlay)
    {
        const std::size_t kind = below(8);
        if (kind == 0) {
            model::Network network;
            network.name.de = "Netz " + std::to_string(below(1000));
            addEntry(overlay, network, taken, {"2026-11-30"});
        } else if (kind == 1) {
            const model::Network& network = data().networks()[below(data().networks().size())];
            setHidden(overlay, network.id, network.name, below(2) == 0, {"2026-11-30"});
        } else if (kind == 2 && !overlay.own.empty()) {
            setDeleted(overlay, below(overlay.own.size()), below(2) == 0, {"2026-11-30"});
        } else {
            one(overlay);
        }
    }

private:
    std::size_t below(std::size_t count) { return random_() % count; }

    Value value(const Field& field)
    {
        const std::string word = "Wort " + std::to_string(below(50));
        switch (field.kind) {
        case FieldKind::Line:
        case FieldKind::Text:
            return word;
        case FieldKind::Url:
            return "https://example.org/" + std::to_string(below(50));
        case FieldKind::Year:
            return static_cast<int>(1900 + below(100));
        case FieldKind::Flag:
            return below(2) == 0;
        case FieldKind::Names:
            return std::vector<std::string>{word};
        case FieldKind::Choice:
            return std::string(field.choices[below(field.choices.size())].key);
        case FieldKind::Choices:
            return std::vector<std::string>{std::string(field.choices[below(field.choices.size())].key)};
        case FieldKind::Countries:
            return std::vector<std::string>{below(2) == 0 ? "DE" : "FR"};
        case FieldKind::States:
            return std::vector<std::string>{below(2) == 0 ? "DE-TH" : "DE-NW"};
        case FieldKind::Seats: {
            model::Seat seat;
            seat.city.de = word;
            seat.country = "DE";
            seat.place = {10, 50};
            return std::vector{seat};
        }
        case FieldKind::Figures: {
            model::Figure figure;
            figure.count = static_cast<std::int64_t>(1 + below(100));
            figure.unit = field.key == "member_figures" ? "cities" : "";
            return std::vector{figure};
        }
        case FieldKind::Members: {
            model::MemberList list;
            model::MemberPlace place;
            place.name.de = word;
            list.places.push_back(place);
            list.kind = model::MemberList::Kind::Partial;
            return list;
        }
        }
        return word;
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("a merge with nothing, or with the same, changes nothing")
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        Edits edits(seed);
        Overlay overlay;
        for (int i = 0; i < 12; ++i) edits.any(overlay);
        CHECK(differences(overlay, overlay).empty());
        CHECK(merge(overlay, overlay) == overlay);
        CHECK(merge(overlay, {}) == overlay);
        CHECK(differences(overlay, overlay, overlay).empty());
    }
}

TEST_CASE("into nothing comes everything")
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        Edits edits(seed);
        Overlay overlay;
        for (int i = 0; i < 12; ++i) edits.any(overlay);
        // What they made and deleted again never was.
        std::erase_if(overlay.own, [](const auto& entry) { return entry->deleted; });
        CHECK(seen(merge({}, overlay)) == seen(overlay));
    }
}

TEST_CASE("independent edits commute")
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        Edits edits(seed);
        Overlay began;
        for (int i = 0; i < 4; ++i) edits.any(began);
        // Labels and lists that follow from a name are not independent of it.
        Overlay a = began, b = began;
        for (int i = 0; i < 4; ++i) edits.one(a, 0);
        for (int i = 0; i < 4; ++i) edits.one(b, 1);
        const auto found = differences(a, b, began);
        CHECK(std::none_of(found.begin(), found.end(), [](const Difference& d) { return d.conflict; }));
        const auto ab = seen(merge(a, b, began)), ba = seen(merge(b, a, began));
        REQUIRE(ab.size() == ba.size());
        for (std::size_t i = 0; i < ab.size(); ++i)
            for (const Field& field : fields()) {
                CAPTURE(field.key);
                CHECK(field.read(ab[i]) == field.read(ba[i]));
            }
    }
}

TEST_CASE("where both changed a field it is asked, and mine stays until it is")
{
    const Field& field = *findField("founded");
    const model::Network& network = data().networks()[0];
    Overlay mine, theirs;
    changeField(mine, network, field, 1901, {"2026-11-01"});
    changeField(theirs, network, field, 1902, {"2026-11-02"});
    const auto found = differences(mine, theirs);
    REQUIRE(found.size() == 1);
    CHECK(found[0].conflict);
    CHECK(found[0].mine == Value(1901));
    CHECK(found[0].theirs == Value(1902));
    CHECK(merge(mine, theirs) == mine);
    const Overlay taken_ = merged(mine, theirs, found, {true}, taken);
    CHECK(seen(taken_)[0].foundedYear == 1902);
    CHECK(taken_.changed[0]->changes[0].was == theirs.changed[0]->changes[0].was);
}

TEST_CASE("an id of mine under another name is another entry: both are kept")
{
    Overlay mine, theirs;
    model::Network a, b;
    a.name.de = "Netz";
    addEntry(mine, a, taken, {});
    b.id = mine.own[0]->network.id;
    b.name.de = "Ganz anderes";
    addEntry(theirs, b, taken, {});
    const Overlay both = merge(mine, theirs);
    REQUIRE(both.own.size() == 2);
    CHECK(both.own[0]->network.id != both.own[1]->network.id);
    CHECK(both.own[1]->network.name.de == "Ganz anderes");
}

TEST_CASE("the same entry, corrected by both: each field by itself")
{
    Overlay began;
    model::Network network;
    network.name.de = "Netz";
    addEntry(began, network, taken, {});
    Overlay mine = began, theirs = began;
    changeOwn(mine, 0, *findField("founded"), 1990, {"2026-11-01"});
    changeOwn(theirs, 0, *findField("url"), std::string("https://example.org"), {"2026-11-02"});
    changeOwn(theirs, 0, *findField("name_de"), std::string("Netz der Städte"), {"2026-11-02"});
    const Overlay both = merge(mine, theirs, began);
    REQUIRE(both.own.size() == 1);
    CHECK(both.own[0]->network.foundedYear == 1990);
    CHECK(both.own[0]->network.url == "https://example.org");
    CHECK(both.own[0]->network.name.de == "Netz der Städte");
    CHECK(both.own[0]->network.label.de == "Netz der Städte");
    // Deleted by them, untouched here: proposed. Changed here: asked.
    Overlay gone = began;
    setDeleted(gone, 0, true, {});
    CHECK(merge(began, gone, began).own[0]->deleted);
    CHECK(!merge(mine, gone, began).own[0]->deleted);
}

TEST_CASE("what a newer program wrote comes along")
{
    Overlay theirs;
    theirs.notUnderstood.push_back("{\"entry\":\"x\"}");
    CHECK(merge({}, theirs).notUnderstood == theirs.notUnderstood);
    CHECK(merge(theirs, theirs) == theirs);
}

TEST_CASE("an edit that is followed makes what making all anew makes, and so does what is looked up in it")
{
    const model::Atlas base = test_support::sampleAtlasWithPlaces();
    std::size_t followedEdits = 0;
    for (unsigned seed = 0; seed < 40; ++seed) {
        CAPTURE(seed);
        Edits edits(seed);
        Overlay before;
        for (int i = 0; i < 6; ++i) edits.any(before);
        for (int step = 0; step < 12; ++step) {
            Overlay after = before;
            edits.any(after);
            // Undone as well as done.
            if (step % 3 == 2) std::swap(before, after);
            const model::Atlas shown = apply(base, before), whole = apply(base, after);
            const filter::Index index(shown), wholeIndex(whole);
            if (const auto followed = follow(base, shown, before, after)) {
                ++followedEdits;
                REQUIRE(followed->atlas.networks() == whole.networks());
                for (std::size_t i = 0; i < shown.networks().size(); ++i) {
                    const bool isNamed =
                        std::binary_search(followed->changed.begin(), followed->changed.end(), i);
                    if (shown.networks()[i] != whole.networks()[i]) CHECK(isNamed);
                }
                const filter::Index next(followed->atlas, index, followed->changed);
                REQUIRE(next.members().all().size() == wholeIndex.members().all().size());
                for (std::size_t i = 0; i < next.size(); ++i) {
                    const auto names = next.names().titles()[i], others = wholeIndex.names().titles()[i];
                    CHECK(std::equal(names.begin(), names.end(), others.begin(), others.end()));
                    const auto cities = next.names().seatCities()[i],
                               those = wholeIndex.names().seatCities()[i];
                    CHECK(std::equal(cities.begin(), cities.end(), those.begin(), those.end()));
                    const model::NetworkId id(i);
                    const auto members = next.members().of(id), same = wholeIndex.members().of(id);
                    REQUIRE(members.size() == same.size());
                    for (std::size_t m = 0; m < members.size(); ++m) {
                        CHECK(members[m].network == id);
                        CHECK(members[m].place == same[m].place);
                        CHECK(members[m].position == same[m].position);
                    }
                }
            }
            before = std::move(after);
        }
    }
    CHECK(followedEdits > 300);
}

TEST_CASE("links of theirs that are not here are one difference, and come beside mine")
{
    const auto link = [](const char* a, const char* b) {
        model::TownLink made;
        made.a.name = {a, a};
        made.b.name = {b, b};
        return made;
    };
    Overlay mine, theirs, ancestor;
    mine.links = model::TownLinks{link("Gera", "Jena"), link("Gera", "Ulm")};
    theirs.links = model::TownLinks{link("Gera", "Ulm"), link("Gera", "Rom"), link("Gera", "Wien")};
    auto found = differences(mine, theirs);
    REQUIRE(found.size() == 1);
    CHECK(found.front().what == Difference::What::Links);
    CHECK(found.front().links == 2);
    CHECK(merge(mine, theirs).links->size() == 4);
    CHECK(merge(mine, mine).links == mine.links);
    CHECK(merged(mine, theirs, found, {false}, taken).links == mine.links);
    // What both began with and mine has no more was taken away here.
    ancestor.links = model::TownLinks{link("Gera", "Rom"), link("Gera", "Wien")};
    CHECK(differences(mine, theirs, ancestor).empty());
}

TEST_CASE("links come into the atlas beside its own, and stay while entries are typed")
{
    Overlay before;
    model::TownLink link;
    link.a.name = {"Gera", "Gera"};
    link.b.name = {"Rom", "Rome"};
    before.links = model::TownLinks{link};
    const model::Atlas shown = apply(data(), before);
    CHECK(shown.links() == model::TownLinks{link});
    Overlay after = before;
    addEntry(after, model::Network{}, taken, {});
    const auto followed = follow(data(), shown, before, after);
    REQUIRE(followed);
    CHECK(followed->atlas.parts().links.isSame(shown.parts().links));
    after.links = model::TownLinks{};
    const auto without = follow(data(), shown, before, after);
    REQUIRE(without);
    CHECK(without->atlas.links().empty());
}
