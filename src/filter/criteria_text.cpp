#include "filter/criteria_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "filter/facet/row.hpp"

namespace filter {

namespace {

constexpr std::string_view allKey = "all";

/// Switches that are written: "all=topic".
base::Message setAll(Criteria& criteria, std::string_view values)
{
    for (const std::string& wanted : splitValues(values)) {
        std::vector<std::string_view> known;
        bool found = false;
        for (const Row* row : rows()) {
            const FacetSwitch* all = row->find(FacetSwitch::Kind::All);
            if (!all) continue;
            known.push_back(row->key());
            if (row->key() != wanted) continue;
            criteria.*(all->on) = true;
            found = true;
        }
        if (!found) return unknownValue(allKey, wanted, base::verbatim(listed(known)));
    }
    return {};
}

}  // namespace

std::vector<std::string_view> pieceKeys()
{
    std::vector<std::string_view> keys;
    for (const Row* row : rows())
        for (const std::string_view key : row->spellings()) keys.push_back(key);
    keys.push_back(allKey);
    return keys;
}

base::Message addPiece(const model::Atlas& atlas, Criteria& criteria, std::string_view piece)
{
    const std::size_t equals = piece.find('=');
    if (equals == std::string_view::npos)
        return base::filled(
            {"\"{0}\" hat nicht die Form Name=Wert[,Wert]", "\"{0}\" is not of the form key=value[,value]"},
            {base::displaySafe(piece)});
    const std::string_view key = piece.substr(0, equals);
    const std::string_view values = piece.substr(equals + 1);
    if (!base::isValidUtf8(values))
        return base::filled(
            {"der Wert von {0} ist kein gültiges UTF-8", "the value of {0} is not valid UTF-8"},
            {base::displaySafe(key)});
    if (splitValues(values).empty())
        return base::filled({"hinter \"{0}=\" fehlt ein Wert", "no value after \"{0}=\""},
                            {base::displaySafe(key)});
    if (key == allKey) return setAll(criteria, values);
    for (const Row* row : rows()) {
        const std::vector<std::string_view> keys = row->spellings();
        if (std::find(keys.begin(), keys.end(), key) != keys.end())
            return row->read(atlas, criteria, key, values);
    }
    return base::filled({"unbekannter Name \"{0}\"; bekannt: {1}", "unknown key \"{0}\"; known: {1}"},
                        {base::displaySafe(key), listed(pieceKeys())});
}

std::vector<std::string> toPieces(const Criteria& criteria)
{
    std::vector<std::string> pieces;
    for (const Row* row : rows()) {
        bool first = true;
        for (const Value& value : row->chosen(criteria)) {
            if (row->joins() && !first)
                pieces.back() += "," + row->nameOf(value);
            else
                pieces.push_back(std::string(row->spelling(value)) + "=" + row->nameOf(value));
            first = false;
        }
    }
    for (const Row* row : rows())
        if (const FacetSwitch* all = row->find(FacetSwitch::Kind::All); all && criteria.*(all->on))
            pieces.push_back(std::string(allKey) + "=" + std::string(row->key()));
    return pieces;
}

}  // namespace filter
