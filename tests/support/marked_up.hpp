// A second reader of pages for the browser, as strict as XML: what is open, what is said.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace deskctl::test {

/// A page taken apart. `flaw` says what an XML parser would refuse, and where; empty if nothing.
struct MarkedUp {
  struct Element {
    std::string name;
    std::string attributes;  ///< As written.
    std::string text;        ///< Of it and of the elements within, entities resolved.
  };
  std::vector<Element> elements;  ///< In the order in which they begin.
  std::string flaw;

  /// The texts of all elements of that name.
  std::vector<std::string> texts_of(std::string_view name) const;
};

MarkedUp marked_up(std::string_view page);

}  // namespace deskctl::test
