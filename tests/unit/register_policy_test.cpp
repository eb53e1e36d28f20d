// [register.NAME] of the policy: what it may say, and each fault with its place and its remedy.
#include "deskctl/policy/register_policy.hpp"

#include "support/story.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

Policy with_register(const std::string& table) {
  return parse_policy(default_policy(Language::english) + '\n' + table, "policy.toml", shanghai());
}

// `LINE:COLUMN message`, counted from the table's own first line.
std::string faults_of(const std::string& table) {
  const std::string before = default_policy(Language::english) + '\n';
  const int first = static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  std::string out;
  try {
    parse_policy(before + table, "policy.toml", shanghai());
  } catch (const Refused& refused) {
    CHECK(refused.exit() == Exit::config);
    for (const Problem& problem : refused.problems()) {
      CHECK(problem.hint);
      out += std::to_string(problem.line - first) + ':' + std::to_string(problem.column) + ' ' +
             std::string(name_of(problem.what.message)) + '\n';
    }
  }
  return out;
}

}  // namespace

TEST_CASE("register policy: init writes the fourteen, labelled in every language") {
  const Policy policy = parse_policy(default_policy(Language::english), "policy.toml", shanghai());
  std::string names;
  for (const RegisterPolicy& one : policy.registers) {
    names += one.name + ' ';
    CAPTURE(one.name);
    for (const Language language : {Language::simplified, Language::traditional}) {
      CHECK(one.label.in(language, "") != "");
      for (const RegisterVerb& verb : one.verbs) CHECK(verb.label.in(language, "") != "");
      for (const RegisterField& field : one.fields) CHECK(field.label.in(language, "") != "");
    }
  }
  CHECK(names ==
        "visitor contractor vehicle parcel deposit found mail key card incident fee booking "
        "message move-in handover review ");
  const RegisterPolicy& key = *policy.find_register("key");
  CHECK(key.opening().word == "out");
  CHECK(key.closing().word == "back");
  CHECK(key.find_unique()->name == "what");
  CHECK(key.find_field("until")->form == EntryForm::time);
  CHECK(policy.find_register("contractor")->needs_place);
  CHECK(policy.find_register("message")->needs_text);
}

TEST_CASE(
    "register policy: a company's own has labels, types, a clock with rules and a retention") {
  const Policy policy = with_register(R"([register.umbrella]
label    = "雨伞"
verbs    = ["lend", "back"]
fields   = ["number*: number", "to*", "phone:phone", "due: time"]
unique   = "number"
personal = ["to"]
keep     = 6
labels   = { lend = { en = "lent", zh-CN = "借出" }, back = "归还" }
clock.back = { until = "back", rules = [ { from = "due", within = "0min" }, { from = "lend", within = "2d", calendar = "desk", overdue = { to = "supervisor" } } ] }
)");
  const RegisterPolicy& umbrella = *policy.find_register("umbrella");
  CHECK(umbrella.label.in(Language::english, "umbrella") == "雨伞");
  CHECK(umbrella.find_verb("lend")->label.in(Language::english, "lend") == "lent");
  CHECK(umbrella.find_verb("lend")->label.in(Language::traditional, "lend") == "借出");
  CHECK(umbrella.find_verb("back")->label.is_said_by("归还"));
  CHECK(umbrella.find_field("number")->required);
  CHECK(umbrella.find_field("phone")->form == EntryForm::phone);
  CHECK(umbrella.find_field("to")->personal);
  CHECK(umbrella.keep_months == 6);
  const RegisterClock& back = umbrella.clocks.front();
  CHECK(back.rules[0].from_field);
  CHECK(back.rules[0].until == std::vector<std::string>{"back"});
  CHECK(back.rules[1].calendar == 1);
  CHECK(back.rules[1].overdue.front().to == "supervisor");
  CHECK(umbrella.book().header() ==
        "recorded,entry,event,at,by,role,place,number,to,phone,due,text,facts,sum");
}

TEST_CASE("register policy: each fault is told with its place") {
  const struct {
    const char* name;
    const char* table;
    const char* faults;
  } cases[] = {
      {"no verbs", "[register.x]\nfields = [\"a\"]\n", "1:11 config_key_missing\n"},
      {"a verb that is a command", "[register.x]\nverbs = [\"in\", \"list\"]\n",
       "2:16 register_bad_verb\n"},
      {"a verb twice", "[register.x]\nverbs = [\"in\", \"in\"]\n", "2:16 register_word_twice\n"},
      {"a field that every line has",
       "[register.x]\nverbs = [\"in\"]\nfields = [\"key\", \"by\"]\n",
       "3:11 register_bad_field\n3:18 register_bad_field\n"},
      {"an unknown type", "[register.x]\nverbs = [\"in\"]\nfields = [\"a: date\"]\n",
       "3:11 config_unknown_word\n"},
      {"a unique field that is none",
       "[register.x]\nverbs = [\"in\"]\nfields = [\"a\"]\nunique = \"b\"\n",
       "4:10 config_unknown_word\n"},
      {"a label of a word that is none",
       "[register.x]\nverbs = [\"in\"]\nlabels = { out = \"出\" }\n", "3:12 config_unknown_key\n"},
      {"a clock from nothing, until nothing",
       "[register.x]\nverbs = [\"in\", \"out\"]\nclock.a = { from = \"inn\", until = \"oout\", "
       "within = \"1d\" }\n",
       "3:20 config_unknown_word\n3:35 config_unknown_word\n"},
      {"a clock without its keys",
       "[register.x]\nverbs = [\"in\", \"out\"]\nclock.a = { from = \"in\" }\n",
       "3:11 config_key_missing\n3:11 config_key_missing\n"},
      {"before its start",
       "[register.x]\nverbs = [\"in\", \"out\"]\nclock.a = { from = \"in\", until = \"out\", "
       "within = \"-5min\" }\n",
       "3:50 config_before_start\n"},
      {"an unknown key", "[register.x]\nverbs = [\"in\"]\nfeilds = [\"a\"]\n",
       "3:1 config_unknown_key\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(faults_of(c.table) == c.faults);
  }
}

TEST_CASE("register policy: a bad definition stops with 78 and the line") {
  TempDesk desk;
  desk.write("policy.toml",
             desk.read("policy.toml") + "\n[register.x]\nverbs = [\"in\", \"Out\"]\n");
  const Ran ran = desk.run({"register"});
  CHECK(ran.exit == 78);
  CHECK(ran.err.find("error: 'Out' cannot be a verb of a register") != std::string::npos);
  CHECK(ran.err.find("\nverbs = [\"in\", \"Out\"]") == std::string::npos);
  CHECK(ran.err.find("  verbs = [\"in\", \"Out\"]\n                 ^\n") != std::string::npos);
}

}  // namespace deskctl::test
