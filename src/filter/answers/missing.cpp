#include "filter/answers/missing.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/counted.hpp"
#include "base/fold.hpp"
#include "geo/region_distance.hpp"
#include "model/figures.hpp"
#include "model/iso_codes.hpp"

namespace filter {

namespace {

using base::LocalText;
using base::Message;
using model::Network;
using model::NetworkId;

Message ofMembers(std::size_t some, std::int64_t all)
{
    return base::filled({"{0} von ", "{0} of "}, {some}) +
           base::counted(all, {"1 Mitglied", "1 member"}, {"{0} Mitgliedern", "{0} members"});
}

constexpr int oldAfterYears = 10;
/// A seat that far outside is no rounded position and no harbour.
constexpr double outsideKm = 20;

// Keys of overlay/field, which stands above this folder.
constexpr std::string_view nameDe = "name_de", nameEn = "name_en", summaryDe = "summary_de",
                           summaryEn = "summary_en", seat = "coordination", figures = "member_figures",
                           members = "member_places", founded = "founded";

bool hasSource(const model::Provenance& from)
{
    return from.fromSlides || !from.source.empty() || !from.furtherSources.empty();
}

class Finder {
public:
    Finder(const Index& index, int year) : index_(index), atlas_(index.atlas()), year_(year) {}

    std::vector<MissingFact> find()
    {
        gatherNames();
        for (std::size_t i = 0; i < atlas_.networks().size(); ++i) {
            const Network& network = atlas_.networks()[i];
            if (network.absent) continue;
            id_ = NetworkId(i);
            names(network);
            languages(network);
            if (!network.isNetwork) continue;
            seats(network);
            memberFigures(network);
            memberList(network);
            if (network.foundedYear && !hasSource(network.foundedProvenance))
                add(Lack::NoSource, founded, {"Gründungsjahr", "founding year"});
        }
        std::stable_sort(found_.begin(), found_.end(),
                         [](const MissingFact& a, const MissingFact& b) { return a.lack < b.lack; });
        return std::move(found_);
    }

private:
    void add(Lack lack, std::string_view field, Message detail)
    {
        found_.push_back({lack, id_, field, std::move(detail)});
    }

    static std::set<std::string> foldedNames(const Network& network)
    {
        std::set<std::string> names;
        for (const std::string* name : {&network.name.de, &network.name.en})
            if (!name->empty()) names.insert(base::fold(*name));
        names.erase(std::string());
        return names;
    }

    void gatherNames()
    {
        for (std::size_t i = 0; i < atlas_.networks().size(); ++i)
            if (!atlas_.networks()[i].absent)
                for (const std::string& name : foldedNames(atlas_.networks()[i]))
                    named_[name].emplace_back(i);
    }

    void names(const Network& network)
    {
        for (const std::string& name : foldedNames(network))
            for (const NetworkId other : named_[name]) {
                if (other == id_) continue;
                const bool isBuiltIn = !atlas_[other].own.whole;
                return add(Lack::SameName, nameDe,
                           base::filled(isBuiltIn ? Message{"heißt wie der Eintrag {0} der Daten",
                                                            "is called like the entry {0} of the data"}
                                                  : Message{"heißt wie der eigene Eintrag {0}",
                                                            "is called like the own entry {0}"},
                                        {atlas_[other].id}));
            }
    }

    /// Of a pair of texts where only one is there.
    void pair(const LocalText& text, std::string_view de, std::string_view en)
    {
        if (text.de.empty() == text.en.empty()) return;
        if (text.de.empty())
            add(Lack::OneLanguage, de, {"deutsch fehlt", "German is missing"});
        else
            add(Lack::OneLanguage, en, {"englisch fehlt", "English is missing"});
    }

    void languages(const Network& network)
    {
        pair(network.name, nameDe, nameEn);
        pair(network.summary, summaryDe, summaryEn);
    }

    /// The code of the country the position lies far outside its own in; empty: it does not.
    std::string farIn(const std::string& country, geo::LonLat position) const
    {
        const geo::MapGeometry& map = atlas_.map();
        if (map.levels.empty()) return {};
        const geo::MapLevel& level =
            map.levels[map.levelFor(0, {position.lonDeg, position.latDeg, position.lonDeg, position.latDeg})];
        const geo::Region* own = level.find(geo::RegionKind::Country, country);
        if (!own || geo::regionContains(level, *own, position)) return {};
        const geo::Region* there = geo::regionAt(level, geo::RegionKind::Country, position);
        if (!there || model::isCountedUnder(std::string(there->codeView()), country)) return {};
        return geo::kmOutside(level, *own, position, outsideKm * 2) > outsideKm
                   ? std::string(there->codeView())
                   : std::string();
    }

    void seats(const Network& network)
    {
        for (const model::Seat& one : network.seats) {
            const std::string there = farIn(one.country, one.place);
            if (!there.empty())
                add(Lack::SeatOutside, seat,
                    base::filled({"{0} liegt in {1}, angegeben ist {2}", "{0} lies in {1}, stated is {2}"},
                                 {Message(one.city.get(base::Language::De), one.city.get(base::Language::En)),
                                  there, one.country}));
        }
    }

    void memberFigures(const Network& network)
    {
        const model::Figure* newest = model::newestTotal(network.members);
        for (const model::Figure& figure : network.members) {
            if (!figure.count) continue;
            if (!hasSource(figure.provenance))
                add(Lack::NoSource, figures, base::filled({"Zahl {0}", "figure {0}"}, {*figure.count}));
            if (figure.provenance.year == 0)
                add(Lack::NoYear, figures, base::filled({"Zahl {0}", "figure {0}"}, {*figure.count}));
        }
        if (newest && isOld(newest->provenance.year))
            add(Lack::OldFigure, figures,
                base::filled({"neueste Zahl von {0}", "newest figure of {0}"}, {newest->provenance.year}));
    }

    bool isOld(int year) const { return year != 0 && year_ - year > oldAfterYears; }

    void memberList(const Network& network)
    {
        const model::MemberList& list = network.memberPlaces;
        if (!list.isMembership() || list.places.empty()) return;
        const auto count = static_cast<std::int64_t>(list.places.size());
        std::size_t lost = 0, unsourced = 0, undated = 0;
        for (const Member& member : index_.members().of(id_)) lost += member.position ? 0 : 1;
        for (const model::MemberPlace& place : list.places) {
            unsourced += hasSource(place.provenance) || hasSource(list.provenance) ? 0 : 1;
            undated += place.provenance.year != 0 || list.provenance.year != 0 ? 0 : 1;
        }
        if (lost > 0) add(Lack::MemberWithoutPlace, members, ofMembers(lost, count));
        if (unsourced > 0) add(Lack::NoSource, members, ofMembers(unsourced, count));
        if (undated > 0)
            add(Lack::NoYear, members,
                list.known && list.of
                    ? base::filled({"Liste, {0} von {1}", "list, {0} of {1}"}, {*list.known, *list.of})
                    : ofMembers(undated, count));
        if (isOld(list.provenance.year))
            add(Lack::OldFigure, members,
                base::filled({"Liste von {0}", "list of {0}"}, {list.provenance.year}));
        contradictions(network, list, count);
    }

    void contradictions(const Network& network, const model::MemberList& list, std::int64_t count)
    {
        const model::Figure* newest = model::newestTotal(network.members);
        if (!newest || !newest->count) return;
        const std::int64_t said = *newest->count;
        const bool isComplete = list.kind == model::MemberList::Kind::Complete;
        const bool isExact = !newest->approximate && !newest->atLeast;
        if (count > said || (isComplete && count < said && (isExact || newest->atLeast)))
            add(Lack::CountsDiffer, members,
                base::filled(isComplete ? Message{"vollständige Liste mit {0}, die Zahl sagt {1}",
                                                  "complete list of {0}, the figure says {1}"}
                                        : Message{"Liste mit {0}, die Zahl sagt {1}",
                                                  "list of {0}, the figure says {1}"},
                             {count, said}));
        else if (list.of && *list.of != said && newest->provenance.year <= list.provenance.year && isExact)
            add(Lack::CountsDiffer, figures,
                base::filled({"die Liste nennt {0} insgesamt, die Zahl sagt {1}",
                              "the list speaks of {0} in all, the figure says {1}"},
                             {*list.of, said}));
    }

    const Index& index_;
    const model::Atlas& atlas_;
    int year_;
    NetworkId id_;
    std::map<std::string, std::vector<NetworkId>> named_;
    std::vector<MissingFact> found_;
};

}  // namespace

LocalText wordOf(Lack lack)
{
    switch (lack) {
    case Lack::SameName:
        return {"Doppelt oder gleich genannt", "Twice, or of the same name"};
    case Lack::SeatOutside:
        return {"Sitz außerhalb des Landes", "Seat outside the country"};
    case Lack::CountsDiffer:
        return {"Zahlen widersprechen sich", "Figures contradict each other"};
    case Lack::MemberWithoutPlace:
        return {"Mitglieder ohne Ort", "Members without a place"};
    case Lack::NoSource:
        return {"Ohne Quelle", "Without a source"};
    case Lack::NoYear:
        return {"Ohne Jahr", "Without a year"};
    case Lack::OldFigure:
        return {"Älter als zehn Jahre", "Older than ten years"};
    case Lack::OneLanguage:
        return {"Nur in einer Sprache", "In one language only"};
    }
    return {};
}

std::vector<MissingFact> missingFacts(const Index& index, int year) { return Finder(index, year).find(); }

}  // namespace filter
