#include "render/html.hpp"

#include "deskctl/text/utf8.hpp"

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
  opened_.pop_back();
  // One element a line: the file can be read and compared as text.
  if (opened_.size() < 3) body_ += '\n';
  return *this;
}

Html& Html::element(std::string_view name, std::string_view value) {
  return open(name).text(value).close();
}

std::string Html::page(const Head& head) && {
  while (!opened_.empty()) close();
  std::string out = "<!DOCTYPE html>\n<html lang=\"" + std::string(tag_of(head.language)) +
                    "\">\n<head>\n<meta charset=\"utf-8\">\n"
                    "<meta http-equiv=\"Content-Security-Policy\" "
                    "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
                    html_escaped(head.title) + "</title>\n<style>\n";
  out += head.style;
  return out + "</style>\n</head>\n<body>\n" + body_ + "</body>\n</html>\n";
}

}  // namespace deskctl
