#include "ui/parts/icons.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

#include "base/angle.hpp"
#include "ui/parts/imgui_compat.hpp"

namespace ui {

namespace {

/// Draws in units of the grid, (0, 0) at its upper left corner.
class Pen {
public:
    Pen(ImDrawList& list, ImVec2 centre, float sizePx, ImU32 color)
        : list_(list), unit_(sizePx / 16), origin_(centre.x - sizePx / 2, centre.y - sizePx / 2),
          color_(color), stroke_(std::max(1.2f, 1.5f * unit_))
    {
    }

    void line(std::initializer_list<ImVec2> points, bool closed = false)
    {
        std::array<ImVec2, 24> at;
        const std::size_t count = std::min(points.size(), at.size());
        for (std::size_t i = 0; i < count; ++i) at[i] = to(points.begin()[i]);
        compat::polyline(list_, at.data(), static_cast<int>(count), color_, closed, stroke_);
    }
    void circle(ImVec2 centre, float radius)
    {
        list_.AddCircle(to(centre), radius * unit_, color_, 0, stroke_);
    }
    void dot(ImVec2 centre, float radius) { list_.AddCircleFilled(to(centre), radius * unit_, color_); }
    void box(ImVec2 min, ImVec2 max, float corner = 1)
    {
        // ImGui strokes half a pixel inside the rectangle it is given.
        const ImVec2 a = to(min), b = to(max);
        compat::rectOutline(list_, {a.x - 0.5f, a.y - 0.5f}, {b.x + 0.5f, b.y + 0.5f}, color_, corner * unit_,
                            stroke_);
    }
    void arc(ImVec2 centre, float radius, float fromDeg, float toDeg)
    {
        std::array<ImVec2, 24> at;
        for (std::size_t i = 0; i < at.size(); ++i) {
            const float share = static_cast<float>(i) / static_cast<float>(at.size() - 1);
            const float angle = (fromDeg + (toDeg - fromDeg) * share) * base::piF / 180;
            at[i] = to({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
        }
        compat::polyline(list_, at.data(), static_cast<int>(at.size()), color_, false, stroke_);
    }
    void ellipse(ImVec2 centre, float radiusX, float radiusY)
    {
        std::array<ImVec2, 24> at;
        for (std::size_t i = 0; i < at.size(); ++i) {
            const float angle = 2 * base::piF * static_cast<float>(i) / static_cast<float>(at.size());
            at[i] = to({centre.x + radiusX * std::cos(angle), centre.y + radiusY * std::sin(angle)});
        }
        compat::polyline(list_, at.data(), static_cast<int>(at.size()), color_, true, stroke_);
    }
    void halfDisc(ImVec2 centre, float radius)
    {
        list_.PathClear();
        list_.PathArcTo(to(centre), radius * unit_, -base::piF / 2, base::piF / 2, 16);
        list_.PathFillConvex(color_);
    }

private:
    ImVec2 to(ImVec2 p) const { return {origin_.x + p.x * unit_, origin_.y + p.y * unit_}; }

    ImDrawList& list_;
    float unit_;
    ImVec2 origin_;
    ImU32 color_;
    float stroke_;
};

void corners(Pen& pen, float outer, float arm)
{
    const float a = outer, b = 16 - outer;
    pen.line({{a, a + arm}, {a, a}, {a + arm, a}});
    pen.line({{b - arm, a}, {b, a}, {b, a + arm}});
    pen.line({{b, b - arm}, {b, b}, {b - arm, b}});
    pen.line({{a + arm, b}, {a, b}, {a, b - arm}});
}

void letterA(Pen& pen)
{
    pen.line({{1.5f, 13}, {5.5f, 3}, {9.5f, 13}});
    pen.line({{3.1f, 9.5f}, {7.9f, 9.5f}});
}

}  // namespace

void drawIcon(ImDrawList& list, Icon icon, ImVec2 centre, float sizePx, ImU32 color)
{
    Pen pen(list, centre, sizePx, color);
    switch (icon) {
    case Icon::None:
        break;
    case Icon::Panel:
        pen.box({2, 3}, {14, 13}, 2);
        pen.line({{6.5f, 3}, {6.5f, 13}});
        break;
    case Icon::ArrowLeft:
        pen.line({{3, 8}, {13.5f, 8}});
        pen.line({{7, 4}, {3, 8}, {7, 12}});
        break;
    case Icon::ArrowRight:
        pen.line({{2.5f, 8}, {13, 8}});
        pen.line({{9, 4}, {13, 8}, {9, 12}});
        break;
    case Icon::ChevronLeft:
        pen.line({{10, 3.5f}, {5.5f, 8}, {10, 12.5f}});
        break;
    case Icon::ChevronRight:
        pen.line({{6, 3.5f}, {10.5f, 8}, {6, 12.5f}});
        break;
    case Icon::ChevronDown:
        pen.line({{3.5f, 6}, {8, 10.5f}, {12.5f, 6}});
        break;
    case Icon::ChevronUp:
        pen.line({{3.5f, 10}, {8, 5.5f}, {12.5f, 10}});
        break;
    case Icon::Save:
        pen.line({{8, 2}, {8, 10}});
        pen.line({{4.6f, 6.8f}, {8, 10.2f}, {11.4f, 6.8f}});
        pen.line({{2.5f, 10}, {2.5f, 13.5f}, {13.5f, 13.5f}, {13.5f, 10}});
        break;
    case Icon::Import:
        pen.line({{1.8f, 2.2f}, {14.2f, 2.2f}, {14.2f, 13.8f}, {1.8f, 13.8f}}, true);
        pen.line({{1.8f, 6}, {14.2f, 6}});
        pen.line({{1.8f, 9.9f}, {14.2f, 9.9f}});
        pen.line({{6.4f, 6}, {6.4f, 13.8f}});
        break;
    case Icon::Code:
        pen.box({2, 2}, {6.5f, 6.5f}, 0);
        pen.box({9.5f, 2}, {14, 6.5f}, 0);
        pen.box({2, 9.5f}, {6.5f, 14}, 0);
        pen.dot({10.4f, 10.4f}, 1.1f);
        pen.dot({13.2f, 10.4f}, 1.1f);
        pen.dot({10.4f, 13.2f}, 1.1f);
        pen.dot({13.2f, 13.2f}, 1.1f);
        break;
    case Icon::Present:
        pen.box({1.5f, 2.5f}, {14.5f, 11}, 1);
        pen.line({{6.8f, 4.8f}, {10.2f, 6.8f}, {6.8f, 8.8f}}, true);
        pen.line({{5, 14}, {8, 11}, {11, 14}});
        break;
    case Icon::Scenes:
        pen.box({1.5f, 4.5f}, {6.5f, 11.5f}, 1);
        pen.box({9.5f, 4.5f}, {14.5f, 11.5f}, 1);
        break;
    case Icon::Undo:
        pen.line({{6, 2.5f}, {2.5f, 6}, {6, 9.5f}});
        pen.line({{2.5f, 6}, {10, 6}, {12.5f, 7.2f}, {13.5f, 9.5f}, {12.5f, 11.8f}, {10, 13}, {6, 13}});
        break;
    case Icon::Redo:
        pen.line({{10, 2.5f}, {13.5f, 6}, {10, 9.5f}});
        pen.line({{13.5f, 6}, {6, 6}, {3.5f, 7.2f}, {2.5f, 9.5f}, {3.5f, 11.8f}, {6, 13}, {10, 13}});
        break;
    case Icon::Play:
        pen.line({{4.5f, 2.8f}, {13, 8}, {4.5f, 13.2f}}, true);
        break;
    case Icon::Stop:
        pen.box({3.5f, 3.5f}, {12.5f, 12.5f}, 1);
        break;
    case Icon::Text:
        pen.box({2.5f, 1.5f}, {13.5f, 14.5f}, 1.5f);
        pen.line({{5, 5}, {11, 5}});
        pen.line({{5, 8}, {11, 8}});
        pen.line({{5, 11}, {9, 11}});
        break;
    case Icon::Home:
        pen.line({{2, 8.2f}, {8, 2.8f}, {14, 8.2f}});
        pen.line({{3.8f, 7.2f}, {3.8f, 13}, {12.2f, 13}, {12.2f, 7.2f}});
        break;
    case Icon::Fit:
        pen.circle({8, 8}, 4.2f);
        pen.dot({8, 8}, 1.3f);
        pen.line({{8, 1}, {8, 4}});
        pen.line({{8, 12}, {8, 15}});
        pen.line({{1, 8}, {4, 8}});
        pen.line({{12, 8}, {15, 8}});
        break;
    case Icon::Plus:
        pen.line({{3, 8}, {13, 8}});
        pen.line({{8, 3}, {8, 13}});
        break;
    case Icon::Minus:
        pen.line({{3, 8}, {13, 8}});
        break;
    case Icon::Fullscreen:
        corners(pen, 2.5f, 3.5f);
        break;
    case Icon::LeaveFullscreen:
        pen.line({{2.5f, 6}, {6, 6}, {6, 2.5f}});
        pen.line({{10, 2.5f}, {10, 6}, {13.5f, 6}});
        pen.line({{13.5f, 10}, {10, 10}, {10, 13.5f}});
        pen.line({{6, 13.5f}, {6, 10}, {2.5f, 10}});
        break;
    case Icon::BlackScreen:
        pen.box({1.5f, 3}, {14.5f, 13}, 1);
        for (float y = 4.5f; y < 12; y += 1.2f) pen.line({{2.5f, y}, {13.5f, y}});
        break;
    case Icon::WhiteScreen:
        pen.box({1.5f, 3}, {14.5f, 13}, 1);
        break;
    case Icon::Spotlight:
        pen.circle({8, 8}, 6);
        pen.dot({8, 8}, 2.5f);
        break;
    case Icon::Dots:
        pen.dot({8, 4}, 2.3f);
        pen.dot({4, 11}, 2.3f);
        pen.dot({12, 11}, 2.3f);
        break;
    case Icon::Light:
        pen.circle({8, 8}, 3);
        for (int i = 0; i < 8; ++i) {
            const float angle = static_cast<float>(i) * base::piF / 4;
            pen.line({{8 + 5 * std::cos(angle), 8 + 5 * std::sin(angle)},
                      {8 + 6.8f * std::cos(angle), 8 + 6.8f * std::sin(angle)}});
        }
        break;
    case Icon::Dark:
        pen.circle({8, 8}, 5.5f);
        pen.halfDisc({8, 8}, 5.5f);
        break;
    case Icon::TextLarger:
        letterA(pen);
        pen.line({{10.5f, 5}, {15.5f, 5}});
        pen.line({{13, 2.5f}, {13, 7.5f}});
        break;
    case Icon::TextSmaller:
        letterA(pen);
        pen.line({{10.5f, 5}, {15.5f, 5}});
        break;
    case Icon::Question:
        pen.circle({8, 8}, 6.2f);
        pen.line({{6.1f, 6.6f},
                  {6.3f, 5.5f},
                  {7.1f, 4.8f},
                  {8.2f, 4.6f},
                  {9.3f, 5},
                  {9.9f, 5.9f},
                  {9.7f, 7},
                  {8.7f, 7.9f},
                  {8, 8.6f},
                  {8, 9.6f}});
        pen.dot({8, 11.5f}, 0.95f);
        break;
    case Icon::Info:
        pen.circle({8, 8}, 6.2f);
        pen.line({{8, 7.2f}, {8, 11.4f}});
        pen.dot({8, 4.9f}, 0.95f);
        break;
    case Icon::Layers:
        pen.line({{8, 2.2f}, {14.2f, 5.4f}, {8, 8.6f}, {1.8f, 5.4f}}, true);
        pen.line({{1.8f, 8.4f}, {8, 11.6f}, {14.2f, 8.4f}});
        pen.line({{1.8f, 11.2f}, {8, 14.4f}, {14.2f, 11.2f}});
        break;
    case Icon::Gap:
        pen.line({{2.2f, 2.2f}, {13.8f, 2.2f}, {13.8f, 13.8f}, {2.2f, 13.8f}}, true);
        pen.line({{2.2f, 9.4f}, {9.4f, 2.2f}});
        pen.line({{3.6f, 13.2f}, {13.2f, 3.6f}});
        pen.line({{8.6f, 13.8f}, {13.8f, 8.6f}});
        break;
    case Icon::Search:
        pen.circle({7, 7}, 4.5f);
        pen.line({{10.3f, 10.3f}, {14, 14}});
        break;
    case Icon::Close:
        pen.line({{4, 4}, {12, 12}});
        pen.line({{12, 4}, {4, 12}});
        break;
    case Icon::Check:
        pen.line({{3, 8.5f}, {6.5f, 12}, {13, 4.5f}});
        break;
    case Icon::OpenLink:
        pen.line({{6.5f, 3.5f}, {3, 3.5f}, {3, 13}, {12.5f, 13}, {12.5f, 9.5f}});
        pen.line({{9.5f, 2.5f}, {13.5f, 2.5f}, {13.5f, 6.5f}});
        pen.line({{13.5f, 2.5f}, {7.5f, 8.5f}});
        break;
    case Icon::Copy:
        pen.box({5.5f, 5.5f}, {13.5f, 13.5f}, 1.5f);
        pen.line({{2.5f, 10.5f}, {2.5f, 2.5f}, {10.5f, 2.5f}});
        break;
    case Icon::Compare:
        pen.circle({5.6f, 8}, 4);
        pen.circle({10.4f, 8}, 4);
        break;
    case Icon::Warning:
        pen.line({{8, 2.2f}, {14.4f, 13.4f}, {1.6f, 13.4f}}, true);
        pen.line({{8, 6.2f}, {8, 9.6f}});
        pen.dot({8, 11.6f}, 0.9f);
        break;
    case Icon::Filter:
        pen.line({{2, 4}, {14, 4}});
        pen.line({{4.5f, 8}, {11.5f, 8}});
        pen.line({{6.8f, 12}, {9.2f, 12}});
        break;
    case Icon::More:
        pen.dot({3, 8}, 1.3f);
        pen.dot({8, 8}, 1.3f);
        pen.dot({13, 8}, 1.3f);
        break;
    case Icon::Reset:
        pen.arc({8, 8.4f}, 5, -50, 220);
        pen.line({{11.4f, 1.6f}, {11.4f, 4.7f}, {8.2f, 4.7f}});
        break;
    case Icon::Pin:
        pen.line({{8, 14.2f},
                  {4.6f, 9.4f},
                  {3.7f, 6.6f},
                  {4.4f, 4},
                  {6.2f, 2.4f},
                  {8, 2},
                  {9.8f, 2.4f},
                  {11.6f, 4},
                  {12.3f, 6.6f},
                  {11.4f, 9.4f}},
                 true);
        pen.circle({8, 6.4f}, 1.6f);
        break;
    case Icon::World:
        pen.circle({8, 8}, 6.2f);
        pen.ellipse({8, 8}, 2.7f, 6.2f);
        pen.line({{1.8f, 8}, {14.2f, 8}});
        break;
    case Icon::Europe:
        for (int i = 0; i < 12; ++i) {
            const float angle = static_cast<float>(i) * base::piF / 6;
            pen.dot({8 + 6 * std::cos(angle), 8 + 6 * std::sin(angle)}, 0.95f);
        }
        break;
    case Icon::Germany:
        pen.line({{7.3f, 1.2f},
                  {8.5f, 1.8f},
                  {8.8f, 3},
                  {12.2f, 3},
                  {12.9f, 5.4f},
                  {12.6f, 7},
                  {13.4f, 9},
                  {10.3f, 10.4f},
                  {12.2f, 13},
                  {11, 14.6f},
                  {5, 14.4f},
                  {5.2f, 12.2f},
                  {3.2f, 10.8f},
                  {3, 8},
                  {4.4f, 7.2f},
                  {4.3f, 4.6f},
                  {6.7f, 4.2f}},
                 true);
        break;
    case Icon::Edit:
        pen.line({{2.5f, 13.5f}, {3.2f, 10.2f}, {11, 2.4f}, {13.6f, 5}, {5.8f, 12.8f}}, true);
        pen.line({{9.2f, 4.2f}, {11.8f, 6.8f}});
        break;
    case Icon::Delete:
        pen.line({{2.5f, 4.2f}, {13.5f, 4.2f}});
        pen.line({{6, 4}, {6.4f, 2.2f}, {9.6f, 2.2f}, {10, 4}});
        pen.line({{4, 4.4f}, {4.7f, 14}, {11.3f, 14}, {12, 4.4f}});
        pen.line({{6.8f, 7}, {7, 11.4f}});
        pen.line({{9.2f, 7}, {9, 11.4f}});
        break;
    case Icon::Twin:
        pen.box({1.5f, 2.5f}, {5.8f, 13.5f}, 1);
        pen.box({8, 4.5f}, {14.5f, 11.5f}, 1);
        break;
    }
}

}  // namespace ui
