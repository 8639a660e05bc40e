// Names of places as people write them: how close a spelling is to a name, what of a name only tells it from
// others, abbreviations with and without full stops. Pure; knows no gazetteer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace filter {

/// How close a typed name is to one that folds alike; smaller is closer. OtherLetters is another name
/// ("Neunkirchen" for Neuenkirchen, "Muel" for Mūl).
enum class Spelling : std::uint8_t { AsWritten, WithE, WithoutAccents, OtherAccents, OtherLetters };

/// Both are made by base::spelling; what is typed folds like the name or like its beginning.
Spelling spellingOf(std::string_view typed, std::string_view name);

/// "Frankfurt" of "Frankfurt am Main", "Halle" of "Halle (Saale)"; the whole name where it has no addition.
std::string_view baseName(std::string_view name);

/// "St" before a name and its forms Sankt and Saint are one: the text with each of them, the given one first.
/// Only the given one where there is none, or nothing behind it yet.
std::vector<std::string> saintForms(const std::string& folded);

/// A typed name, word by word, for names that are cut short: "Frankfurt a M", "Weiden i d OPf", "Bad Homb."
class ShortName {
public:
    /// `words` are the folded words of `text`.
    ShortName(std::string_view text, const std::vector<std::string>& words);

    enum class Fit : std::uint8_t { None, Begins, Whole };
    /// Whether each word is one of the name's in order, or short for it; words such as "an der" may be left
    /// out on both sides. Whole: no word of the name is missing, and words are cut only in its addition, or
    /// with a full stop. `base` is the name without its addition; both are folded.
    Fit fit(std::string_view foldedName, std::string_view foldedBase) const;

    /// False if the folded name cannot fit; cheap.
    bool mayFit(std::string_view foldedName) const;

    /// What names may begin with that fit; empty where too little was typed to tell.
    std::vector<std::string> beginnings() const;

private:
    std::vector<std::string> words_;
    std::vector<bool> hasStop_;  ///< of each word: written with a full stop
};

}  // namespace filter
