#include "layout/stage/quiz_board.hpp"

#include <cmath>

#include "geo/clip.hpp"
#include "geo/great_circle.hpp"
#include "layout/place/text_block.hpp"
#include "layout/stage/pin.hpp"
#include "text/catalogue.hpp"
#include "words/entry_words.hpp"

namespace layout {

namespace {

constexpr double hitKm = 25;  // somewhere in the same town
constexpr double lineStepDeg = 2;

std::string answer(const Request& request, const model::Network& network, base::Language language)
{
    const model::Seat& seat = *network.mainSeat();
    const state::Quiz& quiz = *request.stage.quiz;
    std::string text = seat.city.get(language) + ". ";
    if (quiz.guess) {
        const double distance = geo::distanceKm(*quiz.guess, seat.place);
        text += distance <= hitKm ? std::string(text::tr(text::Key::QuizHit, language))
                                  : text::format(text::Key::QuizMissed, language,
                                                 {text::number(std::llround(distance), language)});
        text += " ";
    }
    return text + words::firstSentence(network.summary.get(language));
}

const model::Network& asked(const Request& request) { return request.atlas[request.stage.quiz->asked()]; }

void paintLine(const FrameContext& context, geo::LonLat from, geo::LonLat to, const scene::Stroke& stroke,
               scene::Items& items)
{
    const auto paintPiece = [&](const std::vector<geo::LonLat>& way) {
        std::vector<geo::Point> points;
        for (const geo::LonLat& place : way) points.push_back(context.viewport.toPx(place));
        for (const auto& piece : geo::clipPolyline(points, context.boxPx.grown(8))) {
            std::vector<geo::PointF> line;
            for (const geo::Point p : piece) line.push_back(scene::toF(p));
            items.line(scene::Role::Arc, {}, std::move(line), stroke);
        }
    };
    const std::vector<geo::LonLat> way = geo::greatCircle(from, to, lineStepDeg);
    if (context.projection() != geo::ProjectionId::World) return paintPiece(way);
    for (const auto& piece : geo::splitAtCut(way)) paintPiece(piece);
}

}  // namespace

CaptionWords quizWords(const Request& request)
{
    using base::Language;
    const model::Network& network = asked(request);
    const auto question = [&](Language language) {
        return text::format(text::Key::QuizQuestion, language, {network.name.get(language)});
    };
    CaptionWords words{{question(Language::De), question(Language::En)}, {}};
    if (request.stage.quiz->revealed)
        words.text = {answer(request, network, Language::De), answer(request, network, Language::En)};
    else
        words.text = {std::string(text::tr(text::Key::QuizHint, Language::De)),
                      std::string(text::tr(text::Key::QuizHint, Language::En))};
    return words;
}

void paintQuiz(const FrameContext& context, scene::Items& items)
{
    if (!context.request.stage.quiz) return;
    const state::Quiz& quiz = *context.request.stage.quiz;
    const model::Seat& seat = *asked(context.request).mainSeat();
    const look::Metrics& m = context.metrics;
    if (quiz.guess && quiz.revealed)
        paintLine(context, *quiz.guess, seat.place, {m.linePx(3), context.colors.slot[1]}, items);
    if (quiz.guess) paintPin(context, {*quiz.guess, {}, context.colors.slot[1]}, items);
    if (quiz.revealed)
        paintPin(context, {seat.place, seat.city.get(context.language), context.colors.slot[0]}, items);
}

}  // namespace layout
