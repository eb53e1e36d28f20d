// callback, and closing in the same act.
#include <array>

#include "command/ask_option.hpp"
#include "command/closing_in.hpp"
#include "command/commands.hpp"
#include "command/option_value.hpp"
#include "command/typed_ids.hpp"
#include "command/write.hpp"
#include "deskctl/message/help_messages.hpp"
#include "deskctl/message/ladder_messages.hpp"
#include "deskctl/message/slip_messages.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/policy/word_meant.hpp"
#include "deskctl/sla/closing.hpp"
#include "deskctl/text/utf8.hpp"
#include "text/digit.hpp"

namespace deskctl {
namespace {

// The grade that a word means: `a`, `Ｂ`, `满意`. Empty if none, or several.
std::string grade_meant(const std::string& word) {
  const std::vector<MeantWord> meant = words_meant(word, std::array{Vocabulary::grade});
  return meant.size() == 1 ? meant.front().token : "";
}

// The grade at the end of an id, `12A`, `12,13Ａ`; empty if `word` is no id with one.
std::string grade_at_id(const std::string& word) {
  const std::string plain = plain_id(word);
  if (plain.size() < 2 || !is_digit(plain[plain.size() - 2])) return "";
  if (!looks_like_id(plain.substr(0, plain.size() - 1))) return "";
  return grade_meant(plain.substr(plain.size() - 1));
}

struct TakenGrade {
  std::string grade;
  bool is_at_id = false;
};

// The grade among the words: the word after the ids, or the end of the last id. What follows it is
// the text and stays as it is; another id there would have no grade of its own, or a second one.
TakenGrade take_grade(std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (std::string grade = grade_at_id(words[i]); !grade.empty()) {
      if (i + 1 < words.size() &&
          (looks_like_id(words[i + 1]) || !grade_at_id(words[i + 1]).empty()))
        refuse(message::use_grade_of_several, {printable(words[i]), printable(words[i + 1])},
               {message::hint_grade_of_several, {}});
      words[i] = plain_id(words[i]);
      words[i].pop_back();
      return {std::move(grade), true};
    }
    if (looks_like_id(words[i])) continue;
    std::string grade = i == 0 ? "" : grade_meant(words[i]);
    if (!grade.empty()) words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
    return {std::move(grade), false};
  }
  return {};
}

struct CalledBack {
  Arguments arguments;  // without the grade among the words
  std::string grade;
};

CalledBack called_in(const Session& session) {
  CalledBack called{session.arguments(), ""};
  const std::string option = word_option(session, Option::grade, Vocabulary::grade);
  called.grade = option;
  std::vector<std::string> words = called.arguments.words;
  const TakenGrade taken = take_grade(words);
  if (session.arguments().has(Option::missed)) {
    if (!taken.grade.empty())
      refuse(message::use_grade_or_missed, {}, {message::hint_give_grade, {""}});
    return called;
  }
  called.arguments.words = std::move(words);
  if (option.empty())
    called.grade = taken.grade;
  else if (taken.is_at_id || (!taken.grade.empty() && taken.grade != option))
    refuse(message::use_grade_twice, {option, taken.grade}, {message::hint_grade_once, {}});
  return called;
}

// The contents of the sheet besides the grade, and the signature under it (S1 L17, L18).
bool is_content(const FactSpec& fact) {
  return fact.in(EventKind::called_back) && fact.form == FactForm::text;
}

void refuse_contents(const Session& session) {
  for (const FactSpec& fact : fact_table())
    if (const OptionSpec* option = is_content(fact) ? find_option(fact.name) : nullptr)
      if (session.arguments().has(option->option))
        refuse(message::use_contents_missed, {dashed(option->option)},
               {message::hint_contents_missed, {}});
}

}  // namespace

Exit callback(Session& session) {
  bool missed = session.arguments().has(Option::missed);
  const CalledBack called = called_in(session);
  std::string grade = called.grade;
  if (!missed && grade.empty()) {
    grade = needed_word(session, Option::grade, Vocabulary::grade, Option::missed,
                        label(session.language(), "event", word_of(EventKind::call_missed)),
                        {message::use_grade_or_missed, {}}, {message::hint_give_grade, {""}});
    missed = grade.empty();
  }
  const bool closes = session.arguments().has(Option::close);
  if (missed && closes) refuse(message::use_close_missed, {}, {message::hint_give_grade, {""}});
  if (missed == !grade.empty())
    refuse(message::use_grade_or_missed, {}, {message::hint_give_grade, {""}});
  const TypedIds typed = typed_ids(called.arguments, Text::may_follow);
  const bool mid_term = session.arguments().has(Option::mid_term);
  if (mid_term && missed)
    refuse(message::use_mid_term_missed, {}, {message::hint_mid_term_missed, {}});
  if (missed) refuse_contents(session);
  return write_to_requests(session, typed.ids, [&](const Request& request) {
    if (mid_term)
      if (auto objection = objection_to_mid_term(request, session.desk().policy))
        refuse_for({*std::move(objection)});
    Draft draft = draft_of(session, missed ? EventKind::call_missed : EventKind::called_back);
    draft.set(Column::grade, grade);
    if (mid_term) draft.add_fact(Fact::mid_term, "yes");
    draft.add_fact(Fact::method, word_option(session, Option::method, Vocabulary::method));
    add_typed_facts(session, draft, is_content);
    if (!typed.text.empty()) draft.set(Column::text, text_in("TEXT", typed.text));
    const std::string& to = session.desk().policy.unqualified_to;
    if (grade == word_of(Grade::C) && !to.empty())
      session.note(message::note_grade_c, {label(session.language(), Vocabulary::role, to)});
    std::vector drafts{std::move(draft)};
    if (closes) {
      drafts.push_back(draft_of(session, EventKind::closed));
      check_closing(session, request, drafts.back(), true);
    }
    return drafts;
  });
}

}  // namespace deskctl
