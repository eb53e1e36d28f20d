// A file of the ledger, changed at one place as it may happen to it.
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

namespace deskctl::test {

inline void edit(std::string& text, std::mt19937& random) {
  constexpr std::string_view bytes =
      ",\"\n;=\\\r\t\x7F\x01"
      "09-:TZ+a\xE6\xEF\xC2";
  const std::size_t at = random() % text.size();
  switch (random() % 4) {
    case 0:
      text[at] = bytes[random() % bytes.size()];
      break;
    case 1:
      text.insert(at, 1, bytes[random() % bytes.size()]);
      break;
    case 2:
      text.erase(at, 1 + random() % 3);
      break;
    default: {  // a line twice, or gone
      const std::size_t begin = text.rfind('\n', at) + 1;
      const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
      if (begin >= end) break;
      const std::string line = text.substr(begin, end - begin);
      random() % 2 == 0 ? void(text.insert(begin, line)) : void(text.erase(begin, line.size()));
    }
  }
}

}  // namespace deskctl::test
