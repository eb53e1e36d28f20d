// Categories and severities of a desk's own.
#include "deskctl/sla/severity.hpp"
#include "support/config.hpp"
#include "support/parts.hpp"
#include "support/story.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

const std::string green = "\n[category.green]\nlike = \"repair\"\nlabel = \"绿化\"\n";

std::string clocks_in(const std::string& more, const std::string& rows) {
  const Policy policy =
      parse_policy(default_policy(Language::english) + more, "policy.toml", shanghai());
  const WordsInUse words(policy.own);
  Story story(rows);
  return clock_names(clocks_of(story.request(), policy, story.now));
}

}  // namespace

TEST_CASE("own words: a category has the clocks of the one it is like, unless a rule names it") {
  const std::string life = " / 08:01 dispatched / 08:02 accepted / 08:10 arrived / 08:30 completed";
  CHECK(clocks_in(green, "08:00 logged category=green scope=in" + life) ==
        clocks_in("", "08:00 logged category=repair" + life));
  const std::string own_clock =
      green +
      "[clock.tree]\nfrom = \"logged\"\nuntil = \"completed\"\nrules = [ { category = "
      "\"green\", within = \"1d\" }, { category = \"repair\", within = \"2d\" } ]\n";
  const Policy policy =
      parse_policy(default_policy(Language::english) + own_clock, "policy.toml", shanghai());
  const WordsInUse words(policy.own);
  Story story("08:00 logged category=green scope=in");
  CHECK(verdicts(clocks_of(story.request(), policy, moment("09:00")), "tree") ==
        "due 11-04 00:00 pending");
}

TEST_CASE("own words: they are typed, listed, counted apart and within the sum of their like") {
  TempDesk desk;
  desk.write("policy.toml", desk.read("policy.toml") + green);
  CHECK(desk.run({"log-call", "3-2-1201", "树倒了", "--category", "green"}).exit == 0);
  CHECK(desk.at("09:01", {"dispatch", "1", "--to", "env"}).exit == 0);
  CHECK(desk.at("09:02", {"log-call", "3-2-1201", "漏水", "--category", "repair"}).exit == 0);
  CHECK(desk.run({"list", "green", "-O", "id"}).out == "20261012-001\n");
  CHECK(desk.run({"show", "1", "--lang", "zh-CN"}).out.find("绿化") != std::string::npos);
  const std::string month = desk.run({"report", "month", "-O", "json"}).out;
  CHECK(month.find("\"repair\":2") != std::string::npos);
  CHECK(month.find("\"green\":1") != std::string::npos);
  CHECK(desk.run({"check"}).exit != 65);
  const Ran unknown = desk.run({"log-call", "3-2-1201", "x", "--category", "gren"});
  CHECK(unknown.exit == 2);
  CHECK(unknown.err.find("green") != std::string::npos);
  // Both policies of a comparison are read, and those that seals kept, while the words are in use.
  desk.write("same.toml", desk.read("policy.toml"));
  const Ran compared = desk.run({"report", "compare", "--policy", desk.path() + "/same.toml"});
  CHECK_MESSAGE(compared.exit == 0, compared.err);
  CHECK(desk.run({"seal", "-q"}).exit == 0);
  std::string changed = desk.read("policy.toml");
  changed.replace(changed.find("5min", changed.find("[clock.dispatch]")), 4, "7min");
  desk.write("policy.toml", changed);
  CHECK(has(desk.run({"check", "--only", "since-in-past"}).out, "[since-in-past]"));
  // Another policy that does not know the word reads the ledger all the same.
  desk.write("other.toml", default_policy(Language::english));
  CHECK(desk.run({"report", "month", "--policy", desk.path() + "/other.toml"}).exit == 0);
}

TEST_CASE("own words: a severity stands between two, reached by its own thresholds") {
  std::string text = default_policy(Language::english);
  const std::string row = "larger = {";
  text.insert(text.find(row), "grave = { above = \"larger\", label = \"严重\", loss = 5000 }\n");
  const Policy policy = parse_policy(text, "policy.toml", shanghai());
  const WordsInUse words(policy.own);
  const auto severity = [&](long long loss) {
    SeverityFacts facts;
    facts.loss = loss;
    return severity_by_facts(policy, facts);
  };
  CHECK(severity(4999) == "larger");
  CHECK(severity(5000) == "grave");
  CHECK(severity(10000) == "major");
  CHECK(higher_severity("larger", "grave") == "grave");
  CHECK(higher_severity("major", "grave") == "major");
  Story story("08:00 logged category=complaint severity=grave");
  CHECK(verdicts(clocks_of(story.request(), policy, moment("08:01")), "respond") ==
        "due 08:08 pending");
}

TEST_CASE("own words: a name that is a standard one, or no word of a ledger, is refused") {
  CHECK(policy_problems("[category.repair]\nlike = \"help\"\n") ==
        "1:11: 'repair' is a standard word and cannot be defined again | take a name of a-z, 0-9 "
        "and '-' of your own, as in [category.green], and give the word people read as label = "
        "\"绿化\"");
  CHECK(policy_problems("[category.\"绿化\"]\nlike = \"repair\"\n")
            .find("cannot be a word of the ledger") != std::string::npos);
  CHECK(policy_problems("[category.green]\nlabel = \"x\"\n") ==
        "1:1: 'like' is missing | add like = \"…\"");
  CHECK(policy_problems("[category.green]\nlike = \"repairs\"\n").find("did you mean 'repair'?") !=
        std::string::npos);
  CHECK(policy_problems("[severity]\nworst = { above = \"extra\", loss = 1 }\n")
            .find("nothing is above 'extra'") != std::string::npos);
}

TEST_CASE("figures: a clock counts for what it says, whatever its name") {
  TempDesk desk;
  std::string text = desk.read("policy.toml");
  const std::string name = "[clock.two-days]";
  text.replace(text.find(name), name.size(), "[clock.\"两天\"]");
  desk.write("policy.toml", text);
  desk.run({"log-call", "3-2-1201", "漏水", "--category", "repair"});
  desk.time = "2026-10-15T09:00:00+08:00";
  CHECK(desk.run({"report", "month", "-O", "json"})
            .out.find("\"two_day_handover\":[{\"id\":\"20261012-001\"") != std::string::npos);
}

TEST_CASE("numbers: rings, repeats and the 25th are the policy's") {
  TempDesk desk;
  std::string text = desk.read("policy.toml");
  const std::string rings = "rings             = 3";
  text.replace(text.find(rings), rings.size(), "rings             = 5");
  desk.write("policy.toml", text);
  desk.run({"log-call", "3-2-1201", "漏水", "--category", "repair", "--rings", "5"});
  desk.run({"log-call", "3-2-1201", "漏水", "--category", "repair", "--rings", "6"});
  CHECK(desk.run({"report", "month", "--ids", "lists.rings_over_3"}).out == "20261012-002\n");
}

}  // namespace deskctl::test
