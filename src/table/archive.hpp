// The parts of a packed file (ZIP), unpacked piece by piece from memory and never beyond the limits, whatever
// the file claims to hold. Inner part of the readers; writes nothing.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "table/workbook.hpp"

namespace table {

class Archive {
public:
    /// The bytes must outlive the archive. Check with good().
    Archive(std::string_view bytes, const Limits& limits);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    /// False: damaged, or no such archive at all.
    bool good() const;

    /// Letters of names are compared without regard to case.
    bool has(std::string_view name) const;
    /// True if any part's name ends so; the ending in lower case.
    bool anyEndsWith(std::string_view ending) const;
    bool anyBeginsWith(std::string_view beginning) const;

    enum class Outcome {
        Whole,
        Missing,
        Damaged,
        Encrypted,
        Bomb,    ///< unpacks to more than is safe
        Stopped  ///< the sink wanted no more
    };
    /// Gives the part to `sink` piece by piece, the last one (which may be empty) marked; false ends it.
    using Sink = std::function<bool(std::string_view piece, bool last)>;
    Outcome read(std::string_view name, const Sink& sink);
    /// A small part as a whole; empty if there is none or it is larger.
    std::string text(std::string_view name, std::size_t atMost = std::size_t{1} << 20);
    /// What the part says it unpacks to, for progress only.
    std::size_t claimedSize(std::string_view name) const;

private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
    const Limits& limits_;
    std::size_t unpacked_ = 0;  ///< by all reads together
};

}  // namespace table
