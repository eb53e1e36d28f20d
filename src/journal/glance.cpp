#include "journal/glance.hpp"

#include "journal/line.hpp"

namespace deskctl {

std::size_t begin_of_last_lines(std::string_view bytes) {
  constexpr std::size_t enough = 4UL * 1024;
  std::size_t begin = bytes.size() > enough ? bytes.size() - enough : 0;
  while (begin > 0) {
    const std::size_t before = bytes.rfind('\n', begin - 1);
    begin = before == std::string_view::npos ? 0 : before + 1;
    if (!is_later_part(bytes.substr(begin, bytes.find('\n', begin) - begin))) break;
    begin = begin == 0 ? 0 : begin - 1;
  }
  return begin;
}

std::string_view request_on(std::string_view line) {
  constexpr std::size_t recorded = 25;  // 2026-10-03T08:12:00+08:00
  constexpr std::size_t shortest = recorded + 20;
  if (line.size() < shortest || line[4] != '-' || line[10] != 'T' || line[16] != ':' ||
      line[recorded] != ',' || line.ends_with('\r'))
    return {};
  const std::size_t end = line.find(',', recorded + 1);
  return end == std::string_view::npos ? std::string_view()
                                       : line.substr(recorded + 1, end - recorded - 1);
}

}  // namespace deskctl
