// The page's own files are in memory; storage.js has the browser's database take them over.
#include "platform/storage.hpp"

#include "platform/web/calls.hpp"

namespace platform {

std::uint64_t storageMoment() { return static_cast<std::uint64_t>(pageStorageMoment()); }

Stored isStored(std::uint64_t moment)
{
    if (static_cast<std::uint64_t>(pageStoredMoment()) >= moment) return Stored::Yes;
    return pageStorageProblem() == 0 ? Stored::Pending : Stored::Failed;
}

base::Message storageProblem()
{
    switch (pageStorageProblem()) {
    case 0:
        return {};
    case 1:
        return {"der Browser gibt keinen Speicher her (privates Fenster?); bitte als Datei sichern",
                "the browser gives no storage (a private window?); please save to a file"};
    case 2:
        return {"der Speicher des Browsers ist voll; bitte als Datei sichern",
                "the browser's storage is full; please save to a file"};
    case 4:
        return {
            "eine neuere Fassung dieser Seite hat hier gespeichert; bitte diese öffnen oder als Datei "
            "sichern",
            "a newer version of this page has stored things here; please open that one, or save to a file"};
    default:
        return {"der Browser konnte es nicht speichern; bitte als Datei sichern",
                "the browser could not store it; please save to a file"};
    }
}

base::Message storagePlace()
{
    if (pageStorageProblem() != 0) return {"nirgends gespeichert", "kept nowhere"};
    return {"nur in diesem Browser", "in this browser only"};
}

long long processNumber() { return static_cast<long long>(pageProcessNumber()); }

}  // namespace platform
