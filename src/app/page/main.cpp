// Entry point of the page: the window, without a command line. What is asked for stands in the address; data
// and map are in memory when this begins (platform/web/start.js).
#include <clocale>

#include "app/window/window_app.hpp"

int main()
{
    std::setlocale(LC_CTYPE, "");
    return static_cast<int>(app::runWindow({}));
}
