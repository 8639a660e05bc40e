// Words that only one page has and that hold a number or a name: "und {0} weitere". Words of several pages
// are text::Key, see PanelContext::format.
#pragma once

#include <initializer_list>
#include <string>

#include "base/message.hpp"
#include "ui/parts/panel_context.hpp"

namespace ui {

inline std::string filledText(const PanelContext& f, const base::LocalText& words,
                              std::initializer_list<base::Part> parts)
{
    return base::filled({words.de, words.en}, parts).in(f.language());
}

}  // namespace ui
