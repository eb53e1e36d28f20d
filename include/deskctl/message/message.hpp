// Every sentence, label and word that people read, in the three languages of the desk.
#pragma once

#include <compare>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace deskctl {

enum class Language { english, simplified, traditional };

/// The tables, a .def file and a header each beside this one (`usage_messages.hpp`): a file
/// includes those whose sentences it says, and a changed sentence rebuilds no others. A row is
/// SENTENCE(id, English, 简体中文, 繁體中文), values by position: {0} {1} …; in English
/// `{0|entry|entries}` is what to say of one, and of any other count.
enum class MessageGroup : std::uint16_t {
  problems,
  times,
  journal,
  states,
  config,
  policy,
  comments,
  words,
  output,
  usage,
  help,
  files,
  claim,
  seal,
  redact,
  ladder,
  month,
  reports,
  figures,
  news,
  compare,
  paper,
  repeated,
  check,
  explain,
  topics,
  accident,
  holidays,
  sheet,
  show,
  policy_test,
  waiting,
  units,
  intake,
  board,
  finding,
  registers,
  slip,
  shift,
  exports,
  desks,
};

namespace message {
/// Of so many sentences a table may have.
inline constexpr std::uint16_t most_of_a_group = 1000;
constexpr std::uint16_t first_number_of(MessageGroup group) {
  return static_cast<std::uint16_t>(1 + static_cast<std::uint16_t>(group) * most_of_a_group);
}
}  // namespace message

/// A text of one of the tables: `message::use_missing`.
class Message {
 public:
  constexpr Message() = default;
  template <typename Table>
  requires std::is_enum_v<Table> && std::is_same_v<std::underlying_type_t<Table>, std::uint16_t>
  constexpr Message(Table id) : number_(static_cast<std::uint16_t>(id)) {}

  constexpr std::uint16_t number() const { return number_; }
  friend constexpr auto operator<=>(const Message&, const Message&) = default;

 private:
  std::uint16_t number_ = 0;
};

/// The id as written in the tables; tests and machine output use it as the message's name.
std::string_view name_of(Message message);

/// The message of that id, if there is one.
std::optional<Message> find_message(std::string_view id);

/// The text with its places unfilled.
std::string_view pattern_of(Message message, Language language);

/// The text with `values` in its places. A place without a value stays empty.
std::string say(Language language, Message message, std::span<const std::string> values = {});
std::string say(Language language, Message message, std::initializer_list<std::string> values);

/// How many messages there are, for tests that go through all of them.
int message_count();
Message message_at(int index);

/// "en", "zh-CN", "zh-TW" and the spellings of locales (zh_CN.UTF-8, zh_HK); nothing for others.
std::optional<Language> find_language(std::string_view tag);
/// The same, but English for others.
Language language_of(std::string_view tag);
/// The tag that `desk.toml` and `--lang` use for it.
std::string_view tag_of(Language language);

}  // namespace deskctl
