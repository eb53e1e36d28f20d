// HTML pages that stand alone: one file, no script, nothing from outside.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deskctl/message/message.hpp"

namespace deskctl {

/// `text` as the content of an element or of a quoted attribute: printable, and with no sign left
/// that begins or ends a tag, a value or an entity. Safe there only, not in a style or an address.
std::string html_escaped(std::string_view text);

/// `text` as a quoted string of a style.
std::string css_string(std::string_view text);

/// Writes the body of a page piece by piece, escapes every text and value, and closes what it
/// opened, so that an XML parser reads it too. Names of elements and attributes are the program's
/// own, never data:
///
///   Html html;
///   html.open("p").attribute("class", "late").text(matter).close();
///   html.element("td", location);
///   return std::move(html).page({language, title, style});
class Html {
 public:
  Html& open(std::string_view element);
  /// Of the element opened last, before anything is put into it.
  Html& attribute(std::string_view name, std::string_view value);
  Html& text(std::string_view value);
  Html& close();
  /// An element that holds one text.
  Html& element(std::string_view name, std::string_view value);

  struct Head {
    Language language = Language::english;
    std::string title;
    std::string_view style;  ///< CSS of the program's own.
  };
  /// The whole file. Readers are told to run no script and to fetch nothing, should a page ever
  /// hold some.
  std::string page(const Head& head) &&;

 private:
  void end_tag();

  std::string body_;
  std::vector<std::string> opened_;
  bool in_tag_ = false;  // whether the tag opened last still takes attributes
};

}  // namespace deskctl
