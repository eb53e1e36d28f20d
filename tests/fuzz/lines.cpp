#include <cstdio>

#include "fuzz.hpp"
#include "support/line_properties.hpp"

namespace deskctl::fuzz {

void lines(std::string_view input) {
  const auto found = test::first_fault(input, 30, {.apart = false});
  if (!found) return;
  std::fputs(found->text().c_str(), stderr);
  require(false, found->fault.kind.c_str());
}

}  // namespace deskctl::fuzz
