#include "request/shapes.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "journal/line.hpp"
#include "text/eight_bytes.hpp"

namespace deskctl {
namespace {

// Powers of two. What no longer fits is read closely each time.
constexpr std::size_t slot_count = 1UL << 14U;
constexpr std::size_t most_slots = slot_count / 2;
constexpr std::size_t first_ways = 1UL << 12U;

constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * factor;
  return hash ^ (hash >> 29U);
}

std::uint64_t mixed(std::uint64_t hash, std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) hash = mixed(hash, eight_bytes(text.data() + at));
  std::array<char, 8> rest{};
  if (text.size() >= rest.size())  // the end once more
    std::memcpy(rest.data(), text.data() + text.size() - rest.size(), rest.size());
  else
    std::copy(text.begin(), text.end(), rest.begin());
  return mixed(hash, eight_bytes(rest.data()) ^ (std::uint64_t{text.size()} << 56U));
}

// A call to compare a few bytes takes longer than to compare them.
bool is_same(const char* text, std::string_view other) {
  const std::size_t size = other.size();
  if (size < 8) return std::equal(other.begin(), other.end(), text);
  for (std::size_t at = 0; at + 8 <= size; at += 8)
    if (eight_bytes(text + at) != eight_bytes(other.data() + at)) return false;
  return eight_bytes(text + size - 8) == eight_bytes(other.data() + size - 8);
}

// Amendments and links reach beyond the order of the lines, a line behind its clock changes it, and
// of promises and of callers who rang again the times count.
bool is_odd(const Event& event) {
  switch (event.kind) {
    case EventKind::amended:
    case EventKind::linked:
    case EventKind::unlinked:
    case EventKind::promised:
    case EventKind::urged:
      return true;
    default:
      return !event.fact(Fact::behind).empty();
  }
}

// Facts on which it does not depend whether an event may happen, nor what becomes of the request.
bool changes_nothing(Fact fact) {
  switch (fact) {
    case Fact::amount:
    case Fact::outcome:
      return false;
    case Fact::owner:
    case Fact::method:
    case Fact::quality:
    case Fact::effect:
    case Fact::shortcoming:
    case Fact::suggestion:
    case Fact::complaints:
    case Fact::acting_for:
    case Fact::imported:
    case Fact::key:
    case Fact::typed:
    case Fact::act:
    case Fact::clock:
    case Fact::part:
      return true;
    default:
      return spec_of(fact).concerns == Concerns::request;
  }
}

// Of these it only matters that there is one.
bool only_stands(Fact fact) {
  return fact == Fact::reason || fact == Fact::amount;
}

// Facts that are different on each line. None of their values can be wrong.
constexpr std::array<std::string_view, 3> unlike{"recording=", "key=", "typed="};

bool is_unlike(std::string_view facts) {
  return std::any_of(unlike.begin(), unlike.end(),
                     [facts](std::string_view name) { return facts.starts_with(name); });
}

// Sets `usual` to the facts without those values. False: there are none, or they are quoted or
// escaped.
bool set_usual_facts(std::string_view facts, std::string& usual) {
  if (facts.empty() || facts[0] == '"' || facts.find('\\') != std::string_view::npos) return false;
  usual.clear();
  bool has_unlike = false;
  while (!facts.empty()) {
    const std::size_t end = std::min(facts.find(';'), facts.size());
    const std::string_view fact = facts.substr(0, end);
    const bool is_one = is_unlike(fact);
    has_unlike = has_unlike || is_one;
    usual.append(is_one ? fact.substr(0, fact.find('=')) : fact) += ';';
    facts.remove_prefix(std::min(end + 1, facts.size()));
  }
  return has_unlike;
}

}  // namespace

Shapes::Shapes(IsOver is_over)
    : is_over_(std::move(is_over)),
      header_(read_header_line(ledger_book().header())),
      slots_(slot_count),
      ways_(first_ways),
      known_(1) {}

Letter Shapes::read_closely(const Event& event, int part, int parts) {
  constexpr char end = '\x1F';
  std::string all{word_of(event.kind)};
  for (const Column column : {Column::category, Column::severity, Column::team, Column::grade}) {
    all += end;
    all += event.field(column);
  }
  for (const auto& [name, value] : facts_of(event)) {
    const FactSpec* spec = find_fact(name);
    if (spec != nullptr && changes_nothing(spec->fact)) continue;
    all += end;
    all += name;
    if (spec == nullptr || !only_stands(spec->fact)) all.append("=").append(value);
  }
  Letter letter;
  letter.symbol = symbols_.emplace(std::move(all), symbols_.size() + 1).first->second;
  letter.part = part;
  letter.parts = parts;
  letter.is_logged = event.kind == EventKind::logged;
  letter.is_odd = is_odd(event);
  return letter;
}

bool Shapes::is_text_of(const Slot& slot, const Texts& texts) const {
  const auto& [kind, words, facts] = texts;
  if (slot.size != kind.size() + words.size() + facts.size() + texts.size()) return false;
  const char* of_kind = texts_.data() + slot.begin;
  const char* of_words = of_kind + kind.size() + 1;
  const char* of_facts = of_words + words.size() + 1;
  return of_words[-1] == '\n' && of_facts[-1] == '\n' && is_same(of_kind, kind) &&
         is_same(of_words, words) && is_same(of_facts, facts);
}

void Shapes::remember(std::uint64_t hash, const Texts& texts, const Letter& letter) {
  constexpr std::size_t usual_size = 256;  // what is longer was typed anew
  if (slots_used_ == most_slots || texts.back().size() > usual_size) return;
  std::size_t at = hash & (slot_count - 1);
  while (slots_[at].size != 0) at = (at + 1) & (slot_count - 1);
  const std::size_t begin = texts_.size();
  for (const std::string_view part : texts) texts_.append(part) += '\n';
  slots_[at] = {hash, static_cast<std::uint32_t>(begin),
                static_cast<std::uint32_t>(texts_.size() - begin), letter};
  ++slots_used_;
}

std::optional<Letter> Shapes::letter_of(const PlainLine& plain) {
  Texts texts{plain.kind, plain.words, plain.facts};
  if (set_usual_facts(plain.facts, usual_)) texts.back() = usual_;
  std::uint64_t hash = factor;
  for (const std::string_view part : texts) hash = mixed(hash, part);
  for (std::size_t at = hash & (slot_count - 1); slots_[at].size != 0;
       at = (at + 1) & (slot_count - 1))
    if (slots_[at].hash == hash && is_text_of(slots_[at], texts)) return slots_[at].letter;
  CsvReader csv;
  const LineReading reading = read_event_line(plain.line, header_, ledger_book(), csv);
  if (!reading.problems.empty()) return std::nullopt;
  const Letter letter = read_closely(reading.event, reading.part, reading.parts);
  remember(hash, texts, letter);
  return letter;
}

std::uint32_t Shapes::after(std::uint32_t shape, std::uint32_t symbol) {
  const std::uint64_t from = (std::uint64_t{shape} << 32U) | symbol;
  std::size_t at = mixed(factor, from) & (ways_.size() - 1);
  for (; ways_[at].from != 0; at = (at + 1) & (ways_.size() - 1))
    if (ways_[at].from == from) return ways_[at].to;
  const auto to = static_cast<std::uint32_t>(known_.size());
  known_.push_back(Known::nothing);
  ways_[at] = {from, to};
  if (known_.size() * 2 > ways_.size()) grow_ways();
  return to;
}

void Shapes::grow_ways() {
  std::vector<Way> all(ways_.size() * 2);
  for (const Way& way : ways_) {
    if (way.from == 0) continue;
    std::size_t at = mixed(factor, way.from) & (all.size() - 1);
    while (all[at].from != 0) at = (at + 1) & (all.size() - 1);
    all[at] = way;
  }
  ways_ = std::move(all);
}

bool Shapes::is_over(std::uint32_t shape, const std::string& lines) {
  const Journal journal = read_journal({{"", ledger_book().header() + '\n' + lines}});
  std::vector<const Event*> events;
  for (const Event& event : journal.events) events.push_back(&event);
  known_[shape] = Known::not_over;
  if (!events.empty() && journal.problems.empty()) {
    const FoldedOne one = fold_one(std::move(events));
    if (one.problems.empty() && one.request.situation.logged && is_over_(one.request))
      known_[shape] = Known::over;
  }
  return known_[shape] == Known::over;
}

}  // namespace deskctl
