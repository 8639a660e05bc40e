// XML as it comes, piece by piece: what begins, what ends, letters between. Nothing is kept, so memory stays
// flat. Document types are refused, and with them entities of a file's own (a few of which can stand for
// gigabytes). Inner part of the readers.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace table {

/// The attributes of what begins; valid while it is told.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
    /// The value, empty if there is none. `space` is a piece of the namespace's name, for attributes that
    /// several namespaces have.
    std::string_view get(std::string_view name, std::string_view space = {}) const;
    /// The value as a count from 1 on; 1 if there is none or it is no number.
    std::size_t count(std::string_view name) const;
    bool truth(std::string_view name) const;

private:
    const char** pairs_;
};

class XmlReader {
public:
    XmlReader();
    virtual ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    /// False once no more is wanted: at a fault, or because stop() was called.
    bool feed(std::string_view piece, bool last);
    /// Well-formed so far, and whole if the last piece was fed.
    bool good() const { return good_; }
    bool refusedDocumentType() const { return documentType_; }

protected:
    /// Names without their namespace.
    virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void letters(std::string_view text) = 0;
    void stop();

private:
    struct Parser;
    friend struct Parser;
    std::unique_ptr<Parser> parser_;
    std::size_t depth_ = 0;
    std::size_t silent_ = 0;  ///< bytes since something was told
    bool good_ = true, stopped_ = false, documentType_ = false;
};

}  // namespace table
