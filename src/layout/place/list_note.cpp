#include "layout/place/list_note.hpp"

#include "model/figures.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

std::string countText(const model::Figure& figure, base::Language language)
{
    std::string count = text::number(*figure.count, language);
    if (figure.atLeast) return text::format(text::Key::AtLeast, language, {count});
    if (figure.approximate) return text::format(text::Key::About, language, {count});
    return count;
}

std::string unknownCountries(const model::Network& network, base::Language language)
{
    const model::Figure* figure = model::newestTotal(network.countries.figures);
    if (!figure) return std::string(text::tr(text::Key::ListUnknown, language));
    std::string note =
        text::format(text::Key::CountriesListUnknown, language, {countText(*figure, language)});
    if (figure->provenance.year != 0) note += " · " + std::to_string(figure->provenance.year);
    return note;
}

}  // namespace

std::string listNote(const model::Network& network, bool states, base::Language language)
{
    using Completeness = model::CountryList::Completeness;
    if (network.scope == model::Scope::International) {
        if (network.countries.completeness == Completeness::Unknown)
            return unknownCountries(network, language);
        if (network.countries.completeness == Completeness::Partial)
            return std::string(text::tr(text::Key::ListPartial, language));
        return {};
    }
    if (states && network.states.nationwide && network.states.organised.empty())
        return std::string(text::tr(text::Key::TierNationwide, language));
    const model::StateList& known = network.states;
    if (!known.nationwide && known.organised.empty() && known.members.empty() &&
        network.memberPlaces.places.empty())
        return std::string(text::tr(text::Key::ListUnknown, language));
    return {};
}

}  // namespace layout
