// Collects what is wrong while a document is read, with the place it was found at.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace files {

/// A place in a document, as a chain up to the root; made on the stack, turned into text only for a finding.
struct JsonPath {
    const JsonPath* parent = nullptr;
    std::string_view key;
    std::size_t index = 0;
    bool isIndex = false;

    JsonPath member(std::string_view name) const { return {this, name, 0, false}; }
    JsonPath item(std::size_t i) const { return {this, {}, i, true}; }
    std::string pointer() const;
};

class Findings {
public:
    explicit Findings(std::string file) : file_(std::move(file)) {}

    void error(const JsonPath& path, base::Message message)
    {
        add(base::Severity::Error, path, std::move(message));
    }
    void warning(const JsonPath& path, base::Message message)
    {
        add(base::Severity::Warning, path, std::move(message));
    }

    void note(const JsonPath& path, base::Message message)
    {
        add(base::Severity::Note, path, std::move(message));
    }

    /// What is read is somebody's work under way: what is missing in it is no fault, and what is doubtful is
    /// not left out.
    void setUnfinished() { unfinished_ = true; }
    bool unfinished() const { return unfinished_; }
    bool hasErrors() const;

    /// What was found, in the order found; beyond `maxFindings` only their number.
    std::vector<base::Diagnostic> take();

    static constexpr std::size_t maxFindings = 10'000;

private:
    void add(base::Severity severity, const JsonPath& path, base::Message message);

    std::string file_;
    std::vector<base::Diagnostic> found_;
    std::size_t dropped_ = 0;
    bool unfinished_ = false;
};

}  // namespace files
