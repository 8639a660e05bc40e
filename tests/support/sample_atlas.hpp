// A small atlas for tests of filter, state and layout: six entries that differ in what is known of them,
// six countries, three states, six districts. No map, no gazetteer.
#pragma once

#include "model/atlas.hpp"

namespace test_support {

/// In slide order: water-berlin (national, nationwide, seat Berlin), states-erfurt (national, organised in
/// DE-TH and DE-NW, seat Erfurt), party-berlin (party, nationwide), world-list (international, complete list
/// DE FR JP, seat Bruessel, office Bonn, member places Jena and Paris, complete), world-unknown
/// (international, global, 143 countries, list unknown, seat Bonn), note (not a network).
model::Atlas sampleAtlas();

/// The same entries with a gazetteer: Berlin, Paris (two), Erfurt, Jena, Bonn, Münster, Munster, Neustadt
/// (four, of them one quarter of Erfurt), Frankfurt am Main and (Oder), Weimar, Freiburg im Breisgau, a
/// Fribourg six times as large, two Valences in two regions and a town with the name of its region.
model::Atlas sampleAtlasWithPlaces();

}  // namespace test_support
