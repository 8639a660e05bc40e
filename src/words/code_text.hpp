// What goes into QR codes and stands beside them: an entry's address, a whole list as plain text.
#pragma once

#include <string>

#include "filter/list_order.hpp"
#include "model/atlas.hpp"

namespace words {

/// "Adresse nicht geprüft (Stand 2024)" where the entry has ended, rests or nobody knows; else empty. The
/// year is that of the finding, or of the data.
std::string addressNote(const model::Atlas& atlas, const model::Network& network, base::Language language);

struct CodeText {
    std::string utf8;
    std::size_t fitting = 0;  ///< entries in it
    std::size_t total = 0;    ///< entries of the list
};

/// The list as plain text of at most `maxBytes`: `title`, then one line for each entry in list order (name,
/// city, address; a mark where the address is not checked), as many whole entries as fit, and how many are
/// left out.
CodeText listText(const model::Atlas& atlas, const filter::Result& result, filter::ListOrder order,
                  const std::string& title, base::Language language, std::size_t maxBytes);

}  // namespace words
