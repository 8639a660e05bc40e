// Work beside the window, with threads and without.
#include "app/beside/beside.hpp"

#include <doctest/doctest.h>

#include <thread>

TEST_CASE("work beside the window is done once and its end is told once")
{
    for (const bool mayThread : {true, false}) {
        CAPTURE(mayThread);
        app::Beside beside(mayThread);
        CHECK_FALSE(beside.running());
        CHECK_FALSE(beside.ended());
        int done = 0;
        beside.start([&] { ++done; });
        CHECK(beside.running());
        while (!beside.ended()) std::this_thread::yield();
        CHECK(done == 1);
        CHECK_FALSE(beside.running());
        CHECK_FALSE(beside.ended());
        beside.start([&] { ++done; });  // it can be used again
        beside.finish();
        CHECK(done == 2);
        CHECK_FALSE(beside.running());
    }
}

TEST_CASE("without threads a frame shows that something is about to be done, the next one waits for it")
{
    app::Beside beside(false);
    int done = 0;
    beside.start([&] { ++done; });
    CHECK(done == 0);
    CHECK_FALSE(beside.ended());
    CHECK(done == 0);
    CHECK(beside.ended());
    CHECK(done == 1);
}

TEST_CASE("without threads what was not begun is left undone when it is given up")
{
    int done = 0;
    {
        app::Beside beside(false);
        beside.start([&] { ++done; });
        beside.wait();
        CHECK_FALSE(beside.running());
        beside.start([&] { ++done; });
    }
    CHECK(done == 0);
}
