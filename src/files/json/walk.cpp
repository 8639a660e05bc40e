#include "files/json/walk.hpp"

#include <cstdint>
#include <vector>

#include "base/utf8.hpp"

namespace files {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

int hexValue(char c)
{
    if (isDigit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// Four hexadecimal digits at `offset`, or -1.
int hex4(std::string_view text, std::size_t offset)
{
    if (offset + 4 > text.size()) return -1;
    int value = 0;
    for (std::size_t i = offset; i < offset + 4; ++i) {
        const int digit = hexValue(text[i]);
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

/// The character at `offset` as it may be shown in a message.
std::string shown(std::string_view text, std::size_t offset)
{
    std::size_t end = offset;
    base::decodeUtf8(text, end);
    return "'" + base::displaySafe(text.substr(offset, end - offset)) + "'";
}

class Walker {
public:
    Walker(std::string_view text, const JsonLimits& limits, JsonVisitor& visitor)
        : text_(text), limits_(limits), visitor_(visitor)
    {
    }

    std::optional<JsonFault> run()
    {
        while (!fault_ && state_ != State::Done) step();
        if (!fault_) {
            skipBlanks();
            if (at_ < text_.size())
                fail({"hinter dem Ende der Daten steht noch Text",
                      "text after the end of the data: expected nothing more"});
        }
        return std::move(fault_);
    }

private:
    /// What may come next.
    enum class State : std::uint8_t { Value, ValueOrEnd, KeyOrEnd, Key, Colon, CommaOrEnd, Done };
    struct Open {
        std::size_t offset;
        bool isObject;
    };

    void fail(base::Message message)
    {
        if (!fault_) fault_ = JsonFault{at_, std::move(message), std::nullopt};
    }

    void failAtEnd()
    {
        at_ = text_.size();
        if (open_.empty()) {
            fail({"die Datei endet, wo ein Wert stehen sollte; ist sie abgeschnitten?",
                  "the file ends where a value should stand; is it cut off?"});
            return;
        }
        if (open_.back().isObject)
            fail({"die Datei endet in einem Objekt; ist sie abgeschnitten?",
                  "the file ends inside an object; is it cut off?"});
        else
            fail({"die Datei endet in einer Liste; ist sie abgeschnitten?",
                  "the file ends inside a list; is it cut off?"});
        fault_->openedAt = open_.back().offset;
    }

    void skipBlanks()
    {
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
            ++at_;
    }

    void step()
    {
        skipBlanks();
        if (at_ >= text_.size()) return failAtEnd();
        const char c = text_[at_];
        switch (state_) {
        case State::ValueOrEnd:
            if (c == ']') return close();
            return value(c);
        case State::Value:
            return value(c);
        case State::KeyOrEnd:
            if (c == '}') return close();
            return key(c);
        case State::Key:
            return key(c);
        case State::Colon:
            if (c != ':')
                return fail(base::filled({"hinter dem Namen sollte ':' stehen, da ist {0}",
                                          "expected ':' behind the name, found {0}"},
                                         {shown(text_, at_)}));
            ++at_;
            state_ = State::Value;
            return;
        case State::CommaOrEnd:
            return commaOrEnd(c);
        case State::Done:
            return;
        }
    }

    void commaOrEnd(char c)
    {
        const bool inObject = open_.back().isObject;
        if (c == (inObject ? '}' : ']')) return close();
        if (c == ',') {
            ++at_;
            state_ = inObject ? State::Key : State::Value;
            return;
        }
        if (c == '"' || c == '{' || c == '[')
            return fail({"davor fehlt ein Komma", "a comma is missing before this"});
        fail(base::filled(
            {"hier sollte ',' oder '{0}' stehen, da ist {1}", "expected ',' or '{0}', found {1}"},
            {inObject ? "}" : "]", shown(text_, at_)}));
    }

    void valueDone() { state_ = open_.empty() ? State::Done : State::CommaOrEnd; }

    void close()
    {
        ++at_;
        open_.pop_back();
        visitor_.endContainer(at_);
        valueDone();
    }

    void key(char c)
    {
        if (c != '"') {
            if (c == '}')
                return fail({"das Komma vor '}' ist zu viel", "the comma before '}' is one too many"});
            return fail(
                base::filled({"hier sollte ein Name in doppelten Anführungszeichen stehen, da ist {0}",
                              "expected a name in double quotes, found {0}"},
                             {shown(text_, at_)}));
        }
        const std::size_t begin = at_;
        if (!string()) return;
        visitor_.key(text_.substr(begin + 1, at_ - begin - 2), begin);
        state_ = State::Colon;
    }

    void value(char c)
    {
        const std::size_t begin = at_;
        if (++values_ > limits_.maxValues)
            return fail(base::filled(
                {"mehr als {0} Werte; der Rest bleibt weg", "more than {0} values; the rest is left out"},
                {limits_.maxValues}));
        if (c == '{' || c == '[') return openContainer(c);
        if (c == '"') {
            if (!string()) return;
        } else if (c == '-' || isDigit(c)) {
            bool tooLarge = false;
            if (!number(tooLarge)) return;
            if (tooLarge) {
                visitor_.unusable(begin, at_, JsonUnusable::NumberTooLarge);
                return valueDone();
            }
        } else if (!literal(c)) {
            return;
        }
        visitor_.scalar(begin, at_);
        valueDone();
    }

    void openContainer(char c)
    {
        if (open_.size() >= limits_.maxDepth) return stepOver();
        const bool isObject = c == '{';
        open_.push_back({at_, isObject});
        if (isObject)
            visitor_.beginObject(at_);
        else
            visitor_.beginArray(at_);
        ++at_;
        state_ = isObject ? State::KeyOrEnd : State::ValueOrEnd;
    }

    /// To the end of the container that begins here; only brackets outside strings count.
    void stepOver()
    {
        const std::size_t begin = at_;
        std::size_t depth = 0;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '"') {
                if (!string()) return;
                continue;
            }
            ++at_;
            if (c == '{' || c == '[') ++depth;
            if (c == '}' || c == ']') {
                if (--depth == 0) {
                    visitor_.unusable(begin, at_, JsonUnusable::TooDeep);
                    return valueDone();
                }
            }
        }
        failAtEnd();
    }

    /// A string with its quotes; false after a fault.
    bool string()
    {
        const std::size_t begin = at_++;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '"') {
                ++at_;
                return true;
            }
            if (c == '\\') {
                if (!escape()) return false;
            } else if (static_cast<unsigned char>(c) < 0x20) {
                if (c == '\n')
                    fail({"ein Text darf nicht in der nächsten Zeile weitergehen: fehlt das "
                          "Anführungszeichen am Ende? (ein Zeilenumbruch ist \\n)",
                          "a text may not go on in the next line: is the closing quote missing? (a line "
                          "break is \\n)"});
                else
                    fail({"ein Steuerzeichen in einem Text: schreiben Sie es als \\u00.. oder lassen Sie es "
                          "weg",
                          "a control character in a text: write it as \\u00.. or leave it out"});
                return false;
            } else {
                ++at_;
            }
        }
        fail({"die Datei endet in einem Text; ist sie abgeschnitten?",
              "the file ends inside a text; is it cut off?"});
        fault_->openedAt = begin;
        return false;
    }

    bool escape()
    {
        if (at_ + 1 >= text_.size()) {
            failAtEnd();
            return false;
        }
        const char c = text_[at_ + 1];
        if (c == 'u') {
            if (hex4(text_, at_ + 2) < 0) {
                fail({"hinter \\u stehen vier hexadezimale Ziffern", "\\u needs four hexadecimal digits"});
                return false;
            }
            at_ += 6;
            return true;
        }
        if (std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos) {
            fail({"diese Zeichenfolge gibt es nicht; ein umgekehrter Schrägstrich wird \\\\ geschrieben",
                  "there is no such escape; a backslash is written \\\\"});
            return false;
        }
        at_ += 2;
        return true;
    }

    std::size_t digits()
    {
        const std::size_t begin = at_;
        while (at_ < text_.size() && isDigit(text_[at_])) ++at_;
        return at_ - begin;
    }

    /// Numbers beyond what a double holds (about 1e308) are `tooLarge`, by a bound on the safe side.
    bool number(bool& tooLarge)
    {
        const std::size_t begin = at_;
        if (text_[at_] == '-') ++at_;
        const std::size_t first = at_;
        const std::size_t whole = digits();
        if (whole == 0 || (whole > 1 && text_[first] == '0')) {
            at_ = begin;
            fail({"das ist keine Zahl, wie JSON sie schreibt (52.5, -3, 1e6)",
                  "this is not a number as JSON writes it (52.5, -3, 1e6)"});
            return false;
        }
        if (at_ < text_.size() && text_[at_] == '.') {
            ++at_;
            if (digits() == 0) {
                fail({"hinter dem Dezimalpunkt fehlen Ziffern",
                      "digits are missing behind the decimal point"});
                return false;
            }
        }
        bool hugeExponent = false;
        if (at_ < text_.size() && (text_[at_] == 'e' || text_[at_] == 'E')) {
            ++at_;
            const bool negative = at_ < text_.size() && text_[at_] == '-';
            if (at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-')) ++at_;
            const std::size_t from = at_;
            if (digits() == 0) {
                fail({"im Exponenten fehlen Ziffern", "digits are missing in the exponent"});
                return false;
            }
            std::size_t significant = from;
            while (significant + 1 < at_ && text_[significant] == '0') ++significant;
            const std::string_view exponent = text_.substr(significant, at_ - significant);
            hugeExponent = !negative && (exponent.size() > 3 || (exponent.size() == 3 && exponent >= "200"));
        }
        tooLarge = hugeExponent || whole > 100;
        return true;
    }

    bool literal(char c)
    {
        for (const std::string_view word : {"true", "false", "null"})
            if (text_.substr(at_, word.size()) == word) {
                at_ += word.size();
                return true;
            }
        if (c == ']' || c == '}')
            fail(base::filled({"ein Wert fehlt, oder das Komma vor '{0}' ist zu viel",
                               "a value is missing, or the comma before '{0}' is one too many"},
                              {std::string(1, c)}));
        else if (c == '\'')
            fail({"Texte stehen in doppelten Anführungszeichen", "texts stand in double quotes"});
        else if (c == '/')
            fail({"JSON kennt keine Kommentare", "JSON has no comments"});
        else if (c == ',')
            fail({"vor dem Komma fehlt ein Wert", "a value is missing before the comma"});
        else
            fail(base::filled({"hier sollte ein Wert stehen, da ist {0}", "expected a value, found {0}"},
                              {shown(text_, at_)}));
        return false;
    }

    std::string_view text_;
    JsonLimits limits_;
    JsonVisitor& visitor_;
    std::size_t at_ = 0;
    std::size_t values_ = 0;
    State state_ = State::Value;
    std::vector<Open> open_;
    std::optional<JsonFault> fault_;
};

constexpr char32_t replacementCharacter = 0xFFFD;

/// The code point of the escape whose digits begin at `offset`, which is moved behind it.
char32_t escapedCodePoint(std::string_view raw, std::size_t& offset)
{
    const int high = hex4(raw, offset);
    if (high < 0) return replacementCharacter;
    offset += 4;
    if (high < 0xD800 || high > 0xDFFF) return static_cast<char32_t>(high);
    if (high > 0xDBFF || raw.substr(offset, 2) != "\\u") return replacementCharacter;
    const int low = hex4(raw, offset + 2);
    if (low < 0xDC00 || low > 0xDFFF) return replacementCharacter;
    offset += 6;
    return 0x10000 + (static_cast<char32_t>(high - 0xD800) << 10) + static_cast<char32_t>(low - 0xDC00);
}

}  // namespace

std::optional<JsonFault> walkJson(std::string_view text, const JsonLimits& limits, JsonVisitor& visitor)
{
    return Walker(text, limits, visitor).run();
}

std::string unescapeJson(std::string_view raw)
{
    std::string out;
    out.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size();) {
        if (raw[i] != '\\' || i + 1 >= raw.size()) {
            out.push_back(raw[i++]);
            continue;
        }
        const char c = raw[i + 1];
        i += 2;
        switch (c) {
        case 'b':
            out.push_back('\b');
            break;
        case 'f':
            out.push_back('\f');
            break;
        case 'n':
            out.push_back('\n');
            break;
        case 'r':
            out.push_back('\r');
            break;
        case 't':
            out.push_back('\t');
            break;
        case 'u':
            base::appendUtf8(out, escapedCodePoint(raw, i));
            break;
        default:
            out.push_back(c);
        }
    }
    return out;
}

std::string_view loneSurrogate(std::string_view raw)
{
    for (std::size_t at = raw.find('\\'); at != std::string_view::npos; at = raw.find('\\', at)) {
        const bool isCodePoint = raw.substr(at, 2) == "\\u";
        std::size_t end = at + 2;
        if (isCodePoint && escapedCodePoint(raw, end) == replacementCharacter && hex4(raw, at + 2) != 0xFFFD)
            return raw.substr(at, 6);
        at = end;
    }
    return {};
}

}  // namespace files
