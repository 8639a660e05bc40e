// Entry point of the page: the window, without a command line. What is asked for stands in the address; data
// and map are in memory when this begins (platform/web/start.js).
#include <clocale>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "app/page/page_words.hpp"
#include "app/window/window_app.hpp"

extern "C" void pageWake();

namespace {

app::PageWords& pageWords()
{
    static app::PageWords one;
    return one;
}

std::string taken(char* text)
{
    const std::unique_ptr<char, void (*)(void*)> owner(text, std::free);
    return text ? text : "";
}

}  // namespace

/// From reading.js; both texts are made by malloc, `text` may be null.
extern "C" [[gnu::used]] void atlasReadingPressed(char* name, char* text)
{
    std::string pressed = taken(name);
    pageWords().pressed(std::move(pressed), taken(text));
    pageWake();
}

int main(int argc, char** argv)
{
    std::setlocale(LC_CTYPE, "");
    app::Options options;
    // What the tests look at; pack.js makes it of the address.
    for (int i = 1; i < argc; ++i)
        options.dumpState = options.dumpState || std::string_view(argv[i]) == "--dump-state";
    return static_cast<int>(app::runWindow(options, &pageWords()));
}
