// Faults of names: of what is asked, of towns, of letters and of texts on each other.
#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "score/counting.hpp"

namespace score {

namespace {

constexpr double smallestNamePx = 11;  // logical, at text size 1
constexpr double shrinkTolerance = 0.98;
constexpr double capitalFactor = 3;
// A town is clearly larger than its neighbour within this share of the frame's height, and than any other.
constexpr double neighbourShare = 0.1, largerThanNeighbour = 1.5, largerThanAny = 10;
constexpr std::size_t townsLookedAt = 300;

bool isName(scene::Role role)
{
    using scene::Role;
    return role == Role::Label || role == Role::DockRow || role == Role::EdgeMarker || role == Role::Tag ||
           role == Role::PlaceName || role == Role::Pin;
}

class WordCounter {
public:
    WordCounter(const Subject& subject, Faults& faults) : s_(subject), faults_(faults) {}

    void count()
    {
        for (const model::NetworkId id : s_.asked.networks) asked(id);
        letters();
        for (std::size_t f = 0; f < s_.scene.frames.size(); ++f)
            if (s_.isLooked(f)) largerMissing(static_cast<std::uint32_t>(f));
        twice();
        overlaps();
    }

private:
    // --- what is asked

    void asked(model::NetworkId id)
    {
        const model::Seat* seat = s_.atlas[id].mainSeat();
        if (!seat) return;
        bool inView = false, covered = false;
        double nearestList = std::numeric_limits<double>::infinity();
        for (std::uint32_t f = 0; f < s_.scene.frames.size(); ++f) {
            if (!s_.shows(f, seat->place)) continue;
            inView = true;
            const geo::Point at = s_.parts.viewports[f].toPx(seat->place);
            covered |= s_.parts.isCovered(geo::Box{at.x, at.y, at.x, at.y}.grown(0.5), f, symbolOrder(id, f));
            for (const List& list : s_.parts.lists)
                if (list.frame == f && namesIn(list, id))
                    nearestList = std::min(nearestList, distancePx(list.boxPx, at) / s_.heightPx(f));
        }
        if (!inView) return;
        const bool labelled = hasLabel(id);
        covered |= labelled && isLabelCovered(id);
        faults_[Measure::AskedCovered] += covered;
        if (labelled) return;
        if (!isNamed(id))
            ++faults_[Measure::AskedUnnamed];
        else if (nearestList > nearShare)
            ++faults_[Measure::AskedInEdgeList];
    }

    /// Of its symbol on the map; below everything where it has none.
    std::size_t symbolOrder(model::NetworkId id, std::uint32_t frame) const
    {
        std::size_t order = 0;
        for (const Dot& dot : s_.parts.dots)
            if (dot.network == id && dot.frame == frame) order = std::max(order, dot.order);
        return order;
    }

    bool namesIn(const List& list, model::NetworkId id) const
    {
        return std::any_of(s_.parts.words.begin(), s_.parts.words.end(), [&](const Words& words) {
            return words.network == id && words.frame == list.frame &&
                   list.boxPx.contains(words.boxPx.centre());
        });
    }

    bool hasLabel(model::NetworkId id) const
    {
        return std::any_of(s_.parts.words.begin(), s_.parts.words.end(), [&](const Words& words) {
            return words.network == id && words.role == scene::Role::Label;
        });
    }

    bool isNamed(model::NetworkId id) const
    {
        return std::any_of(s_.parts.words.begin(), s_.parts.words.end(), [&](const Words& words) {
            return words.network == id && isName(words.role) && words.role != scene::Role::Tag;
        });
    }

    bool isLabelCovered(model::NetworkId id) const
    {
        return std::any_of(s_.parts.words.begin(), s_.parts.words.end(), [&](const Words& words) {
            return words.network == id && words.role == scene::Role::Label && words.frame &&
                   (s_.parts.isCovered(words.boxPx, *words.frame, words.order) || isCut(words));
        });
    }

    // --- letters

    void letters()
    {
        const double least =
            smallestNamePx * s_.picture.style.textScale * s_.picture.canvas.scale * shrinkTolerance;
        for (const Words& words : s_.parts.words) {
            if (isName(words.role) && words.sizePx < least) ++faults_[Measure::SmallLetters];
            if (words.utf8.ends_with("…") || words.utf8.ends_with("...") || isCut(words))
                ++faults_[Measure::TextsCut];
        }
    }

    bool isCut(const Words& words) const
    {
        const geo::Box whole = words.frame ? s_.scene.frames[*words.frame].boxPx
                                           : geo::Box{0, 0, static_cast<double>(s_.scene.widthPx),
                                                      static_cast<double>(s_.scene.heightPx)};
        const geo::Box& box = words.boxPx;
        return box.minX < whole.minX || box.maxX > whole.maxX || box.minY < whole.minY ||
               box.maxY > whole.maxY;
    }

    // --- towns

    struct NamedTown {
        geo::Point px;
        double weight = 0;
    };

    static double weightOf(const model::Place& place)
    {
        return place.population * (place.rank == model::PlaceRank::Capital ? capitalFactor : 1.0);
    }

    void largerMissing(std::uint32_t frame)
    {
        const model::Gazetteer& gazetteer = s_.atlas.gazetteer();
        std::vector<NamedTown> named;
        std::set<std::uint32_t> ids;
        for (const scene::TownArea& area : s_.scene.towns) {
            if (area.frame != frame || area.town.index >= gazetteer.size()) continue;
            const model::Place place = gazetteer[area.town];
            ids.insert(area.town.index);
            if (place.population > 0)
                named.push_back({s_.parts.viewports[frame].toPx(place.position), weightOf(place)});
        }
        if (named.empty()) return;
        const geo::Box area = geo::visibleDeg(s_.parts.viewports[frame]);
        for (const model::PlaceId id : gazetteer.placesIn(area, townsLookedAt)) {
            const model::Place place = gazetteer[id];
            if (place.type == model::PlaceType::Quarter || ids.contains(id.index)) continue;
            if (!s_.shows(frame, place.position)) continue;
            const geo::Point at = s_.parts.viewports[frame].toPx(place.position);
            if (isClearlyLarger(weightOf(place), at, named, s_.heightPx(frame)) &&
                !s_.parts.isCovered(geo::Box{at.x, at.y, at.x, at.y}.grown(0.5), frame, 0) &&
                !isWritten(frame, place.nameIn(s_.picture.style.language)))
                ++faults_[Measure::LargerMissing];
        }
    }

    static bool isClearlyLarger(double weight, geo::Point at, const std::vector<NamedTown>& named,
                                double heightPx)
    {
        return std::any_of(named.begin(), named.end(), [&](const NamedTown& other) {
            const bool near = std::hypot(other.px.x - at.x, other.px.y - at.y) < neighbourShare * heightPx;
            return weight > (near ? largerThanNeighbour : largerThanAny) * other.weight;
        });
    }

    /// As the name of a seat, an office or a member, over a list or beside a pin.
    bool isWritten(std::uint32_t frame, std::string_view name) const
    {
        return std::any_of(s_.parts.words.begin(), s_.parts.words.end(), [&](const Words& words) {
            return words.frame == frame && isName(words.role) &&
                   (words.role == scene::Role::PlaceName || !words.network.valid()) &&
                   words.utf8.find(name) != std::string_view::npos;
        });
    }

    // --- twice, and on each other

    void twice()
    {
        using scene::Role;
        std::set<std::pair<std::uint32_t, std::string>> places;
        std::set<std::pair<std::uint32_t, std::uint32_t>> labels, rows;
        for (const Words& words : s_.parts.words) {
            if (!words.frame) continue;
            if (words.role == Role::Label && words.network.valid())
                labels.insert({*words.frame, words.network.index});
            else if ((words.role == Role::DockRow || words.role == Role::EdgeMarker) && words.network.valid())
                rows.insert({*words.frame, words.network.index});
            else if ((words.role == Role::PlaceName || words.role == Role::Pin) &&
                     !places.insert({*words.frame, std::string(words.utf8)}).second)
                ++faults_[Measure::TwoNames];
        }
        for (const auto& row : rows)
            if (labels.contains(row)) ++faults_[Measure::TwoNames];
    }

    void overlaps()
    {
        const auto meet = [](const auto& a, const auto& b) {
            return (!a.frame || !b.frame || a.frame == b.frame) && a.boxPx.intersects(b.boxPx);
        };
        const std::vector<Words>& words = s_.parts.words;
        const std::vector<List>& lists = s_.parts.lists;
        double pairs = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            for (std::size_t k = i + 1; k < words.size(); ++k) pairs += meet(words[i], words[k]);
            for (const List& list : lists) pairs += list.order > words[i].order && meet(words[i], list);
        }
        for (std::size_t i = 0; i < lists.size(); ++i)
            for (std::size_t k = i + 1; k < lists.size(); ++k) pairs += meet(lists[i], lists[k]);
        faults_[Measure::TextsOverlap] += pairs;
    }

    const Subject& s_;
    Faults& faults_;
};

}  // namespace

void countInWords(const Subject& subject, Faults& faults) { WordCounter(subject, faults).count(); }

}  // namespace score
