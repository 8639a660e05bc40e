#include "platform/desktop.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace platform {

namespace {

/// Starts `command` detached, without a shell and without our files; false if it cannot be executed.
bool startDetached(const std::vector<std::string>& command)
{
    int report[2];
    if (pipe2(report, O_CLOEXEC) != 0) return false;
    const pid_t child = fork();
    if (child < 0) {
        close(report[0]);
        close(report[1]);
        return false;
    }
    if (child == 0) {
        // A grandchild, so that nobody has to wait for it.
        if (fork() != 0) _exit(0);
        setsid();
        // What this program ignores is ignored by whatever it starts, unless that is taken back.
        for (const int name : {SIGPIPE, SIGXFSZ}) std::signal(name, SIG_DFL);
        const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
        if (null >= 0)
            for (int file : {0, 1, 2}) dup2(null, file);
        std::vector<char*> arguments;
        for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
        arguments.push_back(nullptr);
        execvp(arguments[0], arguments.data());
        const char failed = 1;
        (void)!write(report[1], &failed, 1);
        _exit(127);
    }
    close(report[1]);
    int status = 0;
    waitpid(child, &status, 0);
    // The pipe closes without a byte when exec succeeds.
    char failed = 0;
    const bool started = read(report[0], &failed, 1) == 0;
    close(report[0]);
    return started;
}

}  // namespace

bool isSafeLink(const std::string& url)
{
    constexpr std::size_t longest = 2000;
    std::size_t hostBegin = 0;
    if (url.compare(0, 7, "http://") == 0) hostBegin = 7;
    if (url.compare(0, 8, "https://") == 0) hostBegin = 8;
    if (hostBegin == 0 || url.size() > longest) return false;
    const std::string host = url.substr(hostBegin, url.find_first_of("/?#", hostBegin) - hostBegin);
    if (host.empty() || host.front() == '-' || host.front() == '.' || host.find('@') != std::string::npos)
        return false;
    return std::all_of(url.begin(), url.end(), [](unsigned char c) {
        return c > 0x20 && c < 0x7F && c != '"' && c != '\'' && c != '`' && c != '<' && c != '>' &&
               c != '\\' && c != '|' && c != '^';
    });
}

std::string asLink(const std::string& url)
{
    constexpr const char* digits = "0123456789ABCDEF";
    const std::size_t schemeEnd = std::min(url.find("://"), url.size());
    // A host keeps its letters: they would not be the same place.
    const std::size_t hostEnd =
        schemeEnd == url.size() ? url.size() : url.find_first_of("/?#", schemeEnd + 3);
    std::string link;
    for (std::size_t i = 0; i < url.size(); ++i) {
        const auto c = static_cast<unsigned char>(url[i]);
        if (i < schemeEnd && c >= 'A' && c <= 'Z')
            link += static_cast<char>(c - 'A' + 'a');
        else if (c >= 0x80 && i > hostEnd)
            link += {'%', digits[c >> 4], digits[c & 15]};
        else
            link += url[i];
    }
    return link;
}

bool openLink(const std::string& url) { return isSafeLink(url) && startDetached({"xdg-open", url}); }

bool openFolder(const std::filesystem::path& folder)
{
    std::error_code ignored;
    return std::filesystem::is_directory(folder, ignored) && startDetached({"xdg-open", folder.string()});
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
        if (startDetached(program)) return;
}

}  // namespace platform
