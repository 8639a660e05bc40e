#include "app/other_fonts.hpp"

#include <map>
#include <mutex>
#include <utility>

#include "files/mapped_file.hpp"
#include "platform/system_fonts.hpp"

namespace app {

namespace {

text::FontFilePtr find(char32_t letter, text::Weight weight)
{
    const auto font = platform::fontWith(letter, weight == text::Weight::Bold);
    if (!font) return nullptr;
    static std::mutex mutex;
    static std::map<std::pair<std::filesystem::path, unsigned>, text::FontFilePtr> opened;
    const std::lock_guard lock(mutex);
    const auto [known, isNew] = opened.try_emplace({font->file, font->index});
    if (!isNew) return known->second;
    std::string error;
    auto file = files::MappedFile::open(font->file, error);
    if (!file) return nullptr;  // removed since the program began: a box as without it
    const std::span<const std::byte> bytes = file->bytes();
    known->second = std::make_shared<const text::FontFile>(
        text::FontFile{font->family,
                       {reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()},
                       font->index,
                       std::move(file)});
    return known->second;
}

}  // namespace

text::FindFont otherFonts() { return find; }

}  // namespace app
