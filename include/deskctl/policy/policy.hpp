// The rules of a desk as data: clocks, calendars, receipt, severities, closing. See
// deskctl-policy(5).
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "deskctl/calendar/calendar.hpp"
#include "deskctl/journal/words.hpp"
#include "deskctl/message/message.hpp"
#include "deskctl/policy/check_rule.hpp"

namespace deskctl {

/// The properties of a request that a rule can test.
enum class Attribute {
  category,
  urgency,
  scope,
  severity,
  channel,
  cause,
  appointment,  ///< Whether one was made; like incident "true" or "false".
  incident,
  location,  ///< This one and those below: as stored, `*` stands for any text.
  team,      ///< The team that the request was last dispatched to.
  owner,
  item,
};
inline constexpr std::size_t attribute_count = 12;
/// Its name in policy.toml.
std::string_view word_of(Attribute attribute);
/// Whether its values are texts with `*` instead of words of a vocabulary.
bool is_free_text(Attribute attribute);

/// `category = ["repair", "help"]`, `category = { not = "complaint" }`, `location = "3-*"`.
struct Condition {
  Attribute attribute;
  std::vector<std::string> values;
  bool negated = false;

  bool holds_for(std::string_view value) const;
};

/// The beginning of a clock: an event, the (moved) receipt, or a time that was agreed with the
/// resident.
struct Start {
  enum class Kind { event, receipt, appointment, reply };
  Kind kind = Kind::event;
  EventKind event = EventKind::logged;
};

/// The end of a clock: the first of these events, or the last time the request was finished.
struct Stop {
  std::vector<EventKind> events;
  bool last_finished = false;
  std::string to;  ///< Of an escalation: this role or above; empty for any.
};

/// One line of a clock: the requests it is for, where it starts and stops, and the time allowed.
struct Rule {
  std::vector<Condition> when;
  std::optional<LocalDay> since, until_day;  ///< For requests logged on these days, both included.
  Start from;
  Stop until;
  std::optional<Span> within;   ///< None: only a promise sets a due.
  int calendar = -1;            ///< Index into Policy::calendars; -1: round the clock.
  std::vector<std::string> by;  ///< Roles whose events stop it; empty: any.
  /// Reasons of a hold that pause it, `*` for any text; empty: it runs on.
  std::vector<std::string> pause;
  bool repeats = false;      ///< Whether it also applies to repeats (--same-as).
  std::optional<int> share;  ///< Percent of its requests that must be done; none: all of them.
  int line = 0, column = 0;  ///< In the policy's file.

  bool in_force_on(LocalDay logged) const;
  bool pauses_for(std::string_view reason) const;
};

/// A role that must be told when a clock has reached a certain point.
struct LadderStep {
  std::string to;              ///< A role.
  std::optional<int> percent;  ///< Of the open time from its start to its due.
  Span from_due;               ///< Else so long before (negative) or after the due.
};

/// A clock: the first of its rules that fits a request counts.
struct ClockPolicy {
  std::string name;
  std::vector<Rule> rules;
  std::vector<EventKind> again;    ///< The events that start a new cycle.
  bool promised_deadline = false;  ///< Whether a promised deadline replaces `within`.
  /// Set for a clock that exists only once a request has been unfinished for so long.
  std::optional<Span> after;
  std::string overdue_to;          ///< The role told when it is overdue; empty: nobody.
  std::vector<LadderStep> ladder;  ///< Other roles that are told, and when.

  bool begins_cycle(EventKind kind) const;
  /// Whether one of its rules applies to repeats.
  bool has_repeats() const;
};

/// Facts that raise a complaint to a severity. One reached threshold is enough, and the highest
/// severity reached counts.
struct SeverityThresholds {
  std::string severity;
  std::optional<long long> loss;  ///< Yuan
  std::optional<long long> complainants;
  std::string injury;
  std::optional<long long> media;
  std::optional<long long> press_days;
  std::optional<long long> complaints;  ///< Of one matter, including the first.
  std::optional<long long> households;  ///< Different places among these complaints.
};

/// Written requests arrive when the desk next opens.
struct Receipt {
  std::vector<std::string> channels;
  int calendar = -1;
};

/// How long names, phones and texts of settled requests are kept, in months.
struct Retention {
  std::optional<int> months;  ///< For categories without months of their own.
  std::vector<std::pair<std::string, int>> by_category;

  /// Nothing: they are kept for ever.
  std::optional<int> months_for(std::string_view category) const;
  /// The smallest and the largest of all months; nothing when everything is kept for ever.
  std::optional<int> shortest() const;
  std::optional<int> longest() const;
};

/// Words of a call that suggest its category or urgency: 爆水管 is an urgent repair.
struct Keyword {
  std::vector<std::string> words;
  std::string category, urgency;  ///< Empty: it suggests none.
};

/// Fields that `check` reports when absent, by category.
struct Asked {
  std::vector<std::string> usually;
  std::vector<std::pair<std::string, std::vector<std::string>>> by_category;

  const std::vector<std::string>& of(std::string_view category) const;
};
/// All fields that `check` can ask for.
std::span<const std::string_view> askable();

/// The day of the month by which a report must be made.
struct ReportDay {
  std::string report;
  int day = 0;  ///< 1 to 31; in a shorter month its last.
};

struct Policy {
  std::string file;  ///< As shown to people.
  std::vector<std::string> teams;
  std::vector<ClockPolicy> clocks;  ///< In the file's order.
  std::vector<SeverityThresholds> severities;
  Receipt receipt;
  std::string unqualified_to;                ///< The role told of a call-back of grade C.
  std::vector<std::string> unresolvable_by;  ///< Roles that may close a request that cannot be
                                             ///< handled.
  Retention retention;
  std::vector<Keyword> keywords;
  Asked asked;
  /// Rules of `check` whose findings have another weight than usual.
  std::map<CheckRule, Weight> weights;
  std::vector<ReportDay> report_days;
  int unreachable_after = 0;        ///< Missed calls before closing as unreachable.
  std::vector<Calendar> calendars;  ///< In the file's order.
  Calendar round_the_clock;         ///< The calendar that `calendar = -1` means.

  const Calendar& calendar(int index) const;
  const Calendar* find_calendar(std::string_view name) const;
  const ClockPolicy* find_clock(std::string_view name) const;
  /// The first keyword found in `text`, and which of its words it was; null if none is found.
  struct FoundKeyword {
    const Keyword* keyword = nullptr;
    std::string_view word;
  };
  FoundKeyword find_keyword(std::string_view text) const;
  /// The day by which that report must be made; nothing if the policy does not say.
  std::optional<int> report_day(std::string_view report) const;
  Weight weight_of(CheckRule rule) const;
};

/// Reads a policy. `zone` is the desk's, for calendars that name none; `holidays` are the tables
/// that calendars may name. Throws Refused (config) with every problem of the file, each with its
/// line and column.
Policy parse_policy(const std::string& text, const std::string& file, const Zone& zone,
                    const HolidayTables& holidays = built_in_holidays());

/// The manuals' policy, commented in the desk's language; `init` writes it.
std::string default_policy(Language language);

}  // namespace deskctl
