#include "files/data/letter_check.hpp"

#include "files/json/document.hpp"
#include "files/json/findings.hpp"

namespace files {

namespace {

/// Nesting is bounded by what readJson accepts.
void visit(const nlohmann::json& value, const JsonPath& path, const LetterCheck& check, Findings& findings)
{
    if (value.is_string()) {
        const auto lacking = check(value.get_ref<const std::string&>());
        if (!lacking) return;
        if (lacking->shown)
            findings.note(path, lacking->message);
        else
            findings.warning(path, lacking->message);
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) visit(value[i], path.item(i), check, findings);
    } else if (value.is_object()) {
        for (const auto& [name, member] : value.items()) visit(member, path.member(name), check, findings);
    }
}

}  // namespace

std::vector<base::Diagnostic> checkLetters(const std::filesystem::path& path, const LetterCheck& check)
{
    const base::Result<ParsedJson> document = readJson(path);
    if (!document) return {};
    Findings findings(document.value->file);
    visit(document.value->root, {}, check, findings);
    std::vector<base::Diagnostic> found = findings.take();
    resolveLines(*document.value, found);
    return found;
}

}  // namespace files
