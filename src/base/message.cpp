#include "base/message.hpp"

namespace base {

namespace {

std::string filled(const std::string& sentence, std::initializer_list<Part> parts, Language language)
{
    std::string out;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const bool isHole = sentence[i] == '{' && i + 2 < sentence.size() && sentence[i + 2] == '}' &&
                            sentence[i + 1] >= '0' && sentence[i + 1] <= '9';
        const std::size_t number = isHole ? static_cast<std::size_t>(sentence[i + 1] - '0') : 0;
        if (!isHole || number >= parts.size()) {
            out += sentence[i];
            continue;
        }
        out += parts.begin()[number].in(language);
        i += 2;
    }
    return out;
}

}  // namespace

Message filled(const Message& sentence, std::initializer_list<Part> parts)
{
    return {filled(sentence.in(Language::De), parts, Language::De),
            filled(sentence.in(Language::En), parts, Language::En)};
}

}  // namespace base
