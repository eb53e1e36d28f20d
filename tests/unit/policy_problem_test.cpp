// Problems of a policy, each at its line and column.
#include "support/config.hpp"

namespace deskctl::test {
namespace {

const std::string span_hint =
    " | write 90s, 15min, 2h, 1h30m, 2d (calendar days) or 2wd (working days)";
const std::string unreachable_hint =
    " | the rules before it take every request that fits it: move it up or remove it";

/// The problems of a clock whose keys from line 4 on are these.
std::string in_clock(const std::string& keys) {
  return policy_problems("[clock.a]\nfrom  = \"logged\"\nuntil = \"completed\"\n" + keys + '\n');
}

/// The problems of a calendar that is open and has these keys from line 3 on.
std::string in_calendar(const std::string& keys) {
  return policy_problems("[calendar.site]\nhours = { mon = \"09:00-18:00\" }\n" + keys + '\n');
}

}  // namespace

TEST_CASE(
    "policy problem: what is not TOML and no known slip is refused where it stops making sense") {
  const auto begins = [](const std::string& text, const std::string& start) {
    CAPTURE(text);
    const std::string problems = policy_problems(text);
    CAPTURE(problems);
    CHECK(problems.starts_with(start + ": not TOML: "));
    CHECK(
        problems.ends_with(" | texts, times and phones stand in double quotes; keys in Chinese "
                           "too"));
  };
  begins("[]\n", "1:2");
  begins("<html>\n", "1:1");
  begins("a.b.c. = 1\n", "1:8");
  CHECK(policy_problems("teams = [\"eng\"]\n[teams]\n") ==
        "2:1: 'teams' is something else already | each key and each table may stand only once: "
        "put both together");
  // What is wrong before the first slip comes with it; what comes after may be its doing.
  CHECK(policy_problems("<\nteams ＝ [\"eng\"]\n").find("\n2:7: ") != std::string::npos);
  CHECK(policy_problems("teams ＝ [\"eng\"]\n<\n").starts_with("1:7: '＝' is not the sign"));
}

TEST_CASE("policy problem: an unknown key names the nearest") {
  CHECK(policy_problems("teems = [\"eng\"]\n") ==
        "1:1: unknown key 'teems' | did you mean 'teams'?");
  CHECK(in_clock("  withn = \"5min\"") == "4:3: unknown key 'withn' | did you mean 'within'?");
  CHECK(policy_problems("[close]\nunreachable = 3\nxyzzy = 1\n") ==
        "3:1: unknown key 'xyzzy' | one of: unresolvable, unreachable");
  CHECK(in_clock("rules = [ { scop = \"in\" } ]") ==
        "4:13: unknown key 'scop' | did you mean 'scope'?");
  CHECK(in_clock("overdue = { too = \"gm\" }") == "4:13: unknown key 'too' | did you mean 'to'?");
  CHECK(in_clock("category = { no = \"repair\" }") ==
        "4:14: unknown key 'no' | did you mean 'not'?");
  CHECK(in_calendar("day_end = \"18:00\"") == "3:1: unknown key 'day_end' | write day-end");
}

TEST_CASE("policy problem: months of retention are whole months, and categories have their names") {
  CHECK(policy_problems("[retention]\nmonths = 0\nother = 1201\n") ==
        "2:10: '0' is not a number of months | a whole number from 1 to 1200\n"
        "3:9: '1201' is not a number of months | a whole number from 1 to 1200");
  CHECK(policy_problems("[retention]\ncomplaints = 60\n") ==
        "2:1: unknown key 'complaints' | did you mean 'complaint'?");
}

TEST_CASE("policy problem: a value of the wrong kind says which is right") {
  const struct {
    std::string text;
    std::string problem;
  } cases[] = {
      {"teams = 5\n",
       "1:9: 'teams' has a value of the wrong kind | give a text, or a list of "
       "texts: [\"a\", \"b\"]"},
      {"teams = [\"eng\", 5]\n",
       "1:17: 'teams' has a value of the wrong kind | give a text, or a "
       "list of texts: [\"a\", \"b\"]"},
      {"clock = 5\n", "1:9: 'clock' has a value of the wrong kind | give a table: { … }"},
      {"[clock]\na = 5\n", "2:5: 'a' has a value of the wrong kind | give a table: { … }"},
      {"[close]\nunreachable = \"3\"\n",
       "2:15: 'unreachable' has a value of the wrong kind | write 3"},
      {"[close]\nunreachable = 3.0\n",
       "2:15: 'unreachable' has a value of the wrong kind | write 3"},
      {"[severity]\nextra = { loss = \"2000\" }\n",
       "2:18: 'loss' has a value of the wrong kind | write 2000"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(policy_problems(c.text) == c.problem);
  }
  CHECK(in_clock("repeats = \"yes\"") ==
        "4:11: 'repeats' has a value of the wrong kind | write true");
  CHECK(in_clock("within = 5") ==
        "4:10: 'within' has a value of the wrong kind | give a text in double quotes");
  CHECK(in_clock("rules = { }") ==
        "4:9: 'rules' has a value of the wrong kind | give a list: [ … ]");
  CHECK(in_clock("rules = [ 5 ]") ==
        "4:11: 'rules' has a value of the wrong kind | give a table: { … }");
}

TEST_CASE("policy problem: an unknown word names the nearest or all") {
  const struct {
    std::string keys;
    std::string problem;
  } cases[] = {
      {"category = \"repare\"", "4:12: 'repare' is not a known category | did you mean 'repair'?"},
      {"category = [\"repair\", \"hlep\"]",
       "4:23: 'hlep' is not a known category | did you mean 'help'?"},
      {"category = { not = \"complain\" }",
       "4:20: 'complain' is not a known category | did you mean 'complaint'?"},
      {"urgency = \"now\"", "4:11: 'now' is not a known urgency | one of: normal, urgent"},
      {"scope = \"inn\"", "4:9: 'inn' is not a known scope | did you mean 'in'?"},
      {"channel = \"wechat\"",
       "4:11: 'wechat' is not a known channel | one of: phone, visit, "
       "email, app, letter, relay, hotline"},
      {"again = \"reopend\"", "4:9: 'reopend' is not a known event | did you mean 'reopened'?"},
      {"by = [\"boss\"]",
       "4:7: 'boss' is not a known role | one of: desk, steward, control, "
       "supervisor, manager, gm"},
      {"overdue = { to = \"manger\" }",
       "4:18: 'manger' is not a known role | did you mean 'manager'?"},
      {"promise = \"reply\"", "4:11: 'reply' is not a known value | one of: deadline"},
      {"after = \"3d\"\nunless = \"finish\"",
       "5:10: 'finish' is not a known value | did you mean 'finished'?"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.keys);
    // Nothing else is said: that no request can reach the rule then, or that a key is missing.
    CHECK(in_clock(c.keys) == c.problem);
  }
  CHECK(policy_problems("[clock.a]\nfrom = \"recieved\"\nuntil = \"complete\"\n") ==
        "2:8: 'recieved' is not a known event | did you mean 'received'?\n"
        "3:9: 'complete' is not a known event | did you mean 'completed'?");
  CHECK(policy_problems("[receipt]\nchannel = [\"mail\"]\n") ==
        "1:1: 'calendar' is missing | add calendar = \"…\"\n"
        "2:12: 'mail' is not a known channel | write \"email\"");
  CHECK(policy_problems("[severity]\nmajor = { injury = \"bad\" }\n") ==
        "2:20: 'bad' is not a known injury | one of: none, minor, serious, death");
  CHECK(policy_problems("[severity]\nlarge = { loss = 5 }\n") ==
        "2:1: unknown key 'large' | did you mean 'larger'?");
}

TEST_CASE("policy problem: a clock needs its start and its stop") {
  CHECK(policy_problems("[clock.a]\nwithin = \"5min\"\n") ==
        "1:1: 'from' is missing | add from = \"…\"\n1:1: 'until' is missing | add until = \"…\"");
  CHECK(policy_problems("[clock.a]\nfrom = \"logged\"\nrules = [ { until = \"closed\", urgency = "
                        "\"urgent\" }, { } ]\n") == "3:53: 'until' is missing | add until = \"…\"");
}

TEST_CASE("policy problem: durations and calendars that are none") {
  for (const std::string text : {"5", "", "1d2h", "five"})
    CHECK(in_clock("within = \"" + text + "\"") ==
          "4:10: '" + text + "' is not a duration" + span_hint);
  CHECK(in_clock("after = \"3days\"") == "4:9: '3days' is not a duration | write \"3d\"");
  CHECK(in_clock("calendar = \"desk\"") ==
        "4:12: 'desk' is not a known calendar | add [calendar.desk]");
  CHECK(in_clock("calendar = \"offise\"\n[calendar.office]\nhours = { mon = \"09:00-18:00\" }") ==
        "4:12: 'offise' is not a known calendar | did you mean 'office'?");
}

TEST_CASE("policy problem: hours and days and zones that are none") {
  const std::string hours_hint = " | write \"09:00-12:00, 14:00-18:00\", or \"\" for closed";
  const std::string weekdays_hint = " | write mon, tue, wed, thu, fri, sat, sun or mon-fri";
  const std::string twice_hint =
      " | put all hours of a day into one value: \"09:00-12:00, 14:00-18:00\"";
  const std::string date_hint =
      " | write \"2026-10-01\", or \"2026-10-01..2026-10-07\" where a range may stand";
  const std::string day_end_hint = " | write \"18:00\" or \"23:59:59\"";
  CHECK(
      policy_problems("[calendar.site]\nhours = { mon-fri = \"9-5\", sat = \"09:00-18:00\" }\n") ==
      "2:21: '9-5' is not opening hours | write \"09:00-17:00\"");
  CHECK(policy_problems("[calendar.site]\nhours = { mon-fri = \"09:00-18:00\", wed = \"\" }\n") ==
        "2:36: 'wed' is given hours twice" + twice_hint);
  CHECK(
      policy_problems("[calendar.site]\nhours = { mon-wed = \"09:00-18:00\", sat-mon = \"\" }\n") ==
      "2:36: 'mon' is given hours twice" + twice_hint);
  CHECK(
      policy_problems("[calendar.site]\nhours = { mon-wed = \"09:00-18:00\", holiday = \"\" }\n") ==
      "2:36: 'holiday' is not a weekday or a range of them" + weekdays_hint);
  CHECK(in_calendar("closed = \"2026-02-30\"") == "3:10: '2026-02-30' is not a date" + date_hint);
  CHECK(in_calendar("closed = [\"2026-10-01\", \"2026-10-07..2026-10-01\"]") ==
        "3:25: '2026-10-07..2026-10-01' is not a date | write \"2026-10-01..2026-10-07\"");
  CHECK(in_calendar("special = { \"10-01\" = \"\" }") ==
        "3:13: '10-01' is not a date | write the year too: \"2026-10-01\"");
  CHECK(in_calendar("special = { \"2026-10-01\" = \"all day\" }") ==
        "3:28: 'all day' is not opening hours" + hours_hint);
  CHECK(in_calendar("day-end = \"25:00\"") == "3:11: '25:00' is not a time of day" + day_end_hint);
  CHECK(in_calendar("time-zone = \"Asia/Beijing\"") ==
        "3:13: 'Asia/Beijing' is not a time zone of this system | write \"Asia/Shanghai\"");
  CHECK(in_calendar("holidays = \"us\"") ==
        "3:12: there are no holidays 'us' | there are: cn; another comes with: deskctl calendar "
        "import FILE --holidays us");
  CHECK(in_calendar("holidays = [\"cn\", \"cm\"]") ==
        "3:19: there are no holidays 'cm' | did you mean 'cn'?");
  CHECK(in_calendar("holidays = \"New Year\"") ==
        "3:12: there are no holidays 'New Year' | one of: cn");
  CHECK(in_calendar("make-up = \"9\"") == "3:11: '9' is not opening hours" + hours_hint);
}

TEST_CASE("policy problem: a calendar that is never open") {
  const std::string hint = " | give it hours: hours = { mon-fri = \"09:00-18:00\" }";
  for (const std::string keys :
       {"", "hours = { mon-sun = \"\" }\n", "holidays = [\"cn\"]\n", "day-end = \"18:00\"\n",
        "special = { \"2026-10-01\" = \"\" }\n"}) {
    CAPTURE(keys);
    CHECK(policy_problems("[calendar.site]\n" + keys) ==
          "1:1: the calendar 'site' is never open" + hint);
  }
  CHECK(policy_problems("[calendar.site]\nspecial = { \"2026-10-01\" = \"09:00-18:00\" }\n") == "");
}

TEST_CASE("policy problem: a rule that no request can reach") {
  const std::string problem = ": this rule of 'a' can never be reached" + unreachable_hint;
  const std::string fits_nothing =
      ": this rule of 'a' can never be reached | no request fits it: only complaints have a "
      "severity, and each attribute has one value";
  const struct {
    std::string name;
    std::string rules;
    std::string problem;
  } cases[] = {
      {"everything before it", "{ }, { category = \"repair\" }", "4:16" + problem},
      {"the same again", "{ category = \"repair\" }, { category = \"repair\" }", "4:36" + problem},
      {"narrower", "{ category = \"repair\" }, { category = \"repair\", scope = \"in\" }",
       "4:36" + problem},
      {"only complaints have a severity", "{ category = \"repair\", severity = \"general\" }",
       "4:11" + fits_nothing},
      {"by the union of those before it",
       "{ urgency = \"urgent\" }, { urgency = \"normal\" }, { category = \"help\" }",
       "4:59" + problem},
      {"by both appointments", "{ appointment = true }, { appointment = false }, { }",
       "4:60" + problem},
      {"by a word and its negation",
       "{ category = { not = \"complaint\" } }, { category = \"complaint\" }, { }",
       "4:77" + problem},
      {"by every severity",
       "{ severity = [\"general\", \"larger\", \"major\", \"extra\"] }, { category = \"complaint\" "
       "}",
       "4:67" + problem},
      {"no word at all", "{ category = [] }", "4:24: category is empty | add category = \"…\""},
      {"no negated word", "{ category = { not = [] } }",
       "4:24: category is empty | add category = \"…\""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(in_clock("rules = [ " + c.rules + " ]") == c.problem);
  }
  CHECK(policy_problems("[clock.a]\nfrom = \"logged\"\nuntil = \"completed\"\ncategory = \"help\"\n"
                        "severity = \"major\"\n") == "1:1" + fits_nothing);
  CHECK(in_clock("rules = [ { urgency = \"urgent\" }, { category = \"help\" }, { } ]") == "");
  CHECK(in_clock("rules = [ { severity = \"general\" }, { category = \"complaint\" }, { } ]") ==
        "");
  // 3-5-101 gets to the last of them.
  CHECK(in_clock(
            "rules = [ { location = { not = \"3-*\" } }, { location = { not = \"*-101\" } }, { } "
            "]") == "");
}

TEST_CASE("policy problem: numbers that no request can have are refused") {
  const std::string threshold =
      "is too small or too large | a whole number from 1 to 1000000000000";
  CHECK(policy_problems("[severity]\nmajor = { loss = -1, complainants = 0 }\n") ==
        "2:18: '-1' " + threshold + "\n2:37: '0' " + threshold);
  for (const std::string number : {"-1", "1001"})
    CHECK(policy_problems("[close]\nunreachable = " + number + '\n') ==
          "2:15: '" + number + "' is too small or too large | a whole number from 0 to 1000");
}

TEST_CASE("policy problem: what leads nowhere is refused") {
  CHECK(in_clock("rules = []") == "4:9: rules is empty | add rules = [ { … } ]");
  CHECK(in_clock("overdue = {}") == "4:11: 'to' is missing | add to = \"…\"");
  CHECK(policy_problems("[callback]\ngrade-C = {}\n") == "2:11: 'to' is missing | add to = \"…\"");
  CHECK(policy_problems("[receipt]\nchannel = \"email\"\n") ==
        "1:1: 'calendar' is missing | add calendar = \"…\"");
  CHECK(policy_problems("[receipt]\ncalendar = \"desk\"\n") ==
        "2:12: 'desk' is not a known calendar | add [calendar.desk]");
}

TEST_CASE("policy problem: all of a file at once in its order") {
  CHECK(policy_problems(R"(teems = ["eng"]
[calendar.site]
hours = { mon = "9-5", tue = "09:00-18:00" }
[clock.a]
from = "logged"
until = "completd"
within = "5 min"
[close]
unreachable = "3"
)") == "1:1: unknown key 'teems' | did you mean 'teams'?\n"
       "3:17: '9-5' is not opening hours | write \"09:00-17:00\"\n"
       "6:9: 'completd' is not a known event | did you mean 'completed'?\n"
       "7:10: '5 min' is not a duration | write \"5min\"\n"
       "9:15: 'unreachable' has a value of the wrong kind | write 3");
}

TEST_CASE("policy problem: columns count bytes so that the caret stands right") {
  CHECK(policy_problems("teams = [\"工程部\", 5]\n") ==
        "1:23: 'teams' has a value of the wrong kind | give a text, or a list of texts: [\"a\", "
        "\"b\"]");
}

TEST_CASE("policy problem: too much text or too deep is refused before it is read") {
  const std::string refused =
      "0:0: the file is larger than 1 MB or nested deeper than 32 | start again from what 'deskctl "
      "init' writes";
  const std::size_t megabyte = 1024 * 1024;
  CHECK(policy_problems(std::string(megabyte, '#')) == "");
  CHECK(policy_problems(std::string(megabyte + 1, '#')) == refused);
  CHECK(policy_problems("teams = " + std::string(33, '[') + std::string(33, ']')) == refused);
  CHECK(policy_problems("teams = " + std::string(32, '[') + std::string(32, ']'))
            .starts_with("1:10: 'teams' has a value of the wrong kind"));
  std::string dots = "a";
  for (int i = 0; i < 40; ++i) dots += ".a";
  CHECK(policy_problems(dots + " = 1\n") == refused);
  CHECK(policy_problems("[" + dots + "]\n") == refused);
  CHECK(policy_problems("teams = [\"" + std::string(40, '[') + "\"] # " + std::string(40, '{')) ==
        "");
  // Quotes within the strings of three quotes neither hide what follows nor show what does not.
  for (const std::string text : {R"("""x"y""")", R"("""x""""")", "'''x'y'''", R"("\"")"}) {
    CAPTURE(text);
    CHECK(policy_problems("teams = [" + text + ", {" + dots + " = 1}]\n") == refused);
  }
  CHECK(policy_problems("teams = [\"\"\"\n\"" + std::string(40, '[') + "\"\n\"\"\"]\n") == "");
}

TEST_CASE("policy problem: hours that pass midnight are refused unless a night is meant") {
  const auto hours = [](const std::string& text, const std::string& keys = "") {
    return policy_problems("[calendar.site]\nhours = { mon = \"" + text + "\" }\n" + keys);
  };
  const auto hint = [](const std::string& right) {
    return " | write \"" + right +
           "\"; if a night is meant, add overnight = true to [calendar.site]";
  };
  CHECK(hours("18:00-09:00") == "2:17: '18:00-09:00' passes midnight" + hint("09:00-18:00"));
  CHECK(hours("09:00-06:00") == "2:17: '09:00-06:00' passes midnight" + hint("09:00-18:00"));
  CHECK(hours("09:00-12:00, 14:00-06:00") ==
        "2:17: '09:00-12:00, 14:00-06:00' passes midnight" + hint("09:00-12:00, 14:00-18:00"));
  // The end of the day is held against the hours that are meant.
  CHECK(hours("18:00-09:00", "day-end = \"18:00\"\n") ==
        "2:17: '18:00-09:00' passes midnight" + hint("09:00-18:00"));
  CHECK(hours("22:00-00:00") == "");
  CHECK(hours("18:00-09:00", "overnight = true\n") == "");
  CHECK(hours("18:00-09:00", "overnight = false\n") ==
        "2:17: '18:00-09:00' passes midnight" + hint("09:00-18:00"));
  CHECK(in_calendar("special = { \"2026-10-01\" = \"22:00-06:00\" }").starts_with("3:28: "));
  CHECK(in_calendar("overnight = \"yes\"") ==
        "3:13: 'overnight' has a value of the wrong kind | write true");
}

TEST_CASE("policy problem: hours as people write them are answered with the right spelling") {
  const std::pair<std::string, std::string> cases[] = {
      {"9：00—18：00", "09:00-18:00"},
      {"09:00至18:00", "09:00-18:00"},
      {"09:00～18:00", "09:00-18:00"},
      {"09:00 - 18:00", "09:00-18:00"},
      {"０９：００－１８：００", "09:00-18:00"},
      {"9-18", "09:00-18:00"},
      {"9-5", "09:00-17:00"},
      {"9点到18点", "09:00-18:00"},
      {"上午9点-下午6点半", "09:00-18:30"},
      {"9:00——12:00，14:00——18:00", "09:00-12:00, 14:00-18:00"},
      {"09:00-12:00;14:00-18:00", "09:00-12:00, 14:00-18:00"},
      {"09:00-12:00、14:00-18:00", "09:00-12:00, 14:00-18:00"},
      {"09.00-18.00", "09:00-18:00"},
      {"0900-1800", "09:00-18:00"},
      {"9am-6pm", "09:00-18:00"},
      {"全天", "00:00-24:00"},
      {"24小时", "00:00-24:00"},
      {"休息", ""}};
  for (const auto& [text, right] : cases) {
    CAPTURE(text);
    const std::string problems = policy_problems("[calendar.site]\nhours = { mon = \"" + text +
                                                 "\", tue = \"09:00-18:00\" }\n");
    if (!problems.empty())  // a space around the dash is understood
      CHECK(problems == "2:17: '" + text + "' is not opening hours | write \"" + right + '"');
    else
      CHECK(text == "09:00 - 18:00");
  }
  CHECK(in_calendar("day-end = \"下午6点\"") ==
        "3:11: '下午6点' is not a time of day | write \"18:00\"");
  CHECK(in_calendar("day-end = \"18：00\"") ==
        "3:11: '18：00' is not a time of day | write \"18:00\"");
}

TEST_CASE("policy problem: weekdays as people write them are answered with the token") {
  const std::pair<std::string, std::string> cases[] = {
      {"周一", "mon"},           {"周一-周五", "mon-fri"},  {"周一至周五", "mon-fri"},
      {"星期一到五", "mon-fri"}, {"週六～週日", "sat-sun"}, {"Monday", "mon"},
      {"Mon-Fri", "mon-fri"},    {"mon–fri", "mon-fri"},    {"周末", "sat-sun"},
      {"工作日", "mon-fri"},     {"每天", "mon-sun"},       {"礼拜天", "sun"}};
  for (const auto& [text, token] : cases) {
    CAPTURE(text);
    CHECK(policy_problems("[calendar.site]\nhours = { \"" + text + "\" = \"09:00-18:00\" }\n") ==
          "2:11: '" + text + "' is not a weekday or a range of them | write " + token);
  }
}

TEST_CASE("policy problem: dates as people write them are answered with the right spelling") {
  const std::pair<std::string, std::string> cases[] = {
      {"2026/10/1", "2026-10-01"},
      {"2026.10.01", "2026-10-01"},
      {"2026-10-1", "2026-10-01"},
      {"20261001", "2026-10-01"},
      {"2026年10月1日", "2026-10-01"},
      {"２０２６－１０－０１", "2026-10-01"},
      {"2026/10/1-2026/10/7", "2026-10-01..2026-10-07"},
      {"2026/10/1-10/7", "2026-10-01..2026-10-07"},
      {"2026年10月1日至7日", "2026-10-01..2026-10-07"},
      {"2026-10-01~2026-10-07", "2026-10-01..2026-10-07"},
      {"2026-10-01 - 2026-10-07", "2026-10-01..2026-10-07"}};
  for (const auto& [text, right] : cases) {
    CAPTURE(text);
    CHECK(in_calendar("closed = [\"" + text + "\"]") ==
          "3:11: '" + text + "' is not a date | write \"" + right + '"');
  }
  CHECK(in_calendar("closed = [\"10月1日\"]") ==
        "3:11: '10月1日' is not a date | write the year too: \"2026-10-01\"");
  CHECK(in_calendar("closed = [\"2026-02-30\"]").ends_with("where a range may stand"));
  CHECK(in_calendar("special = { \"2026/10/10\" = \"09:00-18:00\" }") ==
        "3:13: '2026/10/10' is not a date | write \"2026-10-10\"");
}

TEST_CASE("policy problem: a date or a table of holidays is named once") {
  CHECK(in_calendar("closed = [\"2026-10-01\", \"2026-10-01\"]") ==
        "3:25: '2026-10-01' is in the list already | take it out");
  CHECK(in_calendar("closed = [\"2026-10-01..2026-10-07\", \"2026-10-05\"]") ==
        "3:37: '2026-10-01..2026-10-07' and '2026-10-05' have days in common | name each day once");
  CHECK(in_calendar("closed = [\"2026-10-01..2026-10-07\", \"2026-10-08\"]") == "");
  CHECK(in_calendar("holidays = [\"cn\", \"cn\"]") ==
        "3:19: 'cn' is in the list already | take it out");
}

TEST_CASE("policy problem: a key of a calendar that can have no effect is refused") {
  CHECK(in_calendar("make-up = \"09:00-18:00\"") ==
        "3:11: 'make-up' has no effect without holidays | take it out, or add holidays = [\"cn\"]");
  CHECK(in_calendar("day-end = \"06:00\"") ==
        "3:11: the day ends at 06:00, before it opens at 09:00 | write \"18:00\"");
  CHECK(in_calendar("day-end = \"20:00\"") == "");
}

TEST_CASE("policy problem: of thousands of rules it is not worked out which nobody reaches") {
  // The last of them is hidden by the first.
  const auto with_rules = [](int count) {
    std::string rules;
    for (int i = 0; i < count; ++i)
      rules += "{ location = \"" + std::to_string(i) + "-*\", within = \"1h\" },\n";
    return in_clock("rules = [\n" + rules + "{ location = \"0-*\", within = \"2h\" },\n]");
  };
  CHECK(with_rules(100).find("can never be reached") != std::string::npos);
  CHECK(with_rules(3000) == "");
}

}  // namespace deskctl::test
