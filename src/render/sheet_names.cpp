#include "render/sheet_names.hpp"

#include "deskctl/text/folded.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/sheet_text.hpp"

namespace deskctl {
namespace {

std::string allowed(std::string_view wanted) {
  constexpr std::string_view forbidden = "[]:*?/\\";
  std::string out;
  for (const char c : printable(wanted)) {
    if (c == '\'')
      out += "’";  // the plain one quotes names in references
    else if (forbidden.find(c) != std::string_view::npos || c == ' ')
      out += out.empty() || out.ends_with(' ') ? "" : " ";
    else
      out += c;
  }
  return out;
}

std::string cut(std::string_view name, std::size_t most) {
  name = utf16_prefix(name, most);
  while (name.ends_with(' ')) name.remove_suffix(1);
  return std::string(name);
}

}  // namespace

std::string SheetNames::name_for(std::string_view wanted) {
  std::string whole = allowed(wanted);
  if (whole.empty()) whole += '-';
  std::string name = cut(whole, longest_sheet_name);
  for (int n = 2; !taken_.insert(folded(name)).second; ++n) {
    const std::string number = ' ' + std::to_string(n);
    name = cut(whole, longest_sheet_name - number.size()) + number;
  }
  return name;
}

}  // namespace deskctl
