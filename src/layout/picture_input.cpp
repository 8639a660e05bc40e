#include "layout/picture_input.hpp"

#include "layout/stage/room_size.hpp"

namespace layout {

PictureStyle styleOf(const state::Preferences& preferences)
{
    return {preferences.language, preferences.theme, preferences.textScale, preferences.bilingual,
            preferences.room};
}

state::View shownOf(state::View view)
{
    const state::View plain;
    view.lens = plain.lens;
    view.listOrder = plain.listOrder;
    return view;
}

PictureInput pictureOf(const state::View& view, const PictureStyle& style, const Canvas& canvas)
{
    return {.view = shownOf(view), .style = style, .cameras = view.cameras, .canvas = canvas};
}

Stage roomOf(const state::View& view, const state::Document& document)
{
    Stage stage;
    if (view.showTowns) stage.towns = document.towns;
    if (view.showVotes) stage.votes = document.votes;
    return stage;
}

PictureInput forAudience(PictureInput picture)
{
    const double heightPx = picture.canvas.heightPx / picture.canvas.scale;
    picture.lineScale = audienceLineScale(picture.style.room, heightPx);
    picture.style = forAudience(picture.style, heightPx);
    return picture;
}

}  // namespace layout
