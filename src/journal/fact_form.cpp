#include "journal/fact_form.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "deskctl/journal/event.hpp"
#include "deskctl/text/suggest.hpp"
#include "time/digits.hpp"

namespace deskctl {
namespace {

enum class Form { count, amount, time, cause, injury };
struct FactForm {
  std::string_view name;
  Form form;
};
constexpr std::array fact_forms{
    FactForm{"rings", Form::count}, FactForm{"complainants", Form::count},
    FactForm{"media", Form::count}, FactForm{"press-days", Form::count},
    FactForm{"loss", Form::amount}, FactForm{"amount", Form::amount},
    FactForm{"paid", Form::amount}, FactForm{"happened", Form::time},
    FactForm{"reply", Form::time},  FactForm{"moved-to", Form::time},
    FactForm{"cause", Form::cause}, FactForm{"injury", Form::injury},
};

bool is_count(std::string_view text) {
  constexpr std::size_t most_digits = 12;
  return all_digits(text) && text.size() <= most_digits;
}

bool is_amount(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return is_count(text);
  const std::string_view decimals = text.substr(point + 1);
  return is_count(text.substr(0, point)) && all_digits(decimals) && decimals.size() <= 2;
}

Said words_hint(Vocabulary vocabulary) {
  const auto words = words_of(vocabulary);
  const std::vector<std::string> all(words.begin(), words.end());
  return {Message::hint_one_of, {joined(all)}};
}

std::optional<Said> flaw_in(Form form, std::string_view value) {
  switch (form) {
    case Form::count:
      if (!is_count(value)) return Said{Message::hint_journal_count, {}};
      break;
    case Form::amount:
      if (!is_amount(value)) return Said{Message::hint_journal_amount, {}};
      break;
    case Form::time:
      if (!parse_rfc3339(value)) return Said{Message::hint_journal_time, {}};
      break;
    case Form::cause:
      if (!rank_of(Vocabulary::cause, value)) return words_hint(Vocabulary::cause);
      break;
    case Form::injury:
      if (!rank_of(Vocabulary::injury, value)) return words_hint(Vocabulary::injury);
      break;
  }
  return std::nullopt;
}

}  // namespace

std::vector<FactFlaw> flaws_in_facts(std::string_view facts) {
  std::vector<FactFlaw> flaws;
  for (std::size_t from = 0; from < facts.size();) {
    const std::size_t end = end_of_fact(facts, from);
    const std::string_view fact = facts.substr(from, end - from);
    from = end + 1;
    const std::size_t equals = std::min(fact.find('='), fact.size());
    const std::string_view name = fact.substr(0, equals);
    const auto* const known =
        std::find_if(fact_forms.begin(), fact_forms.end(),
                     [name](const FactForm& row) { return row.name == name; });
    if (known == fact_forms.end()) continue;
    const std::string_view value = fact.substr(std::min(equals + 1, fact.size()));
    if (auto hint = flaw_in(known->form, value)) flaws.push_back({known->name, *std::move(hint)});
  }
  return flaws;
}

}  // namespace deskctl
