#include "deskctl/policy/prices.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "deskctl/journal/words.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/units_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/policy/word_meant.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "journal/fact_form.hpp"
#include "policy/hand_list.hpp"

namespace deskctl {
namespace {

enum PriceColumn : std::size_t { item_column, measure_column, amount_column, scope_column };
constexpr std::array price_headings{
    ListHeading{"item", item_column},      ListHeading{"项目", item_column},
    ListHeading{"項目", item_column},      ListHeading{"维修项目", item_column},
    ListHeading{"維修項目", item_column},  ListHeading{"名称", item_column},
    ListHeading{"名稱", item_column},      ListHeading{"unit", measure_column},
    ListHeading{"单位", measure_column},   ListHeading{"單位", measure_column},
    ListHeading{"amount", amount_column},  ListHeading{"price", amount_column},
    ListHeading{"金额", amount_column},    ListHeading{"金額", amount_column},
    ListHeading{"单价", amount_column},    ListHeading{"單價", amount_column},
    ListHeading{"价格", amount_column},    ListHeading{"價格", amount_column},
    ListHeading{"收费", amount_column},    ListHeading{"收費", amount_column},
    ListHeading{"scope", scope_column},    ListHeading{"范围", scope_column},
    ListHeading{"範圍", scope_column},     ListHeading{"收费范围", scope_column},
    ListHeading{"收費範圍", scope_column},
};

constexpr ListForm price_form{price_headings,
                              4,
                              item_column,
                              message::prices_no_item_column,
                              message::hint_prices_headings,
                              message::hint_prices_line};

class PriceReader {
 public:
  explicit PriceReader(const std::string& file) : list_(price_form, file, prices_.problems) {}

  Prices read(std::string_view text) && {
    list_.read(text, [this](const ListLine& line) { add(line); });
    return std::move(prices_);
  }

 private:
  void add(const ListLine& line) {
    Price price{line.cells[item_column], line.cells[measure_column],
                folded(line.cells[amount_column]), "", line.number};
    if (price.item.empty()) {
      list_.complain(line, item_column, {message::prices_no_item, {}},
                     {message::hint_prices_line, {}});
      return;
    }
    if (!price.amount.empty() && !is_amount(price.amount)) {
      list_.complain(line, amount_column,
                     {message::prices_no_amount, {excerpt(line.cells[amount_column])}},
                     {message::hint_amount, {}});
      return;
    }
    const std::string& scope = line.cells[scope_column];
    if (!scope.empty() && !take_scope(line, scope, price)) return;
    const auto [known, is_new] = seen_.try_emplace(folded(price.item), price.line);
    if (!is_new) {
      list_.complain(line, item_column,
                     {message::prices_twice, {excerpt(price.item), std::to_string(known->second)}},
                     {message::hint_units_twice, {}});
      return;
    }
    prices_.all.push_back(std::move(price));
  }

  bool take_scope(const ListLine& line, const std::string& said, Price& price) {
    const auto words = words_of(Vocabulary::scope);
    price.scope = word_meant(said, name_of(Vocabulary::scope), words);
    if (!price.scope.empty()) return true;
    const std::string all = joined(std::vector<std::string>(words.begin(), words.end()));
    list_.complain(line, scope_column, {message::prices_no_scope, {excerpt(said)}},
                   nearest_name(said, name_of(Vocabulary::scope), words)
                       .value_or(Said{message::hint_one_of, {all}}));
    return false;
  }

  std::map<std::string, int> seen_;  // items, folded, and their lines
  Prices prices_;
  HandList list_;
};

}  // namespace

const Price* Prices::find(std::string_view item) const {
  const std::string wanted = folded(item);
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Price& price) { return folded(price.item) == wanted; });
  return found == all.end() ? nullptr : &*found;
}

std::string Prices::nearest_to(std::string_view item) const {
  std::vector<std::string_view> items;
  for (const Price& price : all) items.push_back(price.item);
  return nearest(item, items);
}

Prices parse_prices(std::string_view text, const std::string& file) {
  return PriceReader(file).read(text);
}

}  // namespace deskctl
