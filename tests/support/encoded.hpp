// UTF-8 in another encoding, for files that tests write as offices do.
#pragma once

#include <iconv.h>

#include <stdexcept>
#include <string>

namespace deskctl::test {

inline std::string encoded(std::string text, const char* encoding) {
  const iconv_t converter = iconv_open(encoding, "UTF-8");
  std::string out(text.size() * 4 + 16, '\0');
  char* from = text.data();
  char* to = out.data();
  std::size_t left = text.size();
  std::size_t room = out.size();
  const std::size_t result = iconv(converter, &from, &left, &to, &room);
  iconv_close(converter);
  if (result == static_cast<std::size_t>(-1)) throw std::runtime_error(encoding);
  out.resize(out.size() - room);
  return out;
}

}  // namespace deskctl::test
