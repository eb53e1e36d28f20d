// A text is looked at sign by sign, each in the form in which texts are compared, so that full
// width, dashes and spaces of all kinds need no cases of their own. At every sign a name is tried,
// then a number; the longest reading of a number counts.
#include "deskctl/text/personal.hpp"

#include <algorithm>
#include <array>
#include <list>
#include <optional>

#include "deskctl/text/folded.hpp"
#include "deskctl/text/phone.hpp"
#include "deskctl/text/utf8.hpp"
#include "text/digit.hpp"
#include "text/personal_glance.hpp"
#include "text/phone_like.hpp"

namespace deskctl {
namespace {

constexpr std::size_t shortest_name = 2;   // characters
constexpr std::size_t shortest_phone = 3;  // digits: an extension, 110
constexpr std::size_t longest_phone = 12;
constexpr std::size_t usual_phone_digits = 11;
// A shorter one counts only where it stands alone, because it is found in other numbers.
constexpr std::size_t shortest_within = 7;

struct Letter {
  std::size_t begin = 0;
  std::size_t length = 0;
  std::string_view plain;  // folded; of a space " "

  bool is_digit() const { return plain.size() == 1 && deskctl::is_digit(plain[0]); }
  bool is_letter() const { return plain.size() == 1 && plain[0] >= 'a' && plain[0] <= 'z'; }
  bool is_separator() const {
    constexpr std::array<std::string_view, 10> all{" ", "-", ".", "·", "•",
                                                   "/", "_", "(", ")", "‧"};
    return std::find(all.begin(), all.end(), plain) != all.end();
  }
  bool is_between_names() const { return plain == " " || plain == "·" || plain == "•"; }
};

// The letters of a text, which must outlive them.
class Letters {
 public:
  explicit Letters(std::string_view text) {
    letters_.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t length = first_character(text.substr(at)).length;
      letters_.push_back({at, length, plain(text.substr(at, length))});
      at += length;
    }
  }

  std::size_t size() const { return letters_.size(); }
  const Letter& operator[](std::size_t i) const { return letters_[i]; }
  auto begin() const { return letters_.begin(); }
  auto end() const { return letters_.end(); }

 private:
  std::string_view plain(std::string_view character) {
    if (is_plainly_folded(character)) return character;
    const std::string& form = forms_.emplace_back(folded(character));
    return form.empty() ? " " : std::string_view(form);
  }

  std::vector<Letter> letters_;
  std::list<std::string> forms_;  // which stay where they are
};

class PersonalSearch {
 public:
  PersonalSearch(std::string_view text, const PersonalWords& words, PhoneLike phones)
      : letters_(text), words_(words), phones_(phones) {}

  std::vector<FoundPersonal> run() {
    for (std::size_t at = 0; at < letters_.size();) {
      std::size_t end = end_of_name(at);
      std::string digits;
      if (end == at) end = end_of_number(at, digits);
      if (end > at) add(at, end, std::move(digits));
      at = std::max(end, at + 1);
    }
    return std::move(found_);
  }

 private:
  void add(std::size_t begin, std::size_t end, std::string digits) {
    const std::size_t first = letters_[begin].begin;
    const Letter& last = letters_[end - 1];
    found_.push_back({first, last.begin + last.length - first, std::move(digits)});
  }

  // After the longest name that begins here; `at` if none does.
  std::size_t end_of_name(std::size_t at) const {
    std::size_t end = at;
    for (const std::string& name : words_.names) end = std::max(end, end_of_name(at, name));
    return end;
  }

  std::size_t end_of_name(std::size_t at, std::string_view name) const {
    constexpr std::size_t most_between = 2;
    const auto is_within_word = [this](std::size_t before, std::size_t after) {
      return after < letters_.size() && letters_[before].is_letter() && letters_[after].is_letter();
    };
    if (at > 0 && is_within_word(at - 1, at)) return at;
    std::size_t next = at;
    while (!name.empty()) {
      const std::size_t begin = next;
      while (next > at && next < letters_.size() && next - begin < most_between &&
             letters_[next].is_between_names())
        ++next;
      if (next == letters_.size() || !name.starts_with(letters_[next].plain)) return at;
      name.remove_prefix(letters_[next++].plain.size());
    }
    return is_within_word(next - 1, next) ? at : next;
  }

  // After the number that begins here; `at` if none does.
  std::size_t end_of_number(std::size_t at, std::string& digits) const {
    std::size_t first = at;
    // Of (010)88881234, but not of (13800001001), the bracket is a part.
    const bool bracket = letters_[first].plain == "(";
    if (bracket) ++first;
    if (first == letters_.size()) return at;
    const bool plus = letters_[first].plain == "+";
    if (plus) ++first;
    if (first == letters_.size() || !letters_[first].is_digit()) return at;
    const DigitRun run = run_from(first, plus);
    std::size_t count = own_number(first, run);
    if (count == 0 && (first == 0 || !letters_[first - 1].is_digit()))
      count = like_number(first, run);
    if (count == 0) return at;
    const std::size_t end = run.at[count - 1] + 1;
    if (bracket && !closes(first, end)) return at;
    digits = without_prefix(run, count);
    return end;
  }

  bool closes(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i)
      if (letters_[i].plain == ")") return true;
    return false;
  }

  DigitRun run_from(std::size_t first, bool plus) const {
    constexpr std::size_t most_between = 3;
    constexpr std::size_t most_digits = 24;
    DigitRun run;
    run.plus = plus;
    std::size_t last = first;
    for (std::size_t i = first; i < letters_.size() && run.digits.size() < most_digits; ++i) {
      if (!letters_[i].is_digit()) {
        if (!letters_[i].is_separator() || i - last > most_between) break;
        continue;
      }
      if (i == first || i > last + 1) run.group_begins.push_back(run.digits.size());
      run.digits += letters_[i].plain;
      run.at.push_back(i);
      last = i;
    }
    return run;
  }

  bool ends_group(const DigitRun& run, std::size_t count) const {
    const std::size_t after = run.at[count - 1] + 1;
    return after == letters_.size() || !letters_[after].is_digit();
  }

  // So many digits of the run are one of the numbers that were entered.
  std::size_t own_number(std::size_t first, const DigitRun& run) const {
    std::size_t best = 0;
    for (const std::string& phone : words_.phones)
      for (const std::string_view prefix : {"", "86", "0086"}) {
        const std::size_t count = prefix.size() + phone.size();
        if (count <= best || !run.digits.starts_with(prefix) ||
            !std::string_view(run.digits).substr(prefix.size()).starts_with(phone))
          continue;
        if (phone.size() >= shortest_within || stands_alone(first, run, count)) best = count;
      }
    return best;
  }

  // Not beside a letter, and not a part of what a dash or a point joins: 8-1-8001.
  bool stands_alone(std::size_t first, const DigitRun& run, std::size_t count) const {
    const auto joins = [this](std::size_t at) {
      const Letter& letter = letters_[at];
      return letter.is_digit() || letter.is_letter() ||
             (letter.is_separator() && letter.plain != " " && letter.plain != "(" &&
              letter.plain != ")");
    };
    const std::size_t after = run.at[count - 1] + 1;
    return (first == 0 || !joins(first - 1)) && (after == letters_.size() || !joins(after));
  }

  // So many digits of the run look like a number.
  std::size_t like_number(std::size_t first, const DigitRun& run) const {
    for (std::size_t count = run.digits.size(); count > 0; --count) {
      if (!ends_group(run, count)) continue;
      if (is_certainly_phone(run, count)) return count;
      if (phones_ == PhoneLike::any && run.is_one_group(count) &&
          may_be_phone(std::string_view(run.digits).substr(0, count),
                       stands_alone(first, run, count)))
        return count;
    }
    return 0;
  }

  Letters letters_;
  const PersonalWords& words_;
  PhoneLike phones_;
  std::vector<FoundPersonal> found_;
};

void add_once(std::vector<std::string>& words, std::string word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
}

// `王芳女士` also names 王芳.
std::optional<std::string> without_title(const std::string& name) {
  constexpr std::array<std::string_view, 16> titles{"先生", "女士", "小姐", "太太", "老师", "老師",
                                                    "师傅", "師傅", "阿姨", "叔叔", "奶奶", "爷爷",
                                                    "爺爺", "经理", "經理", "同志"};
  for (const std::string_view title : titles)
    if (name.size() > title.size() && name.ends_with(title))
      return name.substr(0, name.size() - title.size());
  return std::nullopt;
}

}  // namespace

void PersonalWords::add_contact(std::string_view contact) {
  if (contact.empty()) return;
  constexpr std::string_view ends = "([{<【《0123456789+";
  constexpr std::array<std::string_view, 6> between{"/", ",", ";", "、", "&", "。"};
  std::string name;
  bool is_aside = false;  // in brackets, and behind a number
  const auto finish = [&] {
    if (length_of(name) >= shortest_name) {
      if (auto bare = without_title(name); bare && length_of(*bare) >= shortest_name)
        add_once(names, *std::move(bare));
      add_once(names, name);
    }
    name.clear();
    is_aside = false;
  };
  for (const Letter& letter : Letters(contact)) {
    if (std::find(between.begin(), between.end(), letter.plain) != between.end())
      finish();
    else if (ends.find(letter.plain) != std::string_view::npos)
      is_aside = true;
    else if (!is_aside && !letter.is_between_names())
      name += letter.plain;
  }
  finish();
}

void PersonalWords::add_phone(std::string_view phone) {
  const auto add = [this](std::string_view digits) {
    if (digits.size() < shortest_phone) return;
    add_once(phones, std::string(digits));
    if (const std::size_t code = length_of_area_code(digits); code > 0)
      add_once(phones, std::string(digits.substr(code)));
  };
  if (phone.empty()) return;
  // As most are, and every request's are taken.
  if (all_digits(phone) && phone.size() == usual_phone_digits) return add(phone);
  for (const FoundPersonal& found : personal_in(phone, {}, PhoneLike::any)) add(found.digits);
  const std::string digits = phone_digits(phone);
  const std::string_view number = std::string_view(digits).substr(0, digits.find('#'));
  if (number.size() <= longest_phone) add(number);  // else it is several
}

void PersonalWords::add(const PersonalWords& others) {
  for (const std::string& name : others.names) add_once(names, name);
  for (const std::string& phone : others.phones) add_once(phones, phone);
}

std::vector<FoundPersonal> personal_in(std::string_view text, const PersonalWords& words,
                                       PhoneLike phones) {
  if (holds_nothing_personal(text, words)) return {};
  return PersonalSearch(text, words, phones).run();
}

}  // namespace deskctl
