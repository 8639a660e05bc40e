#include "filter/text/place_name.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/fold.hpp"
#include "filter/text/network_text.hpp"

namespace filter {

namespace {

template <std::size_t size>
bool isOneOf(const std::array<std::string_view, size>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

// --- spelling

/// One letter with its mark, and the e behind an a, o or u, which folding drops.
struct Letter {
    char letter = '\0';
    char mark = '\0';
    int e = 0;
};

char takeMark(std::string_view text, std::size_t& at)
{
    if (at >= text.size() || (text[at] != base::markE && text[at] != base::markAccent)) return '\0';
    return text[at++];
}

Letter takeLetter(std::string_view text, std::size_t& at)
{
    Letter taken;
    taken.letter = text[at++];
    taken.mark = takeMark(text, at);
    if (taken.letter != 'a' && taken.letter != 'o' && taken.letter != 'u') return taken;
    for (; at < text.size() && text[at] == 'e'; ++taken.e) {
        ++at;
        takeMark(text, at);
    }
    return taken;
}

Spelling closeness(const Letter& typed, const Letter& name, bool typedEnds)
{
    if (typed.letter != name.letter) return Spelling::OtherLetters;
    if (typed.e == name.e || (typedEnds && typed.e < name.e && typed.mark == name.mark)) {
        if (typed.mark == name.mark) return Spelling::AsWritten;
        return typed.mark == '\0' ? Spelling::WithoutAccents : Spelling::OtherAccents;
    }
    const int typedE = typed.e + (typed.mark == base::markE ? 1 : 0),
              nameE = name.e + (name.mark == base::markE ? 1 : 0);
    if (typedE == nameE) return Spelling::WithE;
    return typedEnds && typed.e < name.e ? Spelling::WithoutAccents : Spelling::OtherLetters;
}

// --- additions

/// Words behind which a name only says which of several towns it is: "Neustadt an der Orla".
constexpr std::array<std::string_view, 23> whichOne{
    "a.",   "a.d.", "am", "an",   "auf", "b.",    "bei",  "i.", "i.d.", "im",  "in",  "nad",
    "o.d.", "ob",   "on", "sous", "sur", "unter", "upon", "v.", "v.d.", "vor", "vorm"};

// --- abbreviations

/// What is short for what, folded. Whatever is the beginning of the long word needs no line.
constexpr std::array<std::pair<std::string_view, std::string_view>, 30> contractions{{
    {"bay", "bayer"},      {"bayer", "bayerisch"},   {"bayr", "bayerisch"},  {"dt", "deutsch"},
    {"gr", "gross"},       {"hann", "hannoversch"},  {"hl", "heilig"},       {"hzgt", "herzogtum"},
    {"kl", "klein"},       {"mfr", "mittelfranken"}, {"nb", "niederbayern"}, {"ndb", "niederbayern"},
    {"ob", "oberbayern"},  {"obb", "oberbayern"},    {"odw", "odenwald"},    {"ofr", "oberfranken"},
    {"ol", "oberlausitz"}, {"opf", "oberpfalz"},     {"rhld", "rheinland"},  {"sa", "sachsen"},
    {"saint", "sankt"},    {"sankt", "saint"},       {"schw", "schwaben"},   {"schw", "schweiz"},
    {"skt", "sankt"},      {"st", "saint"},          {"st", "sankt"},        {"ste", "sainte"},
    {"thur", "thuringer"}, {"ufr", "unterfranken"},
}};

/// Words that are also found abbreviated in names, by their beginning.
constexpr std::array<std::string_view, 9> shortInNames{"bay",  "erzgeb", "hann",  "sa",   "sachs",
                                                       "schw", "thur",   "vogtl", "westf"};

/// Words that may be left out, in full and short.
constexpr std::array<std::string_view, 27> joining{
    "a",   "am", "an", "auf", "b",   "bei", "d",   "dem",   "den",  "der", "die", "i",   "im",  "in",
    "nad", "o",  "ob", "on",  "sur", "u",   "und", "unter", "upon", "v",   "vom", "vor", "vorm"};

bool isBeginning(std::string_view word, std::string_view of)
{
    return word.size() < of.size() && of.substr(0, word.size()) == word;
}

enum class WordFit : std::uint8_t { None, Cut, Short, Same };

WordFit fitOf(std::string_view typed, std::string_view named)
{
    if (typed == named) return WordFit::Same;
    for (const auto& [brief, whole] : contractions) {
        // "hl" is any "heiligen"; "opf" in a name is also what "oberpf" begins.
        if (typed == brief && named.substr(0, whole.size()) == whole) return WordFit::Short;
        if (named == brief && typed.size() >= brief.size() &&
            (isBeginning(typed, whole) || typed.substr(0, whole.size()) == whole))
            return WordFit::Short;
    }
    if (isOneOf(shortInNames, named) && isBeginning(named, typed)) return WordFit::Short;
    return isBeginning(typed, named) ? WordFit::Cut : WordFit::None;
}

/// "vdh" for "vor der hohe".
bool isInitials(std::string_view typed, const std::vector<std::string_view>& name, std::size_t first)
{
    if (typed.size() < 2 || first + typed.size() > name.size()) return false;
    for (std::size_t i = 0; i < typed.size(); ++i)
        if (name[first + i].front() != typed[i]) return false;
    return true;
}

/// "o l", which "O.L." folds to, is one word.
template <class Words>
void joinInitials(Words& words)
{
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (words[i] == "o" && words[i + 1] == "l") {
            words[i] = "ol";
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
}

std::vector<std::string_view> wordsOf(std::string_view folded)
{
    std::vector<std::string_view> words;
    forEachWord(folded, [&](std::string_view word) { words.push_back(word); });
    joinInitials(words);
    return words;
}

/// The words of a text that end with a full stop, folded.
std::vector<std::string> wordsWithStop(std::string_view text)
{
    std::vector<std::string> found;
    for (std::size_t stop = text.find('.'); stop != std::string_view::npos; stop = text.find('.', stop + 1)) {
        const std::size_t before = stop == 0 ? std::string_view::npos : text.find_last_of(" .,/(-", stop - 1);
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        found.push_back(base::fold(text.substr(begin, stop - begin)));
    }
    return found;
}

}  // namespace

Spelling spellingOf(std::string_view typed, std::string_view name)
{
    Spelling worst = Spelling::AsWritten;
    std::size_t n = 0;
    for (std::size_t t = 0; t < typed.size();) {
        if (n >= name.size()) return Spelling::OtherLetters;
        const Letter a = takeLetter(typed, t), b = takeLetter(name, n);
        worst = std::max(worst, closeness(a, b, t >= typed.size() && n < name.size()));
    }
    return worst;
}

std::string_view baseName(std::string_view name)
{
    name = name.substr(0, name.find_first_of("(/,"));
    for (std::size_t blank = name.find_first_of(" -"); blank != std::string_view::npos;
         blank = name.find_first_of(" -", blank + 1)) {
        const std::string_view rest = name.substr(blank + 1);
        const std::size_t end = rest.find_first_of(" -");
        if (end != std::string_view::npos && isOneOf(whichOne, rest.substr(0, end)))
            return name.substr(0, blank);
    }
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    return name;
}

std::vector<std::string> saintForms(const std::string& folded)
{
    constexpr std::array<std::string_view, 3> forms{"sankt", "saint", "st"};
    std::vector<std::string> found{folded};
    const std::vector<std::string_view> words = wordsOf(folded);
    for (const std::string_view form : forms) {
        std::string other;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool isSaint = (isOneOf(forms, words[i]) || words[i] == "skt") && i + 1 < words.size();
            if (i > 0) other += ' ';
            other += isSaint ? form : words[i];
        }
        if (std::find(found.begin(), found.end(), other) == found.end()) found.push_back(std::move(other));
    }
    return found;
}

ShortName::ShortName(std::string_view text, const std::vector<std::string>& words) : words_(words)
{
    joinInitials(words_);
    const std::vector<std::string> stopped = wordsWithStop(text);
    for (const std::string& word : words_)
        hasStop_.push_back(std::find(stopped.begin(), stopped.end(), word) != stopped.end());
}

ShortName::Fit ShortName::fit(std::string_view foldedName, std::string_view foldedBase) const
{
    const std::vector<std::string_view> name = wordsOf(foldedName);
    const std::size_t baseWords = wordsOf(foldedBase).size();
    // best[i][n]: how the words from i on fit the name's from n on; from the end.
    const std::size_t columns = name.size() + 1;
    std::vector<Fit> best((words_.size() + 1) * columns, Fit::None);
    const auto at = [&](std::size_t i, std::size_t n) -> Fit& { return best[i * columns + n]; };
    for (std::size_t n = name.size() + 1; n-- > 0;) {
        const bool onlyJoining = n == name.size() || (isOneOf(joining, name[n]) && n > 0 &&
                                                      at(words_.size(), n + 1) == Fit::Whole);
        at(words_.size(), n) = onlyJoining ? Fit::Whole : Fit::Begins;
    }
    for (std::size_t i = words_.size(); i-- > 0;) {
        const bool maySkip = i > 0 && i + 1 < words_.size() && isOneOf(joining, words_[i]);
        for (std::size_t n = name.size() + 1; n-- > 0;) {
            Fit found = maySkip ? at(i + 1, n) : Fit::None;
            if (n < name.size()) {
                if (n > 0 && isOneOf(joining, name[n])) found = std::max(found, at(i, n + 1));
                if (const WordFit word = fitOf(words_[i], name[n]); word != WordFit::None) {
                    Fit rest = at(i + 1, n + 1);
                    if (word == WordFit::Cut && n < baseWords && !hasStop_[i])
                        rest = std::min(rest, Fit::Begins);
                    found = std::max(found, rest);
                }
                if (n >= baseWords && isInitials(words_[i], name, n))
                    found = std::max(found, at(i + 1, n + words_[i].size()));
            }
            at(i, n) = found;
        }
    }
    return at(0, 0);
}

bool ShortName::mayFit(std::string_view foldedName) const
{
    // Short and long word begin alike.
    const auto hasWordFrom = [&](char letter) {
        for (std::size_t at = foldedName.find(letter); at != std::string_view::npos;
             at = foldedName.find(letter, at + 1))
            if (at == 0 || foldedName[at - 1] == ' ') return true;
        return false;
    };
    return std::all_of(words_.begin(), words_.end(), [&](const std::string& word) {
        return hasWordFrom(word.front()) || isOneOf(joining, word);
    });
}

std::vector<std::string> ShortName::beginnings() const
{
    std::vector<std::string> found;
    if (words_.size() < 2) return found;
    const std::string& first = words_.front();
    constexpr std::size_t fewestLetters = 3;
    if (first.size() >= fewestLetters) found.push_back(first);
    const auto add = [&](std::string_view word) {
        if (std::find(found.begin(), found.end(), word) == found.end()) found.emplace_back(word);
    };
    for (const auto& [brief, whole] : contractions) {
        if (first == brief) add(whole);
        if (first.substr(0, whole.size()) == whole) add(std::string(brief).append(1, ' '));
    }
    return found;
}

}  // namespace filter
