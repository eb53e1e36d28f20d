#include "check/short_history.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "check/label_words.hpp"
#include "deskctl/journal/event.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/policy_test_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "deskctl/time/typed.hpp"

namespace deskctl {
namespace {

using K = EventKind;

constexpr std::string_view wide_semicolon = "；";
constexpr std::string_view wide_space = "　";

/// A piece of an entry between spaces; quotes keep their spaces.
struct Token {
  std::string_view text;
  std::size_t offset = 0;  // in the history
  std::size_t end() const { return offset + text.size(); }
};

struct ShortEntry {
  std::size_t offset = 0;
  std::vector<Token> tokens;
};

std::size_t space_at(std::string_view text, std::size_t at) {
  if (text[at] == ' ' || text[at] == '\t') return 1;
  return text.substr(at).starts_with(wide_space) ? wide_space.size() : 0;
}

std::size_t semicolon_at(std::string_view text, std::size_t at) {
  if (text[at] == ';') return 1;
  return text.substr(at).starts_with(wide_semicolon) ? wide_semicolon.size() : 0;
}

// The entries of a history; empty ones are left out, so that it may end with a semicolon.
std::vector<ShortEntry> entries_of(std::string_view text, const AddFault& add) {
  std::vector<ShortEntry> entries(1);
  std::size_t begin = 0;
  std::size_t quote = std::string_view::npos;
  const auto end_token = [&](std::size_t end) {
    if (end > begin) entries.back().tokens.push_back({text.substr(begin, end - begin), begin});
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const bool quoted = quote != std::string_view::npos;
    if (text[at] == '\'') quote = quoted ? std::string_view::npos : at;
    const std::size_t space = quoted ? 0 : space_at(text, at);
    const std::size_t semicolon = quoted ? 0 : semicolon_at(text, at);
    if (space + semicolon > 0) {
      end_token(at);
      begin = at + space + semicolon;
      if (semicolon > 0) entries.emplace_back();
    }
    at += std::max<std::size_t>(1, space + semicolon);
  }
  end_token(text.size());
  if (quote != std::string_view::npos)
    add(quote, {message::policy_test_open_quote, {}}, {message::hint_policy_test_pair, {}});
  std::erase_if(entries, [](const ShortEntry& entry) { return entry.tokens.empty(); });
  for (ShortEntry& entry : entries) entry.offset = entry.tokens.front().offset;
  return entries;
}

Said did_you_mean(std::string_view typed, const std::vector<std::string_view>& words) {
  const std::string near = nearest(typed, words);
  if (!near.empty()) return {message::hint_did_you_mean, {near}};
  return {message::hint_one_of, {joined(std::vector<std::string>(words.begin(), words.end()))}};
}

constexpr std::string_view recorded_name = "recorded";
constexpr std::string_view same_as_name = "same-as";

std::string_view typed_name(Column column) {
  return column == Column::same_as ? same_as_name : name_of(column);
}

std::vector<Column> columns_written_with(K kind) {
  using C = Column;
  std::vector<Column> columns{C::by, C::role, C::text};
  const auto add = [&](std::initializer_list<Column> more) {
    columns.insert(columns.end(), more.begin(), more.end());
  };
  if (kind == K::logged || kind == K::amended)
    add({C::category, C::urgency, C::scope, C::channel, C::received, C::location, C::contact,
         C::phone});
  if (kind == K::logged) add({C::severity, C::appointment, C::deadline, C::same_as});
  if (kind == K::dispatched) add({C::team, C::appointment, C::deadline});
  if (kind == K::promised) add({C::appointment, C::deadline});
  if (kind == K::upgraded) add({C::severity});
  if (kind == K::called_back) add({C::grade});
  if (kind == K::linked) add({C::same_as});
  return columns;
}

bool may_carry(K kind, const FactSpec& fact) {
  if (fact.in(kind)) return true;
  if (kind != K::amended) return false;
  return fact.amendable || fact.fact == Fact::event || fact.fact == Fact::moved_to ||
         fact.fact == Fact::revoke;
}

std::optional<Vocabulary> vocabulary_of(Column column) {
  switch (column) {
    case Column::category:
      return Vocabulary::category;
    case Column::severity:
      return Vocabulary::severity;
    case Column::urgency:
      return Vocabulary::urgency;
    case Column::scope:
      return Vocabulary::scope;
    case Column::channel:
      return Vocabulary::channel;
    case Column::grade:
      return Vocabulary::grade;
    case Column::role:
      return Vocabulary::role;
    default:
      return std::nullopt;
  }
}

bool is_time(Column column) {
  return column == Column::received || column == Column::appointment || column == Column::deadline;
}

std::optional<int> number_of(std::string_view text) {
  if (text.starts_with('#')) text.remove_prefix(1);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 1) return std::nullopt;
  return number;
}

class HistoryReading {
 public:
  HistoryReading(std::string_view text, const Policy& policy, const Zone& zone, const AddFault& add)
      : text_(text), policy_(policy), zone_(zone), add_(add) {}

  std::optional<ShortHistory> read() {
    history_.journal = header_line() + '\n';
    const std::vector<ShortEntry> entries =
        entries_of(text_, [this](std::size_t at, Said what, Said hint) {
          fault(at, std::move(what), std::move(hint));
        });
    for (const ShortEntry& entry : entries)
      if (!read_entry(entry)) break;  // later times are counted from it
    if (faulty_ || history_.places.empty()) return std::nullopt;
    return std::move(history_);
  }

 private:
  void fault(std::size_t at, Said what, Said hint) {
    faulty_ = true;
    add_(at, std::move(what), std::move(hint));
  }

  // Its `now` is the entry before. The first has none, so it must mean the same at any.
  std::optional<Instant> time_in(std::string_view typed, std::size_t at, Lean lean) {
    constexpr Instant once = date::sys_days{date::year{2001} / 2 / 3} + std::chrono::hours{4};
    constexpr Instant later = date::sys_days{date::year{2037} / 8 / 9} + std::chrono::hours{15};
    try {
      if (now_) return parse_typed_time(typed, *now_, zone_, lean);
      const Instant time = parse_typed_time(typed, once, zone_, lean);
      if (time == parse_typed_time(typed, later, zone_, lean)) return time;
      fault(at, {message::policy_test_no_date, {excerpt(typed)}},
            {message::hint_policy_test_date, {}});
    } catch (const Refused& refused) {
      const Problem& problem = refused.problems().front();
      fault(at, problem.what, problem.hint.value_or(Said{message::hint_policy_test_history, {}}));
    }
    return std::nullopt;
  }

  bool is_time_at_all(std::string_view typed) const {
    try {
      parse_typed_time(typed, now_.value_or(Instant{}), zone_, Lean::past);
      return true;
    } catch (const Refused&) {
      return false;
    }
  }

  std::string_view words(const ShortEntry& entry, std::size_t count) const {
    return text_.substr(entry.offset, entry.tokens[count - 1].end() - entry.offset);
  }

  static std::string_view event_at(const Token& token) {
    return token_named("event", event_words(), token.text);
  }

  // No token is an event: names the one that stands in its place.
  void complain_of_event(const ShortEntry& entry) {
    constexpr std::size_t most = 3;
    std::size_t time = 0;
    for (std::size_t i = 1; i <= std::min(most, entry.tokens.size()); ++i)
      if (is_time_at_all(words(entry, i))) time = i;
    std::size_t at = time;
    while (at < entry.tokens.size() && entry.tokens[at].text.starts_with('#')) ++at;
    if (at == entry.tokens.size())
      return fault(entry.offset,
                   {message::policy_test_no_event, {excerpt(words(entry, entry.tokens.size()))}},
                   {message::hint_policy_test_history, {}});
    const Token& token = entry.tokens[at];
    const std::vector<std::string_view> events(event_words().begin(), event_words().end());
    fault(token.offset,
          {message::config_unknown_word, {excerpt(token.text), "event"}, {"", "kind"}},
          did_you_mean(token.text, events));
  }

  bool read_entry(const ShortEntry& entry) {
    const auto& tokens = entry.tokens;
    const auto found = std::find_if(tokens.begin(), tokens.end(),
                                    [](const Token& token) { return !event_at(token).empty(); });
    if (found == tokens.end()) {
      complain_of_event(entry);
      return false;
    }
    auto event = static_cast<std::size_t>(found - tokens.begin());
    const K kind = event_kind_of(event_at(*found)).value();
    std::size_t time = event;
    int number = 1;
    if (time > 0 && tokens[time - 1].text.starts_with('#')) {
      --time;
      const auto typed = number_of(tokens[time].text);
      if (!typed)
        fault(tokens[time].offset, {message::policy_test_bad_request, {excerpt(tokens[time].text)}},
              {message::hint_policy_test_request, {}});
      number = typed.value_or(1);
    }
    const std::string_view typed = time == 0 ? std::string_view() : words(entry, time);
    const auto at = time_in(typed, entry.offset, Lean::next);
    if (!at) return false;
    if (!now_) history_.begin = *at;
    now_ = at;
    add_event(entry, event + 1, kind, number);
    return true;
  }

  void add_event(const ShortEntry& entry, std::size_t first_value, K kind, int number) {
    Draft draft;
    draft.kind = kind;
    draft.at = *now_;
    Instant recorded = *now_;
    std::set<std::string_view> given;
    for (std::size_t i = first_value; i < entry.tokens.size(); ++i)
      read_value(entry.tokens[i], draft, recorded, given);
    fill_in(draft);
    const auto [request, is_new] =
        history_.requests.emplace(number, RequestId::make({}, zone_.day(*now_), number));
    history_.journal += format_line(draft, request->second, recorded, zone_) + '\n';
    history_.places.push_back(entry.offset);
    history_.end = std::max({history_.end, recorded, draft.at});
  }

  void read_value(const Token& token, Draft& draft, Instant& recorded,
                  std::set<std::string_view>& given) {
    const std::size_t sign = token.text.find('=');
    if (sign == std::string_view::npos || sign == 0)
      return fault(token.offset, {message::policy_test_no_pair, {excerpt(token.text)}},
                   {message::hint_policy_test_pair, {}});
    std::string_view name = token.text.substr(0, sign);
    if (name == "same_as") name = same_as_name;
    std::string value(token.text.substr(sign + 1));
    std::erase(value, '\'');
    const std::size_t at = token.offset + sign + 1;
    if (!given.insert(name).second)
      return fault(token.offset, {message::policy_test_name_twice, {excerpt(name)}},
                   {message::hint_policy_test_pair, {}});
    if (value.empty() || typed_flaw(value))
      return fault(token.offset, {message::policy_test_no_pair, {excerpt(token.text)}},
                   {message::hint_policy_test_pair, {}});
    if (name == recorded_name) {
      recorded = time_in(value, at, Lean::next).value_or(recorded);
      return;
    }
    std::vector<std::string_view> names{recorded_name};
    for (const Column column : columns_written_with(draft.kind)) {
      if (typed_name(column) == name) return set_column(draft, column, value, at);
      names.push_back(typed_name(column));
    }
    for (const FactSpec& fact : fact_table()) {
      if (!may_carry(draft.kind, fact)) continue;
      if (fact.name == name) return set_fact(draft, fact, value, at);
      names.push_back(fact.name);
    }
    fault(token.offset,
          {message::policy_test_bad_name,
           {excerpt(name), std::string(word_of(draft.kind))},
           {"", "event"}},
          did_you_mean(name, names));
  }

  std::string word_in(Vocabulary vocabulary, const std::string& value, std::size_t at) {
    const auto words = words_of(vocabulary);
    const std::string_view word = token_named(name_of(vocabulary), words, value);
    if (word.empty())
      fault(at,
            {message::config_unknown_word,
             {excerpt(value), std::string(name_of(vocabulary))},
             {"", "kind"}},
            did_you_mean(value, {words.begin(), words.end()}));
    return std::string(word);
  }

  std::string moment_in(const std::string& value, std::size_t at, Lean lean) {
    const auto time = time_in(value, at, lean);
    return time ? zone_.format(*time) : std::string();
  }

  void set_column(Draft& draft, Column column, const std::string& value, std::size_t at) {
    if (const auto vocabulary = vocabulary_of(column))
      return draft.set(column, word_in(*vocabulary, value, at));
    if (is_time(column))
      return draft.set(column,
                       moment_in(value, at, column == Column::received ? Lean::past : Lean::next));
    if (column != Column::same_as) return draft.set(column, value);
    const auto number = number_of(value);
    const auto request = history_.requests.find(number.value_or(0));
    if (request == history_.requests.end())
      return fault(at, {message::policy_test_bad_request, {excerpt(value)}},
                   {message::hint_policy_test_request, {}});
    draft.set(column, request->second.text());
  }

  void set_fact(Draft& draft, const FactSpec& fact, const std::string& value, std::size_t at) {
    std::string stored = value;
    if (const auto vocabulary = vocabulary_of(fact.form))
      stored = word_in(*vocabulary, value, at);
    else if (fact.form == FactForm::time)
      stored = moment_in(value, at, Lean::next);
    draft.facts.emplace_back(fact.name, std::move(stored));
  }

  void fill_in(Draft& draft) const {
    const auto fill = [&](Column column, std::string_view value) {
      if (draft.field(column).empty()) draft.set(column, std::string(value));
    };
    const auto fill_fact = [&](Fact fact, std::string_view value) {
      const bool given = std::any_of(draft.facts.begin(), draft.facts.end(),
                                     [&](const auto& one) { return one.first == name_of(fact); });
      if (!given) draft.facts.emplace_back(name_of(fact), value);
    };
    fill(Column::by, "policy test");
    if (draft.kind == K::logged) {
      fill(Column::location, "1-1-101");
      fill(Column::text, "policy test");
      fill(Column::channel, word_of(Channel::phone));
      fill(Column::urgency, word_of(Urgency::normal));
      if (is_like(draft.field(Column::category), Category::repair))
        fill(Column::scope, word_of(Scope::in));
      if (has_severity(draft.field(Column::category)))
        fill(Column::severity, word_of(Severity::general));
    }
    if (draft.kind == K::dispatched)
      fill(Column::team, policy_.teams.empty() ? "eng" : policy_.teams.front());
    if (draft.kind == K::called_back) fill(Column::grade, word_of(Grade::A));
    if (draft.kind == K::closed) fill_fact(Fact::outcome, word_of(Outcome::resolved));
    for (const K kind : {K::returned, K::declined, K::held, K::escalated, K::upgraded, K::reopened,
                         K::closed, K::amended, K::voided})
      if (draft.kind == kind) fill_fact(Fact::reason, "policy test");
  }

  std::string_view text_;
  const Policy& policy_;
  const Zone& zone_;
  const AddFault& add_;
  ShortHistory history_;
  std::optional<Instant> now_;
  bool faulty_ = false;
};

}  // namespace

std::optional<ShortHistory> read_history(std::string_view text, const Policy& policy,
                                         const Zone& zone, const AddFault& add) {
  return HistoryReading(text, policy, zone, add).read();
}

}  // namespace deskctl
