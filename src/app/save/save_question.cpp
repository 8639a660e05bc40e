#include "app/save/save_question.hpp"

#include <system_error>

#include "base/utf8.hpp"
#include "files/file_mark.hpp"
#include "text/catalogue.hpp"

namespace app {

namespace fs = std::filesystem;
using state::StoredFile;
using text::Key;

bool isSameFile(const fs::path& a, const fs::path& b)
{
    std::error_code error;
    return a.lexically_normal() == b.lexically_normal() || fs::equivalent(a, b, error);
}

bool mustAsk(SaveQuestion question, SaveConsent consent)
{
    if (question == SaveQuestion::None) return false;
    if (question == SaveQuestion::Newer) return true;
    return consent != SaveConsent::All &&
           !(consent == SaveConsent::Exists && question == SaveQuestion::Exists);
}

SaveQuestion questionBefore(const state::AppState& state, const fs::path& file, state::SaveKind kind)
{
    std::error_code ignored;
    // What cannot be replaced is not asked about: writing says why.
    if (!fs::exists(fs::symlink_status(file, ignored)) || fs::is_directory(file, ignored))
        return SaveQuestion::None;
    const StoredFile* own = kind == state::SaveKind::Entries ? state::entriesFile(state.storage)
                                                             : state::documentFile(state.storage);
    if (!own || own->comesWithProgram || !isSameFile(own->path, file)) return SaveQuestion::Exists;
    if (own->understood == StoredFile::Understood::Newer) return SaveQuestion::Newer;
    if (own->mark != files::markOfFile(file)) return SaveQuestion::ChangedOutside;
    if (own->understood == StoredFile::Understood::Partly) return SaveQuestion::NotUnderstood;
    if (own->holds == StoredFile::Holds::Tour && state::hasMoreThanScenes(*state.document))
        return SaveQuestion::ScenesOnly;
    return SaveQuestion::None;
}

std::string questionWords(SaveQuestion question, const fs::path& file, base::Language language)
{
    const std::string name = base::displaySafe(file.filename().string());
    const auto say = [&](Key key) { return text::format(key, language, {name}); };
    switch (question) {
    case SaveQuestion::None:
        break;
    case SaveQuestion::Exists:
        return say(Key::SaveExists);
    case SaveQuestion::ChangedOutside:
        return say(Key::SaveChangedOutside);
    case SaveQuestion::NotUnderstood:
        return say(Key::SaveNotUnderstood);
    case SaveQuestion::ScenesOnly:
        return say(Key::SaveScenesOnly);
    case SaveQuestion::Newer:
        return std::string(text::tr(Key::ScenesNewer, language));
    }
    return {};
}

}  // namespace app
