#include "app/page/reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "command/commands.hpp"
#include "command/press.hpp"
#include "filter/facet/row.hpp"
#include "filter/region_name.hpp"
#include "filter/search.hpp"
#include "model/words.hpp"
#include "output/document_text.hpp"
#include "state/page.hpp"
#include "state/take_hit.hpp"
#include "text/catalogue.hpp"
#include "words/answer_words.hpp"
#include "words/document/describe.hpp"
#include "words/sentence.hpp"

namespace app {

namespace {

using filter::SearchHit;
using output::htmlEscaped;
using text::Key;

constexpr std::size_t mostHits = 12;

/// What only keys, the pointer or the window itself give a meaning to.
constexpr std::array ofThePicture{&command::search,      &command::previousEntry, &command::nextEntry,
                                  &command::nextControl, &command::areas,         &command::takeOnMap,
                                  &command::pan,         &command::moveSceneBack, &command::moveSceneOn,
                                  &command::deleteScene, &command::quit};

class Writer {
public:
    Writer(const Reading& reading) : reading_(reading) {}

    std::string all()
    {
        out_ = "<div lang=\"" + std::string(base::code(language())) + "\"><h1>Kommunalatlas</h1>\n";
        button("picture", std::string(text::tr(Key::ShowOnMap, language())));
        out_ += "\n";
        search();
        open();
        list();
        filters();
        commands();
        out_ += "</div>\n";
        return std::move(out_);
    }

private:
    base::Language language() const { return reading_.state.preferences.language; }
    const model::Atlas& atlas() const { return reading_.answers.index().atlas(); }
    std::string tr(Key key) const { return htmlEscaped(text::tr(key, language())); }

    void button(const std::string& name, const std::string& words, std::optional<bool> on = {},
                const std::string& whyNot = {})
    {
        out_ += "<button type=\"button\" data-press=\"" + htmlEscaped(name) + "\"";
        if (on) out_ += std::string(" aria-pressed=\"") + (*on ? "true" : "false") + "\"";
        if (!whyNot.empty()) out_ += " aria-disabled=\"true\" title=\"" + htmlEscaped(whyNot) + "\"";
        out_ += ">" + htmlEscaped(words) + "</button>";
    }

    void search()
    {
        out_ += "<form role=\"search\" data-press=\"search\"><label for=\"reading-search\">" +
                tr(Key::SearchHint) +
                "</label> <input id=\"reading-search\" type=\"search\" autocomplete=\"off\" value=\"" +
                htmlEscaped(reading_.searched) + "\"></form>\n";
        if (reading_.searched.empty()) return;
        const std::vector<SearchHit> hits =
            filter::search(reading_.answers.index(), reading_.searched, mostHits, language());
        if (hits.empty()) {
            out_ +=
                "<p>" +
                htmlEscaped(text::format(Key::SearchNothing, language(), {std::string(reading_.searched)})) +
                "</p>\n";
            return;
        }
        out_ += "<ul>\n";
        for (std::size_t i = 0; i < hits.size(); ++i) {
            out_ += "<li>";
            button("hit:" + std::to_string(i), words(hits[i]));
            out_ += "</li>\n";
        }
        out_ += "</ul>\n";
    }

    std::string words(const SearchHit& hit) const
    {
        switch (hit.kind) {
        case SearchHit::Kind::Network:
            return std::string(atlas()[hit.network].name.get(language()));
        case SearchHit::Kind::City: {
            const model::Place place = atlas().gazetteer()[model::PlaceId(hit.place)];
            return words::foundName(place, hit.also, hit.byKey, language()) + ", " +
                   words::whereabouts(atlas(), place, language());
        }
        case SearchHit::Kind::Country:
        case SearchHit::Kind::State:
        case SearchHit::Kind::District:
            return filter::regionName(atlas(), hit.region, language());
        case SearchHit::Kind::Topic:
            return std::string(model::word(hit.topic).get(language()));
        }
        return {};
    }

    /// What a button can ask for now.
    void commands()
    {
        out_ += "<nav aria-labelledby=\"reading-commands\"><details data-keep=\"commands\"><summary "
                "id=\"reading-commands\">" +
                tr(Key::HelpTitle) + "</summary>\n<ul>\n";
        const command::Ask ask{.state = reading_.state};
        const command::Phase unusual = reading_.state.transient.mode == state::Mode::Present
                                           ? command::Phase::Desk
                                           : command::Phase::Presenting;
        std::vector<std::string> said;
        for (std::size_t i = 0; i < command::all.size(); ++i) {
            const command::Command& one = *command::all[i];
            if (!one.run || one.name.empty() || one.phase == unusual) continue;
            if (std::find(ofThePicture.begin(), ofThePicture.end(), &one) != ofThePicture.end()) continue;
            const bool enabled = command::isEnabled(one, reading_.state);
            state::Wishes wishes;
            command::run(one, ask, wishes);
            if (enabled && wishes.actions.empty() && wishes.effects.empty()) continue;
            std::string label = command::label(one, ask, language());
            if (std::find(said.begin(), said.end(), label) != said.end()) continue;
            out_ += "<li>";
            button("do:" + std::to_string(i), label,
                   one.isOn ? std::optional(one.isOn(reading_.state)) : std::nullopt,
                   enabled ? "" : command::hint(one, ask, language()));
            out_ += "</li>\n";
            said.push_back(std::move(label));
        }
        out_ += "</ul></details></nav>\n";
    }

    void filters()
    {
        out_ += "<section aria-labelledby=\"reading-filters\"><h2 id=\"reading-filters\">" +
                tr(Key::Filters) + "</h2>\n";
        for (const filter::Facet facet : filter::inPanelOrder()) {
            const filter::Row& row = filter::row(facet);
            const filter::FacetCount& counts = reading_.facets[facet];
            for (std::size_t g = 0; g < counts.groups.size() && g < row.facts().groups.size(); ++g) {
                const filter::ValueGroup& group = row.facts().groups[g];
                out_ += "<details" + std::string(group.folded ? "" : " open") + " data-keep=\"" +
                        htmlEscaped(group.key) + "\"><summary>" + htmlEscaped(group.heading.get(language())) +
                        "</summary>\n<ul>\n";
                for (const filter::ValueCount& value : counts.groups[g]) {
                    if (value.having == 0 && !value.chosen) continue;
                    out_ += "<li>";
                    button("value:" + std::string(row.key()) + "=" + row.nameOf(value.value),
                           std::string(row.wordOf(atlas(), value.value).get(language())) + " (" +
                               std::to_string(value.count) + ")",
                           value.chosen);
                    out_ += "</li>\n";
                }
                out_ += "</ul></details>\n";
            }
        }
        out_ += "</section>\n";
    }

    void list()
    {
        out_ +=
            "<section aria-labelledby=\"reading-list\"><h2 id=\"reading-list\">" +
            htmlEscaped(words::sentence(atlas(), reading_.state.view.criteria, reading_.result, language())) +
            "</h2>\n<ul>\n";
        for (const filter::Match& match : reading_.result.matches) {
            const model::Network& entry = atlas()[match.network];
            const std::vector<model::NetworkId>& chosen = reading_.state.view.selection;
            out_ += "<li>";
            button("entry:" + entry.id, std::string(entry.name.get(language())),
                   std::find(chosen.begin(), chosen.end(), match.network) != chosen.end());
            out_ += "</li>\n";
        }
        out_ += "</ul></section>\n";
    }

    /// The list has a part of its own, with its buttons.
    void open()
    {
        const state::View& view = reading_.state.view;
        const bool isOpen = view.region || view.town || view.withoutEntry || !view.selection.empty();
        out_ += "<section data-open=\"" + std::string(isOpen ? "yes" : "no") + "\">\n";
        if (isOpen) {
            out_ +=
                output::htmlBody(words::describeView(reading_.answers, reading_.state, reading_.result), 2);
            button("back", std::string(text::tr(Key::Close, language())));
        }
        out_ += "</section>\n";
    }

    const Reading& reading_;
    std::string out_;
};

std::optional<std::size_t> numberBehind(std::string_view name, std::string_view prefix)
{
    if (!name.starts_with(prefix)) return {};
    name.remove_prefix(prefix.size());
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc() || end != name.data() + name.size()) return {};
    return number;
}

}  // namespace

std::string readingHtml(const Reading& reading) { return Writer(reading).all(); }

std::string readingNews(const Reading& reading)
{
    const state::View& view = reading.state.view;
    if (view.region || view.town || view.withoutEntry || !view.selection.empty())
        return words::describeView(reading.answers, reading.state, reading.result).title;
    return words::sentence(reading.answers.index().atlas(), view.criteria, reading.result,
                           reading.state.preferences.language);
}

state::Wishes readingPressed(const Reading& reading, std::string_view name)
{
    const model::Atlas& atlas = reading.answers.index().atlas();
    state::Wishes wishes;
    if (const auto number = numberBehind(name, "do:")) {
        if (*number < command::all.size())
            command::run(*command::all[*number], {.state = reading.state}, wishes);
    } else if (const auto hit = numberBehind(name, "hit:")) {
        const std::vector<SearchHit> hits = filter::search(reading.answers.index(), reading.searched,
                                                           mostHits, reading.state.preferences.language);
        if (*hit < hits.size()) wishes.actions.push_back(state::takeHit(reading.state, hits[*hit]));
    } else if (name == "back") {
        wishes.actions.emplace_back(state::StepBack{});
    } else if (name.starts_with("entry:")) {
        if (const auto id = atlas.find(name.substr(6)))
            wishes.actions.push_back(state::pressEntry(reading.state, *id, false));
    } else if (name.starts_with("value:")) {
        for (const filter::Facet facet : filter::inPanelOrder()) {
            const filter::Row& row = filter::row(facet);
            for (const filter::GroupCounts& group : reading.facets[facet].groups)
                for (const filter::ValueCount& value : group)
                    if (name.substr(6) == std::string(row.key()) + "=" + row.nameOf(value.value)) {
                        wishes.actions.push_back(state::ToggleValue{facet, value.value});
                        return wishes;
                    }
        }
    }
    return wishes;
}

}  // namespace app
