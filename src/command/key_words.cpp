#include "command/key_words.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "command/commands.hpp"
#include "text/catalogue.hpp"

namespace command {

namespace {

bool isFunctionKey(Key key) { return key >= Key::F1 && key <= Key::F12; }

/// Nothing for those that no row names.
std::optional<Word> wordOf(Key key)
{
    switch (key) {
    case Key::Escape:
        return Word::KeyEscape;
    case Key::Enter:
        return Word::KeyEnter;
    case Key::Tab:
        return Word::KeyTab;
    case Key::Backspace:
        return Word::KeyBackspace;
    case Key::Delete:
        return Word::KeyDelete;
    case Key::Insert:
        return Word::KeyInsert;
    case Key::Left:
        return Word::KeyLeft;
    case Key::Right:
        return Word::KeyRight;
    case Key::Up:
        return Word::KeyUp;
    case Key::Down:
        return Word::KeyDown;
    case Key::PageUp:
        return Word::KeyPageUp;
    case Key::PageDown:
        return Word::KeyPageDown;
    case Key::Home:
        return Word::KeyHome;
    case Key::End:
        return Word::KeyEnd;
    case Key::Space:
        return Word::KeySpace;
    case Key::Printed:  // these have their sign
    case Key::F1:
    case Key::F2:
    case Key::F3:
    case Key::F4:
    case Key::F5:
    case Key::F6:
    case Key::F7:
    case Key::F8:
    case Key::F9:
    case Key::F10:
    case Key::F11:
    case Key::F12:
    case Key::Shift:  // these are held down
    case Key::Control:
    case Key::Alt:
    case Key::Super:
    case Key::Other:
        break;
    }
    return std::nullopt;
}

std::string keyWord(const Chord& chord, base::Language language)
{
    if (isFunctionKey(chord.key))
        return "F" + std::to_string(static_cast<int>(chord.key) - static_cast<int>(Key::F1) + 1);
    if (const auto word = wordOf(chord.key)) return std::string(text::tr(*word, language));
    if (chord.printed == U'-') return "−";
    std::string sign;
    const bool small = chord.printed >= U'a' && chord.printed <= U'z';
    base::appendUtf8(sign, small ? chord.printed - U'a' + U'A' : chord.printed);
    return sign;
}

std::string gestureWord(Gesture gesture, base::Language language)
{
    const auto tr = [&](Word word) { return std::string(text::tr(word, language)); };
    switch (gesture) {
    case Gesture::Letters:
        return tr(Word::KeyLetters);
    case Gesture::Number:
        return tr(Word::KeyNumber);
    case Gesture::ClickOrType:
        return tr(Word::KeyClickOrType);
    case Gesture::ShiftClick:
        return tr(Word::KeyShift) + "+" + tr(Word::KeyClick);
    case Gesture::Wheel:
        return tr(Word::KeyWheel);
    case Gesture::Drag:
        return tr(Word::KeyDrag);
    case Gesture::CtrlDrag:
        return tr(Word::KeyCtrl) + "+" + tr(Word::KeyDrag);
    case Gesture::RightButton:
        return tr(Word::KeyRightButton);
    case Gesture::None:
        break;
    }
    return {};
}

/// "Strg+Umschalt+"
std::string heldWords(With with, base::Language language)
{
    const auto tr = [&](Word word) { return std::string(text::tr(word, language)) + "+"; };
    switch (with) {
    case With::AnyShift:
    case With::NoShift:
        return {};
    case With::Shift:
        return tr(Word::KeyShift);
    case With::Ctrl:
    case With::CtrlNoShift:
        return tr(Word::KeyCtrl);
    case With::CtrlShift:
        return tr(Word::KeyCtrl) + tr(Word::KeyShift);
    case With::Alt:
        return tr(Word::KeyAlt);
    }
    return {};
}

bool isDigit(const Chord& chord) { return chord.printed >= U'0' && chord.printed <= U'9'; }

bool isArrow(const Chord& chord) { return chord.key >= Key::Left && chord.key <= Key::Down; }

/// The same is held down, and both are arrows or digits: it is said once.
bool followsOn(const Chord& before, const Chord& chord)
{
    return before.with == chord.with &&
           ((isDigit(before) && isDigit(chord)) || (isArrow(before) && isArrow(chord)));
}

/// So many digits in a row from there.
std::size_t runOfDigits(const std::vector<Chord>& chords, std::size_t from)
{
    std::size_t end = from + 1;
    while (end < chords.size() && isDigit(chords[end - 1]) && followsOn(chords[end - 1], chords[end]) &&
           chords[end].printed == chords[end - 1].printed + 1)
        ++end;
    return end - from;
}

bool areAllArrows(const std::vector<Chord>& chords, std::size_t from)
{
    return from + 4 <= chords.size() && std::all_of(chords.begin() + static_cast<std::ptrdiff_t>(from),
                                                    chords.begin() + static_cast<std::ptrdiff_t>(from + 4),
                                                    [](const Chord& chord) { return isArrow(chord); });
}

}  // namespace

std::string words(const Chord& chord, base::Language language)
{
    if (chord.gesture != Gesture::None) return gestureWord(chord.gesture, language);
    return heldWords(chord.with, language) + keyWord(chord, language);
}

std::string shortcut(const Command& command, base::Language language)
{
    for (const bool gesture : {false, true})
        for (const Chord& chord : command.keys)
            if (chord.isSet() && (chord.gesture != Gesture::None) == gesture) return words(chord, language);
    return {};
}

std::vector<Line> lines()
{
    std::vector<Line> made;
    for (const Command* command : all) {
        if (command->heading == Heading::None) continue;
        if (made.empty() || made.back().heading != command->heading ||
            made.back().meaning != command->helpWords())
            made.push_back({command->heading, command->helpWords(), {}});
        made.back().commands.push_back(command);
    }
    return made;
}

Line lineOf(const Command& command)
{
    const std::vector<Line> made = lines();
    const auto found = std::find_if(made.begin(), made.end(), [&](const Line& line) {
        return std::find(line.commands.begin(), line.commands.end(), &command) != line.commands.end();
    });
    return found == made.end() ? Line{} : *found;
}

std::string keysOf(const Line& line, base::Language language, bool withFurther)
{
    std::vector<Chord> chords;
    for (const Command* command : line.commands)
        for (const Chord& chord : command->keys)
            if (chord.isSet() && (withFurther || !chord.further)) chords.push_back(chord);
    std::string joined;
    for (std::size_t i = 0; i < chords.size(); ++i) {
        if (!joined.empty()) joined += ", ";
        if (areAllArrows(chords, i)) {
            joined += text::tr(Word::KeyArrows, language);
            i += 3;
            continue;
        }
        joined += i > 0 && followsOn(chords[i - 1], chords[i]) ? keyWord(chords[i], language)
                                                               : words(chords[i], language);
        if (const std::size_t run = runOfDigits(chords, i); run > 2) {
            i += run - 1;
            joined += " … " + keyWord(chords[i], language);
        }
    }
    return joined;
}

text::Key headingWords(Heading heading)
{
    switch (heading) {
    case Heading::Finding:
        return Word::HelpFinding;
    case Heading::Map:
        return Word::HelpMap;
    case Heading::Present:
        return Word::Present;
    case Heading::Window:
    case Heading::None:
        break;
    }
    return Word::HelpWindow;
}

}  // namespace command
