#include "platform/file_dialog.hpp"

#include <chrono>
#include <cstdlib>
#include <string_view>

#include <dbus/dbus.h>

namespace platform {

namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* portalName = "org.freedesktop.portal.Desktop";
constexpr const char* portalPath = "/org/freedesktop/portal/desktop";
constexpr const char* chooserInterface = "org.freedesktop.portal.FileChooser";
constexpr const char* requestInterface = "org.freedesktop.portal.Request";
/// A portal that has to be started first takes its time; one that says nothing for so long is broken.
constexpr auto longestStart = std::chrono::seconds(15);
constexpr int busAnswersMs = 1000;

struct MessageEnd {
    void operator()(DBusMessage* message) const { dbus_message_unref(message); }
};
using Message = std::unique_ptr<DBusMessage, MessageEnd>;

struct ConnectionEnd {
    void operator()(DBusConnection* connection) const
    {
        dbus_connection_close(connection);
        dbus_connection_unref(connection);
    }
};
using Connection = std::unique_ptr<DBusConnection, ConnectionEnd>;

class Error {
public:
    Error() { dbus_error_init(&error_); }
    ~Error() { dbus_error_free(&error_); }
    Error(const Error&) = delete;
    Error& operator=(const Error&) = delete;
    DBusError* get() { return &error_; }

private:
    DBusError error_{};
};

/// Null without a session's bus. Goes to its address by itself: the library would start a bus where there is
/// none, and keeps the first address it has heard.
Connection connect()
{
    const char* given = std::getenv("DBUS_SESSION_BUS_ADDRESS");
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    std::string address = given ? given : "";
    if (address.empty() && runtime && *runtime) {
        std::error_code ignored;
        const std::filesystem::path bus = std::filesystem::path(runtime) / "bus";
        if (std::filesystem::exists(bus, ignored)) address = "unix:path=" + bus.string();
    }
    if (address.empty()) return nullptr;
    Error error;
    Connection connection(dbus_connection_open_private(address.c_str(), error.get()));
    if (!connection) return nullptr;
    dbus_connection_set_exit_on_disconnect(connection.get(), FALSE);
    if (!dbus_bus_register(connection.get(), error.get())) return nullptr;
    return connection;
}

/// True if the bus has that name in one of its lists (`method`: ListNames, ListActivatableNames).
bool lists(DBusConnection* connection, const char* method, std::string_view wanted)
{
    const Message call(
        dbus_message_new_method_call(DBUS_SERVICE_DBUS, DBUS_PATH_DBUS, DBUS_INTERFACE_DBUS, method));
    if (!call) return false;
    Error error;
    const Message reply(
        dbus_connection_send_with_reply_and_block(connection, call.get(), busAnswersMs, error.get()));
    DBusMessageIter list, name;
    if (!reply || !dbus_message_iter_init(reply.get(), &list) ||
        dbus_message_iter_get_arg_type(&list) != DBUS_TYPE_ARRAY ||
        dbus_message_iter_get_element_type(&list) != DBUS_TYPE_STRING)
        return false;
    dbus_message_iter_recurse(&list, &name);
    for (; dbus_message_iter_get_arg_type(&name) == DBUS_TYPE_STRING; dbus_message_iter_next(&name)) {
        const char* text = nullptr;
        dbus_message_iter_get_basic(&name, &text);
        if (text == wanted) return true;
    }
    return false;
}

/// D-Bus ends the program's connection at text that is not UTF-8; so does ill-formed text from outside here.
std::string valid(const std::string& text)
{
    return dbus_validate_utf8(text.c_str(), nullptr) ? text : std::string();
}

/// The options of a call, a{sv}, as they are written one by one.
class Options {
public:
    explicit Options(DBusMessageIter* arguments) : arguments_(arguments)
    {
        dbus_message_iter_open_container(arguments_, DBUS_TYPE_ARRAY, "{sv}", &list_);
    }
    ~Options() { dbus_message_iter_close_container(arguments_, &list_); }
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;

    /// `write` appends a value of that signature.
    template <class Write>
    void add(const char* key, const char* signature, Write write)
    {
        DBusMessageIter entry, value;
        dbus_message_iter_open_container(&list_, DBUS_TYPE_DICT_ENTRY, nullptr, &entry);
        dbus_message_iter_append_basic(&entry, DBUS_TYPE_STRING, &key);
        dbus_message_iter_open_container(&entry, DBUS_TYPE_VARIANT, signature, &value);
        write(&value);
        dbus_message_iter_close_container(&entry, &value);
        dbus_message_iter_close_container(&list_, &entry);
    }
    void add(const char* key, const std::string& text)
    {
        const char* bytes = text.c_str();
        add(key, "s",
            [&](DBusMessageIter* to) { dbus_message_iter_append_basic(to, DBUS_TYPE_STRING, &bytes); });
    }

private:
    DBusMessageIter* arguments_;
    DBusMessageIter list_{};
};

void appendFilters(DBusMessageIter* to, const std::vector<FileFilter>& filters)
{
    DBusMessageIter list;
    dbus_message_iter_open_container(to, DBUS_TYPE_ARRAY, "(sa(us))", &list);
    for (const FileFilter& filter : filters) {
        DBusMessageIter one, patterns;
        dbus_message_iter_open_container(&list, DBUS_TYPE_STRUCT, nullptr, &one);
        const std::string label = valid(filter.label);
        const char* labelBytes = label.c_str();
        dbus_message_iter_append_basic(&one, DBUS_TYPE_STRING, &labelBytes);
        dbus_message_iter_open_container(&one, DBUS_TYPE_ARRAY, "(us)", &patterns);
        for (const std::string& pattern : filter.patterns) {
            DBusMessageIter rule;
            const dbus_uint32_t isGlob = 0;
            const char* bytes = pattern.c_str();
            dbus_message_iter_open_container(&patterns, DBUS_TYPE_STRUCT, nullptr, &rule);
            dbus_message_iter_append_basic(&rule, DBUS_TYPE_UINT32, &isGlob);
            dbus_message_iter_append_basic(&rule, DBUS_TYPE_STRING, &bytes);
            dbus_message_iter_close_container(&patterns, &rule);
        }
        dbus_message_iter_close_container(&one, &patterns);
        dbus_message_iter_close_container(&list, &one);
    }
    dbus_message_iter_close_container(to, &list);
}

/// A path as the portal wants it: bytes, the last one zero.
void appendPath(DBusMessageIter* to, const std::string& path)
{
    DBusMessageIter bytes;
    dbus_message_iter_open_container(to, DBUS_TYPE_ARRAY, "y", &bytes);
    const char* first = path.c_str();
    dbus_message_iter_append_fixed_array(&bytes, DBUS_TYPE_BYTE, &first, static_cast<int>(path.size() + 1));
    dbus_message_iter_close_container(to, &bytes);
}

Message callFor(const FileQuestion& question, const std::string& parentWindow, const std::string& token)
{
    const bool saves = question.kind == FileQuestion::Kind::Save;
    Message call(dbus_message_new_method_call(portalName, portalPath, chooserInterface,
                                              saves ? "SaveFile" : "OpenFile"));
    if (!call) return call;
    const std::string title = valid(question.title), name = valid(question.name);
    const char* parentBytes = parentWindow.c_str();
    const char* titleBytes = title.c_str();
    DBusMessageIter arguments;
    dbus_message_iter_init_append(call.get(), &arguments);
    dbus_message_iter_append_basic(&arguments, DBUS_TYPE_STRING, &parentBytes);
    dbus_message_iter_append_basic(&arguments, DBUS_TYPE_STRING, &titleBytes);
    Options options(&arguments);
    options.add("handle_token", token);
    if (!question.filters.empty())
        options.add("filters", "a(sa(us))",
                    [&](DBusMessageIter* to) { appendFilters(to, question.filters); });
    if (saves && !name.empty()) options.add("current_name", name);
    if (!question.folder.empty())
        options.add("current_folder", "ay",
                    [&](DBusMessageIter* to) { appendPath(to, question.folder.string()); });
    return call;
}

/// What a portal's answer says: u for how it ended, a{sv} with "uris".
FileAnswer answerIn(DBusMessage* response)
{
    DBusMessageIter arguments, results;
    dbus_uint32_t code = 2;
    if (!dbus_message_iter_init(response, &arguments) ||
        dbus_message_iter_get_arg_type(&arguments) != DBUS_TYPE_UINT32)
        return {};
    dbus_message_iter_get_basic(&arguments, &code);
    if (code == 1) return {FileAnswer::Outcome::Cancelled, {}};
    if (code != 0 || !dbus_message_iter_next(&arguments) ||
        dbus_message_iter_get_arg_type(&arguments) != DBUS_TYPE_ARRAY)
        return {};
    dbus_message_iter_recurse(&arguments, &results);
    for (; dbus_message_iter_get_arg_type(&results) == DBUS_TYPE_DICT_ENTRY;
         dbus_message_iter_next(&results)) {
        DBusMessageIter entry, value, uris;
        dbus_message_iter_recurse(&results, &entry);
        if (dbus_message_iter_get_arg_type(&entry) != DBUS_TYPE_STRING) continue;
        const char* key = nullptr;
        dbus_message_iter_get_basic(&entry, &key);
        if (std::string_view(key) != "uris" || !dbus_message_iter_next(&entry) ||
            dbus_message_iter_get_arg_type(&entry) != DBUS_TYPE_VARIANT)
            continue;
        dbus_message_iter_recurse(&entry, &value);
        if (dbus_message_iter_get_arg_type(&value) != DBUS_TYPE_ARRAY) continue;
        dbus_message_iter_recurse(&value, &uris);
        if (dbus_message_iter_get_arg_type(&uris) != DBUS_TYPE_STRING) continue;
        const char* uri = nullptr;
        dbus_message_iter_get_basic(&uris, &uri);
        std::filesystem::path path = pathOfUri(uri);
        if (!path.empty()) return {FileAnswer::Outcome::Chosen, std::move(path)};
    }
    return {};
}

}  // namespace

struct FileDialog::Request {
    Connection connection;
    dbus_uint32_t serial = 0;  ///< of the call
    std::string handle;        ///< the path that the answer comes from
    bool accepted = false;     ///< the call was answered: the dialog is there
    Clock::time_point asked = Clock::now();

    /// The answer in a message, if it is one.
    std::optional<FileAnswer> take(DBusMessage* message);
};

std::optional<FileAnswer> FileDialog::Request::take(DBusMessage* message)
{
    const int type = dbus_message_get_type(message);
    if (dbus_message_get_reply_serial(message) == serial) {
        if (type == DBUS_MESSAGE_TYPE_ERROR) return FileAnswer{};
        accepted = true;
        // Portals before 0.9 choose the name themselves.
        const char* path = nullptr;
        if (dbus_message_get_args(message, nullptr, DBUS_TYPE_OBJECT_PATH, &path, DBUS_TYPE_INVALID))
            handle = path;
        return std::nullopt;
    }
    if (!dbus_message_is_signal(message, requestInterface, "Response")) return std::nullopt;
    const char* path = dbus_message_get_path(message);
    if (!path || handle != path) return std::nullopt;
    return answerIn(message);
}

FileDialog::FileDialog() = default;
FileDialog::~FileDialog() = default;

const bool FileDialog::asksWhere = true;

bool FileDialog::isThere()
{
    const Connection connection = connect();
    return connection && (lists(connection.get(), "ListNames", portalName) ||
                          lists(connection.get(), "ListActivatableNames", portalName));
}

void FileDialog::ask(const FileQuestion& question, const std::string& parentWindow)
{
    if (request_) return;
    request_ = std::make_unique<Request>();
    Request& request = *request_;
    request.connection = connect();
    if (!request.connection) return;  // poll() says so
    static unsigned number = 0;
    const std::string token = "kommunalatlas" + std::to_string(++number);
    std::string sender = dbus_bus_get_unique_name(request.connection.get());
    sender.erase(0, 1);
    for (char& c : sender)
        if (c == '.') c = '_';
    request.handle = "/org/freedesktop/portal/desktop/request/" + sender + "/" + token;
    const std::string rule = std::string("type='signal',sender='") + portalName + "',interface='" +
                             requestInterface + "',member='Response'";
    // Before the question: an answer may come at once.
    dbus_bus_add_match(request.connection.get(), rule.c_str(), nullptr);
    const Message call = callFor(question, parentWindow, token);
    if (!call || !dbus_connection_send(request.connection.get(), call.get(), &request.serial))
        request.connection.reset();
}

bool FileDialog::isOpen() const { return request_ != nullptr; }

std::optional<FileAnswer> FileDialog::poll()
{
    if (!request_) return std::nullopt;
    std::optional<FileAnswer> answer;
    DBusConnection* connection = request_->connection.get();
    if (!connection) {
        answer = FileAnswer{};
    } else {
        const bool isConnected = dbus_connection_read_write(connection, 0);
        while (!answer) {
            const Message message(dbus_connection_pop_message(connection));
            if (!message) break;
            answer = request_->take(message.get());
        }
        const bool isLate = !request_->accepted && Clock::now() - request_->asked > longestStart;
        if (!answer && (!isConnected || isLate)) answer = FileAnswer{};
    }
    if (answer) request_.reset();
    return answer;
}

std::filesystem::path pathOfUri(const std::string& uri)
{
    constexpr std::string_view scheme = "file://";
    if (uri.compare(0, scheme.size(), scheme) != 0) return {};
    std::size_t at = uri.find('/', scheme.size());
    if (at == std::string::npos) return {};
    const std::string host = uri.substr(scheme.size(), at - scheme.size());
    if (!host.empty() && host != "localhost") return {};
    const auto hex = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        if (c >= 'A' && c <= 'F') return c - 'A' + 10;
        return -1;
    };
    std::string path;
    for (; at < uri.size(); ++at) {
        if (uri[at] == '?' || uri[at] == '#') break;
        if (uri[at] != '%') {
            path += uri[at];
            continue;
        }
        const int high = at + 2 < uri.size() ? hex(uri[at + 1]) : -1;
        const int low = at + 2 < uri.size() ? hex(uri[at + 2]) : -1;
        if (high < 0 || low < 0 || (high == 0 && low == 0)) return {};
        path += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return path;
}

}  // namespace platform
