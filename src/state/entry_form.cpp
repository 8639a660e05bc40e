#include "state/entry_form.hpp"

#include <algorithm>

#include "geo/great_circle.hpp"
#include "imports/members.hpp"
#include "state/action.hpp"
#include "state/app_state.hpp"
#include "state/apply.hpp"

namespace state {

namespace {

using overlay::FieldKind;
using Texts = std::vector<std::string>;

// A point that is pressed belongs to the nearest place within this distance.
constexpr double nearestPlaceKm = 40;

void turn(Texts& codes, const std::string& code)
{
    const auto found = std::find(codes.begin(), codes.end(), code);
    if (found == codes.end())
        codes.push_back(code);
    else
        codes.erase(found);
}

std::optional<std::string> stateOf(const model::Atlas& atlas, const filter::RegionRef& region)
{
    switch (region.kind) {
    case filter::RegionRef::Kind::State:
        return region.code;
    case filter::RegionRef::Kind::District:
        return atlas.geography()[atlas.geography().stateOfKey(region.code)].code;
    case filter::RegionRef::Kind::Country:
    case filter::RegionRef::Kind::Continent:
    case filter::RegionRef::Kind::Union:
        break;
    }
    return std::nullopt;
}

/// Empty for what is more than one.
std::string countryOf(const filter::RegionRef& region)
{
    switch (region.kind) {
    case filter::RegionRef::Kind::Country:
        return region.code;
    case filter::RegionRef::Kind::State:
    case filter::RegionRef::Kind::District:
        return "DE";
    case filter::RegionRef::Kind::Continent:
    case filter::RegionRef::Kind::Union:
        break;
    }
    return {};
}

std::optional<model::Seat> seatNear(const model::Atlas& atlas, geo::LonLat point)
{
    const model::Gazetteer& gazetteer = atlas.gazetteer();
    std::optional<model::PlaceId> nearest;
    double nearestKm = nearestPlaceKm;
    for (std::size_t i = 0; i < gazetteer.size(); ++i) {
        const model::PlaceId id(i);
        const geo::LonLat there = gazetteer[id].position;
        if (std::abs(there.latDeg - point.latDeg) > 0.5) continue;
        if (const double km = geo::distanceKm(there, point); km < nearestKm) {
            nearestKm = km;
            nearest = id;
        }
    }
    if (!nearest) return std::nullopt;
    model::Seat seat = seatAt(atlas, *nearest);
    seat.place = point;
    return seat;
}

/// Presses on the map go to the field; whoever presses beside it is not lost.
std::optional<model::Seat> seatOf(const model::Atlas& atlas, const PressedOnMap& place)
{
    if (place.town && atlas.gazetteer().contains(*place.town)) return seatAt(atlas, *place.town);
    return place.place ? seatNear(atlas, *place.place) : std::nullopt;
}

/// The member stands in the town, or where the map was pressed. False: nowhere.
bool stand(const model::Atlas& atlas, model::MemberPlace& member, const PressedOnMap& where)
{
    if (where.town && atlas.gazetteer().contains(*where.town)) {
        imports::Statement said;
        said.name = member.name.get(base::Language::De);
        imports::Match match;
        match.outcome = imports::Outcome::Placed;
        match.place = *where.town;
        const model::MemberPlace there = imports::memberOf(atlas, said, match);
        member.name = there.name;
        member.country = there.country;
        member.state = there.state;
        member.place = there.place;
        if (member.note.empty()) member.note = there.note;
        return true;
    }
    if (!where.place) return false;
    member.place = where.place;
    const geo::MapGeometry& map = atlas.map();
    for (auto level = map.levels.rbegin(); level != map.levels.rend(); ++level)
        if (const geo::Region* region = geo::regionAt(*level, geo::RegionKind::Country, *where.place)) {
            member.country = region->codeView();
            break;
        }
    member.state.clear();  // it follows from the position
    return true;
}

}  // namespace

std::optional<model::NetworkId> formEntry(const AppState& state)
{
    const std::optional<model::NetworkId>& entry = state.transient.panel.form.entry;
    const std::vector<model::NetworkId>& selection = state.view.selection;
    return entry && selection.size() == 1 && selection.front() == *entry ? entry : std::nullopt;
}

const overlay::Field* fieldForPlaces(const AppState& state)
{
    if (state.transient.chooser.which != Chooser::Field || !formEntry(state)) return nullptr;
    return overlay::findField(state.transient.chooser.field);
}

model::Seat seatAt(const model::Atlas& atlas, model::PlaceId town)
{
    const model::Place place = atlas.gazetteer()[town];
    model::Seat seat;
    seat.city = {std::string(place.nameIn(base::Language::De)),
                 std::string(place.nameIn(base::Language::En))};
    seat.country =
        place.country.valid() ? atlas.geography()[place.country].code : std::string(place.countryCode);
    if (place.state.valid() && seat.country == "DE") seat.state = atlas.geography()[place.state].code;
    seat.place = place.position;
    seat.role = "secretariat";
    return seat;
}

model::Network blankEntry(std::string_view name, base::Language language)
{
    model::Network entry;
    std::string& own = language == base::Language::De ? entry.name.de : entry.name.en;
    own = std::string(name);
    if (entry.name.empty()) entry.name = {"Neuer Eintrag", "New entry"};
    entry.scope = model::Scope::International;
    return entry;
}

model::Network newEntry(const model::Atlas& atlas, std::string_view name, base::Language language,
                        const PressedOnMap& where)
{
    model::Network entry = blankEntry(name, language);
    if (const auto seat = where.town ? seatOf(atlas, where) : std::nullopt) {
        if (seat->country == "DE") entry.scope = model::Scope::National;
        entry.seats = {*seat};
    } else if (where.region) {
        if (const auto code = stateOf(atlas, *where.region)) {
            entry.scope = model::Scope::National;
            entry.states.organised = {*code};
        } else if (const std::string country = countryOf(*where.region); !country.empty()) {
            if (country == "DE") entry.scope = model::Scope::National;
            entry.countries.listed = {country};
        }
    }
    return entry;
}

std::optional<overlay::Value> withPlace(const model::Atlas& atlas, const overlay::Field& field,
                                        const model::Network& entry, const PressedOnMap& place,
                                        std::size_t item)
{
    overlay::Value value = field.read(entry);
    switch (field.kind) {
    case FieldKind::Seats: {
        const std::optional<model::Seat> seat = seatOf(atlas, place);
        if (!seat) return std::nullopt;
        auto& seats = std::get<std::vector<model::Seat>>(value);
        if (seats.empty())
            seats.push_back(*seat);
        else
            seats.front() = *seat;
        return value;
    }
    case FieldKind::Countries:
        if (!place.region || countryOf(*place.region).empty()) return std::nullopt;
        turn(std::get<Texts>(value), countryOf(*place.region));
        return value;
    case FieldKind::States: {
        const auto code = place.region ? stateOf(atlas, *place.region) : std::nullopt;
        if (!code) return std::nullopt;
        turn(std::get<Texts>(value), *code);
        return value;
    }
    case FieldKind::Members: {
        auto& list = std::get<model::MemberList>(value);
        if (item >= list.places.size() || !stand(atlas, list.places[item], place)) return std::nullopt;
        return value;
    }
    case FieldKind::Line:
    case FieldKind::Text:
    case FieldKind::Url:
    case FieldKind::Year:
    case FieldKind::Flag:
    case FieldKind::Names:
    case FieldKind::Choice:
    case FieldKind::Choices:
    case FieldKind::Figures:
        break;
    }
    return std::nullopt;
}

void apply(const model::Atlas&, AppState& state, const SetFormOpen& action)
{
    EntryForm& form = state.transient.panel.form;
    if (!action.open) {
        form.entry.reset();
        return;
    }
    if (state.view.selection.size() != 1) return;
    const model::NetworkId entry = state.view.selection.front();
    if (form.of != entry) form.unfolded = {};
    form.entry = form.of = entry;
    if (const overlay::Field* field = overlay::findField(action.field)) {
        form.atField = field->key;
        ++form.atFieldCount;
        form.unfolded.insert(field->group);
    }
    state.transient.textOpen = false;
    state.transient.quiz.reset();
    state.transient.voting = false;
    state.transient.choosingFor.clear();
    state.transient.tab = PanelTab::List;
    state.preferences.panelVisible = true;
    state.view.region.reset();
    state.view.criteria.text.clear();
}

void apply(const model::Atlas&, AppState& state, const TurnFormGroup& action)
{
    state.transient.panel.form.unfolded.toggle(action.group);
}

void apply(const model::Atlas& atlas, AppState& state, const TakePlace& action)
{
    const overlay::Field* field =
        action.field.empty() ? fieldForPlaces(state) : overlay::findField(action.field);
    const std::optional<model::NetworkId> entry = formEntry(state);
    if (!field || !entry || !known(atlas, *entry)) return;
    const auto value = withPlace(atlas, *field, atlas[*entry], action.place, state.transient.chooser.item);
    if (!value) return;
    const bool done = field->kind == FieldKind::Seats || field->kind == FieldKind::Members;
    apply(atlas, state, ChangeField{*entry, std::string(field->key), *value});
    if (done) state.transient.chooser = {};
}

}  // namespace state
