#include "command/priced.hpp"

#include "command/input.hpp"
#include "desk/list_files.hpp"
#include "deskctl/message/intake_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/units_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/fact_words.hpp"
#include "render/rule_words.hpp"

namespace deskctl {
namespace {

struct Priced {
  Price price;
  std::string source;  ///< `prices.csv:3`
};

// The line of the list for --item. A word that is nearly one of the list is said, because nothing
// was taken from it.
std::optional<Priced> typed_price(Session& session) {
  const std::string item = text_option(session, Option::item);
  if (item.empty()) return std::nullopt;
  const Prices prices = read_prices(session.desk().folder);
  if (!prices.problems.empty())
    session.note(message::note_prices_faulty, {std::to_string(prices.problems.size())},
                 Said{message::hint_prices_faulty, {}});
  if (const Price* price = prices.find(item))
    return Priced{*price, std::string(prices_file_name) + ':' + std::to_string(price->line)};
  if (const std::string near = prices.nearest_to(item); !near.empty())
    session.note(message::note_no_such_item, {printable(item)},
                 Said{message::hint_did_you_mean, {printable(near)}});
  return std::nullopt;
}

std::string shown_amount(const Price& price, Language language) {
  const std::string amount = fact_words(name_of(Fact::amount), price.amount, Zone::utc(), language);
  if (price.unit.empty()) return amount;
  return label(language, "fact", name_of(Fact::amount)) + ' ' +
         say(language, message::price_of_unit, {price.amount, printable(price.unit)});
}

void say_taken(Session& session, const Priced& priced, bool scope, bool amount) {
  std::vector<std::string> taken;
  if (scope) taken.push_back(label(session.language(), Vocabulary::scope, priced.price.scope));
  if (amount) taken.push_back(shown_amount(priced.price, session.language()));
  if (!taken.empty())
    session.note(message::note_guessed, {listed(taken, session.language()), priced.source});
}

}  // namespace

void price_call(Session& session, Draft& logged) {
  if (session.arguments().has(Option::no_guess) ||
      !needs_work_order(logged.field(Column::category)))
    return;
  const auto priced = typed_price(session);
  if (!priced) return;
  const bool scope = !session.arguments().has(Option::scope) && !priced->price.scope.empty();
  const bool amount = !session.arguments().has(Option::amount) && !priced->price.amount.empty();
  if (scope) logged.set(Column::scope, priced->price.scope);
  if (amount) logged.add_fact(Fact::amount, priced->price.amount);
  say_taken(session, *priced, scope, amount);
}

void price_work(Session& session, const Request& request, Draft& completed) {
  if (!needs_work_order(request.category)) return;
  const auto priced = typed_price(session);
  if (!priced) return;
  const Price& price = priced->price;
  const std::string_view agreed = fact_of(request, Fact::amount);
  const std::string logged = plain(fact_of(request, Fact::item));
  const bool is_other = !logged.empty() && folded(logged) != folded(price.item);
  const bool amount = !session.arguments().has(Option::amount) && !price.amount.empty();
  if (amount && (agreed.empty() || is_other)) {
    completed.add_fact(Fact::amount, price.amount);
    say_taken(session, *priced, false, true);
  } else if (amount && agreed != price.amount) {
    session.note(message::note_price_agreed, {std::string(agreed), price.amount, priced->source});
  }
  const Language language = session.language();
  if (!price.scope.empty() && price.scope != request.scope && !request.scope.empty())
    session.note(message::note_price_scope,
                 {label(language, Vocabulary::scope, request.scope),
                  label(language, Vocabulary::scope, price.scope), priced->source},
                 Said{message::hint_price_scope, {request.id.text(), price.scope}});
}

}  // namespace deskctl
