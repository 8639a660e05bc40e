// Words that an entry's names, places and topics contain; forgiven a wrong letter where no entry has them.
#include "filter/facet/text_column.hpp"

namespace filter {

namespace {

class TextRow final : public Row {
public:
    using Row::Row;

    std::vector<Value> chosen(const Criteria& criteria) const override
    {
        if (criteria.text.empty()) return {};
        return {criteria.text};
    }
    void toggle(Criteria& criteria, const Value& value) const override
    {
        const auto& text = std::get<std::string>(value);
        criteria.text = criteria.text == text ? std::string() : text;
    }
    std::string nameOf(const Value& value) const override { return std::get<std::string>(value); }
    base::LocalText wordOf(const model::Atlas&, const Value& value) const override
    {
        return filledWord({"„{0}“", "“{0}”"}, {std::get<std::string>(value)});
    }
    /// Commas are part of the text.
    base::Message read(const model::Atlas&, Criteria& criteria, std::string_view,
                       std::string_view values) const override
    {
        criteria.text = std::string(values);
        return {};
    }
    std::unique_ptr<const Column> prepare(const model::Atlas& atlas) const override
    {
        return std::make_unique<const TextColumn>(atlas);
    }
};

}  // namespace

template <>
const Row& rowOf<Facet::Text>()
{
    static const TextRow row{{.key = "text",
                              .manual = {"Wörter in Namen, Abkürzungen, Themen und Orten.",
                                         "Words in names, abbreviations, topics and places."},
                              .single = true,
                              .inSentence = 0}};
    return row;
}

}  // namespace filter
