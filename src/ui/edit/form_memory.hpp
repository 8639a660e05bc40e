// What the form of an entry remembers between frames: texts as they are typed. Part of Memory; never saved.
#pragma once

#include <algorithm>
#include <map>
#include <string>

#include "model/network.hpp"
#include "ui/workshop/workshop_memory.hpp"

namespace ui {

/// A text that is typed, beside the value that it makes. They differ while it is no value yet (half an
/// address) and where blanks at its end do not count.
struct TypedText {
    EditedText edited;
    std::string kept;   ///< the value as text, in the last frame
    bool mine = false;  ///< the value follows from what is typed here
};

struct FormMemory {
    model::NetworkId entry{};                ///< whose form was drawn in the last frame
    std::map<std::string, TypedText> texts;  ///< by the name of the control
    std::string wantsKeyboard;               ///< a control that is to get the keyboard, its text marked
    std::size_t firstMember = 0;             ///< of the page of members that is shown
    unsigned ledTo = 0;                      ///< EntryForm::atFieldCount when its field was brought into view

    bool isTyping() const
    {
        return std::any_of(texts.begin(), texts.end(),
                           [](const auto& one) { return one.second.edited.active; });
    }
    /// The keyboard leaves the field; what was typed stays.
    void leaveField()
    {
        for (auto& [name, text] : texts)
            if (text.edited.active) ++text.edited.generation;
    }
};

}  // namespace ui
