// Lines as people and scripts type them: what each means, or why it is refused.
#include "cli/parse.hpp"
#include "support/refusal.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::grammar_test {
namespace {

struct Line {
  std::vector<std::string> typed;
  /// `command: words | options | <- awaited`, options in the order of their table, as
  /// `--name=value`; or the exit code and the refusal.
  std::string meant;
};

std::string told(const Arguments& arguments) {
  std::string out = std::string(name_of(arguments.command)) + ':';
  for (const std::string& word : arguments.words) out += " '" + word + '\'';
  if (!arguments.options.empty()) out += " |";
  for (const auto& [option, value] : arguments.options) {
    out += ' ' + dashed(option);
    if (!value.empty()) out += '=' + value;
  }
  if (!arguments.awaited.empty()) out += " | <-";
  for (const auto& option : arguments.awaited) out += ' ' + (option ? dashed(*option) : "word");
  return out;
}

std::string meaning_of(const std::vector<std::string>& line) {
  std::string meant;
  const std::string refused = refusal_of([&] {
    const TypedLine typed = take_apart(line);
    const CommandSpec* command = command_of(typed);
    meant = command == nullptr ? "no command" : told(arguments_of(typed, *command));
  });
  return refused == "nothing" ? meant : refused;
}

void check_lines(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    std::string shown = "deskctl";
    for (const std::string& argument : line.typed) shown += " '" + argument + '\'';
    CAPTURE(shown);
    CHECK(meaning_of(line.typed) == line.meant);
  }
}

}  // namespace

TEST_CASE("grammar: options stand before, between and after the words") {
  const std::string meant =
      "log-call: '3-2-1201' '漏水' | --desk=desk --now=09:00 --category=repair";
  check_lines({
      {{"--now", "09:00", "-C", "desk", "log-call", "3-2-1201", "漏水", "--category", "repair"},
       meant},
      {{"log-call", "--category", "repair", "3-2-1201", "--now=09:00", "漏水", "-C", "desk"},
       meant},
      {{"log-call", "3-2-1201", "漏水", "--category=repair", "-Cdesk", "--now", "09:00"}, meant},
      {{"--category", "repair", "-C", "desk", "--now=09:00", "log-call", "3-2-1201", "漏水"},
       meant},
      {{"--before", "2024-10-01", "redact"}, "redact: | --before=2024-10-01"},
      {{"redact", "--before", "2024-10-01"}, "redact: | --before=2024-10-01"},
      {{"--full", "report", "--desk", "d", "day", "-O", "json"},
       "report day: | --desk=d --format=json --full"},
      {{"-n", "undo"}, "undo: | --dry-run"},
      {{"--by", "list", "list"}, "list: | --by=list"},
  });
}

TEST_CASE("grammar: commands of one and of two words, and words that look like some") {
  check_lines({
      {{}, "no command"},
      {{"-q"}, "no command"},
      {{"report"}, "no command"},
      {{"calendar", "-q"}, "no command"},
      {{"list"}, "list:"},
      {{"report", "day"}, "report day:"},
      {{"report", "day", "yesterday"}, "report day: 'yesterday'"},
      {{"note", "1", "list"}, "note: '1' 'list'"},
      {{"note", "1", "note"}, "note: '1' 'note'"},
      {{"list", "report", "day", "help"}, "list: 'report' 'day' 'help'"},
      {{"list", "list", "list"}, "list: 'list' 'list'"},
      {{"note", "1", "words"}, "note: '1' 'words'"},
      {{"report", "month", "--ids", "list"}, "report month: | --ids=list"},
      {{"lsit"}, "2 'lsit' is not a command"},
      {{"lsit", "17", "--all"}, "2 'lsit' is not a command"},
      {{"lsit", "list"}, "2 'lsit' is not a command"},
      {{"report", "overdu"}, "2 'report overdu' is not a command"},
      {{"report", "list"}, "2 'report list' is not a command"},
      {{"report overdue"}, "2 'report overdue' is not a command"},
      {{"overdue"}, "2 'overdue' is not a command"},
      {{""}, "2 '' is not a command"},
      {{"-"}, "2 '-' is not a command"},
      {{"-1-车库-12"}, "2 '-1-车库-12' is not a command"},
  });
}

TEST_CASE("grammar: what begins with a dash is an option only where a letter follows") {
  check_lines({
      {{"log-call", "-1-车库-12", "-1层漏水", "--category", "repair"},
       "log-call: '-1-车库-12' '-1层漏水' | --category=repair"},
      {{"note", "1", "-漏水"}, "note: '1' '-漏水'"},
      {{"note", "1", "-1"}, "note: '1' '-1'"},
      {{"note", "1", "–x"}, "note: '1' '–x'"},
      {{"log-call", "1-1-1", "x", "--received", "-5min"},
       "log-call: '1-1-1' 'x' | --received=-5min"},
      {{"report", "overdue", "--since", "-1h", "-Q"},
       "report overdue: | --since=-1h --quiet-if-empty"},
      {{"amend", "1", "--location", "-1-车库-12"}, "amend: '1' | --location=-1-车库-12"},
      {{"log-call", "1-1-1", "--answered", "-5度", "--category=consult"},
       "log-call: '1-1-1' | --category=consult --answered=-5度"},
      {{"note", "1", "-x"}, "2 unknown option -x for note"},
  });
}

TEST_CASE("grammar: a beginning that fits one option of the command is that option") {
  check_lines({
      {{"list", "--al"}, "list: | --all"},
      {{"log-call", "1-1-1", "x", "--cat=repair", "--urg", "--ph", "1", "--app", "明天 9:30"},
       "log-call: '1-1-1' 'x' | --category=repair --urgent --phone=1 --appointment=明天 9:30"},
      {{"--cat", "repair", "log-call", "1-1-1", "x"}, "log-call: '1-1-1' 'x' | --category=repair"},
      {{"amend", "1", "--urgenc", "urgent"}, "amend: '1' | --urgency=urgent"},
      {{"dispatch", "1", "--t", "eng", "--dea", "17:30"},
       "dispatch: '1' | --deadline=17:30 --to=eng"},
      {{"list", "--by", "x"}, "list: | --by=x"},  // in full, though --by-month begins so too
      {{"log-call", "1", "x", "--p", "1"}, "2 --p may be --phone, --participants, --press-days"},
      {{"note", "1", "x", "--pho", "1"}, "2 unknown option --pho for note"},
      {{"amend", "1", "--text", "--urg"},
       "2 --text needs a value, but '--urg' follows, which is an option"},
      {{"note", "1", "--", "--dry"}, "note: '1' '--dry'"},
      {{"--by", "hold", "log-call", "1", "x", "--cat", "help"},
       "log-call: '1' 'x' | --by=hold --category=help"},
      {{"help", "--al"}, "no command"},
  });
}

TEST_CASE("grammar: letters mean the same in every command") {
  check_lines({
      {{"log-call", "1-1-1", "x", "-c", "repair", "-up", "1", "-d", "eng", "-a", "9:30"},
       "log-call: '1-1-1' 'x' | --category=repair --urgent --phone=1 --appointment=9:30 "
       "--dispatch=eng"},
      {{"dispatch", "1", "-teng", "-a", "9:30"}, "dispatch: '1' | --appointment=9:30 --to=eng"},
      {{"callback", "1", "-g", "A", "-x"}, "callback: '1' | --grade=A --close"},
      {{"callback", "1", "-m"}, "callback: '1' | --missed"},
      {{"hold", "1", "-r", "等待配件"}, "hold: '1' | --reason=等待配件"},
      {{"report", "due", "-w", "2h", "-f"}, "report due: | --full --within=2h"},
      {{"accept", "1", "-c", "repair"}, "2 unknown option -c for accept"},
  });
}

TEST_CASE("grammar: an input method's width and dashes") {
  check_lines({
      {{"log-call", "1", "x", "－－ｐｈｏｎｅ", "1", "－ｃ", "help"},
       "log-call: '1' 'x' | --category=help --phone=1"},
      {{"log-call", "1", "x", "——urgent", "—phone", "1", "—c", "help"},
       "log-call: '1' 'x' | --category=help --urgent --phone=1"},
      {{"log-call", "1", "x", "——ｕｒｇ", "－－ｃａｔ＝help", "——p", "1"},
       "log-call: '1' 'x' | --category=help --urgent --phone=1"},
      {{"list", "－ｑＯjson"}, "list: | --format=json --quiet"},
      {{"log-call", "1", "—大堂—"}, "log-call: '1' '—大堂—'"},
      {{"note", "1", "——漏水"}, "note: '1' '——漏水'"},
      {{"note", "1", "－－"}, "note: '1' '－－'"},
      {{"note", "1", "--", "—q"}, "note: '1' '—q'"},
      {{"note", "1", "－－ｎｏｐｅ"}, "2 unknown option --nope for note"},
  });
}

TEST_CASE("grammar: a word that stands for a command and its option") {
  check_lines({
      {{"报修", "1-1-1", "x"}, "log-call: '1-1-1' 'x' | --category=repair"},
      {{"急修", "1-1-1", "x"}, "log-call: '1-1-1' 'x' | --category=repair --urgent"},
      {{"－ｑ", "ＴＳ", "1-1-1", "x"}, "log-call: '1-1-1' 'x' | --quiet --category=complaint"},
      {{"報修", "1-1-1", "x", "-c", "help"}, "2 --category is given twice: 'repair' and 'help'"},
      {{"hj", "1", "A"}, "callback: '1' 'A' | --close"},
      {{"list", "报修"}, "list: '报修'"},
      {{"--by", "报修", "list"}, "list: | --by=报修"},
  });
}

TEST_CASE("grammar: all that is missing is told at once") {
  check_lines({
      {{"dispatch"}, "2 ID, --to TO are missing"},
      {{"dispatch", "1"}, "dispatch: '1'"},  // of one the command says more
      {{"returned"}, "2 ID, --reason TEXT are missing"},
      {{"quote"}, "2 ID, --amount N|--infeasible are missing"},
      {{"quote", "--infeasible"}, "2 ID is missing"},
      {{"note"}, "2 ID, TEXT are missing"},
      {{"escalate", "--due"}, "escalate: | --due"},
      {{"callback"}, "2 ID, --grade GRADE|--missed are missing"},
      {{"calendar", "elapsed"}, "2 --calendar NAME, --start T, --end T are missing"},
      {{"dispatch", "--nope"}, "2 unknown option --nope for dispatch"},
  });
}

TEST_CASE("grammar: letters stand together") {
  check_lines({
      {{"note", "1", "x", "-nq"}, "note: '1' 'x' | --dry-run --quiet"},
      {{"-qn", "note", "1", "x"}, "note: '1' 'x' | --dry-run --quiet"},
      {{"list", "-qOjson"}, "list: | --format=json --quiet"},
      {{"list", "-qO", "json"}, "list: | --format=json --quiet"},
      {{"list", "-nQ"}, "2 unknown option -Q for list"},
      {{"note", "1", "-n5"}, "2 unknown option -5 for note"},
      {{"note", "1", "-n漏"}, "2 unknown option -漏 for note"},
      {{"note", "1", "-nx"}, "2 unknown option -x for note"},
      {{"note", "1", "-n-"}, "2 unknown option -- for note"},
      {{"note", "1", "-n--x"}, "2 unknown option ---x for note"},
      {{"note", "1", "---x"}, "2 unknown option ---x for note"},
      {{"note", "1", "--", "---x"}, "note: '1' '---x'"},
      {{"note", "1", "x", "-nn"}, "2 --dry-run is given twice"},
  });
}

TEST_CASE("grammar: after -- there are only words") {
  check_lines({
      {{"note", "1", "--", "--urgent"}, "note: '1' '--urgent'"},
      {{"note", "--", "1", "--by=x"}, "note: '1' '--by=x'"},
      {{"note", "--", "1", "--by="}, "note: '1' '--by='"},
      {{"note", "--", "1", "-n"}, "note: '1' '-n'"},
      {{"note", "1", "--", "--"}, "note: '1' '--'"},
      {{"note", "1", "x", "--"}, "note: '1' 'x'"},
      {{"list", "--", "-1-车库-12", "++"}, "list: '-1-车库-12' '++'"},
      {{"log-call", "1-1-1", "--answered", "--", "--urgent"},
       "log-call: '1-1-1' '--urgent' | --answered"},
      {{"approve", "1", "--", "--urgent"}, "2 '--urgent' is one word too many for approve"},
      {{"note", "1", "x", "--by", "--"}, "2 --by needs a value"},
      {{"--", "list"}, "2 unknown option -- for deskctl"},
      {{"report", "--", "day"}, "2 unknown option -- for report"},
      {{"--"}, "2 unknown option -- for deskctl"},
  });
}

TEST_CASE("grammar: values may be left out where help says so") {
  const std::string consult = "log-call: '1' 'x' | --category=consult --answered";
  check_lines({
      {{"log-call", "1", "x", "--category", "consult", "--answered"}, consult},
      {{"log-call", "1", "x", "--answered", "--category", "consult"}, consult},
      {{"log-call", "1", "x", "--category", "consult", "--answered", "已答"}, consult + "=已答"},
      {{"log-call", "1", "x", "--category", "consult", "--answered=已答"}, consult + "=已答"},
      {{"calendar", "deadline", "--calendar=desk", "--start=9:00", "--within=2h", "--before"},
       "calendar deadline: | --within=2h --calendar=desk --start=9:00 --before"},
      {{"--before", "calendar", "deadline"},
       "2 --calendar NAME, --start T, --within D are missing"},
      {{"redact", "--before="}, "2 --before has an empty value"},
      {{"redact", "--before", "x", "--before"}, "2 --before is given twice: 'x' and ''"},
  });
}

TEST_CASE("grammar: a dash alone is a line of standard input, in the order typed") {
  const std::string consult = "log-call: '3-2-101' 't' | --category=consult --answered=-";
  check_lines({
      {{"log-call", "3-2-101", "t", "--category", "consult", "--answered", "-"},
       consult + " | <- --answered"},
      {{"log-call", "3-2-101", "t", "--category", "consult", "--answered=-"},
       consult + " | <- --answered"},
      {{"note", "1", "-"}, "note: '1' '-' | <- word"},
      {{"note", "--", "1", "-"}, "note: '1' '-' | <- word"},
      {{"note", "-", "-"}, "note: '-' '-' | <- word word"},
      {{"log-call", "--contact", "-", "1-1-1", "-", "--phone=-"},
       "log-call: '1-1-1' '-' | --contact=- --phone=- | <- --contact word --phone"},
      {{"--phone", "-", "log-call", "-", "x", "--contact=-"},
       "log-call: '-' 'x' | --contact=- --phone=- | <- --phone word --contact"},
      {{"redact", "--before", "-"}, "redact: | --before=-"},
      {{"list", "-o", "-"}, "list: | --output=-"},
      {{"amend", "1", "--text=1+1=-"}, "amend: '1' | --text=1+1=-"},
      {{"amend", "1", "--text", "1+1=-"}, "amend: '1' | --text=1+1=-"},
      {{"note", "1", "--"}, "2 TEXT is missing"},
      {{"log-call", "--category", "-"}, "2 '-' is not a valid category"},
  });
}

TEST_CASE("grammar: values are taken as they stand") {
  check_lines({
      {{"note", "1", "[a,b]"}, "note: '1' '[a,b]'"},
      {{"note", "1", "++"}, "note: '1' '++'"},
      {{"note", "1", "{}"}, "note: '1' '{}'"},
      {{"note", "1", "/x:y"}, "note: '1' '/x:y'"},
      {{"amend", "1", "--text", "[a,b]"}, "amend: '1' | --text=[a,b]"},
      {{"amend", "1", "--text=[a,b]"}, "amend: '1' | --text=[a,b]"},
      {{"amend", "1", "--text=--urgent"}, "amend: '1' | --text=--urgent"},
      {{"amend", "1", "--text==x"}, "amend: '1' | --text==x"},
      {{"amend", "1", "--text=a=b=c"}, "amend: '1' | --text=a=b=c"},
      {{"amend", "1", "--text", "-"}, "amend: '1' | --text=- | <- --text"},
      {{"amend", "1", "--text", "--urgent"},
       "2 --text needs a value, but '--urgent' follows, which is an option"},
      {{"amend", "1", "--text", "--urgnt"},
       "2 --text needs a value, but '--urgnt' follows, which is an option"},
      {{"amend", "1", "--text", "-q"},
       "2 --text needs a value, but '-q' follows, which is an option"},
      {{"amend", "1", "--text"}, "2 --text needs a value"},
      {{"--text"}, "2 --text needs a value"},
      {{"amend", "1", "--text="}, "2 --text has an empty value"},
      {{"amend", "1", "--text=", "x"}, "2 --text has an empty value"},
      {{"amend", "1", "--text", ""}, "2 --text has an empty value"},
      {{"note", "1", ""}, "2 TEXT has an empty value"},
      {{"list", "--all=yes"}, "2 --all takes no value, but 'yes' is given"},
      {{"list", "--all="}, "2 --all takes no value, but '' is given"},
  });
}

TEST_CASE("grammar: what is unknown is blamed before what is missing") {
  check_lines({
      {{"--nope"}, "2 unknown option --nope for deskctl"},
      {{"--nope", "log-call"}, "2 unknown option --nope for log-call"},
      {{"--nope", "dispatch", "--to"}, "2 unknown option --nope for dispatch"},
      {{"dispatch", "--too", "eng"}, "2 unknown option --too for dispatch"},
      {{"list", "--alk"}, "2 unknown option --alk for list"},
      {{"accept", "1", "--grade", "A"}, "2 unknown option --grade for accept"},
      {{"--grade", "A", "accept", "1"}, "2 unknown option --grade for accept"},
      {{"list", "--nope=x"}, "2 unknown option --nope for list"},
      {{"list", "--key", "K"}, "2 unknown option --key for list"},
      {{"list", "--for", "林悦"}, "2 unknown option --for for list"},
      {{"note", "1", "x", "--for", "林悦"}, "note: '1' 'x' | --for=林悦"},
      {{"seal", "--key", "K"}, "2 unknown option --key for seal"},
  });
}

TEST_CASE("grammar: an option given twice is refused, naming both values") {
  check_lines({
      {{"show", "17", "--now", "09:00", "--now", "10:00"},
       "2 --now is given twice: '09:00' and '10:00'"},
      {{"--now", "1", "show", "17", "--now=2"}, "2 --now is given twice: '1' and '2'"},
      {{"list", "-O", "json", "--format", "id"}, "2 --format is given twice: 'json' and 'id'"},
      {{"list", "--all", "--all"}, "2 --all is given twice"},
      {{"-q", "list", "--quiet"}, "2 --quiet is given twice"},
  });
}

TEST_CASE("grammar: words are counted and values are those of the table") {
  check_lines({
      {{"note", "1"}, "2 TEXT is missing"},
      {{"dispatch", "--to", "eng"}, "2 ID is missing"},
      {{"approve", "1", "2"}, "2 '2' is one word too many for approve"},
      {{"where", "x"}, "2 'x' is one word too many for where"},
      {{"callback", "1", "--grade", "9"}, "2 '9' is not a valid grade"},
      {{"log-call", "1", "x", "--rings", "010"}, "2 --rings: '010' is not a whole number"},
      {{"log-call", "1", "x", "--rings=-1"}, "2 --rings: '-1' is not a whole number"},
      {{"quote", "1", "--amount", "1.005"}, "2 --amount: '1.005' is not an amount"},
      {{"quote", "1", "--amount", "1.50"}, "quote: '1' | --amount=1.50"},
      {{"where", "--lang", "fr"}, "2 'fr' is not a valid lang"},
      {{"where", "--color=sometimes"}, "2 'sometimes' is not a valid color"},
      {{"where", "--color=never"}, "where: | --color=never"},
  });
}

TEST_CASE("grammar: help and version are asked for anywhere, also in place of a value") {
  for (const std::vector<std::string>& line :
       std::vector<std::vector<std::string>>{{"--help"},
                                             {"-h"},
                                             {"list", "-qh"},
                                             {"--nope", "-h"},
                                             {"-h", "--phone"},
                                             {"note", "--by", "-h"},
                                             {"--help", "--help"},
                                             {"lsit", "--help"}})
    CHECK(take_apart(line).asks_for(Option::help));
  CHECK(take_apart({"list", "--version"}).asks_for(Option::version));
  CHECK_FALSE(take_apart({"note", "1", "--", "--help"}).asks_for(Option::help));
  CHECK_FALSE(take_apart({"amend", "1", "--text=--help"}).asks_for(Option::help));
}

TEST_CASE("grammar: refusals are worded by what a wrong line says of language and desk") {
  const TypedLine line = take_apart({"--lang", "zh-CN", "note", "--nope", "-C", "desk", "--by"});
  CHECK(line.value(Option::lang) == "zh-CN");
  CHECK(line.value(Option::desk) == "desk");
  CHECK(line.cut_off == "--by");
  CHECK_FALSE(take_apart({"note", "--text", "--lang"}).value(Option::lang));
}

TEST_CASE("grammar: a word of a family that was typed alone is found") {
  TempDesk desk;
  CHECK(desk.run({"日报"}).err.find("did you mean 'report 日报'?") != std::string::npos);
  CHECK(desk.run({"overdue"}).err.find("did you mean 'report overdue'?") != std::string::npos);
}

TEST_CASE("grammar: an option that another command has is named as this one calls it") {
  TempDesk desk;
  const Ran ran = desk.run({"log-call", "4-2-301", "停电", "--category", "repair", "--to", "eng"});
  CHECK(ran.exit == 2);
  CHECK(ran.err.find("did you mean '--dispatch'?") != std::string::npos);
}

}  // namespace deskctl::test::grammar_test
