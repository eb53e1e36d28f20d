#include "deskctl/message/message.hpp"

#include <set>

#include "deskctl/journal/words.hpp"
#include "deskctl/message/desks_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "support/times.hpp"

namespace deskctl::test {
namespace {

constexpr Language languages[] = {Language::english, Language::simplified, Language::traditional};

std::string places_of(std::string_view pattern) {
  std::set<char> found;
  for (std::size_t i = 0; i + 2 < pattern.size(); ++i)
    if (pattern[i] == '{' && pattern[i + 2] == '}') found.insert(pattern[i + 1]);
  return {found.begin(), found.end()};
}

}  // namespace

TEST_CASE("message: one of something is not said as many") {
  const auto desks = [](Language language, const std::string& count) {
    return say(language, message::out_desks_empty, {"Overdue", count});
  };
  CHECK(desks(Language::english, "1") == "Overdue: nothing at 1 desk");
  CHECK(desks(Language::english, "0") == "Overdue: nothing at 0 desks");
  CHECK(desks(Language::english, "11") == "Overdue: nothing at 11 desks");
  CHECK(desks(Language::simplified, "1") == "Overdue：1 个前台都没有");
}

TEST_CASE("message: every message has three languages with the same places") {
  REQUIRE(message_count() > 100);
  for (int i = 0; i < message_count(); ++i) {
    const auto message = message_at(i);
    const std::string name(name_of(message));
    CAPTURE(name);
    CHECK(find_message(name) == message);
    for (const Language language : languages) {
      const std::string_view pattern = pattern_of(message, language);
      CHECK_FALSE(pattern.empty());
      CHECK_FALSE(first_flaw(pattern).has_value());
      CHECK(places_of(pattern) == places_of(pattern_of(message, Language::english)));
    }
  }
}

TEST_CASE("message: where one language says how to take it back, all do") {
  for (int i = 0; i < message_count(); ++i) {
    const auto message = message_at(i);
    CAPTURE(std::string(name_of(message)));
    const auto names_undo = [message](Language language) {
      return pattern_of(message, language).find("deskctl undo") != std::string_view::npos;
    };
    for (const Language language : languages)
      CHECK(names_undo(language) == names_undo(Language::english));
  }
}

TEST_CASE("message: a row of a table has one word in Taiwan, and a column another") {
  for (int i = 0; i < message_count(); ++i) {
    const std::string name(name_of(message_at(i)));
    if (!name.starts_with("units_") && !name.starts_with("hint_units_")) continue;
    CAPTURE(name);
    CHECK(pattern_of(message_at(i), Language::traditional).find("行") == std::string_view::npos);
  }
}

TEST_CASE("message: no text is only a copy of another language's") {
  int same = 0;
  for (int i = 0; i < message_count(); ++i)
    same += pattern_of(message_at(i), Language::english) ==
            pattern_of(message_at(i), Language::simplified);
  // Column headings of one sign and the like.
  CHECK(same * 20 < message_count());
}

TEST_CASE("message: values go to their places") {
  using List = std::initializer_list<std::string>;
  CHECK(
      say(Language::english, message::state_forbids, List{"20261003-017", "closed", "completed"}) ==
      "20261003-017 is closed: it cannot be 'completed'");
  CHECK(say(Language::simplified, message::text_control_character, List{"\\x1b", "4"}) ==
        "第 4 字节的字符 \\x1b 不能出现在文本中");
  CHECK(say(Language::traditional, message::text_not_utf8, List{"7"}) ==
        "第 7 位元組不是有效的 UTF-8");
  CHECK(say(Language::english, message::text_not_utf8) == "invalid UTF-8 at byte ");
  CHECK(say(Language::english, message::text_not_utf8, List{"7", "unused"}) ==
        "invalid UTF-8 at byte 7");
  // Inserted values are not searched for places.
  CHECK(say(Language::english, message::text_not_utf8, List{"{0}{1}"}) ==
        "invalid UTF-8 at byte {0}{1}");
}

TEST_CASE("message: a name that is none is no message") {
  CHECK_FALSE(find_message("").has_value());
  CHECK_FALSE(find_message("text_not_utf").has_value());
}

TEST_CASE("message: languages are known by the tags and by what locales call them") {
  const struct {
    std::string tag;
    Language language;
  } cases[] = {
      {"en", Language::english},
      {"en_US.UTF-8", Language::english},
      {"", Language::english},
      {"C", Language::english},
      {"POSIX", Language::english},
      {"de_DE", Language::english},
      {"zh", Language::simplified},
      {"zh-CN", Language::simplified},
      {"zh_CN.UTF-8", Language::simplified},
      {"zh_SG", Language::simplified},
      {"zh-Hans", Language::simplified},
      {"zh-TW", Language::traditional},
      {"zh_TW.UTF-8", Language::traditional},
      {"zh_HK", Language::traditional},
      {"zh_MO", Language::traditional},
      {"zh-Hant", Language::traditional},
      {"zh-Hant-HK", Language::traditional},
  };
  for (const auto& c : cases) {
    CAPTURE(c.tag);
    CHECK(language_of(c.tag) == c.language);
  }
  for (const Language language : languages) CHECK(language_of(tag_of(language)) == language);
}

TEST_CASE("message: every word of the files has a word for people") {
  const Vocabulary vocabularies[] = {
      Vocabulary::category, Vocabulary::severity, Vocabulary::urgency, Vocabulary::scope,
      Vocabulary::channel,  Vocabulary::grade,    Vocabulary::role,    Vocabulary::status};
  const auto id_of = [](std::string_view kind, std::string_view word) {
    std::string id = "word_" + std::string(kind) + '_' + std::string(word);
    for (char& c : id)
      if (c == '-') c = '_';
    return id;
  };
  for (const Vocabulary vocabulary : vocabularies)
    for (const std::string_view word : words_of(vocabulary)) {
      const std::string id = id_of(name_of(vocabulary), word);
      CAPTURE(id);
      CHECK(find_message(id).has_value());
    }
  for (const std::string_view word : event_words()) {
    const std::string id = id_of("event", word);
    CAPTURE(id);
    CHECK(find_message(id).has_value());
  }
}

}  // namespace deskctl::test
