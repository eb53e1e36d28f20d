// A request is left out if its lines are in order, known, and of a shape that is over. Whatever is
// not plain about a line, or about the request, keeps it; whatever is wrong in a file keeps it all,
// so findings are those of the reader that looks at everything.
#include "request/first_pass.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "journal/line.hpp"
#include "journal/plain_line.hpp"

namespace deskctl {
namespace {

struct Life {
  Instant recorded = earliest;
  Instant at = earliest;
  std::uint32_t shape = Shapes::root;
  std::uint32_t last_line = 0;  // its place in `lines`, plus 1; 0: none yet
  bool logged = false;
  bool kept = false;
};

struct Line {
  std::uint32_t begin = 0;
  std::uint32_t before = 0;  // the line of the same request before this one, as Life::last_line
};

class Thinning {
 public:
  Thinning(Instant known_at, Shapes& shapes, const SourceText& file)
      : known_at_(known_at), shapes_(shapes), file_(file), bytes_(file.bytes) {}

  // False: it takes a closer look.
  bool look() {
    const std::string header = ledger_book().header() + '\n';
    if (!read_name() || !bytes_.starts_with(header) || !bytes_.ends_with('\n') ||
        bytes_.size() > most_bytes)
      return false;
    lines_.reserve(bytes_.size() / usual_line);
    for (std::size_t begin = header.size(); begin < bytes_.size();) {
      const std::size_t end = bytes_.find('\n', begin);
      if (!look_at(bytes_.substr(begin, end - begin), static_cast<std::uint32_t>(begin)))
        return false;
      begin = end + 1;
    }
    return parts_left_ == 0;
  }

  const std::set<RequestId>& repeated() const { return repeated_; }

  std::set<RequestId> missing(const std::set<RequestId>& named) {
    std::set<RequestId> missing;
    for (const RequestId& id : begun_)
      if (!known(id)->logged) missing.insert(id);
    const auto add = [&](const RequestId& id, const Life* life) {
      if (life == nullptr) missing.insert(id);
    };
    each_named(named, add);
    each_named(repeated_, add);
    return missing;
  }

  SourceText kept(const std::set<RequestId>& named) {
    each_named(named, [](const RequestId&, Life* life) {
      if (life != nullptr) life->kept = true;
    });
    std::vector<std::uint32_t> kept;
    for (std::vector<Life>& day : days_)
      for (Life& life : day)
        if (life.last_line != 0 && !is_left_out(life))
          for (std::uint32_t line = life.last_line; line != 0; line = lines_[line - 1].before)
            kept.push_back(line - 1);
    std::sort(kept.begin(), kept.end());
    SourceText text{file_.name, ledger_book().header() + '\n'};
    for (const std::uint32_t line : kept) {
      text.bytes += line_at(line);
      text.bytes += '\n';
      text.line_numbers.push_back(file_.line_numbers.empty()
                                      ? static_cast<int>(line) + 2  // the header is line 1
                                      : file_.line_numbers[line]);
    }
    text.left_out = file_.left_out + bytes_.size() - text.bytes.size();
    return text;
  }

 private:
  static constexpr std::size_t usual_line = 128;
  static constexpr std::size_t most_bytes = UINT32_MAX;

  // The month and the desk that its requests must be of.
  bool read_name() {
    const std::string_view file = std::string_view(file_.name).substr(file_.name.rfind('/') + 1);
    const auto month = month_of_file(file);
    if (!month) return false;
    month_ = month->year * 100 + static_cast<int>(month->month);
    constexpr std::size_t month_end = 8;  // `2026-10.`
    const std::size_t dot = file.rfind('.');
    if (dot > month_end) {
      const auto code = DeskCode::parse(file.substr(month_end, dot - month_end));
      if (!code) return false;
      code_ = *code;
    }
    return true;
  }

  // Those of this month and desk.
  template <typename Use>
  void each_named(const std::set<RequestId>& named, const Use& use) {
    for (auto id = named.lower_bound({month_ * 100, {}, 0});
         id != named.end() && id->day / 100 == month_; ++id)
      if (id->code == code_) {
        Life* life = known(*id);
        use(*id, life == nullptr || life->last_line == 0 ? nullptr : life);
      }
  }

  Life* known(const RequestId& id) {
    if (id.code != code_ || id.day / 100 != month_) return nullptr;
    std::vector<Life>& day = days_[static_cast<std::size_t>(id.day % 100)];
    const auto number = static_cast<std::size_t>(id.number);
    return number < day.size() ? &day[number] : nullptr;
  }

  // Null if the id is of another file, or leaves a gap that would cost memory.
  Life* life_of(const RequestId& id) {
    if (Life* life = known(id)) return life;
    const auto number = static_cast<std::size_t>(id.number);
    constexpr std::size_t most_gap = 1000;
    const std::size_t lines = lines_.size() + file_.left_out / usual_line;
    if (id.code != code_ || id.day / 100 != month_ || number > lines + most_gap) return nullptr;
    std::vector<Life>& day = days_[static_cast<std::size_t>(id.day % 100)];
    day.resize(number + 1);
    return &day[number];
  }

  bool look_at(std::string_view line, std::uint32_t begin) {
    if (!plain_lines_.read(line, plain_)) return false;
    const std::optional<Letter> letter = shapes_.letter_of(line, plain_);
    Life* life = letter ? life_of(plain_.request) : nullptr;
    if (life == nullptr || !note_group(*letter, *life)) return false;
    if (letter->is_logged && std::exchange(life->logged, true)) return false;  // logged twice
    if (!plain_.same_as.empty() && !note_repeat(*life)) return false;
    life->kept = life->kept || letter->is_odd || plain_.recorded > known_at_ ||
                 plain_.agreed > known_at_ || plain_.recorded < life->recorded ||
                 plain_.at < life->at;
    life->recorded = plain_.recorded;
    life->at = plain_.at;
    life->shape = shapes_.after(life->shape, letter->symbol);
    if (life->last_line == 0 && !letter->is_logged) begun_.push_back(plain_.request);
    lines_.push_back({begin, std::exchange(life->last_line, next_line())});
    return true;
  }

  std::uint32_t next_line() const { return static_cast<std::uint32_t>(lines_.size()) + 1; }

  // A group is of use only whole, so if it is of several requests all of them are kept.
  bool note_group(const Letter& letter, Life& life) {
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

  bool note_repeat(Life& life) {
    const auto first = RequestId::parse(plain_.same_as);
    if (!first || first->code != code_ || first->day / 100 > month_) return false;
    life.kept = true;
    repeated_.insert(*first);
    return true;
  }

  bool is_left_out(const Life& life) {
    return !life.kept && shapes_.is_over(life.shape, [&] { return lines_of(life); });
  }

  std::string lines_of(const Life& life) const {
    std::vector<std::string_view> texts;
    for (std::uint32_t line = life.last_line; line != 0; line = lines_[line - 1].before)
      texts.push_back(line_at(line - 1));
    std::string all;
    for (auto text = texts.rbegin(); text != texts.rend(); ++text) all.append(*text) += '\n';
    return all;
  }

  std::string_view line_at(std::uint32_t line) const {
    const std::size_t begin = lines_[line].begin;
    const std::size_t next = line + 1 < lines_.size() ? lines_[line + 1].begin : bytes_.size();
    return bytes_.substr(begin, next - begin - 1);
  }

  Instant known_at_;
  Shapes& shapes_;
  const SourceText& file_;
  std::string_view bytes_;
  int month_ = 0;  // 202610
  DeskCode code_;
  PlainLines plain_lines_;
  PlainLine plain_;
  std::array<std::vector<Life>, 32> days_;  // by day of the month, then by number
  std::vector<Line> lines_;
  std::set<RequestId> repeated_;
  std::vector<RequestId> begun_;  // by another line than a log
  RequestId group_request_;
  int parts_ = 0;
  int parts_left_ = 0;
};

}  // namespace

std::optional<SourceText> FirstPass::thin(const SourceText& file, std::set<RequestId>& named) {
  Thinning thinning(known_at_, shapes_, file);
  if (!thinning.look()) return std::nullopt;
  named.insert(thinning.repeated().begin(), thinning.repeated().end());
  return thinning.kept(named);
}

std::optional<std::set<RequestId>> FirstPass::missing_in(const SourceText& file,
                                                         const std::set<RequestId>& named) {
  Thinning thinning(known_at_, shapes_, file);
  if (!thinning.look()) return std::nullopt;
  return thinning.missing(named);
}

}  // namespace deskctl
