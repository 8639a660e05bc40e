// How far a command is, for somebody who waits at a terminal: one line on stderr that comes after two
// seconds, is renewed, and goes with the command. Nothing where stderr is no terminal.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/diagnostic.hpp"
#include "output/progress.hpp"

namespace app {

/// "kommunalatlas: map.png: 43 %", or with the seconds that have gone while `share` (0 to 1) is 0: not known.
/// Empty in the first two seconds.
std::string progressText(std::string_view what, double share, double seconds);

class ProgressLine {
public:
    /// `what` is being made; it may come from outside. `language`: of messages.
    ProgressLine(std::string_view what, base::Language language);
    ~ProgressLine() { end(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// To be given to the work, which the line must outlive; never stops it.
    output::Progress progress();
    /// As app::print, without the line among the messages.
    void print(const std::vector<base::Diagnostic>& diagnostics);
    /// Takes the line away for good.
    void end();

private:
    void run();
    void hide();

    std::string what_;
    base::Language language_;
    std::atomic<double> share_{0};
    std::mutex lock_;
    std::condition_variable wake_;
    bool ended_ = false, shown_ = false;  ///< under `lock_`
    std::thread thread_;
};

}  // namespace app
