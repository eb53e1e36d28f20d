#include "deskctl/sla/severity.hpp"

#include "support/story.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::severity_test {
namespace {

using test::manuals;
using test::Story;

const std::string hurt = "08:00 logged category=complaint injury=serious";

std::string upgrade(const std::string& rows) {
  Story story(rows);
  return upgrade_due(story.request(), manuals()).value_or("-");
}

}  // namespace

TEST_CASE("severity: the one due is the lowest where no fact reaches a threshold") {
  CHECK(severity_due(manuals(), {}) == "general");
  SeverityFacts facts;
  facts.loss = 2000;
  CHECK(severity_due(manuals(), facts) == "larger");
  CHECK(severity_above("general", manuals(), facts) == "larger");
  CHECK(severity_above("larger", manuals(), facts) == std::nullopt);
  CHECK(severity_above("extra", manuals(), facts) == std::nullopt);
}

TEST_CASE("severity: what is about to be recorded counts instead of what was known") {
  SeverityFacts known;
  known.loss = 5000;
  known.media = 1;
  Draft draft;
  draft.add_fact(Fact::loss, "100");
  draft.add_fact(Fact::injury, "death");
  const SeverityFacts facts = severity_facts(draft, known);
  CHECK(facts.loss == 100);
  CHECK(facts.media == 1);
  CHECK(severity_due(manuals(), facts) == "extra");
}

TEST_CASE("severity: an upgrade is due of an open complaint that stands below its facts") {
  CHECK(upgrade(hurt) == "major");
  CHECK(upgrade(hurt + " severity=major") == "-");
  CHECK(upgrade(hurt + " / 08:10 upgraded severity=major") == "-");
  CHECK(upgrade(hurt + " / 08:10 completed") == "-");
  CHECK(upgrade("08:00 logged category=repair loss=5000") == "-");
}

TEST_CASE("severity: log-call, escalate, amend, check and explain ask the same rule") {
  test::TempDesk desk;
  const test::Ran low = desk.at("09:00", {"log-call", "3-2-1201", "漏水", "--category", "complaint",
                                          "--loss", "10000", "--severity", "larger"});
  CHECK(low.exit == 3);
  desk.at("09:00", {"log-call", "3-2-1201", "漏水", "--category", "complaint", "--loss", "100"});
  const test::Ran amended =
      desk.at("09:01", {"amend", "1", "--loss", "10000", "--reason", "业主补充"});
  CHECK(amended.out.find("upgraded") != std::string::npos);
  CHECK(desk.at("09:02", {"explain", "1"}).out.find("its facts make it") == std::string::npos);
  // Revoked, it is due again.
  CHECK(desk.at("09:03", {"amend", "1", "--event", "3", "--revoke", "--reason", "误"}).exit == 0);
  CHECK(desk.at("09:04", {"explain", "1"}).out.find("its facts make it") != std::string::npos);
  CHECK(desk.run({"explain", "1", "-O", "json"}).out.find(R"("upgrade_due":"major")") !=
        std::string::npos);
  CHECK(desk.run({"check", "--only", "upgrade-owed"}).exit == 1);
  CHECK(desk.run({"escalate", "1", "--severity", "larger", "--reason", "处理不当"}).exit == 3);
  CHECK(desk.run({"escalate", "1", "--severity", "major", "--reason", "处理不当"}).exit == 0);
}

}  // namespace deskctl::severity_test
