#include "ui/save/save_choices.hpp"

#include <algorithm>
#include <array>

#include "base/blank.hpp"
#include "base/utf8.hpp"
#include "text/catalogue.hpp"
#include "words/sentence.hpp"

namespace ui {

namespace {

using state::SaveForm;
using state::SaveKind;
using text::Key;

constexpr std::array choices{
    SaveChoice{SaveKind::Picture, "picture", Key::SavePicture, Key::SavePictureNote},
    SaveChoice{SaveKind::Handout, "handout", Key::SaveHandout, Key::SaveHandoutNote},
    SaveChoice{SaveKind::Poster, "poster", Key::SavePoster, Key::SavePosterNote},
    SaveChoice{SaveKind::Cards, "cards", Key::SaveCards, Key::SaveCardsNote},
    SaveChoice{SaveKind::Tour, "tour", Key::SaveTour, Key::SaveTourNote},
    SaveChoice{SaveKind::Record, "record", Key::SaveRecord, Key::SaveRecordNote},
    SaveChoice{SaveKind::Text, "text", Key::SaveText, Key::SaveTextNote},
    SaveChoice{SaveKind::Table, "table", Key::SaveTable, Key::SaveTableNote},
    SaveChoice{SaveKind::Session, "session", Key::SaveSession, Key::SaveSessionNote},
    SaveChoice{SaveKind::Entries, "entries", Key::SaveEntries, Key::SaveEntriesNote},
};

const base::LocalText linksTitle{"Verbindungen", "Links"}, linksAs{"Verbindungen als {0}", "Links as {0}"};

/// Of one's own entries that is a table of the links between places.
bool isOfLinks(SaveKind kind, SaveForm form) { return kind == SaveKind::Entries && form != SaveForm::Json; }

/// Signs that some file systems or shells dislike become hyphens; at most 100 bytes, ending with a whole
/// character.
std::string plainName(const std::string& words)
{
    constexpr std::size_t longest = 100;
    std::string name;
    for (std::size_t at = 0; at < words.size();) {
        const char32_t sign = base::decodeUtf8(words, at);
        const bool plain =
            sign > 0x20 && std::u32string_view(U"·/\\*?\"<>|„“”:").find(sign) == std::u32string_view::npos;
        base::appendUtf8(name, plain || sign == U' ' ? sign : U'-');
        if (name.size() > longest - 4) break;
    }
    return name;
}

}  // namespace

std::span<const SaveChoice> saveChoices() { return choices; }

std::vector<SaveForm> formsOf(SaveKind kind)
{
    switch (kind) {
    case SaveKind::Picture:
        return {SaveForm::PdfA4,   SaveForm::PdfA3,   SaveForm::PdfA0,
                SaveForm::Png1080, SaveForm::Png2160, SaveForm::Svg};
    case SaveKind::Tour:
        return {SaveForm::Pdf, SaveForm::PngFolder, SaveForm::Json};
    case SaveKind::Text:
        return {SaveForm::Html, SaveForm::Txt};
    case SaveKind::Table:
        return {SaveForm::Csv, SaveForm::GeoJson, SaveForm::Html};
    case SaveKind::Entries:
        return {SaveForm::Json, SaveForm::Csv, SaveForm::GeoJson};
    case SaveKind::Session:
        return {SaveForm::Json};
    case SaveKind::Poster:
        return {SaveForm::PdfA0, SaveForm::PdfA1};
    case SaveKind::Handout:
    case SaveKind::Cards:
    case SaveKind::Record:
        break;
    }
    return {SaveForm::Pdf};
}

std::string_view nameOf(SaveForm form)
{
    switch (form) {
    case SaveForm::Png1080:
        return "png-1080";
    case SaveForm::Png2160:
        return "png-2160";
    case SaveForm::PdfA4:
        return "pdf-a4";
    case SaveForm::PdfA3:
        return "pdf-a3";
    case SaveForm::PdfA1:
        return "pdf-a1";
    case SaveForm::PdfA0:
        return "pdf-a0";
    case SaveForm::Svg:
        return "svg";
    case SaveForm::Pdf:
        return "pdf";
    case SaveForm::PngFolder:
        return "png-folder";
    case SaveForm::Csv:
        return "csv";
    case SaveForm::GeoJson:
        return "geojson";
    case SaveForm::Html:
        return "html";
    case SaveForm::Txt:
        return "txt";
    case SaveForm::Json:
        return "json";
    }
    return {};
}

std::string formLabel(SaveKind kind, SaveForm form, base::Language language)
{
    if (kind == SaveKind::Record) return "PDF + CSV";
    if (isOfLinks(kind, form))
        return base::filled({linksAs.de, linksAs.en}, {formLabel(SaveKind::Table, form, language)})
            .in(language);
    switch (form) {
    case SaveForm::Png1080:
        return "PNG 1920 × 1080";
    case SaveForm::Png2160:
        return "PNG 3840 × 2160";
    case SaveForm::PdfA4:
        return "PDF A4";
    case SaveForm::PdfA3:
        return "PDF A3";
    case SaveForm::PdfA1:
        return "PDF A1";
    case SaveForm::PdfA0:
        return "PDF A0";
    case SaveForm::Svg:
        return "SVG";
    case SaveForm::Pdf:
        return "PDF";
    case SaveForm::PngFolder:
        return std::string(text::tr(Key::FormPngFolder, language));
    case SaveForm::Csv:
        return "CSV";
    case SaveForm::GeoJson:
        return "GeoJSON";
    case SaveForm::Html:
        return "HTML";
    case SaveForm::Txt:
        return "TXT";
    case SaveForm::Json:
        return std::string(text::tr(Key::FormReopen, language));
    }
    return {};
}

std::string endingOf(SaveForm form)
{
    switch (form) {
    case SaveForm::Png1080:
    case SaveForm::Png2160:
        return ".png";
    case SaveForm::Svg:
        return ".svg";
    case SaveForm::PngFolder:
        return {};
    case SaveForm::Csv:
        return ".csv";
    case SaveForm::GeoJson:
        return ".geojson";
    case SaveForm::Html:
        return ".html";
    case SaveForm::Txt:
        return ".txt";
    case SaveForm::Json:
        return ".kommunalatlas.json";
    case SaveForm::PdfA4:
    case SaveForm::PdfA3:
    case SaveForm::PdfA1:
    case SaveForm::PdfA0:
    case SaveForm::Pdf:
        break;
    }
    return ".pdf";
}

std::string nameProblem(std::string_view name, std::string_view ending, base::Language language)
{
    constexpr std::size_t longestBytes = 255;  // of all usual file systems
    if (base::showsNothing(name)) return std::string(text::tr(Key::SaveNameEmpty, language));
    if (name.find('/') != std::string_view::npos || name.front() == '.')
        return std::string(text::tr(Key::SaveNameBad, language));
    if (name.size() + ending.size() > longestBytes) return std::string(text::tr(Key::SaveNameLong, language));
    return {};
}

std::string suggestedName(const model::Atlas& atlas, const filter::Criteria& criteria,
                          const filter::Result& result, SaveKind kind, SaveForm form, base::Language language)
{
    if (isOfLinks(kind, form)) return linksTitle.get(language);
    const auto choice =
        std::find_if(choices.begin(), choices.end(), [&](const SaveChoice& c) { return c.kind == kind; });
    std::string name =
        choice == choices.end() ? std::string() : std::string(text::tr(choice->title, language));
    std::string question = words::sentence(atlas, criteria, result, language);
    question = question.substr(0, question.find(':'));
    name += (name.empty() ? "" : " ") + question;
    return plainName(name);
}

}  // namespace ui
