// A page has one folder that somebody else sees: what is put there becomes a download (files.js).
#include "platform/desktop.hpp"

namespace platform {

UserFolders userFolders() { return {}; }  // it is the present one

base::Message whereItWent(const std::string& file)
{
    return base::filled({"„{0}“ liegt bei den Downloads.", "“{0}” is with the downloads."}, {file});
}

std::vector<std::filesystem::path> disksBelow(const std::filesystem::path& /*folder*/) { return {}; }

std::vector<std::filesystem::path> removableDisks() { return {}; }

}  // namespace platform
