// Names and telephone numbers of residents, found in texts however they are written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace deskctl {

/// Whom a text may name: names in one form (spaces and what stands in brackets left out), numbers
/// as digits.
struct PersonalWords {
  std::vector<std::string> names, phones;

  /// As entered: `张伟（租户）/王女士`. A name of one character is left out, because it is found in
  /// other words.
  void add_contact(std::string_view contact);
  /// As entered: `010-8888 1234转801`, or several numbers. Of a landline its number without the
  /// area code counts too.
  void add_phone(std::string_view phone);
  /// Those of somebody else.
  void add(const PersonalWords& others);
};

/// How much of a text counts as a number that nobody entered as the phone.
enum class PhoneLike {
  /// What is certainly one, in any width, with spaces, `-`, `.`, `·`, `/`, `_` or brackets between
  /// the digits, with or without `+86`: a mobile number, a landline with its area code, a service
  /// number of ten digits (400, 800), and whatever begins with `+` or `00`.
  certain,
  /// Also seven or eight digits together that are no date, and eleven or more together.
  any,
};

/// A stretch of a text, in bytes.
struct FoundPersonal {
  std::size_t begin = 0;
  std::size_t length = 0;
  std::string digits;  ///< Of a number, without the prefix of China; empty: it is a name.
};

/// The numbers in `text`, and the names of `words`, from left to right, none within another.
std::vector<FoundPersonal> personal_in(std::string_view text, const PersonalWords& words,
                                       PhoneLike phones);

}  // namespace deskctl
