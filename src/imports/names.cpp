#include "imports/names.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "imports/words.hpp"

namespace imports {

namespace {

std::string trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n\"'.,;:-";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n\"',;:-") + 1 - first));
}

/// Words as they are written, separated by blanks and apostrophes ("d'Estinnes": "d", "Estinnes").
struct Words {
    std::string text;
    std::vector<std::string_view> words;
    std::vector<std::string> folded;
};

void split(Words& words)
{
    std::size_t start = 0;
    const auto end = [&](std::size_t at) {
        if (at > start) {
            std::string folded = base::fold(std::string_view(words.text).substr(start, at - start));
            if (!folded.empty()) {
                words.words.push_back(std::string_view(words.text).substr(start, at - start));
                words.folded.push_back(std::move(folded));
            }
        }
    };
    for (std::size_t i = 0; i < words.text.size(); ++i) {
        const bool quote = words.text.compare(i, 3, "\xE2\x80\x99") == 0;
        if (words.text[i] != ' ' && words.text[i] != '\'' && !quote) continue;
        end(i);
        start = i + (quote ? 3 : 1);
    }
    end(words.text.size());
}

std::size_t countWords(std::string_view phrase)
{
    return static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t count)
{
    std::string text;
    for (std::size_t i = first; i < first + count; ++i) text += (i > first ? " " : "") + words[i];
    return text;
}

/// The text from one word to before another as it is written.
std::string between(const Words& words, std::size_t first, std::size_t last)
{
    const char* begin = words.words[first].data();
    const char* end = words.words[last - 1].data() + words.words[last - 1].size();
    return {begin, end};
}

/// Without what says what kind of municipality it is; the same where nothing does.
std::string withoutKind(const std::string& name)
{
    Words words{name, {}, {}};
    split(words);
    std::size_t first = 0, last = words.folded.size();
    const auto stripFront = [&] {
        std::size_t best = 0;
        for (const std::string_view kind : kindsBefore()) {
            const std::size_t count = countWords(kind);
            if (first + count < last && count > best &&
                joined(words.folded, first, count) == base::fold(kind))
                best = count;
        }
        first += best;
        return best > 0;
    };
    const auto stripBack = [&] {
        std::size_t best = 0;
        for (const std::string_view kind : kindsBehind()) {
            const std::size_t count = countWords(kind);
            if (first + count < last && count > best &&
                joined(words.folded, last - count, count) == base::fold(kind))
                best = count;
        }
        // "2030": of a plan, not of the town.
        const std::string& behind = words.folded[last - 1];
        if (best == 0 && last - first > 1 && behind.size() == 4 &&
            behind.find_first_not_of("0123456789") == std::string::npos)
            best = 1;
        last -= best;
        return best > 0;
    };
    if (words.folded.empty()) return name;
    while (stripFront()) {
    }
    while (stripBack()) {
    }
    if (first == 0 && last == words.folded.size()) return name;
    return between(words, first, last);
}

bool saysGroup(const std::string& name)
{
    Words words{name, {}, {}};
    split(words);
    return std::any_of(words.folded.begin(), words.folded.end(), [](const std::string& word) {
        const auto groups = groupWords();
        return std::any_of(groups.begin(), groups.end(),
                           [&](std::string_view g) { return base::fold(g) == word; });
    });
}

std::vector<std::string> splitAt(std::string_view text, std::string_view separator)
{
    std::vector<std::string> parts;
    while (true) {
        const std::size_t at = text.find(separator);
        if (std::string part = trimmed(text.substr(0, at)); !part.empty()) parts.push_back(std::move(part));
        if (at == std::string_view::npos) break;
        text.remove_prefix(at + separator.size());
    }
    return parts;
}

}  // namespace

NameForms nameForms(std::string_view written)
{
    NameForms forms;
    const auto add = [&](const std::string& text, bool shortened) {
        if (base::fold(text).empty()) return;
        const auto same = [&](const NameForm& form) { return form.text == text; };
        if (std::none_of(forms.whole.begin(), forms.whole.end(), same))
            forms.whole.push_back({text, shortened});
    };
    const std::string name(written);
    add(name, false);
    // "Lagoa (Algarve)", "Hrušky (584487)"
    std::string bare = name;
    for (std::size_t open = bare.find('('); open != std::string::npos; open = bare.find('(')) {
        const std::size_t close = std::min(bare.find(')', open), bare.size() - 1);
        const std::string inside = base::fold(bare.substr(open + 1, close - open - 1));
        if (!inside.empty() && inside.find_first_not_of("0123456789") != std::string::npos) {
            forms.regions.push_back(inside);
            if (const std::size_t blank = inside.find_last_of(' '); blank != std::string::npos)
                forms.regions.push_back(inside.substr(blank + 1));
        }
        bare.erase(open, close + 1 - open);
    }
    bare = trimmed(bare);
    add(bare, bare != name);
    add(withoutKind(bare), true);

    // "Dolynska AC, Kirovohrad region": the town, and where it lies; "A, B, C": several.
    std::vector<std::string> listed = splitAt(bare, ";");
    if (listed.size() == 1) listed = splitAt(bare, ",");
    if (listed.size() == 2) {
        forms.regions.push_back(base::fold(withoutKind(listed[1])));
        const std::string folded = base::fold(listed[1]);
        forms.regions.push_back(folded.substr(0, folded.find(' ')));
        forms.parts = listed;
    } else if (listed.size() > 2) {
        forms.parts = listed;
    }
    if (listed.size() == 1) {
        for (const std::string_view separator : {"/", " - ", " \xE2\x80\x93 ", "-"}) {
            std::vector<std::string> halves = splitAt(withoutKind(bare), separator);
            if (halves.size() != 2) continue;
            forms.parts = std::move(halves);
            break;
        }
    }
    forms.isGroup = saysGroup(bare) || listed.size() > 2;
    if (forms.isGroup) {
        Words words{bare, {}, {}};
        split(words);
        for (std::size_t i = 1; i < words.words.size(); ++i)
            forms.inside.push_back(between(words, i, words.words.size()));
    }
    return forms;
}

}  // namespace imports
