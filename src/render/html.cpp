#include "render/html.hpp"

#include <fmt/format.h>

#include "deskctl/text/utf8.hpp"
#include "text/digit.hpp"

namespace deskctl {

std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) switch (c) {
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
  return out;
}

std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : printable(text)) {
    const bool plain = static_cast<unsigned char>(c) >= 0x80 || is_digit(c) || c == ' ' ||
                       (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    // By its number, the blank ends it: nothing in it ends the string, the style or the element.
    out += plain ? std::string(1, c) : fmt::format("\\{:x} ", static_cast<unsigned char>(c));
  }
  return out + '"';
}

void Html::end_tag() {
  if (in_tag_) body_ += '>';
  in_tag_ = false;
}

Html& Html::open(std::string_view element) {
  end_tag();
  body_ += '<';
  body_ += element;
  opened_.emplace_back(element);
  in_tag_ = true;
  return *this;
}

Html& Html::attribute(std::string_view name, std::string_view value) {
  body_ += ' ';
  body_ += name;
  body_ += "=\"" + html_escaped(value) + '"';
  return *this;
}

Html& Html::text(std::string_view value) {
  end_tag();
  body_ += html_escaped(value);
  return *this;
}

Html& Html::close() {
  end_tag();
  body_ += "</" + opened_.back() + '>';
  // One element a line, and one row: the file can be read and compared as text.
  if (opened_.size() <= 3 || opened_.back() == "tr") body_ += '\n';
  opened_.pop_back();
  return *this;
}

Html& Html::element(std::string_view name, std::string_view value) {
  return open(name).text(value).close();
}

std::string Html::page(const Head& head) && {
  while (!opened_.empty()) close();
  std::string out = "<!DOCTYPE html>\n<html lang=\"" + std::string(tag_of(head.language)) +
                    "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                    "<meta http-equiv=\"Content-Security-Policy\" "
                    "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
                    "<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>" +
                    html_escaped(head.title) + "</title>\n<style>\n";
  out += head.style;
  return out + "</style>\n</head>\n<body>\n" + body_ + "</body>\n</html>\n";
}

}  // namespace deskctl
