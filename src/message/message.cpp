#include "deskctl/message/message.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "deskctl/message/accident_messages.hpp"
#include "deskctl/message/board_messages.hpp"
#include "deskctl/message/check_messages.hpp"
#include "deskctl/message/claim_messages.hpp"
#include "deskctl/message/comments_messages.hpp"
#include "deskctl/message/compare_messages.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/desks_messages.hpp"
#include "deskctl/message/explain_messages.hpp"
#include "deskctl/message/export_messages.hpp"
#include "deskctl/message/figures_messages.hpp"
#include "deskctl/message/files_messages.hpp"
#include "deskctl/message/finding_messages.hpp"
#include "deskctl/message/help_messages.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/message/intake_messages.hpp"
#include "deskctl/message/journal_messages.hpp"
#include "deskctl/message/ladder_messages.hpp"
#include "deskctl/message/month_messages.hpp"
#include "deskctl/message/news_messages.hpp"
#include "deskctl/message/output_messages.hpp"
#include "deskctl/message/paper_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/message/policy_test_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/redact_messages.hpp"
#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/repeated_messages.hpp"
#include "deskctl/message/reports_messages.hpp"
#include "deskctl/message/seal_messages.hpp"
#include "deskctl/message/sheet_messages.hpp"
#include "deskctl/message/shift_messages.hpp"
#include "deskctl/message/show_messages.hpp"
#include "deskctl/message/slip_messages.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/message/times_messages.hpp"
#include "deskctl/message/topics_messages.hpp"
#include "deskctl/message/units_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/message/waiting_messages.hpp"
#include "deskctl/message/words_messages.hpp"

namespace deskctl {
namespace {

// One text with a terminator after each piece, and the offsets of the pieces. A table of views
// would need relocating, all of it, each time the program starts.
constexpr char texts[] =
#define SENTENCE(id, english, simplified, traditional) \
#id "\0" english "\0" simplified "\0" traditional "\0"
#include "deskctl/message/messages.def"
#undef SENTENCE
    ;
constexpr std::size_t pieces = 4;  // the id, then by Language

constexpr Message ids[] = {
#define SENTENCE(id, english, simplified, traditional) message::id,
#include "deskctl/message/messages.def"
#undef SENTENCE
};
constexpr std::size_t sentence_count = std::size(ids);
static_assert(std::is_sorted(std::begin(ids), std::end(ids)));

std::size_t index_of(Message message) {
  return static_cast<std::size_t>(std::lower_bound(std::begin(ids), std::end(ids), message) -
                                  std::begin(ids));
}

constexpr auto begins = [] {
  std::array<std::uint32_t, sentence_count * pieces> out{};
  std::uint32_t at = 0;
  for (std::uint32_t& begin : out) {
    begin = at;
    while (texts[at] != '\0') ++at;
    ++at;
  }
  return out;
}();

constexpr std::string_view piece(std::size_t sentence, std::size_t which) {
  const std::size_t at = sentence * pieces + which;
  const std::size_t end = at + 1 < begins.size() ? begins[at + 1] : std::size(texts) - 1;
  return {&texts[begins[at]], end - begins[at] - 1};
}

constexpr std::size_t slot_of(std::string_view id) {
  std::uint32_t hash = 0;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x9E3779B1U;
  return hash >> 19U;
}

// Where to find a sentence by its id, plus 1, at its slot or soon behind it; 0: nothing. A list
// looks up several words a line.
constexpr auto slots = [] {
  std::array<std::uint16_t, 1U << 13U> out{};
  for (std::size_t i = 0; i < sentence_count; ++i) {
    std::size_t at = slot_of(piece(i, 0));
    while (out[at] != 0) at = (at + 1) % out.size();
    out[at] = static_cast<std::uint16_t>(i + 1);
  }
  return out;
}();
static_assert(2 * sentence_count < slots.size());

// The places {0} … {9} that a text has, as bits.
constexpr unsigned places(std::string_view text) {
  unsigned found = 0;
  for (std::size_t i = 0; i + 2 < text.size(); ++i)
    if (text[i] == '{' && text[i + 1] >= '0' && text[i + 1] <= '9' && text[i + 2] == '}')
      found |= 1U << static_cast<unsigned>(text[i + 1] - '0');
  return found;
}

// The choice that begins a pattern, `{0|entry|entries}`: what to say of one, and of other counts.
struct Choice {
  std::size_t value = 0, size = 0;  // `size` in bytes; 0: it begins with no choice
  std::string_view one, others;
};

constexpr bool is_value(std::string_view pattern, char end) {
  return pattern.size() > 2 && pattern[0] == '{' && pattern[1] >= '0' && pattern[1] <= '9' &&
         pattern[2] == end;
}

constexpr Choice choice_of(std::string_view pattern) {
  if (!is_value(pattern, '|')) return {};
  const std::size_t bar = pattern.find('|', 3), end = pattern.find('}', 3);
  if (bar == std::string_view::npos || end == std::string_view::npos || end < bar) return {};
  return {static_cast<std::size_t>(pattern[1] - '0'), end + 1, pattern.substr(3, bar - 3),
          pattern.substr(bar + 1, end - bar - 1)};
}

// Whether all that looks like a choice is one.
constexpr bool has_whole_choices(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (is_value(text.substr(i), '|') && choice_of(text.substr(i)).size == 0) return false;
  return true;
}

constexpr bool same_places(std::string_view english, std::string_view simplified,
                           std::string_view traditional) {
  return !english.empty() && !simplified.empty() && !traditional.empty() &&
         places(english) == places(simplified) && places(english) == places(traditional) &&
         has_whole_choices(english);
}
// One assertion each, so that the compiler names the sentence at fault.
#define SENTENCE(id, english, simplified, traditional)         \
  static_assert(same_places(english, simplified, traditional), \
                #id " lacks a language, or its languages name different values");
#include "deskctl/message/messages.def"
#undef SENTENCE

}  // namespace

std::string_view name_of(Message message) {
  return piece(index_of(message), 0);
}

std::optional<Message> find_message(std::string_view id) {
  for (std::size_t at = slot_of(id); slots[at] != 0; at = (at + 1) % slots.size())
    if (const std::size_t sentence = slots[at] - 1U; piece(sentence, 0) == id) return ids[sentence];
  return std::nullopt;
}

std::string_view pattern_of(Message message, Language language) {
  return piece(index_of(message), 1 + static_cast<std::size_t>(language));
}

std::string say(Language language, Message message, std::span<const std::string> values) {
  std::string_view pattern = pattern_of(message, language);
  std::string out;
  while (!pattern.empty()) {
    const std::size_t brace = std::min(pattern.find('{'), pattern.size());
    out += pattern.substr(0, brace);
    pattern.remove_prefix(brace);
    if (is_value(pattern, '}')) {
      const auto index = static_cast<std::size_t>(pattern[1] - '0');
      if (index < values.size()) out += values[index];
      pattern.remove_prefix(3);
    } else if (const Choice choice = choice_of(pattern); choice.size > 0) {
      out +=
          choice.value < values.size() && values[choice.value] == "1" ? choice.one : choice.others;
      pattern.remove_prefix(choice.size);
    } else if (!pattern.empty()) {
      out += '{';
      pattern.remove_prefix(1);
    }
  }
  return out;
}

std::string say(Language language, Message message, std::initializer_list<std::string> values) {
  return say(language, message, std::span<const std::string>(values.begin(), values.size()));
}

Message message_at(int index) {
  return ids[static_cast<std::size_t>(index)];
}

int message_count() {
  return static_cast<int>(sentence_count);
}

std::optional<Language> find_language(std::string_view tag) {
  std::string lower(tag);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  std::string_view rest = lower;
  const auto next = [&rest] {
    const std::string_view part = rest.substr(0, rest.find_first_of("_-.@"));
    rest.remove_prefix(part.size() < rest.size() ? part.size() + 1 : rest.size());
    return part;
  };
  const std::string_view language = next();
  if (language == "en") return Language::english;
  if (language != "zh") return std::nullopt;
  while (!rest.empty()) {
    const std::string_view part = next();
    for (const std::string_view traditional : {"tw", "hk", "mo", "hant"})
      if (part == traditional) return Language::traditional;
  }
  return Language::simplified;
}

Language language_of(std::string_view tag) {
  return find_language(tag).value_or(Language::english);
}

std::string_view tag_of(Language language) {
  constexpr std::array<std::string_view, 3> tags{"en", "zh-CN", "zh-TW"};
  return tags[static_cast<std::size_t>(language)];
}

}  // namespace deskctl
