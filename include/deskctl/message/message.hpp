// Every sentence, label and word that people read, in the three languages of the desk.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace deskctl {

enum class Language { english, simplified, traditional };

/// One id per text. The texts stand in the .def files beside this header, a row each:
/// SENTENCE(id, English, 简体中文, 繁體中文), values by position: {0} {1} …
enum class Message {
#define SENTENCE(id, english, simplified, traditional) id,
#include "deskctl/message/messages.def"
#undef SENTENCE
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

/// "en", "zh-CN", "zh-TW" and the spellings of locales (zh_CN.UTF-8, zh_HK); nothing for others.
std::optional<Language> find_language(std::string_view tag);
/// The same, but English for others.
Language language_of(std::string_view tag);
/// The tag that `desk.toml` and `--lang` use for it.
std::string_view tag_of(Language language);

}  // namespace deskctl
