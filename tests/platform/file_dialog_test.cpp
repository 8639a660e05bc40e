// The desktop's file dialog against a portal of our own on a bus of our own: what is asked reaches it, what
// it answers comes back, and where there is none that is said. The bus is a real dbus-daemon.
#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <dbus/dbus.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "platform/file_dialog.hpp"

extern char** environ;

using platform::FileAnswer;
using platform::FileDialog;
using platform::FileQuestion;
using Outcome = FileAnswer::Outcome;

namespace {

/// A session bus for this test; the environment leads to it.
class Bus {
public:
    Bus()
    {
        // Without the services of this machine: none is to be started.
        std::ofstream(config_)
            << R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd"><busconfig><type>session</type>
<listen>unix:tmpdir=/tmp</listen><policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>)";
        int pipe[2];
        REQUIRE(::pipe(pipe) == 0);
        const std::string fd = "--print-address=" + std::to_string(pipe[1]);
        const std::string config = "--config-file=" + config_.string();
        std::array<const char*, 5> arguments{"dbus-daemon", config.c_str(), "--nofork", fd.c_str(), nullptr};
        REQUIRE_MESSAGE(::posix_spawnp(&child_, arguments[0], nullptr, nullptr,
                                       const_cast<char**>(arguments.data()), environ) == 0,
                        "dbus-daemon is missing (package dbus-daemon)");
        ::close(pipe[1]);
        std::string address;
        for (char c = 0; ::read(pipe[0], &c, 1) == 1 && c != '\n';) address += c;
        ::close(pipe[0]);
        REQUIRE_FALSE(address.empty());
        ::setenv("DBUS_SESSION_BUS_ADDRESS", address.c_str(), 1);
    }
    ~Bus()
    {
        ::kill(child_, SIGTERM);
        ::waitpid(child_, nullptr, 0);
        ::unsetenv("DBUS_SESSION_BUS_ADDRESS");
        std::filesystem::remove(config_);
    }

private:
    std::filesystem::path config_ = std::filesystem::temp_directory_path() /
                                    ("kommunalatlas-bus-" + std::to_string(::getpid()) + ".conf");
    pid_t child_ = 0;
};

/// What the portal does with a question.
struct Script {
    bool refuses = false;
    dbus_uint32_t code = 0;
    std::vector<std::string> uris{};
    std::string handle{};  ///< empty: the one that was asked for
};

/// A portal that answers one question and keeps it, in a thread of its own.
class Portal {
public:
    explicit Portal(Script script) : script_(std::move(script))
    {
        connection_ = dbus_connection_open_private(std::getenv("DBUS_SESSION_BUS_ADDRESS"), nullptr);
        REQUIRE(connection_ != nullptr);
        REQUIRE(dbus_bus_register(connection_, nullptr));
        dbus_connection_set_exit_on_disconnect(connection_, FALSE);
        REQUIRE(dbus_bus_request_name(connection_, "org.freedesktop.portal.Desktop", 0, nullptr) ==
                DBUS_REQUEST_NAME_REPLY_PRIMARY_OWNER);
        thread_ = std::thread([this] { run(); });
    }
    ~Portal()
    {
        ended_ = true;
        thread_.join();
        dbus_connection_close(connection_);
        dbus_connection_unref(connection_);
    }
    Portal(const Portal&) = delete;
    Portal& operator=(const Portal&) = delete;

    std::string member, title, parent, options;  ///< of the question; to be read when it is answered

private:
    /// All texts in a value, with blanks between them.
    static std::string texts(DBusMessageIter* at)
    {
        std::string out;
        for (int type = 0; (type = dbus_message_iter_get_arg_type(at)) != DBUS_TYPE_INVALID;
             dbus_message_iter_next(at)) {
            if (type == DBUS_TYPE_STRING) {
                const char* text = nullptr;
                dbus_message_iter_get_basic(at, &text);
                out += std::string(text) + " ";
            } else if (type == DBUS_TYPE_BYTE) {
                unsigned char byte = 0;
                dbus_message_iter_get_basic(at, &byte);
                out += byte == 0 ? '$' : static_cast<char>(byte);
            } else if (type != DBUS_TYPE_UINT32) {
                DBusMessageIter inner;
                dbus_message_iter_recurse(at, &inner);
                out += texts(&inner);
            }
        }
        return out;
    }

    void run()
    {
        while (!ended_) {
            dbus_connection_read_write(connection_, 20);
            while (DBusMessage* message = dbus_connection_pop_message(connection_)) {
                if (dbus_message_get_type(message) == DBUS_MESSAGE_TYPE_METHOD_CALL) answer(message);
                dbus_message_unref(message);
            }
        }
    }

    void send(DBusMessage* message)
    {
        dbus_connection_send(connection_, message, nullptr);
        dbus_connection_flush(connection_);
        dbus_message_unref(message);
    }

    void answer(DBusMessage* call)
    {
        if (script_.refuses)
            return send(dbus_message_new_error(call, DBUS_ERROR_UNKNOWN_METHOD, "no such interface"));
        DBusMessageIter arguments;
        dbus_message_iter_init(call, &arguments);
        const char* text = nullptr;
        dbus_message_iter_get_basic(&arguments, &text);
        parent = text;
        dbus_message_iter_next(&arguments);
        dbus_message_iter_get_basic(&arguments, &text);
        title = text;
        dbus_message_iter_next(&arguments);
        options = texts(&arguments);
        member = dbus_message_get_member(call);

        std::string sender = dbus_message_get_sender(call);
        sender.erase(0, 1);
        for (char& c : sender)
            if (c == '.') c = '_';
        const std::size_t token = options.find("handle_token ") + 13;
        std::string handle = "/org/freedesktop/portal/desktop/request/" + sender + "/" +
                             options.substr(token, options.find(' ', token) - token);
        if (!script_.handle.empty()) handle = script_.handle;
        const char* handleBytes = handle.c_str();
        DBusMessage* reply = dbus_message_new_method_return(call);
        dbus_message_append_args(reply, DBUS_TYPE_OBJECT_PATH, &handleBytes, DBUS_TYPE_INVALID);
        send(reply);
        respond("/org/freedesktop/portal/desktop/request/1_1/other", 0, {"file:///wrong"});
        respond(handle, script_.code, script_.uris);
    }

    void respond(const std::string& path, dbus_uint32_t code, const std::vector<std::string>& uris)
    {
        DBusMessage* signal =
            dbus_message_new_signal(path.c_str(), "org.freedesktop.portal.Request", "Response");
        DBusMessageIter arguments, results, entry, value, list;
        dbus_message_iter_init_append(signal, &arguments);
        dbus_message_iter_append_basic(&arguments, DBUS_TYPE_UINT32, &code);
        dbus_message_iter_open_container(&arguments, DBUS_TYPE_ARRAY, "{sv}", &results);
        if (!uris.empty()) {
            const char* key = "uris";
            dbus_message_iter_open_container(&results, DBUS_TYPE_DICT_ENTRY, nullptr, &entry);
            dbus_message_iter_append_basic(&entry, DBUS_TYPE_STRING, &key);
            dbus_message_iter_open_container(&entry, DBUS_TYPE_VARIANT, "as", &value);
            dbus_message_iter_open_container(&value, DBUS_TYPE_ARRAY, "s", &list);
            for (const std::string& uri : uris) {
                const char* bytes = uri.c_str();
                dbus_message_iter_append_basic(&list, DBUS_TYPE_STRING, &bytes);
            }
            dbus_message_iter_close_container(&value, &list);
            dbus_message_iter_close_container(&entry, &value);
            dbus_message_iter_close_container(&results, &entry);
        }
        dbus_message_iter_close_container(&arguments, &results);
        send(signal);
    }

    Script script_;
    DBusConnection* connection_ = nullptr;
    std::atomic<bool> ended_{false};
    std::thread thread_;
};

/// Asks as the window does: once a frame, until there is an answer.
FileAnswer answered(FileDialog& dialog)
{
    while (true) {
        if (const std::optional<FileAnswer> answer = dialog.poll()) return *answer;
        CHECK(dialog.isOpen());
        std::this_thread::yield();
    }
}

}  // namespace

TEST_CASE("without a bus, or without a portal on it, there is no dialog, and that is said at once")
{
    ::unsetenv("DBUS_SESSION_BUS_ADDRESS");
    ::setenv("XDG_RUNTIME_DIR", "/nonexistent", 1);
    CHECK_FALSE(FileDialog::isThere());
    FileDialog dialog;
    CHECK_FALSE(dialog.poll().has_value());
    dialog.ask({}, {});
    CHECK(dialog.isOpen());
    CHECK(answered(dialog).outcome == Outcome::NoDialog);
    CHECK_FALSE(dialog.isOpen());

    ::setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus", 1);
    CHECK_FALSE(FileDialog::isThere());
    dialog.ask({}, {});
    CHECK(answered(dialog).outcome == Outcome::NoDialog);
}

TEST_CASE("a question reaches the portal, its answer comes back")
{
    const Bus bus;
    {
        Portal portal({.uris = {"file:///home/a/M%C3%BCller%20100%25.json", "file:///second"}});
        CHECK(FileDialog::isThere());
        FileDialog dialog;
        dialog.ask({FileQuestion::Kind::Open, "Szenen öffnen", "/home/a", "", {{"Szenen", {"*.json"}}}},
                   "x11:2a");
        dialog.ask({FileQuestion::Kind::Save, "a second one", "", "", {}}, {});  // one at a time
        const FileAnswer answer = answered(dialog);
        CHECK(answer.outcome == Outcome::Chosen);
        CHECK(answer.path == "/home/a/Müller 100%.json");
        CHECK(portal.member == "OpenFile");
        CHECK(portal.parent == "x11:2a");
        CHECK(portal.title == "Szenen öffnen");
        CHECK(portal.options.find("filters Szenen *.json ") != std::string::npos);
        CHECK(portal.options.find("current_folder /home/a$") != std::string::npos);
        CHECK(portal.options.find("current_name") == std::string::npos);
    }
    {
        Portal portal(
            {.uris = {"file:///tmp/neu.json"}, .handle = "/org/freedesktop/portal/desktop/request/own"});
        FileDialog dialog;
        dialog.ask({FileQuestion::Kind::Save, "Sichern", "", "Abend.json", {}}, {});
        CHECK(answered(dialog).path == "/tmp/neu.json");
        CHECK(portal.member == "SaveFile");
        CHECK(portal.options.find("current_name Abend.json ") != std::string::npos);
    }
}

TEST_CASE("cancelled, refused, without a usable file, gone: each has its answer")
{
    const Bus bus;
    const auto outcome = [](Script script) {
        Portal portal(std::move(script));
        FileDialog dialog;
        dialog.ask({FileQuestion::Kind::Open, "\xFF", "/tmp", "\xFF", {{"\xFF", {"*"}}}}, {});
        return answered(dialog).outcome;
    };
    CHECK(outcome({.code = 1}) == Outcome::Cancelled);
    CHECK(outcome({.code = 2}) == Outcome::NoDialog);
    CHECK(outcome({.refuses = true}) == Outcome::NoDialog);
    CHECK(outcome({.uris = {}}) == Outcome::NoDialog);
    CHECK(outcome({.uris = {"sftp://elsewhere/a.json"}}) == Outcome::NoDialog);
    FileDialog dialog;
    CHECK_FALSE(FileDialog::isThere());
    dialog.ask({}, {});  // nobody has the name
    CHECK(answered(dialog).outcome == Outcome::NoDialog);
}

TEST_CASE("addresses of files")
{
    CHECK(platform::pathOfUri("file:///a/b.json") == "/a/b.json");
    CHECK(platform::pathOfUri("file://localhost/a") == "/a");
    CHECK(platform::pathOfUri("file:///%C3%A4%20%23.json") == "/ä #.json");
    CHECK(platform::pathOfUri("file:///a#b") == "/a");
    for (const char* other : {"", "/a", "http://a/b", "file://host/a", "file://", "file:///a%0",
                              "file:///a%zz", "file:///a%00b", "file:a"})
        CHECK_MESSAGE(platform::pathOfUri(other).empty(), other);
}
