// The browser's own dialog for opening a file. One for saving there is not: what is saved becomes a download.
// The file that was chosen arrives as if it had been dropped.
#include "platform/file_dialog.hpp"

#include <utility>

#include "platform/web/calls.hpp"

namespace platform {

struct FileDialog::Request {
    FileAnswer answer;
};

FileDialog::FileDialog() = default;
FileDialog::~FileDialog() = default;

const bool FileDialog::asksWhere = false;

bool FileDialog::isThere() { return true; }

void FileDialog::ask(const FileQuestion& question, const std::string& /*parentWindow*/)
{
    if (question.kind == FileQuestion::Kind::Save) {
        request_ = std::make_unique<Request>();
        request_->answer = {FileAnswer::Outcome::Chosen, question.folder / question.name};
        return;
    }
    std::string endings;
    if (!question.filters.empty())
        for (const std::string& pattern : question.filters.front().patterns)
            if (pattern.size() > 1) endings += (endings.empty() ? "" : ",") + pattern.substr(1);
    pageAskFile(endings.c_str());
}

bool FileDialog::isOpen() const { return request_ != nullptr; }

std::optional<FileAnswer> FileDialog::poll()
{
    if (!request_) return std::nullopt;
    return std::exchange(request_, nullptr)->answer;
}

}  // namespace platform
