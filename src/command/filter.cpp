#include "command/filter.hpp"

#include <algorithm>
#include <array>

#include "command/input.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/report/due.hpp"
#include "deskctl/sla/clock.hpp"
#include "deskctl/text/glob.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

using Test = std::function<bool(const Request&)>;
constexpr std::array<std::string_view, 5> keys{"due", "logged", "phone", "contact", "by"};

bool is_written_by(const Request& request, const std::string& name) {
  return std::any_of(request.events.begin(), request.events.end(),
                     [&](const Event* event) { return plain(event->field(Column::by)) == name; });
}

Test key_condition(Session& session, std::string_view key, const std::string& value,
                   const std::shared_ptr<HolidayGaps>& gaps) {
  const Zone zone = session.zone();
  const LocalDay today = zone.day(session.now());
  if (key == "logged") {
    const Period period = parse_period(value, today);
    return [=](const Request& request) { return period.contains(zone.day(request.logged)); };
  }
  if (key == "due") {
    const Period period = parse_period(value, today);
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
  if (key == "phone")
    return [=](const Request& request) {
      return plain(request.phone).find(value) != std::string::npos;
    };
  if (key == "contact")
    return [=](const Request& request) {
      return plain(request.contact).find(value) != std::string::npos;
    };
  return [=](const Request& request) { return is_written_by(request, value); };  // by:
}

Test word_condition(const std::string& word) {
  if (const auto status = rank_of(Vocabulary::status, word))
    return [status](const Request& request) { return static_cast<int>(request.status) == *status; };
  if (rank_of(Vocabulary::category, word))
    return [=](const Request& request) { return request.category == word; };
  if (rank_of(Vocabulary::severity, word))
    return [=](const Request& request) { return request.situation.severity == word; };
  return [=](const Request& request) { return request.urgency == word; };
}

void refuse_key(std::string_view key) {
  const std::string near = nearest(key, keys);
  const std::vector<std::string> all(keys.begin(), keys.end());
  refuse(message::use_unknown_filter, {printable(key)},
         near.empty() ? Said{message::hint_one_of, {joined(all)}}
                      : Said{message::hint_did_you_mean, {near + ":"}});
}

}  // namespace

bool Filter::fits(const Request& request) const {
  return std::all_of(conditions.begin(), conditions.end(),
                     [&](const Test& test) { return test(request); });
}

Filter parse_filter(Session& session, const std::vector<std::string>& words) {
  Filter filter;
  filter.gaps = std::make_shared<HolidayGaps>(session.desk().policy);
  for (const std::string& typed : words) {
    const std::string word = clean_text(typed);
    const std::size_t colon = word.find(':');
    const std::string key = word.substr(0, colon);
    const bool key_like =
        colon != std::string::npos && !key.empty() &&
        std::all_of(key.begin(), key.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const auto& teams = session.desk().policy.teams;
    if (key_like) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) refuse_key(key);
      filter.conditions.push_back(key_condition(session, key, word.substr(colon + 1), filter.gaps));
    } else if (word == "mine") {
      filter.conditions.emplace_back([name = author_of(session).name](const Request& request) {
        return plain(request.owner) == name || plain(request.situation.person) == name ||
               plain(request.log_event().field(Column::by)) == name;
      });
    } else if (word == "held") {
      filter.conditions.emplace_back([](const Request& request) { return request.situation.held; });
    } else if (rank_of(Vocabulary::status, word) || rank_of(Vocabulary::category, word) ||
               rank_of(Vocabulary::severity, word) || rank_of(Vocabulary::urgency, word)) {
      filter.asks_status = filter.asks_status || rank_of(Vocabulary::status, word).has_value();
      filter.conditions.push_back(word_condition(word));
    } else if (std::find(teams.begin(), teams.end(), word) != teams.end()) {
      filter.conditions.emplace_back(
          [word](const Request& request) { return plain(request.situation.team) == word; });
    } else if (word.find('*') != std::string::npos) {
      filter.conditions.emplace_back(
          [word](const Request& request) { return fits_glob(word, plain(request.location)); });
    } else {
      filter.conditions.emplace_back([word](const Request& request) {
        return plain(request.text).find(word) != std::string::npos ||
               plain(request.location).find(word) != std::string::npos;
      });
    }
  }
  return filter;
}

}  // namespace deskctl
