#include <doctest/doctest.h>

#include "platform/desktop.hpp"

using platform::isSafeLink;

TEST_CASE("ordinary addresses may be opened")
{
    for (const char* url : {"https://aoew.de/", "http://www.bvoed.de", "https://kommunalwiki.boell.de/index.php/Gr%C3%BCne?a=b&c=d#e", "https://x.y:8080/"})
        CHECK_MESSAGE(isSafeLink(url), url);
}

TEST_CASE("everything else may not")
{
    for (const char* url : {"", "javascript:alert(1)", "file:///etc/passwd", "ftp://x.y/", "HTTPS://x.y", "https://", "http:///x", "https://user:pw@x.y/",
                            "https://x.y/a b", "https://x.y/\"", "https://x.y/';rm", "https://x.y/`id`", "https://x.y/\n", "https://x.y/\x1b[2J",
                            "https://-oProxyCommand=x/", "https://x.y/\xc3\xbc", "https://x.y/|sh", "https://x.y/<a>", " https://x.y/"})
        CHECK_MESSAGE(!isSafeLink(url), url);
    CHECK_FALSE(isSafeLink("https://x.y/" + std::string(5000, 'a')));
}
