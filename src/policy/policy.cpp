#include "deskctl/policy/policy.hpp"

#include <algorithm>
#include <array>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/redact_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/glob.hpp"
#include "policy/config.hpp"
#include "policy/meant.hpp"
#include "policy/own_registers.hpp"
#include "policy/own_words.hpp"
#include "policy/read_calendar.hpp"
#include "policy/read_clock.hpp"
#include "policy/read_figures.hpp"
#include "policy/read_keys.hpp"
#include "policy/read_register.hpp"
#include "policy/read_reminders.hpp"
#include "policy/read_severities.hpp"
#include "policy/read_teams.hpp"

namespace deskctl {
namespace {

class PolicyReading {
  using Place = ConfigProblems::Place;

 public:
  PolicyReading(const std::string& text, const std::string& file, Zone zone,
                const HolidayTables& holidays)
      : problems_(file, text),
        zone_(std::move(zone)),
        holidays_(holidays),
        root_(parse_config(text, file)) {
    policy_.file = file;
  }

  Policy read() {
    TableReader reader(root_, problems_);
    const ConfigValue* severity = reader.table("severity");
    policy_.own = read_own_words(reader.table("category"), severity, problems_);
    const WordsInUse own(policy_.own);
    policy_.teams = read_teams(reader, problems_);
    // Calendars first, because clocks and receipt name them.
    if (const ConfigValue* calendars = reader.table("calendar"))
      for (const auto& [name, table] : calendars->members)
        if (is_table(name, table))
          policy_.calendars.push_back(read_calendar(name, table, zone_, holidays_, problems_));
    if (const ConfigValue* clocks = reader.table("clock"))
      for (const auto& [name, table] : clocks->members)
        if (is_table(name, table))
          policy_.clocks.push_back(
              read_clock(name, table, policy_.calendars, policy_.own, problems_));
    if (const ConfigValue* registers = reader.table("register"))
      for (const auto& [name, table] : registers->members)
        if (is_table(name, table))
          policy_.registers.push_back(read_register(name, table, policy_.calendars, problems_));
    add_own_registers();
    if (severity != nullptr) policy_.severities = read_severities(*severity, problems_);
    if (const ConfigValue* receipt = reader.table("receipt")) read_receipt(*receipt);
    if (const ConfigValue* callback = reader.table("callback")) read_callback(*callback);
    if (const ConfigValue* close = reader.table("close")) read_close(*close);
    if (const ConfigValue* retention = reader.table("retention")) read_retention(*retention);
    if (const ConfigValue* keywords = reader.list("keywords"))
      policy_.keywords = read_keywords(*keywords, problems_);
    read_check(reader.table("check"), policy_, problems_);
    policy_.report_days = read_report_days(reader.table("report"), problems_);
    policy_.counting = read_counting(reader.table("figures"), problems_);
    policy_.targets = read_targets(reader.table("target"), problems_);
    policy_.stuck = read_stuck(reader.table("stuck"), policy_.calendars, problems_);
    reader.finish();
    problems_.throw_if_any();
    read_round_the_clock();
    return std::move(policy_);
  }

 private:
  bool is_table(const std::string& name, const ConfigValue& value) {
    if (value.kind == ConfigValue::Kind::table) return true;
    problems_.add(value, {message::config_wrong_kind, {name}},
                  Said{message::config_kind_table, {}});
    return false;
  }

  void add_own_registers() {
    const std::string rules(own_register_rules());
    ConfigProblems none("", rules);
    const ConfigValue root = parse_config(rules, "");
    TableReader reader(root, none);
    for (const auto& [name, table] : reader.table("register")->members)
      if (policy_.find_register(name) == nullptr)
        policy_.registers.push_back(read_register(name, table, policy_.calendars, none));
  }

  void read_receipt(const ConfigValue& table) {
    TableReader reader(table, problems_);
    for (const ConfigValue* channel : reader.texts("channel"))
      if (is_word(*channel, Vocabulary::channel, problems_, Place::several))
        policy_.receipt.channels.push_back(channel->text);
    if (const ConfigValue* calendar = reader.text("calendar"))
      policy_.receipt.calendar = calendar_index(*calendar, policy_.calendars, problems_);
    else if (reader.member("calendar") == nullptr)
      problems_.add_missing(table, "calendar");
    reader.finish();
  }

  void read_callback(const ConfigValue& table) {
    TableReader reader(table, problems_);
    for (const ConfigValue* category : reader.texts("mid-term"))
      if (is_word(*category, Vocabulary::category, problems_, Place::several))
        policy_.mid_term.push_back(category->text);
    if (const ConfigValue* grade = reader.table("grade-C")) {
      TableReader target(*grade, problems_);
      if (const ConfigValue* to = target.text("to"))
        if (is_word(*to, Vocabulary::role, problems_)) policy_.unqualified_to = to->text;
      if (grade->members.empty()) problems_.add_missing(*grade, "to");
      target.finish();
    }
    reader.finish();
  }

  void read_close(const ConfigValue& table) {
    TableReader reader(table, problems_);
    for (const ConfigValue* role : reader.texts("unresolvable"))
      if (is_word(*role, Vocabulary::role, problems_, Place::several))
        policy_.unresolvable_by.push_back(role->text);
    constexpr long long most_missed = 1000;
    if (const auto missed = number_in(reader, "unreachable", 0, most_missed, problems_))
      policy_.unreachable_after = static_cast<int>(*missed);
    reader.finish();
  }

  std::optional<int> months_in(TableReader& reader, std::string_view key) {
    constexpr long long most = 1200;
    const ConfigValue* value = reader.number(key);
    if (value == nullptr) return std::nullopt;
    if (value->number >= 1 && value->number <= most) return static_cast<int>(value->number);
    problems_.add(*value, {message::config_bad_months, {std::to_string(value->number)}},
                  Said{message::hint_config_months, {}});
    return std::nullopt;
  }

  void read_retention(const ConfigValue& table) {
    TableReader reader(table, problems_);
    policy_.retention.months = months_in(reader, "months");
    for (const std::string_view category : words_of(Vocabulary::category)) {
      const ConfigValue* value = reader.member(category);
      if (value != nullptr && value->text == "forever")
        policy_.retention.by_category.emplace_back(category, std::nullopt);
      else if (value != nullptr && value->kind == ConfigValue::Kind::text &&
               !number_meant(value->text))
        problems_.add_unknown_word(*value, "value", {"forever"});
      else if (const auto months = months_in(reader, category))
        policy_.retention.by_category.emplace_back(category, *months);
    }
    reader.finish();
  }

  void read_round_the_clock() {
    Calendar& calendar = policy_.round_the_clock;
    calendar.zone = zone_;
    calendar.name = "00:00-24:00";
    for (DayHours& day : calendar.week) day = {{Seconds{0}, std::chrono::hours{24}}};
  }

  ConfigProblems problems_;
  Zone zone_;
  const HolidayTables& holidays_;
  ConfigValue root_;
  Policy policy_;
};

}  // namespace

std::string_view word_of(Attribute attribute) {
  constexpr std::array<std::string_view, attribute_count> words{
      "category", "urgency",      "scope",    "severity", "channel", "cause", "appointment",
      "accepted", "participants", "incident", "location", "team",    "owner", "item"};
  return words[static_cast<std::size_t>(attribute)];
}

bool is_free_text(Attribute attribute) {
  return attribute >= Attribute::location;
}

bool Condition::holds_for(std::string_view value) const {
  const bool holds = is_free_text(attribute)
                         ? std::any_of(values.begin(), values.end(),
                                       [&](const auto& one) { return fits_glob(one, value); })
                         : std::find(values.begin(), values.end(), value) != values.end();
  return holds != negated;
}

bool Rule::in_force_on(LocalDay logged) const {
  return (!since || *since <= logged) && (!until_day || logged <= *until_day);
}

bool Rule::counts_participants() const {
  return std::any_of(when.begin(), when.end(), [](const Condition& condition) {
    return condition.attribute == Attribute::participants && condition.holds_for("true");
  });
}

bool Rule::pauses_for(std::string_view reason) const {
  return std::any_of(pause.begin(), pause.end(),
                     [&](const std::string& one) { return fits_glob(one, reason); });
}

std::optional<int> Retention::months_for(std::string_view category) const {
  for (const auto& [name, own] : by_category)
    if (name == category) return own;
  const std::string_view like = like_of(Vocabulary::category, category);
  return like == category ? months : months_for(like);
}

std::optional<int> Retention::shortest() const {
  std::optional<int> least = months;
  for (const auto& [name, own] : by_category)
    if (own) least = std::min(*own, least.value_or(*own));
  return least;
}

std::optional<int> Retention::longest() const {
  std::optional<int> most = months;
  for (const auto& [name, own] : by_category) {
    if (!own) return std::nullopt;
    most = std::max(*own, most.value_or(*own));
  }
  return most;
}

bool ClockPolicy::begins_cycle(EventKind kind) const {
  return std::find(again.begin(), again.end(), kind) != again.end();
}

bool ClockPolicy::is_of_promises() const {
  const Start::Kind kind = rules.front().from.kind;
  return again.empty() &&
         (kind == Start::Kind::reply || kind == Start::Kind::deadline ||
          kind == Start::Kind::appointment) &&
         std::all_of(rules.begin(), rules.end(),
                     [kind](const Rule& rule) { return rule.from.kind == kind; });
}

bool ClockPolicy::has_repeats() const {
  return std::any_of(rules.begin(), rules.end(), [](const Rule& rule) { return rule.repeats; });
}

const Calendar& Policy::calendar(int index) const {
  return index < 0 ? round_the_clock : calendars[static_cast<std::size_t>(index)];
}

const Calendar* Policy::find_calendar(std::string_view name) const {
  for (const Calendar& calendar : calendars)
    if (calendar.name == name) return &calendar;
  return nullptr;
}

const ClockPolicy* Policy::find_clock(std::string_view name) const {
  for (const ClockPolicy& clock : clocks)
    if (clock.name == name) return &clock;
  return nullptr;
}

const RegisterPolicy* Policy::find_register(std::string_view name) const {
  for (const RegisterPolicy& one : registers)
    if (one.name == name) return &one;
  return nullptr;
}

const FigureTarget* Policy::target_of(std::string_view figure) const {
  for (const FigureTarget& target : targets)
    if (target.figure == figure) return &target;
  return nullptr;
}

std::span<const std::string_view> clock_figures() {
  constexpr static std::array names{figure::registered, figure::dispatched, figure::accepted,
                                    figure::arrive,     figure::handle,     figure::timely,
                                    figure::complete,   figure::inform,     figure::callback,
                                    figure::two_days,   figure::one_week,   figure::visit};
  return names;
}

std::string_view usual_figure(std::string_view clock_name) {
  constexpr std::array usual{
      std::pair{"register", figure::registered}, std::pair{"dispatch", figure::dispatched},
      std::pair{"accept", figure::accepted},     std::pair{"arrive", figure::arrive},
      std::pair{"handle", figure::handle},       std::pair{"review", figure::timely},
      std::pair{"complete", figure::complete},   std::pair{"inform", figure::inform},
      std::pair{"callback", figure::callback},   std::pair{"two-days", figure::two_days},
      std::pair{"one-week", figure::one_week},   std::pair{"visit", figure::visit}};
  for (const auto& [name, figure] : usual)
    if (name == clock_name) return figure;
  return {};
}

namespace {

bool is_latin(char c) {
  return c >= 'a' && c <= 'z';
}

// "fire" does not stand in "fireplace"; words of scripts without spaces stand anywhere.
bool holds_word(std::string_view plain_text, std::string_view plain_word) {
  if (plain_word.empty()) return false;
  for (std::size_t at = plain_text.find(plain_word); at != std::string_view::npos;
       at = plain_text.find(plain_word, at + 1)) {
    const std::size_t end = at + plain_word.size();
    const bool goes_on_before =
        at > 0 && is_latin(plain_word.front()) && is_latin(plain_text[at - 1]);
    const bool goes_on_after =
        end < plain_text.size() && is_latin(plain_word.back()) && is_latin(plain_text[end]);
    if (!goes_on_before && !goes_on_after) return true;
  }
  return false;
}

}  // namespace

SuggestedMatter Policy::suggested_by(std::string_view text) const {
  const std::string plain = folded(text);
  std::vector<std::pair<const Keyword*, std::string>> found;
  bool is_urgent = false;
  for (const Keyword& keyword : keywords) {
    const auto word =
        std::find_if(keyword.words.begin(), keyword.words.end(),
                     [&](const std::string& one) { return holds_word(plain, folded(one)); });
    if (word == keyword.words.end()) continue;
    found.emplace_back(&keyword, *word);
    is_urgent = is_urgent || keyword.urgency == word_of(Urgency::urgent);
  }
  SuggestedMatter suggestion;
  for (const auto& [keyword, word] : found) {
    if (is_urgent && keyword->urgency != word_of(Urgency::urgent)) continue;
    suggestion.words.push_back(word);
    if (!keyword->urgency.empty()) suggestion.urgency = keyword->urgency;
    if (!keyword->category.empty() &&
        std::find(suggestion.categories.begin(), suggestion.categories.end(), keyword->category) ==
            suggestion.categories.end())
      suggestion.categories.push_back(keyword->category);
  }
  return suggestion;
}

std::optional<int> Policy::report_day(std::string_view report) const {
  for (const ReportDay& one : report_days)
    if (one.report == report) return one.day;
  return std::nullopt;
}

Weight Policy::weight_of(CheckRule rule) const {
  const auto found = weights.find(rule);
  return found == weights.end() ? usual_weight(rule) : found->second;
}

Policy parse_policy(const std::string& text, const std::string& file, const Zone& zone,
                    const HolidayTables& holidays) {
  const WordsInUse standard_ones(OwnWords{});  // whatever another policy that is in use adds
  return PolicyReading(text, file, zone, holidays).read();
}

}  // namespace deskctl
