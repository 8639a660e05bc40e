// The question above list or card, as text that flows, with words that can be pressed.
#include <cmath>

#include "ui/find/find.hpp"
#include "ui/parts/widgets.hpp"

namespace ui {

namespace {

using words::QuestionPiece;

constexpr std::size_t maxLargeLines = 2;

/// A word or, where it can be exchanged, a phrase that stays together while it fits into a line.
struct Token {
    std::string text;
    QuestionPiece::Kind kind = QuestionPiece::Kind::Words;
    bool blankBefore = false;
};

std::vector<Token> tokensOf(const PanelContext& f, const words::Question& question, Face face, float width)
{
    std::vector<Token> tokens;
    bool blank = false;
    const auto addWords = [&](const std::string& text, QuestionPiece::Kind kind) {
        std::string word;
        const auto flush = [&] {
            if (!word.empty()) tokens.push_back({word, kind, blank && !tokens.empty()});
            if (!word.empty()) blank = false;
            word.clear();
        };
        for (const char c : text) {
            if (c != ' ') {
                word += c;
                continue;
            }
            flush();
            blank = true;
        }
        flush();
    };
    for (const QuestionPiece& piece : question) {
        if (piece.kind == QuestionPiece::Kind::Words || textWidth(f, face, piece.text) > width) {
            addWords(piece.text, piece.kind);
        } else {
            tokens.push_back({piece.text, piece.kind, blank && !tokens.empty()});
            blank = false;
        }
    }
    return tokens;
}

/// Left edge and line of each token.
struct Spot {
    float x = 0;
    std::size_t line = 0;
};
std::vector<Spot> flow(const PanelContext& f, const std::vector<Token>& tokens, Face face, float width)
{
    std::vector<Spot> spots;
    const float blank = textWidth(f, face, " ");
    Spot next;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        float x = next.x + (tokens[i].blankBefore ? blank : 0);
        // A full stop or question mark stays with its word.
        float together = textWidth(f, face, tokens[i].text);
        for (std::size_t j = i + 1; j < tokens.size() && !tokens[j].blankBefore; ++j)
            together += textWidth(f, face, tokens[j].text);
        if (x > 0 && x + together > width && tokens[i].blankBefore) {
            ++next.line;
            x = 0;
        }
        spots.push_back({x, next.line});
        next.x = x + textWidth(f, face, tokens[i].text);
    }
    return spots;
}

Chooser chooserFor(const PanelContext& f, QuestionPiece::Kind kind)
{
    switch (kind) {
    case QuestionPiece::Kind::Topic:
        return f.state().view.withoutEntry ? Chooser::Without : Chooser::Topic;
    case QuestionPiece::Kind::Level:
        return Chooser::Without;
    case QuestionPiece::Kind::Region:
        return Chooser::Region;
    case QuestionPiece::Kind::SeatCity:
        return Chooser::SeatCity;
    case QuestionPiece::Kind::Town:
        return Chooser::Town;
    case QuestionPiece::Kind::Words:
        break;
    }
    return Chooser::None;
}

const char* nameOf(QuestionPiece::Kind kind)
{
    switch (kind) {
    case QuestionPiece::Kind::Topic:
        return "question:topic";
    case QuestionPiece::Kind::Level:
        return "question:level";
    case QuestionPiece::Kind::Region:
        return "question:region";
    case QuestionPiece::Kind::SeatCity:
        return "question:city";
    case QuestionPiece::Kind::Town:
        return "question:town";
    case QuestionPiece::Kind::Words:
        break;
    }
    return "";
}

}  // namespace

void drawQuestion(Column& column, const words::Question& question)
{
    PanelContext& f = column.f;
    Face face = Face::Sentence;
    std::vector<Token> tokens = tokensOf(f, question, face, column.width());
    std::vector<Spot> spots = flow(f, tokens, face, column.width());
    if (!spots.empty() && spots.back().line >= maxLargeLines) {
        face = Face::Title;
        tokens = tokensOf(f, question, face, column.width());
        spots = flow(f, tokens, face, column.width());
    }
    const bool pressed = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
        return token.kind != QuestionPiece::Kind::Words;
    });
    const float least = pressed && f.measures.forFingers() ? f.px(size::row) : 0;
    const float line = std::max(lineHeight(f, face), least), height = textHeight(f, face),
                lead = std::round((line - height) / 2);
    const float top = column.y();
    QuestionPiece::Kind last = QuestionPiece::Kind::Words;
    int part = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        const float width = textWidth(f, face, token.text);
        const Rect rect = rectAt(column.x0 + std::round(spots[i].x),
                                 top + line * static_cast<float>(spots[i].line), std::ceil(width), line);
        if (token.kind == QuestionPiece::Kind::Words) {
            drawText(f, face, rect.x0, rect.y0 + lead, f.c.text, token.text);
            last = token.kind;
            continue;
        }
        // Parts of one phrase over several lines are one control for the keyboard: arrows go through them.
        part = token.kind == last ? part + 1 : 0;
        last = token.kind;
        const std::string name =
            nameOf(token.kind) + (part == 0 ? std::string() : ":" + std::to_string(part + 1));
        const Press p =
            press(f, name, rect, {.group = nameOf(token.kind), .tooltip = f.tr(text::Key::QuestionWord)});
        drawText(f, face, rect.x0, rect.y0 + lead, f.c.accent, token.text);
        const float thick = f.px(p.hovered ? 2 : 1);
        horizontalLine(rect.x0, rect.x1, rect.y0 + lead + height + f.px(1), f.c.accent, thick);
        drawRing(f, p, rect.inset(-f.px(2)), f.px(4));
        if (!p.clicked) continue;
        const Chooser which = chooserFor(f, token.kind);
        if (f.state().transient.chooser == state::OpenChooser{which, false})
            closeChooser(f);
        else
            openChooser(f, which);
    }
    column.take(line * static_cast<float>(spots.empty() ? 0 : spots.back().line + 1));
}

}  // namespace ui
