// The desk's directory of places: units.csv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"

namespace deskctl {

inline const std::string units_file_name = "units.csv";

/// A place and whom to reach there. Several lines may name one place: its owner and its tenant.
struct Unit {
  std::string location;
  std::string contact, phone, note;  ///< Empty where the directory does not say.
  int line = 0;                      ///< In the file, from 1.
};

/// The directory as it was read. A faulty line is left out and told among the problems, because
/// a call is taken even where the directory has a slip.
struct Units {
  std::vector<Unit> all;  ///< In the file's order.
  std::vector<Problem> problems;

  /// The lines of a place, compared folded (text/folded.hpp); empty if it is not there.
  std::vector<const Unit*> at(std::string_view location) const;
  /// The lines whose number is `typed`, or ends with these (at least four) digits.
  std::vector<const Unit*> with_phone(std::string_view typed) const;
};

/// Reads `location,contact,phone,note`, in any order and with the same words in Chinese as headings
/// (`房号,联系人,电话,备注`); only the place must be there. UTF-8, RFC 4180, one line a record; a
/// byte order mark and CRLF are fine, because spreadsheets write them. Never throws.
Units parse_units(std::string_view text, const std::string& file = units_file_name);

}  // namespace deskctl
