#include "journal/fact_form.hpp"

#include <algorithm>
#include <string>

#include "deskctl/journal/event.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/text/suggest.hpp"
#include "time/digits.hpp"

namespace deskctl {
namespace {

bool is_count(std::string_view text) {
  constexpr std::size_t most_digits = 12;
  return all_digits(text) && text.size() <= most_digits;
}

Said words_hint(Vocabulary vocabulary) {
  const auto words = words_of(vocabulary);
  const std::vector<std::string> all(words.begin(), words.end());
  return {message::hint_one_of, {joined(all)}};
}

std::optional<Said> flaw_in(FactForm form, std::string_view value) {
  const auto word_of_one = [value](Vocabulary vocabulary) -> std::optional<Said> {
    if (rank_of(vocabulary, value)) return std::nullopt;
    return words_hint(vocabulary);
  };
  switch (form) {
    case FactForm::count:
      if (!is_count(value)) return Said{message::hint_journal_count, {}};
      break;
    case FactForm::money:
      if (!is_amount(value)) return Said{message::hint_journal_amount, {}};
      break;
    case FactForm::time:
      if (!parse_rfc3339(value)) return Said{message::hint_journal_time, {}};
      break;
    case FactForm::cause:
      return word_of_one(Vocabulary::cause);
    case FactForm::injury:
      return word_of_one(Vocabulary::injury);
    case FactForm::text:
    case FactForm::method:   // No verdict depends on these,
    case FactForm::outcome:  // or the state table asks for them.
    case FactForm::role:
    case FactForm::id:
    case FactForm::flag:
      break;
  }
  return std::nullopt;
}

}  // namespace

bool is_amount(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return is_count(text);
  const std::string_view decimals = text.substr(point + 1);
  return is_count(text.substr(0, point)) && all_digits(decimals) && decimals.size() <= 2;
}

std::vector<FactFlaw> flaws_in_facts(std::string_view facts, bool of_request) {
  std::vector<FactFlaw> flaws;
  for (std::size_t from = 0; from < facts.size();) {
    const std::size_t end = end_of_fact(facts, from);
    const std::string_view fact = facts.substr(from, end - from);
    from = end + 1;
    const std::size_t equals = std::min(fact.find('='), fact.size());
    const std::string_view name = fact.substr(0, equals);
    const FactSpec* known = find_fact(name);
    if (known == nullptr) continue;
    if (!of_request && known->concerns != Concerns::bookkeeping) continue;
    const std::string_view value = fact.substr(std::min(equals + 1, fact.size()));
    if (auto hint = flaw_in(known->form, value)) flaws.push_back({known->name, *std::move(hint)});
  }
  return flaws;
}

}  // namespace deskctl
