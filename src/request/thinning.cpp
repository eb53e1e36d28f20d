#include "request/thinning.hpp"

#include <algorithm>
#include <utility>

#include "journal/line.hpp"

namespace deskctl {
namespace {

constexpr std::size_t usual_line = 128;
constexpr std::size_t most_at_once = 16UL * 1024;  // with all found of it, in the nearest cache
constexpr std::uint64_t most_bytes = UINT32_MAX;

}  // namespace

Thinning::Thinning(std::string name, Instant known_at, Learnt& learnt, std::uint64_t bytes)
    : name_(std::move(name)),
      known_at_(known_at),
      shapes_(learnt.shapes),
      plain_lines_(learnt.plain_lines) {
  lines_.reserve(std::min(bytes, most_bytes) / usual_line);
}

bool Thinning::look_at(std::string_view lines) {
  if (!lines.ends_with('\n') || bytes_ + lines.size() > most_bytes) return false;
  if (bytes_ == 0) {
    const std::string header = ledger_book().header() + '\n';
    if (!read_name() || !lines.starts_with(header)) return false;
    lines.remove_prefix(header.size());
    bytes_ = header.size();
  }
  while (!lines.empty()) {
    const std::size_t piece =
        lines.size() <= most_at_once ? lines.size() : lines.rfind('\n', most_at_once) + 1;
    if (piece == 0 || !plain_lines_.begin(lines.substr(0, piece))) return false;
    while (!plain_lines_.is_at_end())
      if (!look_at_line()) return false;
    lines.remove_prefix(piece);
  }
  return true;
}

bool Thinning::finish(const ReadAgain& read_again) {
  if (bytes_ == 0 || parts_left_ > 0) return false;
  for (std::vector<Life>& day : days_)
    for (Life& life : day)
      life.over = life.last_line != 0 && !life.kept && is_over(life, read_again);
  return true;
}

std::optional<SourceText> Thinning::kept(const std::set<RequestId>& named,
                                         const ReadAgain& read_again) {
  keep_named(named);
  std::vector<std::uint32_t> kept;
  for (const std::vector<Life>& day : days_)
    for (const Life& life : day)
      if (life.last_line != 0 && (life.kept || !life.over))
        for (std::uint32_t line = life.last_line; line != 0; line = lines_[line - 1].before)
          kept.push_back(line - 1);
  std::sort(kept.begin(), kept.end());
  SourceText text{name_, ledger_book().header() + '\n'};
  for (const std::uint32_t line : kept) {
    const std::string_view again = line_at(line, read_again);
    if (!again.ends_with('\n')) return std::nullopt;
    text.bytes += again;
    text.line_numbers.push_back(static_cast<int>(line) + 2);  // the header is line 1
  }
  text.left_out = bytes_ - text.bytes.size();
  return text;
}

// The month and the desk that its requests must be of.
bool Thinning::read_name() {
  const auto owner = owner_of_file(std::string_view(name_).substr(name_.rfind('/') + 1));
  if (!owner) return false;
  month_ = owner->month.year * 100 + static_cast<int>(owner->month.month);
  code_ = owner->code;
  return true;
}

// Those of this month and desk.
void Thinning::keep_named(const std::set<RequestId>& named) {
  for (auto id = named.lower_bound({month_ * 100, {}, 0});
       id != named.end() && id->day / 100 == month_; ++id)
    if (Life* life = known(*id)) life->kept = true;
}

Thinning::Life* Thinning::known(const RequestId& id) {
  if (id.code != code_ || id.day / 100 != month_) return nullptr;
  std::vector<Life>& day = days_[static_cast<std::size_t>(id.day % 100)];
  const auto number = static_cast<std::size_t>(id.number);
  return number < day.size() ? &day[number] : nullptr;
}

// Null if the id is of another file, or leaves a gap that would cost memory.
Thinning::Life* Thinning::life_of(const RequestId& id) {
  if (Life* life = known(id)) return life;
  const auto number = static_cast<std::size_t>(id.number);
  constexpr std::size_t most_gap = 1000;
  if (id.code != code_ || id.day / 100 != month_ || number > lines_.size() + most_gap)
    return nullptr;
  std::vector<Life>& day = days_[static_cast<std::size_t>(id.day % 100)];
  day.resize(number + 1);
  return &day[number];
}

bool Thinning::look_at_line() {
  if (!plain_lines_.read(plain_)) return false;
  const std::optional<Letter> letter = shapes_.letter_of(plain_);
  Life* life = letter ? life_of(plain_.request) : nullptr;
  if (life == nullptr || !note_group(*letter, *life)) return false;
  if (letter->is_logged) {
    const bool is_twice = std::exchange(life->logged, true);
    if (is_twice || !plain_.says_where_and_what) return false;
  }
  if (!plain_.same_as.empty() && !note_repeat(*life)) return false;
  life->kept = life->kept || letter->is_odd || plain_.recorded > known_at_ ||
               plain_.agreed > known_at_ || plain_.recorded < life->recorded ||
               plain_.at < life->at;
  life->recorded = plain_.recorded;
  life->at = plain_.at;
  life->shape = shapes_.after(life->shape, letter->symbol);
  lines_.push_back(
      {static_cast<std::uint32_t>(bytes_), std::exchange(life->last_line, next_line())});
  bytes_ += plain_.line.size() + 1;
  return true;
}

// A group is of use only whole, so if it is of several requests all of them are kept.
bool Thinning::note_group(const Letter& letter, Life& life) {
  const bool begins = letter.part == 1;
  if (begins != (parts_left_ == 0)) return false;
  if (begins)
    parts_ = letter.parts;
  else if (letter.parts != parts_ || letter.part != parts_ - parts_left_ + 1)
    return false;
  if (!begins && !(plain_.request == group_request_)) {
    life.kept = true;
    if (Life* first = known(group_request_)) first->kept = true;
  }
  if (begins) group_request_ = plain_.request;
  parts_left_ = letter.parts - letter.part;
  return true;
}

bool Thinning::note_repeat(Life& life) {
  const auto first = RequestId::parse(plain_.same_as);
  if (!first || first->code != code_ || first->day / 100 > month_) return false;
  life.kept = true;
  repeated_.insert(*first);
  return true;
}

bool Thinning::is_over(const Life& life, const ReadAgain& read_again) {
  const auto known = shapes_.is_known_over(life.shape);
  return known ? *known : shapes_.is_over(life.shape, lines_of(life, read_again));
}

std::string Thinning::lines_of(const Life& life, const ReadAgain& read_again) const {
  std::vector<std::uint32_t> lines;
  for (std::uint32_t line = life.last_line; line != 0; line = lines_[line - 1].before)
    lines.push_back(line - 1);
  std::reverse(lines.begin(), lines.end());
  std::string all;
  for (const std::uint32_t line : lines) all += line_at(line, read_again);
  return all;
}

// With its end.
std::string_view Thinning::line_at(std::uint32_t line, const ReadAgain& read_again) const {
  const std::uint64_t begin = lines_[line].begin;
  const std::uint64_t next = line + 1 < lines_.size() ? lines_[line + 1].begin : bytes_;
  return read_again(begin, next - begin);
}

}  // namespace deskctl
