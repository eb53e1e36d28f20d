#include "command/filter_key.hpp"

#include <algorithm>
#include <array>

#include "command/option_value.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/policy/word_meant.hpp"
#include "deskctl/sla/clock.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/phone.hpp"
#include "deskctl/text/place.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::array<std::string_view, 14> keys{
    "due",  "logged", "phone",  "contact",  "by",       "owner",   "person",
    "team", "place",  "status", "category", "severity", "urgency", "incident"};

bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

[[noreturn]] void refuse_key(std::string_view key) {
  const std::string near = nearest(key, keys);
  const std::vector<std::string> all(keys.begin(), keys.end());
  refuse(message::use_unknown_filter, {printable(key)},
         near.empty() ? Said{message::hint_one_of, {joined(all)}}
                      : Said{message::hint_did_you_mean, {near + ":"}});
}

bool is_written_by(const Request& request, const std::string& name) {
  return std::any_of(request.events.begin(), request.events.end(), [&](const Event* event) {
    return folded(plain(event->field(Column::by))) == name;
  });
}

RequestTest due_condition(Session& session, const Period& period,
                          const std::shared_ptr<HolidayGaps>& gaps) {
  const Zone zone = session.zone();
  const Policy& policy = session.desk().policy;
  const Instant now = session.now();
  return [=, &policy](const Request& request) {
    const std::vector<Clock> clocks = clocks_of(request, policy, now);
    gaps->add_owed(clocks, request.status);
    return std::any_of(clocks.begin(), clocks.end(), [&](const Clock& clock) {
      return clock.running() && clock.due && period.contains(zone.day(*clock.due));
    });
  };
}

// The number itself or its end, or within it the digits that were typed.
RequestTest phone_condition(const std::string& value) {
  const std::string digits = phone_digits(value);
  if (digits.empty())
    return [part = folded(value)](const Request& request) {
      return folded(plain(request.phone)).find(part) != std::string::npos;
    };
  return [digits](const Request& request) {
    const std::string stored = phone_digits(plain(request.phone));
    return names_phone(stored, digits) || stored.find(digits) != std::string::npos;
  };
}

RequestTest word_condition(std::string_view key, const std::string& value, Filter& filter) {
  if (key == "status") {
    filter.asks_status = true;
    const auto status = rank_of(Vocabulary::status, token_in(Vocabulary::status, value));
    return [=](const Request& request) { return static_cast<int>(request.status) == *status; };
  }
  if (key == "category")
    return [=, word = token_in(Vocabulary::category, value)](const Request& request) {
      // A category of the policy counts in the one that it is like.
      return request.category == word || like_of(Vocabulary::category, request.category) == word;
    };
  if (key == "severity")
    return [=, word = token_in(Vocabulary::severity, value)](const Request& request) {
      return request.situation.severity == word;
    };
  return [=, word = token_in(Vocabulary::urgency, value)](const Request& request) {
    return request.urgency == word;
  };
}

RequestTest name_condition(std::string_view key, const std::string& name) {
  if (key == "contact")
    return [=](const Request& request) {
      return folded(plain(request.contact)).find(name) != std::string::npos;
    };
  if (key == "owner")
    return [=](const Request& request) { return folded(plain(request.owner)) == name; };
  if (key == "person")
    return [=](const Request& request) { return folded(plain(request.situation.person)) == name; };
  if (key == "incident")
    return [=](const Request& request) {
      return folded(plain(fact_of(request, Fact::incident))) == name;
    };
  if (key == "place")
    return
        [=](const Request& request) { return names_place(folded(plain(request.location)), name); };
  return [=](const Request& request) { return is_written_by(request, name); };
}

}  // namespace

std::span<const std::string_view> filter_keys() {
  return keys;
}

std::optional<KeyedWord> keyed_word(const std::string& word) {
  constexpr std::string_view wide_colon = "：";
  const std::size_t plain_at = word.find(':'), wide_at = word.find(wide_colon);
  const std::size_t at = std::min(plain_at, wide_at);
  if (at == std::string::npos || at == 0) return std::nullopt;
  const std::string typed = word.substr(0, at);
  const std::string value = word.substr(at + (at == plain_at ? 1 : wide_colon.size()));
  std::string key = word_meant(typed, "key", keys);
  if (key.empty() && std::all_of(typed.begin(), typed.end(), is_small_letter)) refuse_key(typed);
  if (key.empty()) return std::nullopt;
  return KeyedWord{std::move(key), value};
}

RequestTest key_condition(Session& session, const KeyedWord& word, Filter& filter) {
  const auto& [key, value] = word;
  const Zone zone = session.zone();
  const LocalDay today = zone.day(session.now());
  if (key == "logged") {
    const Period period = parse_period(value, today);
    return [=](const Request& request) { return period.contains(zone.day(request.logged)); };
  }
  if (key == "due") return due_condition(session, parse_period(value, today), filter.gaps);
  if (key == "phone") return phone_condition(value);
  if (key == "team") {
    const std::string team = team_meant(session.desk().policy, value);
    return [name = folded(team.empty() ? value : team)](const Request& request) {
      return folded(plain(request.situation.team)) == name;
    };
  }
  for (const Vocabulary vocabulary :
       {Vocabulary::status, Vocabulary::category, Vocabulary::severity, Vocabulary::urgency})
    if (key == name_of(vocabulary)) return word_condition(key, value, filter);
  return name_condition(key, folded(value));
}

std::string team_meant(const Policy& policy, std::string_view typed) {
  return word_meant(typed, "team",
                    std::vector<std::string_view>(policy.teams.begin(), policy.teams.end()));
}

}  // namespace deskctl
