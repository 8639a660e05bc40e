// The program without a picture, where a browser draws no WebGL 2: search, filters, list and cards in words
// (page_words). Owns the state. What needs the window, such as files and exports, is not there.
#pragma once

#include "app/loading.hpp"
#include "app/page/page_words.hpp"
#include "app/session.hpp"

namespace app {

class WordsAlone {
public:
    /// `loaded` has an atlas; `words` outlive this.
    WordsAlone(PageWords& words, const Options& options, const Loaded& loaded);

    /// Does what was pressed since the last call, and shows what is there then.
    void goOn();

private:
    PageWords& words_;
    Session session_;
};

}  // namespace app
