// The desk's price list: prices.csv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"

namespace deskctl {

inline const std::string prices_file_name = "prices.csv";

/// An item of work and its price.
struct Price {
  std::string item;
  std::string unit;    ///< What the amount is for: a piece, an hour. Only shown.
  std::string amount;  ///< As the journal stores money; empty where it is quoted each time.
  std::string scope;   ///< A word of Vocabulary::scope; empty where the list does not say.
  int line = 0;        ///< In the file, from 1.
};

/// The list as it was read. A faulty line is left out and told among the problems, because a call
/// is taken even where the list has a slip.
struct Prices {
  std::vector<Price> all;  ///< In the file's order.
  std::vector<Problem> problems;

  /// The price of an item, compared folded (text/folded.hpp); null if the list does not have it.
  const Price* find(std::string_view item) const;
  /// The item of the list that is written nearly so; empty if none is.
  std::string nearest_to(std::string_view item) const;
};

/// Reads `item,unit,amount,scope`, in any order and with the same words in Chinese as headings
/// (`项目,单位,金额,范围`); only the item must be there. A scope is a word of the ledger or its
/// label (`in`, 收费标准内). Written like units.csv. Never throws.
Prices parse_prices(std::string_view text, const std::string& file = prices_file_name);

}  // namespace deskctl
