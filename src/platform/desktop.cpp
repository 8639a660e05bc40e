#include "platform/desktop.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

namespace platform {

namespace {

/// What is told when a program could not even be executed; as shells say it.
constexpr unsigned char notExecuted = 127;

/// Whoever reads what this program says waits for its end: nobody who outlives it may keep its files.
void letGoOfFiles()
{
    const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (null >= 0)
        for (int file : {0, 1, 2}) dup2(null, file);
}

/// Becomes `command`. Does not return.
[[noreturn]] void become(const std::vector<std::string>& command)
{
    // What this program ignores is ignored by whatever it starts, unless that is taken back.
    for (const int name : {SIGPIPE, SIGXFSZ}) std::signal(name, SIG_DFL);
    std::vector<char*> arguments;
    for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    execvp(arguments[0], arguments.data());
    _exit(notExecuted);
}

/// Starts `command` detached and without a shell. The reading end of a pipe, into which its exit code comes
/// as one byte when it ends; -1 if nothing could be started.
int startDetached(const std::vector<std::string>& command)
{
    int report[2];
    if (pipe2(report, O_CLOEXEC) != 0) return -1;
    const pid_t child = fork();
    if (child < 0) {
        close(report[0]);
        close(report[1]);
        return -1;
    }
    if (child == 0) {
        // A grandchild waits for the program, so that here nobody has to.
        if (fork() != 0) _exit(0);
        setsid();
        letGoOfFiles();
        const pid_t program = fork();
        if (program == 0) become(command);
        int status = 0;
        const bool ended = program > 0 && waitpid(program, &status, 0) == program && WIFEXITED(status);
        const unsigned char code = ended ? static_cast<unsigned char>(WEXITSTATUS(status)) : notExecuted;
        (void)!write(report[1], &code, 1);
        _exit(0);
    }
    close(report[1]);
    int status = 0;
    waitpid(child, &status, 0);
    return report[0];
}

/// Waits until it is known whether the program could be executed: it ends at once, or it is there.
bool isThere(int report)
{
    if (report < 0) return false;
    constexpr int soonMs = 200;
    pollfd ready{report, POLLIN, 0};
    unsigned char code = 0;
    const bool ended = poll(&ready, 1, soonMs) == 1 && read(report, &code, 1) == 1;
    close(report);
    return !ended || code != notExecuted;
}

}  // namespace

Opening::~Opening()
{
    if (report_ >= 0) close(report_);
}

Opening::Opening(Opening&& other) noexcept : report_(std::exchange(other.report_, -1)), state_(other.state_)
{
}

Opening& Opening::operator=(Opening&& other) noexcept
{
    std::swap(report_, other.report_);
    std::swap(state_, other.state_);
    return *this;
}

Opening::State Opening::poll()
{
    if (report_ < 0) return state_;
    pollfd ready{report_, POLLIN, 0};
    if (::poll(&ready, 1, 0) == 0) return State::Pending;
    unsigned char code = notExecuted;
    if (read(report_, &code, 1) != 1) code = notExecuted;
    close(std::exchange(report_, -1));
    return state_ = code == 0 ? State::Opened : State::Failed;
}

Opening openLink(const std::string& url)
{
    return isSafeLink(url) ? Opening(startDetached({"xdg-open", url})) : Opening();
}

Opening openFolder(const std::filesystem::path& folder)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) return {};
    return Opening(startDetached({"xdg-open", folder.string()}));
}

void tellUser(const std::string& title, const std::string& message)
{
    std::fprintf(stderr, "%s: %s\n", title.c_str(), message.c_str());
    if (isatty(2) || (!std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY"))) return;
    const std::vector<std::vector<std::string>> programs{
        {"zenity", "--error", "--no-markup", "--title=" + title, "--text=" + message},
        {"kdialog", "--title", title, "--error", message},
        {"notify-send", "--urgency=critical", title, message},
        {"xmessage", "-center", message}};
    for (const auto& program : programs)
        if (isThere(startDetached(program))) return;
}

}  // namespace platform
