#include "render/ems.hpp"

#include "deskctl/text/utf8.hpp"

namespace deskctl {

double ems_of(std::string_view words) {
  constexpr double wide = 1.0, narrow = 0.58;  // a Chinese character, a digit in a broad font
  double ems = 0;
  while (!words.empty()) {
    const std::size_t length = first_character(words).length;
    const int columns = columns_of(words.substr(0, length));
    ems += columns == 2 ? wide : columns * narrow;
    words.remove_prefix(length);
  }
  return ems;
}

}  // namespace deskctl
