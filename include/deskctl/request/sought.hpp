// A caller as somebody typed them: a number or its end, a place or a part of it, a name.
#pragma once

#include <string>
#include <string_view>

namespace deskctl {

class Sought {
 public:
  explicit Sought(std::string_view typed);

  /// Whether a caller with these may be meant; nothing escaped. A whole number is compared with
  /// numbers only.
  bool fits(std::string_view location, std::string_view contact, std::string_view phone) const;

 private:
  std::string text_;    // folded
  std::string digits_;  // as phone_digits() gives them
};

}  // namespace deskctl
