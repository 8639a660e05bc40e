// The panels as they were last drawn, kept as a picture: what has not changed is copied instead of drawn,
// which on software OpenGL takes a twentieth of the time. Owned by ImGuiHost; knows nothing of panels, only
// whether ImGui's triangles are the same as before.
#pragma once

#include <optional>
#include <vector>

#include <imgui.h>

#include "app/window/panel_painter.hpp"
#include "geo/lon_lat.hpp"
#include "gl/framebuffer.hpp"
#include "render/kept_picture.hpp"

namespace app {

class PanelPicture {
public:
    /// Draws ImGui's triangles into the window, or copies what they gave before and draws where they changed.
    /// `freePx` (window pixels, y down) are the only parts of the window that the panels leave free, for
    /// maps; whatever they draw over them (a tooltip, a sheet) is always drawn, since the map shows through.
    void draw(const ImDrawData& data, PanelPainter& painter, int widthPx, int heightPx,
              const std::vector<geo::Box>& freePx);

    /// Whoever changes what the triangles' textures hold says so.
    void forget() { seen_.clear(); }

    void addKept(std::vector<render::KeptPicture>& kept) const;

    /// True if the last draw() was a copy.
    bool copied() const { return copied_; }

private:
    /// What one of ImGui's lists held.
    struct List {
        std::vector<ImDrawVert> vertices;
        std::vector<ImDrawIdx> indices;
        std::vector<ImDrawCmd> commands;
    };

    /// Where triangles differ from those seen, window pixels; empty if nowhere, nothing if that cannot be
    /// told.
    std::optional<geo::Box> changedBox(const ImDrawData& data) const;
    void remember(const ImDrawData& data);
    void resize(int widthPx, int heightPx);
    bool hasPictures() const;
    void copyToWindow(const gl::DrawTarget& window) const;
    /// What of the window lies in `box`, y up.
    void copyFromWindow(const gl::DrawTarget& window, const gl::Rect& box);

    std::vector<List> seen_;
    std::vector<geo::Box> freePx_;
    bool overMap_ = false;  ///< something of seen_ lies on the map
    bool kept_ = false;     ///< the pictures show seen_
    bool copied_ = false;
    int widthPx_ = 0, heightPx_ = 0;  ///< of the window
    /// The window without what is free, y up, and a picture of each: most of the window is map.
    std::vector<gl::Rect> parts_;
    std::vector<std::optional<gl::Framebuffer>> pictures_;
};

}  // namespace app
