#include "table/xml.hpp"

#include <charconv>

#include <expat.h>

namespace table {

namespace {

constexpr char spaceEnd = '\n';
constexpr std::size_t maxDepth = 200;
/// One tag or comment as long as that is an attack on memory.
constexpr std::size_t maxSilent = std::size_t{2} * 1024 * 1024;

struct Name {
    std::string_view space, local;
};

Name nameOf(std::string_view whole)
{
    const std::size_t at = whole.rfind(spaceEnd);
    if (at == std::string_view::npos) return {{}, whole};
    return {whole.substr(0, at), whole.substr(at + 1)};
}

}  // namespace

std::string_view XmlAttributes::get(std::string_view name, std::string_view space) const
{
    for (const char** pair = pairs_; *pair; pair += 2) {
        const Name found = nameOf(pair[0]);
        if (found.local == name && found.space.find(space) != std::string_view::npos) return pair[1];
    }
    return {};
}

std::size_t XmlAttributes::count(std::string_view name) const
{
    const std::string_view text = get(name);
    std::size_t value = 1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value > 0 ? value : 1;
}

bool XmlAttributes::truth(std::string_view name) const
{
    const std::string_view text = get(name);
    return text == "1" || text == "true" || text == "on";
}

struct XmlReader::Parser {
    XML_Parser expat = XML_ParserCreateNS(nullptr, spaceEnd);

    static XmlReader& of(void* data) { return *static_cast<XmlReader*>(data); }
    static void XMLCALL begin(void* data, const char* name, const char** attributes)
    {
        XmlReader& reader = of(data);
        reader.silent_ = 0;
        if (reader.stopped_) return;
        if (++reader.depth_ > maxDepth) {
            reader.good_ = false;
            reader.stop();
            return;
        }
        reader.begin(nameOf(name).local, XmlAttributes(attributes));
    }
    static void XMLCALL end(void* data, const char* name)
    {
        XmlReader& reader = of(data);
        reader.silent_ = 0;
        if (reader.stopped_) return;
        --reader.depth_;
        reader.end(nameOf(name).local);
    }
    static void XMLCALL letters(void* data, const char* text, int length)
    {
        XmlReader& reader = of(data);
        reader.silent_ = 0;
        if (!reader.stopped_) reader.letters({text, static_cast<std::size_t>(length)});
    }
    static void XMLCALL documentType(void* data, const char*, const char*, const char*, int)
    {
        XmlReader& reader = of(data);
        reader.documentType_ = true;
        reader.good_ = false;
        reader.stop();
    }
};

XmlReader::XmlReader() : parser_(std::make_unique<Parser>())
{
    XML_SetUserData(parser_->expat, this);
    XML_SetElementHandler(parser_->expat, Parser::begin, Parser::end);
    XML_SetCharacterDataHandler(parser_->expat, Parser::letters);
    XML_SetStartDoctypeDeclHandler(parser_->expat, Parser::documentType);
}

XmlReader::~XmlReader() { XML_ParserFree(parser_->expat); }

void XmlReader::stop()
{
    stopped_ = true;
    XML_StopParser(parser_->expat, XML_FALSE);
}

bool XmlReader::feed(std::string_view piece, bool last)
{
    if (stopped_ || !good_) return false;
    silent_ += piece.size();
    const XML_Status status =
        XML_Parse(parser_->expat, piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
    if (stopped_) return false;
    if (status != XML_STATUS_OK || silent_ > maxSilent) good_ = false;
    return good_;
}

}  // namespace table
