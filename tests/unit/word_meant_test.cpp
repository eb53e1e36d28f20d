// Words of the ledger as people say them, in every language that prints them.
#include "deskctl/policy/word_meant.hpp"

#include <doctest/doctest.h>

#include <array>

#include "deskctl/render/problem.hpp"
#include "deskctl/render/wording.hpp"

namespace deskctl::test::word_meant_test {
namespace {

constexpr std::array vocabularies{Vocabulary::category, Vocabulary::severity, Vocabulary::urgency,
                                  Vocabulary::scope,    Vocabulary::channel,  Vocabulary::grade,
                                  Vocabulary::role,     Vocabulary::cause,    Vocabulary::injury,
                                  Vocabulary::method,   Vocabulary::outcome,  Vocabulary::status};
constexpr std::array languages{Language::english, Language::simplified, Language::traditional};
constexpr std::array filter_kinds{Vocabulary::status, Vocabulary::category, Vocabulary::severity,
                                  Vocabulary::urgency};

/// `urgency urgent` for each meaning.
std::string meant(std::string_view text, std::span<const Vocabulary> kinds) {
  std::string out;
  for (const MeantWord& word : words_meant(text, kinds))
    out += (out.empty() ? "" : ", ") + std::string(name_of(word.vocabulary)) + ' ' + word.token;
  return out;
}

}  // namespace

TEST_CASE("word meant: every label is understood where its token is") {
  for (const Vocabulary vocabulary : vocabularies)
    for (const std::string_view token : words_of(vocabulary))
      for (const Language language : languages) {
        const std::string shown = label(language, vocabulary, token);
        CAPTURE(shown);
        CHECK(meant(shown, std::array{vocabulary}) ==
              std::string(name_of(vocabulary)) + ' ' + std::string(token));
        CHECK(word_meant(shown, name_of(vocabulary), words_of(vocabulary)) == token);
      }
}

TEST_CASE("word meant: what a list prints is one thing for a list") {
  for (const Vocabulary vocabulary : filter_kinds)
    for (const std::string_view token : words_of(vocabulary))
      for (const Language language : languages) {
        const std::string shown = label(language, vocabulary, token);
        CAPTURE(shown);
        CHECK(meant(shown, filter_kinds) ==
              std::string(name_of(vocabulary)) + ' ' + std::string(token));
      }
}

TEST_CASE("word meant: in any width, case and spacing") {
  CHECK(meant("ＵＲＧＥＮＴ", filter_kinds) == "urgency urgent");
  CHECK(meant("c", std::array{Vocabulary::grade}) == "grade C");
  CHECK(meant("Paid-Service", filter_kinds) == "category service");
  CHECK(meant("不 满意", std::array{Vocabulary::grade}) == "grade C");
  CHECK(meant("維修", filter_kinds) == "category repair");
  CHECK(meant("", filter_kinds) == "");
  CHECK(meant("电梯", filter_kinds) == "");
}

TEST_CASE("word meant: the desk's own words, and two that have one name") {
  const OwnWords own{{{"green", "repair", "绿化"}, {"lift", "repair", "绿化"}}, {}};
  const WordsInUse in_use(own);
  CHECK(meant("GREEN", filter_kinds) == "category green");
  CHECK(meant("绿化", filter_kinds) == "category green, category lift");
}

TEST_CASE("word meant: the nearest name, counted in characters") {
  const auto near = [](std::string_view text, Vocabulary vocabulary) {
    const auto said = nearest_name(text, name_of(vocabulary), words_of(vocabulary));
    return said ? worded(*said, Language::simplified) : "";
  };
  CHECK(near("repiar", Vocabulary::category) == "是不是想输入“repair”？");
  CHECK(near("报休", Vocabulary::category) == "是不是想输入“报修”？");
  CHECK(near("報休", Vocabulary::category) == "是不是想输入“报修”？");
  CHECK(near("特约服物", Vocabulary::category) == "是不是想输入“特约服务”？");
  CHECK(near("处理种", Vocabulary::status) == "是不是想输入“处理中”？");
  CHECK(near("电梯", Vocabulary::category) == "");
}

}  // namespace deskctl::test::word_meant_test
