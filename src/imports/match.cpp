#include "imports/match.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/fold.hpp"
#include "filter/text/place_name.hpp"
#include "filter/text/place_search.hpp"
#include "geo/great_circle.hpp"
#include "imports/ground.hpp"
#include "imports/hints.hpp"
#include "imports/named_places.hpp"
#include "imports/names.hpp"
#include "imports/words.hpp"
#include "model/iso_codes.hpp"

namespace imports {

namespace {

using model::Gazetteer;
using model::Place;
using model::PlaceId;

constexpr double sameTownKm = 10;        ///< a position and a place of its name
constexpr double oneTownKm = 12;         ///< two rows of the gazetteer for one town
constexpr std::uint64_t farLarger = 20;  ///< of two towns of one name in one country the one that is meant

bool isIn(const Place& place, std::string_view country)
{
    return place.countryCode == country || model::isCountedUnder(place.countryCode, country);
}

/// Eight digits of a key that is written with or without its leading zero, blanks, or as a regional key.
std::string municipalityKey(std::string_view written)
{
    std::string digits;
    for (const char c : written) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != ' ' && c != '.' && c != '-')
            return {};
    }
    constexpr std::size_t keyDigits = 8, regionalDigits = 12, districtDigits = 5;
    if (digits.size() + 1 == keyDigits || digits.size() + 1 == regionalDigits)
        digits.insert(digits.begin(), '0');
    if (digits.size() == regionalDigits) digits.erase(districtDigits, regionalDigits - keyDigits);
    return digits.size() == keyDigits ? digits : std::string();
}

}  // namespace

/// What the words of rows mean, folded; made once.
class Matcher::Words {
public:
    explicit Words(const filter::Index& index)
    {
        const model::Geography& geography = index.atlas().geography();
        const auto add = [](auto& map, std::string_view word, const std::string& code) {
            if (const std::string folded = base::fold(word); !folded.empty()) map.emplace(folded, code);
        };
        for (const model::Country& country : geography.countries())
            add(countries, country.code, country.code);
        for (std::size_t i = 0; i < geography.countries().size(); ++i)
            for (const std::string& name : index.names().countries()[i])
                add(countries, name, geography.countries()[i].code);
        for (const CountryWord& word : countryWords())
            forEachWordOf(word.words, [&](std::string_view w) { add(countries, w, std::string(word.code)); });
        const std::string_view codes = threeLetterCodes();
        for (std::size_t at = 0; at + 5 <= codes.size(); at += 6)
            add(countries, codes.substr(at + 2, 3), std::string(codes.substr(at, 2)));
        for (std::size_t i = 0; i < geography.states().size(); ++i) {
            const model::State& state = geography.states()[i];
            add(states, state.code, state.code);
            for (const std::string& name : index.names().states()[i]) add(states, name, state.code);
        }
    }

    std::unordered_map<std::string, std::string> countries, states;
};

namespace {

/// Decides about one row.
class Decision {
public:
    Decision(const filter::Index& index, const Matcher& matcher, const Statement& row)
        : index_(index), gazetteer_(index.atlas().gazetteer()), row_(row), ground_(index.atlas())
    {
        match_.country = matcher.countryOf(row.country);
        match_.state = matcher.stateOf(row.state);
        if (match_.country.empty() && row.country.empty() && !match_.state.empty()) match_.country = "DE";
        if (match_.country.empty() && row.country.empty() && !municipalityKey(row.key).empty())
            match_.country = "DE";
        // A state in the column of countries.
        if (match_.country.empty() && !row.country.empty())
            if (const std::string state = matcher.stateOf(row.country); !state.empty()) {
                match_.country = "DE";
                match_.state = state;
            }
        countryIsUnknown_ = match_.country.empty() && !row.country.empty();
        hints_.emplace(index, row, match_.state);
    }

    Match decide()
    {
        if (row_.name.empty() && row_.key.empty()) return tray(Reason::NoName);
        if (const std::string key = municipalityKey(row_.key); !key.empty())
            if (const PlaceId id = gazetteer_.findMunicipality(key); id.valid()) return byKey(id);
        if (!row_.position && district()) return match_;
        const NameForms forms = nameForms(row_.name);
        hints_->addRegions(forms.regions);
        if (row_.position) return byPosition(forms);
        for (const NameForm& form : forms.whole)
            if (std::vector<Named> found = candidates(form.text); !found.empty())
                if (settle(std::move(found), form.isShortened)) return match_;
        if (!forms.parts.empty()) {
            if (settleParts(forms.parts)) return match_;
        }
        if (forms.isGroup) return group(forms);
        if (match_.outcome == Outcome::Asked) return match_;
        return elsewhere(forms);
    }

private:
    Match tray(Reason reason)
    {
        match_.outcome = Outcome::Tray;
        match_.reason = reason;
        match_.candidates.clear();
        return match_;
    }

    bool place(PlaceId id)
    {
        match_.outcome = Outcome::Placed;
        match_.reason = Reason::None;
        match_.place = id;
        match_.candidates.clear();
        return true;
    }

    /// Likeliest first: as they come, larger ones before smaller ones.
    bool ask(Reason reason, const std::vector<PlaceId>& ids)
    {
        constexpr std::size_t most = 12;
        match_.outcome = Outcome::Asked;
        match_.reason = reason;
        match_.candidates.clear();
        for (const PlaceId id : ids) {
            const Candidate candidate{id};
            const auto& known = match_.candidates;
            if (known.size() < most && std::find(known.begin(), known.end(), candidate) == known.end())
                match_.candidates.push_back(candidate);
        }
        return true;
    }

    // --- names

    /// Those of the name in the country; the best kind of them alone.
    std::vector<Named> candidates(const std::string& written) const
    {
        std::vector<Named> found;
        for (const std::string& form : filter::saintForms(base::fold(written)))
            for (const Named& named : allNamed(gazetteer_, form, written)) found.push_back(named);
        std::erase_if(found, [&](const Named& named) { return !isAllowed(named.id); });
        return found;
    }

    bool isAllowed(PlaceId id) const
    {
        return match_.country.empty() || isIn(gazetteer_[id], match_.country);
    }

    template <class Wanted>
    static void prefer(std::vector<Named>& found, Wanted wanted)
    {
        if (std::any_of(found.begin(), found.end(), wanted))
            std::erase_if(found, [&](const Named& named) { return !wanted(named); });
    }

    static bool isOwnName(const Named& named) { return named.by <= By::BaseName; }

    std::uint64_t sizeOf(PlaceId id) const { return std::max<std::uint64_t>(gazetteer_[id].population, 1); }

    std::vector<PlaceId> bySize(const std::vector<Named>& found) const
    {
        std::vector<Named> sorted = found;
        std::stable_sort(sorted.begin(), sorted.end(), [&](const Named& a, const Named& b) {
            if (isOwnName(a) != isOwnName(b)) return isOwnName(a);
            return sizeOf(a.id) > sizeOf(b.id);
        });
        std::vector<PlaceId> ids;
        for (const Named& named : sorted) ids.push_back(named.id);
        return ids;
    }

    // --- decisions

    Match byKey(PlaceId id)
    {
        if (countryIsUnknown_ || (!match_.country.empty() && match_.country != "DE")) {
            ask(Reason::OtherCountry, {id});
            return match_;
        }
        const Place there = gazetteer_[id];
        const std::string name = base::fold(row_.name), known = base::fold(there.name);
        const std::string base = base::fold(filter::baseName(there.name));
        const auto has = [](const std::string& text, const std::string& part) {
            return (" " + text + " ").find(" " + part + " ") != std::string::npos;
        };
        const std::vector<Named> same = candidates(row_.name);
        const bool isNamed =
            name.empty() || has(name, base) || has(known, name) ||
            std::any_of(same.begin(), same.end(), [&](const Named& n) { return n.id == id; });
        if (!isNamed) {
            std::vector<PlaceId> ids{id};
            for (const PlaceId other : bySize(same)) ids.push_back(other);
            ask(Reason::KeyAndNameDiffer, ids);
        } else if (!match_.state.empty() && there.state.valid() &&
                   index_.atlas().geography()[there.state].code != match_.state) {
            ask(Reason::OtherState, {id});
        } else if (!hints_->fitsInhabitants(id)) {
            ask(Reason::InhabitantsDiffer, {id});
        } else {
            place(id);
        }
        return match_;
    }

    /// "Landkreis Gotha", "Wetteraukreis": a member that is no municipality stands inside its area.
    bool district()
    {
        if (countryIsUnknown_ || (!match_.country.empty() && match_.country != "DE")) return false;
        const std::string name = base::fold(row_.name);
        const model::Geography& geography = index_.atlas().geography();
        const filter::NameLists& names = index_.names().districts();
        for (std::size_t i = 0; i < geography.districts().size() && i < names.size(); ++i) {
            const model::District& district = geography.districts()[i];
            if (district.isCity()) continue;
            // The bare name is that of a town, unless it says what it is.
            const auto first = names[i].begin() + (district.saysItsType() ? 0 : 1);
            if (std::find(first, names[i].end(), name) == names[i].end()) continue;
            const std::string& state = geography[district.state].code;
            if (!match_.state.empty() && state != match_.state) continue;
            const geo::Region* region = ground_.regionOf(geo::RegionKind::District, district.key);
            if (!region) continue;
            match_.outcome = Outcome::Placed;
            match_.country = "DE";
            match_.state = state;
            match_.position = geo::LonLat{region->labelDeg.x, region->labelDeg.y};
            return true;
        }
        return false;
    }

    /// True if the row is decided or asked.
    bool settle(std::vector<Named> found, bool shortened)
    {
        prefer(found, [](const Named& n) { return n.exact; });
        if (countryIsUnknown_) return ask(Reason::UnknownCountry, bySize(found));
        // What is said of the place counts before how well it is called.
        std::vector<Named> there = found;
        const bool anySaid = std::any_of(found.begin(), found.end(),
                                         [&](const Named& n) { return hints_->liesThere(n.id).has_value(); });
        if (anySaid) {
            std::erase_if(there, [&](const Named& n) { return !hints_->liesThere(n.id).value_or(false); });
            if (there.empty()) return ask(Reason::OtherState, bySize(found));
        }
        // People write Halle for Halle (Saale): without its addition a name counts like a whole one.
        prefer(there, [](const Named& n) { return isOwnName(n); });
        prefer(there, [&](const Named& n) { return gazetteer_[n.id].type != model::PlaceType::Quarter; });
        if (row_.inhabitants) {
            std::vector<Named> fitting = there;
            std::erase_if(fitting, [&](const Named& n) { return !hints_->fitsInhabitants(n.id); });
            if (fitting.empty()) {
                // Others that are called so less well may fit.
                std::vector<PlaceId> ids = bySize(there);
                for (const PlaceId id : bySize(found)) ids.push_back(id);
                return ask(Reason::InhabitantsDiffer, ids);
            }
            there = std::move(fitting);
        }
        const std::vector<PlaceId> ids = bySize(there);
        if (!isOneTown(ids) && !isFarLarger(ids)) return ask(Reason::SeveralOfTheName, ids);
        match_.byOtherName = shortened || there.front().by == By::OtherName;
        return place(ids.front());
    }

    /// The gazetteer has some towns twice: as the town and as its municipality.
    bool isOneTown(const std::vector<PlaceId>& ids) const
    {
        return std::all_of(ids.begin() + 1, ids.end(), [&](PlaceId id) {
            return geo::distanceKm(gazetteer_[id].position, gazetteer_[ids.front()].position) < oneTownKm;
        });
    }

    bool isFarLarger(const std::vector<PlaceId>& ids) const
    {
        return std::all_of(ids.begin() + 1, ids.end(),
                           [&](PlaceId id) { return sizeOf(ids.front()) >= sizeOf(id) * farLarger; });
    }

    /// A name in two languages, or of a municipality that was made of several: one place if they lie
    /// together.
    bool settleParts(const std::vector<std::string>& parts)
    {
        constexpr double togetherKm = 15;
        std::vector<PlaceId> ids;
        std::size_t unknown = 0;
        const Match before = match_;
        for (const std::string& part : parts) {
            std::vector<Named> found = candidates(part);
            if (found.empty()) {
                ++unknown;
                continue;
            }
            match_ = before;
            settle(std::move(found), true);
            if (match_.outcome == Outcome::Placed)
                ids.push_back(match_.place);
            else
                for (const Candidate& candidate : match_.candidates) ids.push_back(candidate.place);
        }
        match_ = before;
        if (ids.empty()) return false;
        const auto isNear = [&](PlaceId id) {
            return geo::distanceKm(gazetteer_[id].position, gazetteer_[ids.front()].position) < togetherKm;
        };
        if (countryIsUnknown_) return ask(Reason::UnknownCountry, ids);
        if (unknown <= 1 && parts.size() == 2 && std::all_of(ids.begin(), ids.end(), isNear)) {
            match_.byOtherName = true;
            return place(ids.front());
        }
        return ask(Reason::SeveralPlaces, ids);
    }

    Match group(const NameForms& forms)
    {
        std::vector<PlaceId> ids;
        for (const std::string& form : forms.inside)
            for (const PlaceId id : bySize(candidates(form))) ids.push_back(id);
        if (ids.empty()) return tray(Reason::SeveralPlaces);
        ask(Reason::SeveralPlaces, ids);
        return match_;
    }

    /// Nothing in the country that is written; a place of that name in another one is asked.
    Match elsewhere(const NameForms& forms)
    {
        if (match_.country.empty() && !countryIsUnknown_) return tray(Reason::NoSuchPlace);
        for (const NameForm& form : forms.whole) {
            std::vector<Named> found = allNamed(gazetteer_, base::fold(form.text), form.text);
            std::erase_if(found, [](const Named& n) { return n.by != By::Name || !n.exact; });
            if (found.empty()) continue;
            ask(countryIsUnknown_ ? Reason::UnknownCountry : Reason::OtherCountry, bySize(found));
            return match_;
        }
        return tray(Reason::NoSuchPlace);
    }

    Match byPosition(const NameForms& forms)
    {
        std::vector<Named> found;
        for (const NameForm& form : forms.whole)
            for (const Named& named : candidates(form.text)) found.push_back(named);
        for (const std::string& part : forms.parts)
            for (const Named& named : candidates(part)) found.push_back(named);
        PlaceId nearest;
        double nearestWeight = 0;
        for (const Named& named : found) {
            const double km = geo::distanceKm(gazetteer_[named.id].position, *row_.position);
            if (km > sameTownKm) continue;
            const bool isQuarter = gazetteer_[named.id].type == model::PlaceType::Quarter;
            const double weight =
                km + (isQuarter ? sameTownKm : 0) + (named.by == By::OtherName ? sameTownKm : 0);
            if (nearest.valid() && weight >= nearestWeight) continue;
            nearest = named.id;
            nearestWeight = weight;
        }
        if (nearest.valid()) {
            match_.byOtherName = true;
            place(nearest);
            return match_;
        }
        if (match_.country.empty()) {
            if (countryIsUnknown_) {
                ask(Reason::UnknownCountry, bySize(found));
                match_.candidates.insert(match_.candidates.begin(), Candidate{});
                return match_;
            }
            match_.country = ground_.countryAt(*row_.position);
        } else if (ground_.isFarOutside(match_.country, *row_.position)) {
            ask(Reason::OutsideItsCountry, bySize(found));
            match_.candidates.push_back(Candidate{});
            return match_;
        }
        if (match_.country == "DE" && match_.state.empty()) match_.state = ground_.stateAt(*row_.position);
        match_.outcome = Outcome::Placed;
        match_.reason = Reason::None;
        match_.place = {};
        return match_;
    }

    const filter::Index& index_;
    const Gazetteer& gazetteer_;
    const Statement& row_;
    Ground ground_;
    std::optional<Hints> hints_;  ///< once the state is known that the row names
    bool countryIsUnknown_ = false;
    Match match_;
};

}  // namespace

Matcher::Matcher(const filter::Index& index, base::Language language)
    : index_(index), language_(language), words_(std::make_unique<const Words>(index))
{
}
Matcher::~Matcher() = default;

std::string Matcher::countryOf(std::string_view word) const
{
    std::string folded = base::fold(word);
    const auto at = words_->countries.find(folded);
    return at == words_->countries.end() ? std::string() : at->second;
}

std::string Matcher::stateOf(std::string_view word) const
{
    const auto at = words_->states.find(base::fold(word));
    return at == words_->states.end() ? std::string() : at->second;
}

Match Matcher::match(const Statement& row) const
{
    Match found = Decision(index_, *this, row).decide();
    // Nothing more to say of it but that.
    if (row.badPosition && found.reason == Reason::None) found.reason = Reason::PositionIgnored;
    if (row.badPosition && found.reason == Reason::NoSuchPlace) found.reason = Reason::BadPosition;
    return found;
}

std::vector<model::PlaceId> Matcher::suggestions(const Statement& row) const
{
    const filter::PlaceLookup found =
        filter::lookUpPlace(index_, row.name, countryOf(row.country), language_);
    std::vector<model::PlaceId> ids;
    for (const filter::PlaceHit& hit : found.places.empty() ? found.suggestions : found.places)
        ids.push_back(hit.place);
    return ids;
}

}  // namespace imports
