#include "edit_run.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <thread>

#include <unistd.h>

#include "app/save/keeper.hpp"
#include "app/session.hpp"
#include "support/sample_atlas.hpp"

namespace test_app {

namespace {

app::Session session()
{
    return {std::make_shared<const model::Atlas>(test_support::sampleAtlas()),
            state::initialState(state::ViewKind::World, {}, 1520, 1032),
            std::make_shared<const text::FontBook>()};
}

int numberOf(const state::Document& document)
{
    if (document.entries->own.empty()) return 0;
    const std::string& name = document.entries->own.front()->network.name.de;
    return std::atoi(name.substr(name.find(' ') + 1).c_str());
}

}  // namespace

void edit(const std::filesystem::path& folder, int edits, unsigned seed, const std::function<void(int)>& kept)
{
    std::mt19937 random(seed);
    app::Session session = test_app::session();
    app::Keeper keeper(folder, ::getpid());
    int told = 0;
    const auto tell = [&] {
        const auto document = keeper.kept();
        const int number = document ? numberOf(**document) : 0;
        if (number != told) kept(number);
        told = number;
    };
    session.apply(state::Tick{1, "2026-11-30"});
    model::Network network;
    network.name.de = "Stand 1";
    session.apply(state::AddEntry{network});
    const model::NetworkId entry = session.state().view.selection.front();
    for (int i = 1; i <= edits; ++i) {
        if (i > 1) session.apply(state::ChangeField{entry, "name_de", "Stand " + std::to_string(i)});
        // Files of other lengths, so that a half one is not taken for a whole.
        session.apply(state::ChangeField{entry, "summary_de", std::string(random() % 3000, 'w')});
        const state::AppState& state = session.state();
        keeper.keep({session.atlasShared(), state.document, state.record, state.view, {1520, 1032}, {}});
        if (random() % 3 == 0) keeper.wait();
        tell();
    }
    keeper.wait();
    tell();
}

int offeredEdit(const std::filesystem::path& folder)
{
    const model::Atlas atlas = test_support::sampleAtlas();
    app::Keeper keeper(folder, ::getpid());
    for (const std::filesystem::path& left : keeper.leftBehind()) {
        const auto file = files::readTour(left, atlas);
        if (!file || !file.diagnostics.empty() || file.value->document.entries->own.size() != 1) {
            std::fprintf(stderr, "%s is not whole\n", left.c_str());
            std::abort();
        }
        return numberOf(file.value->document);
    }
    return 0;
}

}  // namespace test_app
