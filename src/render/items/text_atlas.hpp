// Where the pictures of text runs lie in one texture. Packs them in shelves, remembers which it has, uploads
// what is new. Decides nothing about text.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "gl/texture.hpp"
#include "render/items/text_sprite.hpp"
#include "render/mesh.hpp"

namespace render {

class TextAtlas {
public:
    explicit TextAtlas(const text::FontBook& fonts) : glyphs_(fonts) {}

    /// To be called before the first run of a picture.
    void beginPicture() { emptiedForPicture_ = false; }

    /// Adds the rectangles of a run to `mesh`. False if the atlas is full: then call makeRoom() and
    /// begin the picture's mesh anew, for the places given out so far are no longer valid.
    bool addRun(TextMesh& mesh, const scene::TextRun& run);

    /// Forgets all sprites; grows when one picture alone fills it. At its largest it leaves out what does not
    /// fit, so that this is called a few times at most.
    void makeRoom();

    /// Brings the texture up to date and binds it.
    void bind(int unit);

private:
    struct Place {
        int u = 0, v = 0;
        int left = 0, top = 0, width = 0, height = 0;
    };

    bool addPiece(TextMesh& mesh, const scene::TextRun& run, TextPiece piece);
    std::optional<Place> place(const Coverage& ink, const Coverage& halo);
    bool fits(int width, int height);

    GlyphCache glyphs_;
    std::unordered_map<std::string, Place> sprites_;
    std::optional<gl::Texture> texture_;
    std::vector<std::uint8_t> texels_;  ///< two bytes each: halo, ink
    int side_ = 0;
    int shelfX_ = 0, shelfY_ = 0, shelfHeight_ = 0;
    int dirtyFrom_ = 0, dirtyTo_ = 0;
    bool emptiedForPicture_ = false;
    bool leavesOut_ = false;
};

}  // namespace render
