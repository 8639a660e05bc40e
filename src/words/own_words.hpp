// What somebody stated, in words: values of fields, and what differs between two statements.
#pragma once

#include <string>

#include "base/language.hpp"
#include "model/atlas.hpp"
#include "overlay/merge.hpp"

namespace words {

/// "1990", "Jena, Erfurt", "Deutschland, Frankreich", "12 Städte (2024)"; a dash for nothing. Long ones end
/// with how much more there is.
std::string valueText(const model::Atlas& atlas, const overlay::Field& field, const overlay::Value& value,
                      base::Language language);

/// "AöW · Name (deutsch)", "Neuer Eintrag: Städte am Fluss".
std::string differenceTitle(const overlay::Difference& difference, base::Language language);

}  // namespace words
