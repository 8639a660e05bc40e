#include "app/cli/progress_line.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <system_error>

#include <unistd.h>

#include "app/cli/command_common.hpp"
#include "base/utf8.hpp"

namespace app {

namespace {

constexpr double quietSeconds = 2;
constexpr auto betweenLooks = std::chrono::milliseconds(250);
/// Beside the other words, so that the line fits into the narrowest terminal.
constexpr std::size_t longestName = 40;

std::string shortened(std::string_view name)
{
    std::string out;
    std::size_t signs = 0;
    for (std::size_t at = 0; at < name.size();) {
        if (++signs > longestName) return out + "…";
        base::appendUtf8(out, base::decodeUtf8(name, at));
    }
    return out;
}

void put(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

}  // namespace

std::string progressText(std::string_view what, double share, double seconds)
{
    if (seconds < quietSeconds) return {};
    const std::string start = "kommunalatlas: " + shortened(base::displaySafe(what)) + ": ";
    if (share > 0) return start + std::to_string(std::lround(std::clamp(share, 0.0, 1.0) * 100)) + " %";
    return start + std::to_string(std::lround(std::floor(seconds))) + " s";
}

ProgressLine::ProgressLine(std::string_view what, base::Language language) : what_(what), language_(language)
{
    if (::isatty(STDERR_FILENO) == 0) return;
    try {
        thread_ = std::thread([this] { run(); });
    } catch (const std::system_error&) {
        // Without a thread the command works as well, and says nothing.
    }
}

output::Progress ProgressLine::progress()
{
    return [this](double share) {
        share_ = share;
        return true;
    };
}

void ProgressLine::run()
{
    const auto begin = std::chrono::steady_clock::now();
    std::string last;
    std::unique_lock guard(lock_);
    while (!ended_) {
        const std::chrono::duration<double> gone = std::chrono::steady_clock::now() - begin;
        const std::string text = progressText(what_, share_, gone.count());
        if (!text.empty() && (text != last || !shown_)) {
            put("\r\033[K" + text);
            shown_ = true;
            last = text;
        }
        wake_.wait_for(guard, betweenLooks);
    }
    hide();
}

void ProgressLine::hide()
{
    if (shown_) put("\r\033[K");
    shown_ = false;
}

void ProgressLine::print(const std::vector<base::Diagnostic>& diagnostics)
{
    if (diagnostics.empty()) return;
    const std::lock_guard guard(lock_);
    hide();
    app::print(diagnostics, language_);
}

void ProgressLine::end()
{
    {
        const std::lock_guard guard(lock_);
        ended_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

}  // namespace app
