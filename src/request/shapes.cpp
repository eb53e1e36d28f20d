#include "request/shapes.hpp"

#include <utility>

#include "journal/header.hpp"
#include "journal/line.hpp"

namespace deskctl {
namespace {

constexpr std::size_t first_ways = 1UL << 12U;  // a power of two

std::size_t place_of(std::uint64_t from, std::size_t count) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
  const std::uint64_t mixed = from * factor;
  return (mixed ^ mixed >> 29U) & (count - 1);
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

}  // namespace

Shapes::Shapes(IsOver is_over) : is_over_(std::move(is_over)), ways_(first_ways), known_(1) {}

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

std::optional<Letter> Shapes::letter_of(const PlainLine& plain) {
  if (const auto known = same_words_.find(plain)) return letters_[*known];
  CsvReader csv;
  const LineReading reading =
      read_event_line(plain.line, usual_header_reading(), ledger_book(), csv);
  if (!reading.problems.empty()) return std::nullopt;
  const Letter letter = read_closely(reading.event, reading.part, reading.parts);
  if (same_words_.remember()) letters_.push_back(letter);
  return letter;
}

std::uint32_t Shapes::after(std::uint32_t shape, std::uint32_t symbol) {
  const std::uint64_t from = (std::uint64_t{shape} << 32U) | symbol;
  std::size_t at = place_of(from, ways_.size());
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
    std::size_t at = place_of(way.from, all.size());
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
