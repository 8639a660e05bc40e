#include "app/save/make_files.hpp"

#include <algorithm>

#include "app/other_fonts.hpp"
#include "app/save/save_question.hpp"
#include "files/own/own_file.hpp"
#include "files/tour/tour_file.hpp"
#include "files/write/geojson.hpp"
#include "imports/link_table.hpp"
#include "layout/stage/room_networks.hpp"
#include "output/document_text.hpp"
#include "output/list_text.hpp"
#include "output/picture.hpp"
#include "paper/documents.hpp"
#include "paper/paper.hpp"
#include "state/fit_selection.hpp"
#include "table/write.hpp"
#include "text/catalogue.hpp"
#include "words/document/describe.hpp"
#include "words/sentence.hpp"

namespace app {

namespace {

using state::SaveForm;
using state::SaveKind;

/// "07" of 40, "007" of 400: so that names in their order are scenes in theirs.
std::string pictureNumber(std::size_t index, std::size_t count)
{
    const std::size_t digits = std::max<std::size_t>(2, std::to_string(count).size());
    const std::string number = std::to_string(index + 1);
    return std::string(digits - number.size(), '0') + number;
}

class Maker {
public:
    Maker(const SaveInput& input, const state::SaveOrder& order, const output::Progress& progress)
        : in_(input), order_(order), progress_(progress), style_(layout::styleOf(input.preferences)),
          index_(*input.atlas), result_(filter::evaluate(index_, input.view.criteria))
    {
    }

    MadeFiles make()
    {
        if (!progress_ || progress_(0)) switch (order_.kind) {
            case SaveKind::Picture:
                picture();
                break;
            case SaveKind::Handout:
                document(paper::handout(paperInput()));
                break;
            case SaveKind::Poster:
                document(paper::poster(paperInput(), order_.form == SaveForm::PdfA1 ? paper::a1Landscape
                                                                                    : paper::a0Landscape));
                break;
            case SaveKind::Cards:
                document(paper::cards(paperInput()));
                break;
            case SaveKind::Text:
                viewText();
                break;
            case SaveKind::Table:
                table();
                break;
            case SaveKind::Tour:
                tour();
                break;
            case SaveKind::Record:
                record();
                break;
            case SaveKind::Entries:
                entries();
                break;
            case SaveKind::Session:
                add(files::writeSession(*in_.atlas, *in_.document, in_.record, in_.view,
                                        in_.shownPx.value_or(state::FrameSize{1920, 1080})));
                break;
            }
        if (fonts_.hasDrawn() && !made_.files.empty()) sayDrawn();
        return std::move(made_);
    }

private:
    void sayDrawn()
    {
        made_.problems.push_back(
            {base::Severity::Warning,
             {},
             0,
             {},
             {"Buchstaben, die der Schrift des Programms fehlen, sind so gezeichnet, wie dieser "
              "Browser sie zeigt. Anderswo können sie anders aussehen.",
              "Letters that the program's font lacks are drawn as this browser shows them. They may "
              "look different elsewhere."}});
    }
    base::Language language() const { return in_.preferences.language; }

    void add(std::string bytes) { made_.files.push_back({order_.path, std::move(bytes)}); }
    void take(base::Result<std::string> bytes)
    {
        made_.problems.insert(made_.problems.end(), bytes.diagnostics.begin(), bytes.diagnostics.end());
        if (bytes) add(std::move(*bytes.value));
    }

    /// Paper is white, whatever the screen is: letters for a dark room would not be seen on it.
    layout::PictureStyle paperStyle() const
    {
        layout::PictureStyle style = style_;
        if (style.theme == state::Theme::Dark) style.theme = state::Theme::Print;
        return style;
    }
    paper::PaperInput paperInput() { return inputFor(paperStyle()); }
    paper::PaperInput inputFor(const layout::PictureStyle& style)
    {
        return {.sources = sources_,
                .view = in_.view,
                .style = style,
                .result = result_,
                .document = *in_.document,
                .shownPx = in_.shownPx,
                .bilingual = order_.bilingual};
    }
    void document(const paper::Printout& document) { take(output::encodeDocument(document, progress_)); }

    void picture()
    {
        output::PictureFormat format = output::PictureFormat::Png;
        paper::PaperPixels size;
        switch (order_.form) {
        case SaveForm::Png2160:
            size = {3840, 2160, 2, 0};
            break;
        case SaveForm::PdfA4:
        case SaveForm::PdfA3:
        case SaveForm::PdfA1:
        case SaveForm::PdfA0:
            format = output::PictureFormat::Pdf;
            size = paper::pixelsFor(*paper::paperNamed(order_.form == SaveForm::PdfA4   ? "a4"
                                                       : order_.form == SaveForm::PdfA3 ? "a3"
                                                       : order_.form == SaveForm::PdfA1 ? "a1"
                                                                                        : "a0"),
                                    true);
            break;
        case SaveForm::Svg:
            format = output::PictureFormat::Svg;
            [[fallthrough]];
        case SaveForm::Png1080:
        case SaveForm::Pdf:
        case SaveForm::PngFolder:
        case SaveForm::Csv:
        case SaveForm::GeoJson:
        case SaveForm::Html:
        case SaveForm::Txt:
        case SaveForm::Json:
            size = {1920, 1080, 1, 0};
            break;
        }
        layout::PictureInput picture = layout::pictureOf(
            in_.view, style_, {size.widthPx, size.heightPx, size.scale, layout::Purpose::Export});
        picture.stage = layout::roomOf(in_.view, *in_.document);
        const geo::Box map = layout::mapBoxPx(picture, sources_);
        const state::FrameSize mapPx{map.width() / size.scale, map.height() / size.scale};
        picture.cameras = state::refitted(sources_.atlas(), in_.view, in_.shownPx.value_or(mapPx), mapPx);
        take(output::encodePicture(
            layout::layout(picture, sources_), format,
            {attribution(language()), std::string(base::code(language())), size.pixelsPerInch}, progress_));
    }

    void viewText()
    {
        state::AppState shown;
        shown.view = in_.view;
        shown.preferences = in_.preferences;
        shown.transient.relatedWeights = in_.relatedWeights;
        const words::TextTwin twin = words::describeView(answers_, shown, result_);
        add(order_.form == SaveForm::Txt ? output::plainText(twin) : output::htmlPage(twin));
    }

    void tour()
    {
        const state::Tour& tour = in_.document->tour;
        if (order_.form == SaveForm::Json)
            add(files::writeTour(*in_.atlas, tour));
        else if (order_.form == SaveForm::PngFolder)
            scenePictures(tour);
        else
            tourDocument(tour);
    }

    /// Pages are laid out and written in about the same time.
    void tourDocument(const state::Tour& tour)
    {
        paper::PaperInput input = paperInput();
        const auto half = [this](double begin) {
            return [this, begin](double share) { return !progress_ || progress_(begin + share / 2); };
        };
        input.progress = half(0);
        const paper::Printout pages = paper::tourPages(input, tour);
        if (!pages.pages.empty() || tour.scenes.empty()) take(output::encodeDocument(pages, half(0.5)));
    }

    void scenePictures(const state::Tour& tour)
    {
        const paper::PaperInput input = inputFor(style_);  // pictures of a screen
        for (std::size_t i = 0; i < tour.scenes.size(); ++i) {
            if (progress_ && !progress_(static_cast<double>(i) / static_cast<double>(tour.scenes.size()))) {
                made_ = {};
                return;
            }
            const scene::Scene scene = paper::scenePicture(input, tour.scenes[i], in_.sceneWidthPx,
                                                           in_.sceneHeightPx, in_.sceneScale);
            base::Result<std::string> bytes =
                output::encodePicture(scene, output::PictureFormat::Png,
                                      {attribution(language()), std::string(base::code(language()))});
            made_.problems.insert(made_.problems.end(), bytes.diagnostics.begin(), bytes.diagnostics.end());
            if (!bytes) continue;
            made_.files.push_back(
                {std::filesystem::path(order_.path) / (pictureNumber(i, tour.scenes.size()) + ".png"),
                 std::move(*bytes.value)});
        }
    }

    void record()
    {
        const auto towns = layout::townNetworks(index_, in_.document->towns);
        const paper::RecordInput record{*in_.document, in_.record, in_.date, towns};
        document(paper::recordPages(paperInput(), record));
        if (!made_.files.empty())
            made_.files.push_back(
                {targetsOf(order_).back(),
                 output::csv(paper::recordTable(*in_.atlas, record, language()), language())});
    }

    void table()
    {
        switch (order_.form) {
        case SaveForm::GeoJson:
            return add(files::geoJson(*in_.atlas, result_, language(),
                                      words::sentence(*in_.atlas, in_.view.criteria, result_, language()),
                                      attribution(language())));
        case SaveForm::Html:
            return add(output::htmlPage(
                words::describeList(*in_.atlas, in_.view, result_, language(), words::ListExtent::Entries)));
        case SaveForm::Csv:
            return add(output::listCsv(*in_.atlas, result_, language()));
        case SaveForm::Png1080:
        case SaveForm::Png2160:
        case SaveForm::PdfA4:
        case SaveForm::PdfA3:
        case SaveForm::PdfA1:
        case SaveForm::PdfA0:
        case SaveForm::Svg:
        case SaveForm::Pdf:
        case SaveForm::PngFolder:
        case SaveForm::Txt:
        case SaveForm::Json:
            break;  // no forms of a table, see ui/save/save_choices
        }
    }

    /// As a file to be opened again; as a table they are the links between places.
    void entries()
    {
        if (isOwnData(order_)) return add(files::writeOwnData(*in_.document->entries, in_.before));
        const model::TownLinks& all = in_.atlas->links();
        const table::WrittenTable table = imports::linksTable(all, language());
        add(order_.form == SaveForm::GeoJson
                ? files::linksGeoJson(all, table, language(), attribution(language()))
                : table::writeCsv(table, language()));
    }

    const SaveInput& in_;
    const state::SaveOrder& order_;
    const output::Progress& progress_;
    layout::PictureStyle style_;
    filter::Index index_;
    filter::Answers answers_{index_};
    filter::Result result_;
    text::FontBook fonts_{otherFonts()};
    layout::PictureSources sources_{answers_, fonts_};
    MadeFiles made_;
};

}  // namespace

MadeFiles makeFiles(const SaveInput& input, const state::SaveOrder& order, const output::Progress& progress)
{
    return Maker(input, order, progress).make();
}

std::vector<std::filesystem::path> targetsOf(const state::SaveOrder& order)
{
    std::vector<std::filesystem::path> targets{order.path};
    // The table of a record lies beside its pages, under the same name.
    if (order.kind == SaveKind::Record)
        targets.push_back(std::filesystem::path(order.path).replace_extension(".csv"));
    return targets;
}

std::string attribution(base::Language language)
{
    return text::format(text::Key::SourcesLine, language, {text::tr(text::Key::MapCredits, language)});
}

}  // namespace app
