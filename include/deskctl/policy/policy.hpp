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
#include "deskctl/policy/register_policy.hpp"

namespace deskctl {

/// The properties of a request that a rule can test.
enum class Attribute {
  category,
  urgency,
  scope,
  severity,
  channel,
  cause,
  appointment,   ///< Whether one was made; "true" or "false", like the next three.
  accepted,      ///< Whether the team took the work order before it arrived, in the same cycle.
  participants,  ///< Whether it is an activity, whose participants are counted.
  incident,
  location,  ///< This one and those below: as stored, `*` stands for any text.
  team,      ///< The team that the request was last dispatched to.
  owner,
  item,
};
inline constexpr std::size_t attribute_count = 14;
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
  enum class Kind { event, receipt, appointment, deadline, reply };
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
  bool repeats = false;  ///< Whether it also applies to repeats (--same-as).
  /// Percent of its requests that must be done, or of an activity's participants to be called;
  /// none: all of them.
  std::optional<int> share;
  std::vector<LadderStep> overdue;  ///< The roles told when it is overdue, by the day of the log.
  std::vector<LadderStep> ladder;   ///< Other roles that are told, and when.
  std::string source;  ///< Where it stands in the manuals, as the policy says it; may be empty.
  int line = 0, column = 0;  ///< In the policy's file.

  bool in_force_on(LocalDay logged) const;
  bool pauses_for(std::string_view reason) const;
  /// Whether it is for activities, of whose participants a share is called.
  bool counts_participants() const;
};

/// A clock: the first of its rules that fits a request counts.
struct ClockPolicy {
  std::string name;
  std::vector<Rule> rules;
  std::vector<EventKind> again;    ///< The events that start a new cycle.
  bool promised_deadline = false;  ///< Whether a promised deadline replaces `within`.
  /// Set for a clock that exists only once a request has been unfinished for so long.
  std::optional<Span> after;
  std::string figure;  ///< What reports ask it for, whatever its name; empty: nothing.

  bool begins_cycle(EventKind kind) const;
  /// Whether it runs to times that are promised again and again: each is owed until it is kept, and
  /// all count as cycle 1.
  bool is_of_promises() const;
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
  std::vector<std::pair<std::string, std::optional<int>>> by_category;  ///< Nothing: for ever.

  /// Nothing: they are kept for ever.
  std::optional<int> months_for(std::string_view category) const;
  /// The smallest of all months, nothing when everything is kept for ever; and the largest, nothing
  /// when anything is.
  std::optional<int> shortest() const;
  std::optional<int> longest() const;
};

/// What reports ask of a clock (`figure`), in the order of the month's figures.
namespace figure {
inline constexpr std::string_view registered = "registered-in-time";
inline constexpr std::string_view dispatched = "dispatched-in-time";
inline constexpr std::string_view accepted = "accepted-in-time";
inline constexpr std::string_view arrive = "arrive-on-time";
inline constexpr std::string_view handle = "handle-on-time";
inline constexpr std::string_view timely = "timely-repairs";  ///< Beside arrive and handle.
inline constexpr std::string_view complete = "complaints-in-time";
inline constexpr std::string_view inform = "informed-in-time";
inline constexpr std::string_view callback = "callbacks-in-time";
inline constexpr std::string_view two_days = "two-day-handover";
inline constexpr std::string_view one_week = "one-week-handover";
inline constexpr std::string_view visit = "site-visits";
}  // namespace figure
/// All of them.
std::span<const std::string_view> clock_figures();
/// The figure of a clock of the manuals' policy by its name, for policies that do not say; empty
/// for other names.
std::string_view usual_figure(std::string_view clock_name);

/// Numbers that figures and lists are counted by; the manuals' unless the policy says otherwise.
struct CountedBy {
  int rings = 3;                                ///< A call is answered within so many (S0 L401).
  int repeat_complaints = 2;                    ///< A matter with so many is listed (S1 L18).
  int repeat_repairs = 3;                       ///< The same thing repaired so often (S1 L18).
  Seconds again = date::days{30};               ///< The same place and item again is no first fix.
  Seconds at_once = std::chrono::minutes{5};    ///< Completed so soon after the log.
  Seconds late_entry = std::chrono::hours{24};  ///< Recorded so long after it happened.
};

/// A figure that can have a target, in the order of the month's figures.
struct FigureName {
  enum class Better { more, less };
  std::string_view name;
  Better better = Better::more;
  bool is_share = true;  ///< A part of a whole; else a number.
};
std::span<const FigureName> figure_names();

/// What a figure has to reach, or must not exceed if less is better.
struct FigureTarget {
  std::string figure;
  double value = 0;  ///< A share as a fraction of 1.
};

/// What `report stuck` lists; an absent one lists nothing.
struct Stuck {
  std::optional<Span> quiet;                       ///< Open and nothing happened for so long.
  std::optional<int> dispatched, reopened, urged;  ///< At least so often.
  std::optional<Span> held;                        ///< On hold for longer.
  std::vector<Span> older;                         ///< Open since, in rising order.
  int calendar = -1;                               ///< That `quiet` is counted in.
};

/// Words of a call that suggest its category or urgency: 爆水管 is an urgent repair.
struct Keyword {
  std::vector<std::string> words;
  std::string category, urgency;  ///< Empty: it suggests none.
};

/// A suggestion of all keywords found in a text together.
struct SuggestedMatter {
  std::vector<std::string> words;       ///< The first that was found of each keyword.
  std::vector<std::string> categories;  ///< Each once; one alone is sure.
  std::string urgency;
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
  OwnWords own;      ///< Categories and severities of the desk's own.
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
  CountedBy counting;
  std::vector<FigureTarget> targets;
  Stuck stuck;
  std::vector<std::string> mid_term;  ///< Categories that may be called back while open (S1 L19).
  int unreachable_after = 0;          ///< Missed calls before closing as unreachable.
  std::vector<RegisterPolicy> registers;  ///< In the file's order.
  std::vector<Calendar> calendars;        ///< In the file's order.
  Calendar round_the_clock;               ///< The calendar that `calendar = -1` means.

  const Calendar& calendar(int index) const;
  const Calendar* find_calendar(std::string_view name) const;
  const ClockPolicy* find_clock(std::string_view name) const;
  const RegisterPolicy* find_register(std::string_view name) const;
  /// The target of a figure; null if it has none.
  const FigureTarget* target_of(std::string_view figure) const;
  /// The suggestion of the keywords in `text`: compared folded (text/folded.hpp), Latin words as
  /// whole words. Beside an urgent keyword those that are not count for nothing.
  SuggestedMatter suggested_by(std::string_view text) const;
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
