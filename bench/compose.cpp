// What an editor would send back of a fixed set of pictures: score/faults for 4 views x 5 sizes x 3 scales x
// 10 states, and A0 once for each view and state. Prints a line for each picture (--csv), or a summary;
// writes pictures. The set is fixed, so that two versions of the program can be compared; docs/composition.md
// has the numbers. A second set holds what the first one has nothing of: phones, half screens, upright ones,
// 4K, English, the dark and the sharp theme. Nothing is chosen or tuned by its numbers alone.
//
//   bench_compose                       summary: mean, median, by state, by view
//   bench_compose --csv                 a line for each picture
//   bench_compose --only "europe 1920x1080@1 one" --pictures DIR
//   bench_compose --worst 10 --pictures DIR
//   bench_compose --second              the second set, all else likewise
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "files/data/network_reader.hpp"
#include "files/map_file.hpp"
#include "filter/index.hpp"
#include "layout/layout.hpp"
#include "layout/stage/room_size.hpp"
#include "output/picture.hpp"
#include "paper/paper.hpp"
#include "score/faults.hpp"

namespace {

constexpr const char* townAsked = "erfurt";

struct Setting {
    std::string name;
    std::function<void(state::View&, layout::PictureInput&)> make;
};

struct Case {
    std::string view, state, look, name;
    score::Faults faults;
};

struct Options {
    std::string only, pictures;
    std::size_t worst = 0;
    bool csv = false, second = false;
};

/// How a picture of a set is asked for, beside view and state.
struct Look {
    std::string name;
    layout::Canvas canvas;
    base::Language language = base::Language::De;
    state::Theme theme = state::Theme::Light;
};

std::vector<Look> firstSet()
{
    struct Size {
        int widthPx, heightPx;
    };
    constexpr Size sizes[] = {{960, 540}, {1280, 720}, {1366, 768}, {1920, 1080}, {2560, 1440}};
    std::vector<Look> looks;
    for (const Size& size : sizes)
        for (const double scale : {1.0, 1.5, 2.0}) {
            char name[64];
            std::snprintf(name, sizeof name, "%dx%d@%g", size.widthPx, size.heightPx, scale);
            looks.push_back({name, {size.widthPx, size.heightPx, scale, layout::Purpose::Export}});
        }
    const paper::PaperPixels a0 = paper::pixelsFor(*paper::paperNamed("a0"), true);
    looks.push_back({"a0", {a0.widthPx, a0.heightPx, a0.scale, layout::Purpose::Export}});
    return looks;
}

std::vector<Look> secondSet()
{
    using base::Language;
    using layout::Purpose;
    using state::Theme;
    const paper::PaperPixels a4 = paper::pixelsFor(*paper::paperNamed("a4"), false);
    return {
        {"phone360", {360, 600, 1, Purpose::Window}},
        {"phone412en", {824, 1640, 2, Purpose::Window}, Language::En, Theme::Dark},
        {"phonewide", {780, 360, 1, Purpose::Window}, Language::De, Theme::Dark},
        {"picture360", {360, 640, 1, Purpose::Export}},
        {"half960", {960, 1080, 1, Purpose::Export}, Language::En},
        {"half683", {683, 768, 1, Purpose::Export}, Language::De, Theme::Contrast},
        {"upright1080", {1080, 1920, 1, Purpose::Export}, Language::De, Theme::Dark},
        {"a4portrait", {a4.widthPx, a4.heightPx, a4.scale, Purpose::Export}, Language::De, Theme::Print},
        {"screen1280en", {1280, 720, 1, Purpose::Export}, Language::En, Theme::Dark},
        {"screen1920en", {1920, 1080, 1, Purpose::Export}, Language::En, Theme::Contrast},
        {"4k", {3840, 2160, 1, Purpose::Export}},
        {"4k@2en", {3840, 2160, 2, Purpose::Export}, Language::En, Theme::Dark},
    };
}

class Composer {
public:
    explicit Composer(const model::Atlas& atlas)
        : atlas_(atlas), index_(atlas), answers_(index_), sources_(answers_, fonts_)
    {
        const auto select = [this](std::vector<std::string> ids) {
            return [this, ids](state::View& view, layout::PictureInput&) {
                for (const std::string& id : ids)
                    if (const auto found = atlas_.find(id)) view.selection.push_back(*found);
            };
        };
        const auto topic = [](model::Topic which) {
            return [which](state::View& view, layout::PictureInput&) { view.criteria.topics = {which}; };
        };
        settings_ = {
            {"nothing", [](state::View&, layout::PictureInput&) {}},
            {"filter4", topic(model::Topic::Water)},
            {"filter12", topic(model::Topic::DemocracyParticipation)},
            {"town",
             [this](state::View& view, layout::PictureInput&) {
                 const auto towns = atlas_.gazetteer().findByName(townAsked);
                 if (!towns.empty()) view.town = towns.front();
             }},
            {"one", select({"c40-cities"})},
            {"two", select({"c40-cities", "eurocities"})},
            {"three", select({"c40-cities", "eurocities", "iclei"})},
            {"far",
             [](state::View&, layout::PictureInput& picture) {
                 picture.style.room = state::RoomSize::Far;
                 picture.stage.caption = {{"Wo sitzen die Netzwerke?", "Where are the networks?"}, {}};
             }},
            {"200 %", [](state::View&, layout::PictureInput& picture) { picture.style.textScale = 2; }},
            {"counts", [](state::View& view, layout::PictureInput&) { view.showEntryCounts = true; }},
        };
    }

    void run(const Options& options)
    {
        struct Kind {
            state::ViewKind kind;
            const char* name;
        };
        constexpr Kind kinds[] = {{state::ViewKind::World, "world"},
                                  {state::ViewKind::Europe, "europe"},
                                  {state::ViewKind::Germany, "germany"},
                                  {state::ViewKind::Twin, "twin"}};
        const std::vector<Look> looks = options.second ? secondSet() : firstSet();
        for (const Kind& kind : kinds)
            for (const Setting& setting : settings_)
                for (const Look& look : looks) add(options, kind.kind, kind.name, setting, look);
        report(options);
    }

private:
    void add(const Options& options, state::ViewKind kind, const char* view, const Setting& setting,
             const Look& look)
    {
        const std::string name = std::string(view) + " " + look.name + " " + setting.name;
        if (name.find(options.only) == std::string::npos) return;
        const scene::Scene scene = sceneOf(kind, setting, look);
        cases_.push_back({view, setting.name, look.name, name, lastFaults_});
        if (!options.pictures.empty() && options.worst == 0) write(options, name, scene);
        pictures_.push_back([this, kind, setting, look] { return sceneOf(kind, setting, look); });
    }

    scene::Scene sceneOf(state::ViewKind kind, const Setting& setting, const Look& look)
    {
        layout::Canvas canvas = look.canvas;
        layout::PictureInput picture;
        picture.style.language = look.language;
        picture.style.theme = look.theme;
        state::View view;
        setting.make(view, picture);
        // As tours are shown and written.
        if (picture.stage.caption) canvas.purpose = layout::Purpose::Window;
        const geo::Box map = layout::mapBoxPx(canvas, picture.style.textScale);
        const state::AppState home =
            state::initialState(kind, {}, map.width() / canvas.scale, map.height() / canvas.scale);
        view.kind = kind;
        view.cameras = home.view.cameras;
        const layout::Stage stage = picture.stage;
        picture = layout::pictureOf(view, picture.style, canvas);
        picture.stage = stage;
        if (canvas.purpose == layout::Purpose::Window && canvas.widthPx < canvas.heightPx)
            picture.legend = layout::PictureInput::Fold::Folded;
        if (stage.caption) picture = layout::forAudience(std::move(picture));
        const state::FrameSize madeFor{map.width() / canvas.scale, map.height() / canvas.scale};
        picture = layout::refitted(std::move(picture), madeFor, sources_);
        scene::Scene scene = layout::layout(picture, sources_);
        const layout::Request request = layout::answered(picture, sources_);
        lastFaults_ = score::faultsOf(picture, scene, atlas_, score::askedOf(request));
        return scene;
    }

    void write(const Options& options, const std::string& name, const scene::Scene& scene) const
    {
        std::filesystem::create_directories(options.pictures);
        std::string file = name + ".png";
        std::replace(file.begin(), file.end(), ' ', '_');
        const auto bytes = output::encodePicture(scene, output::PictureFormat::Png, {"", "de", 96}, {});
        if (!bytes) return;
        std::ofstream(std::filesystem::path(options.pictures) / file, std::ios::binary) << *bytes.value;
    }

    void report(const Options& options)
    {
        if (options.csv || cases_.size() <= 3) csv();
        if (options.worst > 0) worst(options);
        if (!options.csv) summary(options);
    }

    void csv() const
    {
        std::printf("picture,total");
        for (const score::MeasureRow& row : score::measures())
            std::printf(",%.*s", static_cast<int>(row.key.size()), row.key.data());
        std::printf("\n");
        for (const Case& one : cases_) line(one);
    }

    static void line(const Case& one)
    {
        std::printf("%s,%.1f", one.name.c_str(), one.faults.total());
        for (const double count : one.faults.counts) std::printf(",%.4g", count);
        std::printf("\n");
    }

    void worst(const Options& options)
    {
        std::vector<std::size_t> order(cases_.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return cases_[a].faults.total() > cases_[b].faults.total();
        });
        order.resize(std::min(order.size(), options.worst));
        for (const std::size_t i : order) {
            line(cases_[i]);
            if (!options.pictures.empty()) write(options, cases_[i].name, pictures_[i]());
        }
    }

    /// Means of the cases for which `in` holds, and their median; as a row of a table in Markdown.
    template <class In>
    void row(const std::string& name, const In& in) const
    {
        std::vector<double> totals;
        score::Faults sum;
        for (const Case& one : cases_) {
            if (!in(one)) continue;
            totals.push_back(one.faults.total());
            for (std::size_t m = 0; m < score::measureCount; ++m) sum.counts[m] += one.faults.counts[m];
        }
        if (totals.empty()) return;
        std::sort(totals.begin(), totals.end());
        double all = 0;
        for (const double total : totals) all += total;
        const auto count = static_cast<double>(totals.size());
        std::printf("| %s | %.1f | %.1f | %.0f |", name.c_str(), all / count, totals[totals.size() / 2],
                    totals.back());
        for (const double value : sum.counts) std::printf(" %.3g |", value / count);
        std::printf("\n");
    }

    void summary(const Options& options) const
    {
        std::printf("| %zu pictures | mean | median | worst |", cases_.size());
        for (const score::MeasureRow& measure : score::measures())
            std::printf(" %.*s |", static_cast<int>(measure.key.size()), measure.key.data());
        std::printf("\n|---|---|---|---|");
        for (std::size_t m = 0; m < score::measureCount; ++m) std::printf("---|");
        std::printf("\n");
        row("all", [](const Case&) { return true; });
        for (const Setting& setting : settings_)
            row(setting.name, [&](const Case& one) { return one.state == setting.name; });
        for (const char* view : {"world", "europe", "germany", "twin"})
            row(view, [&](const Case& one) { return one.view == view; });
        for (const Look& look : options.second ? secondSet() : std::vector<Look>{firstSet().back()})
            row(look.name, [&](const Case& one) { return one.look == look.name; });
    }

    const model::Atlas& atlas_;
    filter::Index index_;
    filter::Answers answers_;
    text::FontBook fonts_;
    layout::PictureSources sources_;
    std::vector<Setting> settings_;
    std::vector<Case> cases_;
    std::vector<std::function<scene::Scene()>> pictures_;
    score::Faults lastFaults_;
};

}  // namespace

int main(int argc, char** argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const bool more = i + 1 < argc;
        if (word == "--csv")
            options.csv = true;
        else if (word == "--second")
            options.second = true;
        else if (word == "--only" && more)
            options.only = argv[++i];
        else if (word == "--pictures" && more)
            options.pictures = argv[++i];
        else if (word == "--worst" && more)
            options.worst = static_cast<std::size_t>(std::strtoul(argv[++i], nullptr, 10));
        else {
            std::fprintf(stderr,
                         "bench_compose [--second] [--csv] [--only TEXT] [--worst N] [--pictures DIR]\n");
            return 2;
        }
    }
    const auto share = std::filesystem::path(argv[0]).parent_path() / "../share/kommunalatlas";
    auto networks = files::readNetworks((share / "networks.json").string());
    auto map = files::openMapFile((share / "kommunalatlas.map").string());
    if (!networks || !map) {
        std::fprintf(stderr, "no data or no map in %s\n", share.c_str());
        return 1;
    }
    model::Atlas::Parts parts;
    parts.networks = std::move(networks.value->networks);
    parts.origin = std::move(networks.value->origin);
    parts.map = map.value->geometry;
    parts.gazetteer = map.value->gazetteer;
    parts.geography = map.value->geography;
    const model::Atlas atlas(std::move(parts));
    Composer(atlas).run(options);
    return 0;
}
