#include <algorithm>

#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/show_messages.hpp"
#include "deskctl/render/policy_page.hpp"
#include "deskctl/sla/worked_example.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/policy_sections.hpp"
#include "render/register_sentences.hpp"
#include "render/rule_words.hpp"

namespace deskctl {
namespace {

class PolicyPage {
 public:
  PolicyPage(const ShownPolicy& shown, const Zone& zone, const View& view)
      : policy_(shown.policy), only_(shown.only), zone_(zone), language_(view.language) {}

  std::string text() && {
    if (only_ == nullptr)
      out_ += say(language_, message::show_title, {printable(policy_.file)}) + '\n';
    for (const ClockPolicy& clock : policy_.clocks)
      if (only_ == nullptr || only_ == &clock) add_clock(clock);
    if (only_ == nullptr) {
      add_section(message::show_head_severity, severities_in_words(policy_, language_));
      add_section(message::show_head_other, other_rules_in_words(policy_, language_));
      add_section(message::show_head_registers, registers_in_words(policy_, language_));
    }
    add_section(message::show_head_calendars, calendars());
    return std::move(out_);
  }

 private:
  std::string words(Message message, std::initializer_list<std::string> values = {}) const {
    return say(language_, message, values);
  }

  // English sentences stand apart, Chinese ones follow each other.
  void append(std::string& line, const std::string& sentence) const {
    if (!line.empty() && language_ == Language::english) line += ' ';
    line += sentence;
  }

  void add_line(const std::string& text, int indent) {
    out_ += std::string(static_cast<std::size_t>(indent), ' ') + text + '\n';
  }

  void add_clock(const ClockPolicy& clock) {
    const std::string name = label(language_, "clock", clock.name);
    if (!out_.empty()) out_ += '\n';
    out_ += name == clock.name ? name : words(message::show_named, {name, printable(clock.name)});
    out_ += '\n';
    constexpr int indent = 2;
    constexpr int below_number = 5;
    const bool several = clock.rules.size() > 1;
    const auto differ = [&](auto value) {
      return std::any_of(clock.rules.begin(), clock.rules.end(), [&](const Rule& rule) {
        return value(rule) != value(clock.rules.front());
      });
    };
    const bool sources_differ = differ([](const Rule& rule) { return rule.source; });
    for (std::size_t i = 0; i < clock.rules.size(); ++i) {
      const Rule& rule = clock.rules[i];
      const std::string number = several ? pad_right(std::to_string(i + 1) + '.', 3) : "";
      add_line(number + rule_sentences(clock, rule, i > 0), indent);
      const int at = several ? below_number : indent;
      if (sources_differ) add_source(rule, at);
      add_line(example(clock, rule), at);
    }
    if (!sources_differ) add_source(clock.rules.front(), indent);
    std::string more;
    if (clock.promised_deadline) append(more, words(message::show_promise));
    if (!clock.again.empty())
      append(more,
             words(message::show_again, {or_list(moments_of(language_, clock.again), language_)}));
    if (!clock.figure.empty())
      append(more, words(message::show_figure, {label(language_, "figure", clock.figure)}));
    if (!more.empty()) add_line(more, indent);
  }

  void add_source(const Rule& rule, int indent) {
    if (!rule.source.empty())
      add_line(words(message::show_source, {printable(rule.source)}), indent);
  }

  std::string rule_sentences(const ClockPolicy& clock, const Rule& rule, bool is_rest) const {
    std::string line = rule_in_words(clock, rule, is_rest, language_);
    if (rule.calendar >= 0)
      append(line,
             words(message::show_calendar, {printable(policy_.calendar(rule.calendar).name)}));
    if (!rule.by.empty())
      append(line,
             words(message::show_by, {or_list(labels_of(language_, "role", rule.by), language_)}));
    if (rule.share)
      append(line,
             words(rule.counts_participants() ? message::show_share_of_people : message::show_share,
                   {std::to_string(*rule.share)}));
    if (rule.pause == std::vector<std::string>{"*"})
      append(line, words(message::show_pause_any));
    else if (!rule.pause.empty())
      append(line, words(message::show_pause, {reasons(rule.pause)}));
    if (rule.repeats) append(line, words(message::show_repeats));
    for (const std::string& step : steps_in_words(rule, language_)) append(line, step);
    return line;
  }

  std::string reasons(const std::vector<std::string>& pause) const {
    std::vector<std::string> shown;
    for (const std::string& reason : pause) shown.push_back(printable(unescape_text(reason)));
    return or_list(shown, language_);
  }

  std::string shown_day(Instant instant) const {
    constexpr std::string_view weekdays[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    const LocalDay day = zone_.day(instant);
    return label(language_, "weekday", weekdays[date::weekday{day}.c_encoding()]) + ' ' +
           shown_time(instant, zone_);
  }

  // The time alone on the day of the start: `09:05`.
  std::string shown_due(Instant due, Instant start) const {
    if (zone_.day(due) != zone_.day(start)) return shown_day(due);
    return format_time_of_day(zone_.local(due) - zone_.day(due));
  }

  std::string example(const ClockPolicy& clock, const Rule& rule) const {
    const WorkedExample worked = worked_example(policy_, clock, rule);
    const std::string from = start_in_words(rule.from, language_);
    const std::string start = shown_day(worked.start);
    if (!worked.due) return words(message::show_example_no_due, {from, start});
    return words(clock.after ? message::show_example_after : message::show_example,
                 {from, start, shown_due(*worked.due, worked.start)});
  }

  std::vector<std::string> calendars() const {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < policy_.calendars.size(); ++i) {
      const auto uses = [&](const Rule& rule) { return rule.calendar == static_cast<int>(i); };
      if (only_ == nullptr || std::any_of(only_->rules.begin(), only_->rules.end(), uses))
        out.push_back(calendar_in_words(policy_.calendars[i], zone_, language_));
    }
    return out;
  }

  void add_section(Message heading, const std::vector<std::string>& sentences) {
    if (sentences.empty()) return;
    out_ += '\n' + words(heading) + '\n';
    for (const std::string& sentence : sentences) add_line(sentence, 2);
  }

  const Policy& policy_;
  const ClockPolicy* only_;
  const Zone& zone_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string policy_text(const ShownPolicy& shown, const Zone& zone, const View& view) {
  return PolicyPage(shown, zone, view).text();
}

}  // namespace deskctl
