#include "filter/text/edit_distance.hpp"

namespace filter {

Similarity similarity(std::string_view query, std::string_view text)
{
    if (query.size() > longestSimilarQuery) return {};
    SimilarityRows rows(query);
    std::size_t depth = 0;
    while (depth < text.size()) {
        rows.feed(depth, text[depth], depth > 0 ? text[depth - 1] : '\0');
        ++depth;
        if (rows.isHopeless(depth, mostErrors)) return {mostErrors + 1, rows.beginning(depth)};
    }
    return {rows.whole(depth), rows.beginning(depth)};
}

bool isSimilar(std::string_view query, std::string_view text)
{
    return errorsForgiven(query.size()) > 0 && !text.empty() &&
           errorsIfSimilar(similarity(query, text), query, text.front()) >= 0;
}

}  // namespace filter
