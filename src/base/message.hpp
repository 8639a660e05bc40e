// What the program has to say to people about something it was given, in both languages at once, so that it
// can be said where nobody knows yet in which language it will be read. A value; nobody prints here.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/language.hpp"

namespace base {

class Message {
public:
    /// Says nothing.
    Message() = default;
    Message(std::string de, std::string en) : de_(std::move(de)), en_(std::move(en)) {}

    const std::string& in(Language language) const { return language == Language::De ? de_ : en_; }
    bool empty() const { return de_.empty() && en_.empty(); }

    Message& operator+=(const Message& more)
    {
        de_ += more.de_;
        en_ += more.en_;
        return *this;
    }
    friend Message operator+(Message a, const Message& b) { return a += b; }
    friend bool operator==(const Message&, const Message&) = default;

private:
    std::string de_, en_;
};

/// The same in both languages: a name, a number, a code, what another program said.
inline Message verbatim(std::string text) { return {text, text}; }

/// What fills a gap in a sentence: words in both languages, or what is the same in both.
class Part {
public:
    Part(Message words) : words_(std::move(words)) {}
    Part(std::string text) : words_(verbatim(std::move(text))) {}
    Part(std::string_view text) : words_(verbatim(std::string(text))) {}
    Part(const char* text) : words_(verbatim(text)) {}
    template <std::integral Number>
    Part(Number number) : words_(verbatim(std::to_string(number)))
    {
    }
    const std::string& in(Language language) const { return words_.in(language); }

private:
    Message words_;
};

/// `sentence` with {0}, {1} ... replaced, each by the part of that number.
Message filled(const Message& sentence, std::initializer_list<Part> parts);

}  // namespace base
