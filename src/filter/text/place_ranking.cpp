#include "filter/text/place_ranking.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "base/fold.hpp"
#include "filter/text/network_text.hpp"
#include "model/search_keys.hpp"

namespace filter {

namespace {

using model::Gazetteer;
using model::KeyKind;
using model::Place;
using model::PlaceId;
using model::PlaceType;

/// Among so many of the best the spelling is looked at.
constexpr std::size_t fewestJudged = 64;
constexpr std::size_t fewestLetters = 4;  ///< of another name that is to stand for a place

bool isMunicipality(const Place& place)
{
    return place.type == PlaceType::Town || place.type == PlaceType::Municipality;
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t last)
{
    std::string text;
    for (std::size_t i = first; i < last; ++i) text += (i > first ? " " : "") + words[i];
    return text;
}

/// True if a word of the folded name, and those behind it, begin so.
bool beginsWordOf(std::string_view name, std::string_view beginning)
{
    for (std::size_t at = name.find(beginning); at != std::string_view::npos;
         at = name.find(beginning, at + 1))
        if (at == 0 || name[at - 1] == ' ') return true;
    return false;
}

std::size_t lettersOf(std::string_view utf8)
{
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// --- official keys

bool isDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The official key of a municipality in full: of eight digits, with or without its leading zero, or the
/// twelve of the regional key, whose digits six to nine name the association it belongs to.
std::string municipalityKey(std::string digits)
{
    constexpr std::size_t keyDigits = 8, regionalDigits = 12, districtDigits = 5;
    if (digits.size() + 1 == keyDigits || digits.size() + 1 == regionalDigits)
        digits.insert(digits.begin(), '0');
    if (digits.size() == regionalDigits) digits.erase(districtDigits, regionalDigits - keyDigits);
    return digits.size() == keyDigits ? digits : std::string();
}

PlaceId municipalityOf(const Gazetteer& gazetteer, const std::string& digits)
{
    if (!isDigits(digits)) return {};
    const std::string key = municipalityKey(digits);
    return key.empty() ? PlaceId{} : gazetteer.findMunicipality(key);
}

// --- regions

/// True if the word begins one of the words of the text; a short one must be all of it.
bool namesWordOf(std::string_view text, std::string_view word)
{
    constexpr std::size_t fewest = 3;
    bool found = false;
    forEachWord(text, [&](std::string_view known) {
        found = found || known == word || (word.size() >= fewest && known.substr(0, word.size()) == word);
    });
    return found;
}

bool isKeyOf(std::string_view key, const std::string& digits)
{
    constexpr std::size_t fewest = 4;
    if (digits.size() < fewest || !isDigits(digits) || key.empty()) return false;
    return key.starts_with(digits) || (key.front() == '0' && key.substr(1).starts_with(digits)) ||
           key == municipalityKey(digits);
}

constexpr std::array<std::string_view, 6> betweenPlaceAndRegion{"in", "im", "bei", "der", "den", "the"};

/// "Stadt Jena", "Halle (Saale), Stadt", "City of Bonn": what a municipality is, beside its name.
constexpr std::array<std::string_view, 12> kindsOfTown{
    "city",  "flecken", "gemeinde", "hansestadt", "kreisstadt",        "landeshauptstadt",
    "markt", "of",      "stadt",    "town",       "universitatsstadt", "verbandsgemeinde"};

bool isKindOfTown(std::string_view word)
{
    return std::find(kindsOfTown.begin(), kindsOfTown.end(), word) != kindsOfTown.end();
}

/// How the words behind a name say where the place lies.
enum class Where : std::uint8_t { Elsewhere, Partly, Fully };

/// Fully: they are the whole name of one of its regions, or its key. Partly: each begins a word of them.
Where liesIn(const Index& index, const Place& place, const std::vector<std::string>& words, std::size_t first)
{
    const std::string whole = joined(words, first, words.size());
    std::string where;
    bool isWhole = isKeyOf(place.municipalityKey, whole);
    const auto add = [&](const NameLists& lists, std::size_t item) {
        if (item >= lists.size()) return;
        for (const std::string& name : lists[item]) {
            where += name + ' ';
            isWhole = isWhole || name == whole;
        }
    };
    if (place.country.valid()) add(index.names().countries(), place.country.index);
    if (place.state.valid()) add(index.names().states(), place.state.index);
    if (place.district.valid()) add(index.names().districts(), place.district.index);
    if (place.subdivision.valid()) {
        const std::string_view subdivision = index.atlas().gazetteer()[place.subdivision].foldedWords;
        where += subdivision;
        const auto isWord = [&](const std::string& word) {
            return (" " + std::string(subdivision) + " ").find(" " + word + " ") != std::string::npos;
        };
        isWhole =
            isWhole || std::all_of(words.begin() + static_cast<std::ptrdiff_t>(first), words.end(), isWord);
    }
    if (isWhole) return Where::Fully;
    std::size_t told = 0;
    for (std::size_t i = first; i < words.size(); ++i) {
        if (namesWordOf(where, words[i]) || isKeyOf(place.municipalityKey, words[i])) {
            ++told;
        } else if (std::find(betweenPlaceAndRegion.begin(), betweenPlaceAndRegion.end(), words[i]) ==
                   betweenPlaceAndRegion.end()) {
            return Where::Elsewhere;
        }
    }
    return told > 0 ? Where::Partly : Where::Elsewhere;
}

/// Calls `visit(key, text)` for every key that begins so and belongs to a place.
template <class Visit>
void forEachKeyFrom(const Gazetteer& gazetteer, std::string_view folded, Visit visit)
{
    const auto [first, last] = model::keysThatBegin(gazetteer, folded);
    for (std::size_t key = first; key < last; ++key)
        if (gazetteer.keyPlace(key).index < gazetteer.size()) visit(key, gazetteer.keyText(key));
}

}  // namespace

std::string nameNotShown(const Gazetteer& gazetteer, std::size_t key, base::Language language)
{
    const Place place = gazetteer[gazetteer.keyPlace(key)];
    const std::string_view name = gazetteer.keyName(key);
    const bool isShown = name == place.nameIn(language) ||
                         beginsWordOf(base::fold(place.nameIn(language)), gazetteer.keyText(key));
    return isShown ? std::string() : std::string(name);
}

bool PlaceRanking::Candidate::isBetterThan(const Candidate& other) const
{
    const auto rank = [](const Candidate& c) {
        return std::tuple(c.match, c.whose, c.spelling, c.isPart, c.isAbroad);
    };
    if (rank(*this) != rank(other)) return rank(*this) < rank(other);
    return weight != other.weight ? weight > other.weight : place < other.place;
}

/// The best candidate of every place.
class PlaceRanking::Candidates {
public:
    explicit Candidates(std::size_t places) : slots_(places, none) {}

    void add(const Candidate& candidate)
    {
        std::uint32_t& slot = slots_[candidate.place];
        if (slot == none) {
            slot = static_cast<std::uint32_t>(all_.size());
            all_.push_back(candidate);
        } else if (stands(candidate, all_[slot])) {
            all_[slot] = candidate;
        }
    }
    bool empty() const { return all_.empty(); }
    bool anyNamed() const
    {
        return std::any_of(all_.begin(), all_.end(),
                           [](const Candidate& candidate) { return candidate.match <= Match::Part; });
    }
    std::vector<Candidate>& all() { return all_; }

private:
    /// Of the names of one place its own says more, though it only begins so.
    static bool stands(const Candidate& fresh, const Candidate& known)
    {
        if (fresh.match == Match::BeginsAbroad && known.match == Match::OtherName) return true;
        if (fresh.match == Match::OtherName && known.match == Match::BeginsAbroad) return false;
        return fresh.isBetterThan(known);
    }

    static constexpr std::uint32_t none = 0xFFFFFFFF;
    std::vector<std::uint32_t> slots_;
    std::vector<Candidate> all_;
};

PlaceRanking::PlaceRanking(const Index& index, std::string_view text, base::Language language)
    : PlaceRanking(index, text, TextQuery(text).words(), TextQuery::spelling(text), language)
{
}

PlaceRanking::PlaceRanking(const Index& index, std::string_view text, std::vector<std::string> words,
                           std::vector<std::string> spelt, base::Language language)
    : index_(index), gazetteer_(index.atlas().gazetteer()), language_(language), text_(text),
      words_(std::move(words)), spelt_(std::move(spelt))
{
    // A key in front of the name says the same as behind it.
    if (words_.size() > 1 && municipalityOf(gazetteer_, words_.front()).valid()) {
        std::rotate(words_.begin(), words_.begin() + 1, words_.end());
        std::rotate(spelt_.begin(), spelt_.begin() + 1, spelt_.end());
    }
    const std::vector<std::string> folded = saintForms(joined(words_, 0, words_.size()));
    const std::vector<std::string> spelling = saintForms(joined(spelt_, 0, spelt_.size()));
    for (std::size_t i = 0; i < folded.size(); ++i)
        forms_.push_back({folded[i], spelling[std::min(i, spelling.size() - 1)]});
}

bool PlaceRanking::isShort() const { return lettersOf(forms_.front().folded) < fewestLetters; }

void PlaceRanking::weigh(Candidate& candidate) const
{
    const Place place = gazetteer_[PlaceId(candidate.place)];
    constexpr std::uint64_t homeFactor = 10;
    candidate.isPart = place.type == PlaceType::Quarter;
    if (candidate.isPart && candidate.match == Match::Name) candidate.match = Match::Part;
    candidate.isAbroad = !isMunicipality(place);
    if (candidate.isAbroad && candidate.match == Match::NameBegins) candidate.match = Match::BeginsAbroad;
    candidate.weight = place.population;
    // Freiburg im Breisgau before Fribourg, but Linz before Linz am Rhein.
    if (candidate.match != Match::Name || candidate.whose != Whose::Shown) return;
    if (!candidate.isAbroad) candidate.weight *= homeFactor;
    candidate.isAbroad = false;
}

PlaceRanking::Candidate PlaceRanking::candidateOf(std::size_t key, bool isWhole) const
{
    Candidate candidate;
    candidate.place = gazetteer_.keyPlace(key).index;
    candidate.key = key;
    switch (gazetteer_.keyKind(key)) {
    case KeyKind::Name:
    case KeyKind::German:
    case KeyKind::English:
        candidate.match = isWhole ? Match::Name : Match::NameBegins;
        break;
    case KeyKind::Script:
        candidate.match = isWhole ? Match::Name : Match::NameBegins;
        candidate.whose = Whose::Local;
        break;
    case KeyKind::Word:
        candidate.match = Match::WordBegins;
        break;
    case KeyKind::Exonym:
        candidate.match = isWhole && !isShort() ? Match::FormerName : Match::OtherBegins;
        break;
    case KeyKind::Other:
        candidate.match = isWhole && !isShort() ? Match::OtherName : Match::OtherBegins;
        break;
    }
    return candidate;
}

void PlaceRanking::judgeName(Candidate& candidate, const Form& form) const
{
    const Place place = gazetteer_[PlaceId(candidate.place)];
    const std::string_view shown = place.nameIn(language_);
    std::optional<Candidate> best;
    const auto consider = [&](std::string_view name, Whose whose) {
        if (name.empty()) return;
        const std::string_view bare = baseName(name);
        const bool isAll = base::fold(name) == form.folded;
        if (!isAll && (bare.size() == name.size() || base::fold(bare) != form.folded)) return;
        Candidate found = candidate;
        found.match = place.type == PlaceType::Quarter ? Match::Part : Match::Name;
        found.spelling = spellingOf(form.spelt, base::spelling(isAll ? name : bare));
        found.whose = whose;
        if (isMunicipality(place) && whose != Whose::InUse)
            found.whose = isAll ? Whose::Municipality : Whose::Shown;
        else if (!isAll && whose == Whose::Shown)
            found.whose = Whose::Local;
        if (found.spelling == Spelling::OtherLetters) found.match = Match::LettersDiffer;
        if (!best || found.isBetterThan(*best)) best = found;
    };
    consider(shown, Whose::Shown);
    if (place.name != shown) consider(place.name, Whose::Local);
    for (const std::string_view name : {place.nameDe, place.nameEn})
        if (name != shown) consider(name, Whose::InUse);
    consider(gazetteer_.keyName(candidate.key), Whose::InUse);
    if (best) candidate = *best;
}

void PlaceRanking::judgeBeginning(Candidate& candidate) const
{
    const std::string name = base::spelling(gazetteer_.keyName(candidate.key));
    Spelling best = Spelling::OtherLetters;
    for (std::size_t word = 0; word < name.size();) {
        for (const Form& form : forms_)
            best = std::min(best, spellingOf(form.spelt, std::string_view(name).substr(word)));
        const std::size_t blank = name.find(' ', word);
        if (candidate.match != Match::WordBegins || blank == std::string::npos) break;
        word = blank + 1;
    }
    if (best >= Spelling::OtherAccents) candidate.match = Match::LettersDiffer;
}

void PlaceRanking::collect(const Form& form, bool otherNames, Candidates& candidates) const
{
    forEachKeyFrom(gazetteer_, form.folded, [&](std::size_t key, std::string_view text) {
        const bool isWhole = text.size() == form.folded.size();
        if (model::isInUse(gazetteer_.keyKind(key)) == otherNames) return;
        Candidate candidate = candidateOf(key, isWhole);
        const bool mayBeAll = !isWhole && text[form.folded.size()] == ' ';
        if (!otherNames && (isWhole || mayBeAll)) judgeName(candidate, form);
        if (otherNames && isWhole &&
            spellingOf(form.spelt, base::spelling(gazetteer_.keyName(key))) == Spelling::OtherLetters)
            candidate.match = Match::LettersDiffer;
        weigh(candidate);
        candidates.add(candidate);
    });
}

void PlaceRanking::collectShort(Candidates& candidates) const
{
    const ShortName typed(text_, words_);
    for (const std::string& beginning : typed.beginnings())
        forEachKeyFrom(gazetteer_, beginning, [&](std::size_t key, std::string_view text) {
            if (!model::isInUse(gazetteer_.keyKind(key)) || !typed.mayFit(text)) return;
            const Place place = gazetteer_[gazetteer_.keyPlace(key)];
            const ShortName::Fit fit = typed.fit(text, base::fold(baseName(gazetteer_.keyName(key))));
            if (fit == ShortName::Fit::None) return;
            Candidate candidate = candidateOf(key, false);
            if (fit == ShortName::Fit::Whole) {
                candidate.match = place.type == PlaceType::Quarter ? Match::Part : Match::Name;
                candidate.whose = isMunicipality(place) ? Whose::Shown : Whose::Local;
            } else {
                candidate.match = Match::WordBegins;
                candidate.isShortened = true;
            }
            weigh(candidate);
            candidates.add(candidate);
        });
}

std::string PlaceRanking::alsoOf(const Candidate& candidate) const
{
    const std::string shown = base::fold(gazetteer_[PlaceId(candidate.place)].nameIn(language_));
    for (const Form& form : forms_)
        if (beginsWordOf(shown, form.folded)) return {};
    return nameNotShown(gazetteer_, candidate.key, language_);
}

std::vector<PlaceHit> PlaceRanking::bestHere(std::size_t limit) const
{
    Candidates candidates(gazetteer_.size());
    for (const Form& form : forms_) collect(form, false, candidates);
    // Two letters begin thousands of names in all languages of the world.
    constexpr std::size_t enoughForOthers = 3;
    if (lettersOf(forms_.front().folded) >= enoughForOthers || candidates.empty())
        for (const Form& form : forms_) collect(form, true, candidates);
    if (!candidates.anyNamed()) collectShort(candidates);

    std::vector<Candidate>& all = candidates.all();
    const auto better = [](const Candidate& a, const Candidate& b) { return a.isBetterThan(b); };
    const std::size_t judged = std::min(all.size(), std::max(limit, fewestJudged));
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(judged), all.end(), better);
    all.resize(judged);
    for (Candidate& candidate : all)
        if (candidate.match == Match::NameBegins || candidate.match == Match::BeginsAbroad ||
            (candidate.match == Match::WordBegins && !candidate.isShortened))
            judgeBeginning(candidate);
    std::sort(all.begin(), all.end(), better);
    std::vector<PlaceHit> hits;
    for (std::size_t i = 0; i < all.size() && i < limit; ++i)
        hits.push_back({PlaceId(all[i].place), all[i].match, 0, alsoOf(all[i])});
    return hits;
}

/// "neustadt thuringen": the longest beginning that names places in the region that the rest names, best in
/// full: "altheim" in the Alb-Donau-Kreis before "altheim alb" in it.
std::vector<PlaceHit> PlaceRanking::inRegion(std::size_t limit) const
{
    std::vector<PlaceHit> partly, beginning;
    for (std::size_t split = words_.size() - 1; split > 0; --split) {
        const auto cut = static_cast<std::ptrdiff_t>(split);
        const PlaceRanking head(index_, text_, {words_.begin(), words_.begin() + cut},
                                {spelt_.begin(), spelt_.begin() + cut}, language_);
        std::vector<PlaceHit> fully, here;
        for (PlaceHit& hit : head.bestHere(std::max(limit, mostOfOneName))) {
            if (!hit.isNamed() && !hit.isBeginning()) continue;
            const Where where = liesIn(index_, gazetteer_[hit.place], words_, split);
            if (where != Where::Elsewhere) (where == Where::Fully ? fully : here).push_back(std::move(hit));
        }
        if (!fully.empty() && fully.front().isNamed()) return fully;
        here.insert(here.begin(), fully.begin(), fully.end());
        std::vector<PlaceHit>& kept = !here.empty() && here.front().isNamed() ? partly : beginning;
        if (kept.empty()) kept = std::move(here);
    }
    return partly.empty() ? beginning : partly;
}

std::vector<PlaceHit> PlaceRanking::withoutKind(std::size_t limit) const
{
    std::size_t first = 0, last = words_.size();
    while (first + 1 < last && isKindOfTown(words_[first])) ++first;
    while (last > first + 1 && isKindOfTown(words_[last - 1])) --last;
    if (last - first == words_.size()) return {};
    const auto part = [&](const std::vector<std::string>& words) {
        return std::vector<std::string>(words.begin() + static_cast<std::ptrdiff_t>(first),
                                        words.begin() + static_cast<std::ptrdiff_t>(last));
    };
    return PlaceRanking(index_, text_, part(words_), part(spelt_), language_).best(limit);
}

std::vector<PlaceHit> PlaceRanking::best(std::size_t limit) const
{
    if (words_.empty() || limit == 0) return {};
    std::string digits;
    for (const std::string& word : words_) digits += word;
    if (const PlaceId id = municipalityOf(gazetteer_, digits); id.valid())
        return {{id, Match::Key, 0, std::string(gazetteer_[id].municipalityKey)}};

    std::vector<PlaceHit> hits = bestHere(limit);
    const auto isNamed = [](const std::vector<PlaceHit>& found) {
        return !found.empty() && found.front().isNamed();
    };
    if (words_.size() > 1 && !isNamed(hits)) {
        std::vector<PlaceHit> there = inRegion(limit);
        if (!isNamed(there)) {
            std::vector<PlaceHit> bare = withoutKind(limit);
            if (isNamed(bare)) there = std::move(bare);
        }
        for (PlaceHit& hit : hits) {
            const auto same = [&](const PlaceHit& known) { return known.place == hit.place; };
            if (std::none_of(there.begin(), there.end(), same)) there.push_back(std::move(hit));
        }
        hits = std::move(there);
        if (hits.size() > limit) hits.resize(limit);
    }
    return hits;
}

}  // namespace filter
