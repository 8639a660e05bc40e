#include "output/document_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "output/list_text.hpp"

namespace output {

namespace {

using words::TextTwin;

constexpr int deepestHeading = 6;

void appendHeading(std::string& out, const std::string& heading, int level)
{
    const std::string shown = base::displaySafe(heading);
    if (!out.empty()) out += '\n';
    out += shown + '\n';
    if (level <= 2) out += std::string(terminalWidth(shown), level == 1 ? '=' : '-') + '\n';
}

std::string plainLine(const TextTwin::Line& line)
{
    std::string out = "- ";
    if (!line.label.empty()) out += line.label + (line.text.empty() ? "" : ": ");
    out += line.text;
    if (!line.detail.empty()) out += " (" + line.detail + ")";
    if (!line.url.empty() && line.url.find(line.text) == std::string::npos) out += " <" + line.url + ">";
    return base::displaySafe(out) + '\n';
}

/// Only what a browser may be sent to.
bool isLink(const std::string& url) { return url.starts_with("https://") || url.starts_with("http://"); }

std::string linked(const std::string& text, const std::string& url)
{
    if (!isLink(url)) return htmlEscaped(text);
    return "<a href=\"" + htmlEscaped(url) + "\">" + htmlEscaped(text.empty() ? url : text) + "</a>";
}

std::string htmlLine(const TextTwin::Line& line)
{
    std::string out = "<li>";
    // The name is the link where there is one, else the address itself.
    const bool textIsAddress = !line.text.empty() && line.url.find(line.text) != std::string::npos;
    if (!line.label.empty()) {
        out += "<strong>" + (textIsAddress ? htmlEscaped(line.label) : linked(line.label, line.url)) +
               "</strong>";
        if (!line.text.empty()) out += ": ";
    }
    out += textIsAddress || line.label.empty() ? linked(line.text, line.url) : htmlEscaped(line.text);
    if (!line.detail.empty()) out += " <small>(" + htmlEscaped(line.detail) + ")</small>";
    return out + "</li>\n";
}

void appendHtmlHeading(std::string& out, const std::string& heading, int level)
{
    const std::string tag = "h" + std::to_string(std::clamp(level, 1, deepestHeading));
    out += "<" + tag + ">" + htmlEscaped(heading) + "</" + tag + ">\n";
}

constexpr const char* style = "body{font:16px/1.5 sans-serif;max-width:48em;margin:2em auto;padding:0 "
                              "1em;color:#1a1a1a;background:#fff}"
                              "h2{margin-top:1.6em;border-bottom:1px solid "
                              "#bbb}small{color:#555}a{color:#0b57a4}footer{margin-top:2em;color:#555}"
                              "@media(prefers-color-scheme:dark){body{color:#e8e8e8;background:#1b1d21}small,"
                              "footer{color:#b0b0b0}a{color:#8ab8ff}}";

}  // namespace

std::string plainText(const TextTwin& document)
{
    std::string out;
    appendHeading(out, document.title, 1);
    for (const std::string& paragraph : document.introduction)
        out += '\n' + base::displaySafe(paragraph) + '\n';
    for (const TextTwin::Section& section : document.sections) {
        appendHeading(out, section.heading, section.level);
        for (const std::string& paragraph : section.paragraphs) out += base::displaySafe(paragraph) + '\n';
        for (const TextTwin::Line& line : section.lines) out += plainLine(line);
    }
    if (!document.foot.empty()) out += '\n';
    for (const std::string& line : document.foot) out += base::displaySafe(line) + '\n';
    return out;
}

std::string htmlEscaped(std::string_view text)
{
    std::string out;
    for (const char c : base::displaySafe(text)) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string htmlBody(const TextTwin& document, int firstLevel)
{
    std::string out;
    appendHtmlHeading(out, document.title, firstLevel);
    for (const std::string& paragraph : document.introduction)
        out += "<p>" + htmlEscaped(paragraph) + "</p>\n";
    for (const TextTwin::Section& section : document.sections) {
        appendHtmlHeading(out, section.heading, firstLevel + section.level - 1);
        for (const std::string& paragraph : section.paragraphs)
            out += "<p>" + htmlEscaped(paragraph) + "</p>\n";
        if (section.lines.empty()) continue;
        out += "<ul>\n";
        for (const TextTwin::Line& line : section.lines) out += htmlLine(line);
        out += "</ul>\n";
    }
    return out;
}

std::string htmlPage(const TextTwin& document)
{
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + std::string(base::code(document.language)) +
                      "\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" "
                      "content=\"width=device-width, initial-scale=1\"/>\n"
                      "<title>" +
                      htmlEscaped(document.title) + "</title>\n<style>" + style +
                      "</style>\n</head>\n<body>\n<main>\n";
    out += htmlBody(document);
    out += "</main>\n";
    if (!document.foot.empty()) {
        out += "<footer>\n";
        for (const std::string& line : document.foot) out += "<p>" + htmlEscaped(line) + "</p>\n";
        out += "</footer>\n";
    }
    return out + "</body>\n</html>\n";
}

}  // namespace output
