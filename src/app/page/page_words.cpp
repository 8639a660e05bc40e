#include "app/page/page_words.hpp"

#include "app/page/reading.hpp"

extern "C" void pageReading(const char* html, const char* news);

namespace app {

namespace {

Reading readingOf(Session& session, const std::string& searched)
{
    return {session.answers(), session.state(), session.result(), session.facets(), searched};
}

}  // namespace

void PageWords::follow(Session& session)
{
    atlas_ = session.atlasShared();
    const Reading reading = readingOf(session, searched_);
    pageReading(readingHtml(reading).c_str(), readingNews(reading).c_str());
}

state::Wishes PageWords::wishes(Session& session)
{
    state::Wishes all;
    for (const std::string& name : std::exchange(pressed_, {})) {
        state::Wishes one = readingPressed(readingOf(session, searched_), name);
        if (name.starts_with("hit:")) searched_.clear();
        std::move(one.actions.begin(), one.actions.end(), std::back_inserter(all.actions));
        std::move(one.effects.begin(), one.effects.end(), std::back_inserter(all.effects));
    }
    return all;
}

void PageWords::pressed(std::string name, std::string text)
{
    if (name == "search")
        searched_ = std::move(text);
    else
        pressed_.push_back(std::move(name));
}

}  // namespace app
