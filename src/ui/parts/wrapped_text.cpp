#include "ui/parts/wrapped_text.hpp"

#include <algorithm>

namespace ui {

std::string WrappedText::text() const
{
    std::string out;
    std::size_t begin = 0;
    for (const std::size_t at : breaks) {
        out.append(shown, begin, at - begin);
        begin = at + 1;
    }
    return out.append(shown, begin, std::string::npos);
}

std::size_t WrappedText::textOffset(std::size_t shownOffset) const
{
    const auto before = std::lower_bound(breaks.begin(), breaks.end(), shownOffset) - breaks.begin();
    return std::min(shownOffset, shown.size()) - static_cast<std::size_t>(before);
}

std::size_t WrappedText::shownOffset(std::size_t textOffset) const
{
    std::size_t offset = textOffset;
    for (const std::size_t at : breaks)
        if (at <= offset) ++offset;
    return std::min(offset, shown.size());
}

WrappedText edited(const WrappedText& before, std::string_view now, bool travelled)
{
    const std::string& was = before.shown;
    const std::size_t most = std::min(was.size(), now.size());
    std::size_t head = 0, tail = 0;
    while (head < most && was[head] == now[head]) ++head;
    while (tail < most - head && was[was.size() - 1 - tail] == now[now.size() - 1 - tail]) ++tail;

    WrappedText out{std::string(now), {}};
    for (const std::size_t at : before.breaks)
        if (at < head)
            out.breaks.push_back(at);
        else if (at >= was.size() - tail)
            out.breaks.push_back(at + now.size() - was.size());
    if (!travelled) return out;
    for (std::size_t at = std::max<std::size_t>(head, 1); at + tail < now.size(); ++at)
        if (now[at] == '\n' && now[at - 1] == ' ') out.breaks.push_back(at);
    std::sort(out.breaks.begin(), out.breaks.end());
    return out;
}

}  // namespace ui
