#include "deskctl/journal/event.hpp"

#include <algorithm>
#include <random>

#include "support/story.hpp"

namespace deskctl::test {
namespace {

const RequestId id{20261003, {}, 17};

Draft draft_of(EventKind kind, std::string_view when) {
  Draft draft;
  draft.kind = kind;
  draft.at = at(when);
  return draft;
}

Journal written(const Draft& draft) {
  return journal_of(header_line() + '\n' +
                    format_line(draft, id, at("2026-10-03T08:20:00+08:00"), shanghai()) + '\n');
}

}  // namespace

TEST_CASE("event: the header names the columns of the design") {
  CHECK(header_line() ==
        "recorded,request,event,at,by,role,category,severity,urgency,scope,channel,team,grade,"
        "received,appointment,deadline,location,contact,phone,same_as,text,facts,sum");
}

TEST_CASE("event: a line is what the design shows") {
  Draft draft = draft_of(EventKind::logged, "2026-10-03T00:12:00Z");
  draft.set(Column::by, "李婷");
  draft.set(Column::role, "desk");
  draft.set(Column::category, "repair");
  draft.set(Column::location, "3-2-1201");
  draft.set(Column::text, "厨房漏水, \"很急\"\n请快");
  draft.add_fact(Fact::rings, "2");
  draft.add_fact(Fact::recording, "");
  draft.add_fact(Fact::demand, "赔偿;道歉\\");
  const std::string line = format_line(draft, id, at("2026-10-03T08:13:05+08:00"), shanghai());
  const std::string before_sum =
      "2026-10-03T08:13:05+08:00,20261003-017,logged,2026-10-03T08:12:00+08:00,李婷,desk,repair,"
      ",,,,,,,,,3-2-1201,,,,\"厨房漏水, \"\"很急\"\"\\n请快\",demand=赔偿\\;道歉\\\\;rings=2";
  CHECK(line == before_sum + ',' + sum_of(before_sum));
}

TEST_CASE("event: the sum is the CRC-32 of zlib") {
  CHECK(sum_of("") == "00000000");
  CHECK(sum_of("123456789") == "cbf43926");
  CHECK(sum_of("The quick brown fox jumps over the lazy dog") == "414fa339");
  CHECK(sum_of("a") == "e8b7be43");
  CHECK(sum_of(std::string_view("\0", 1)) == "d202ef8d");
}

TEST_CASE("event: facts that a line may have are those it has, and no other is looked for") {
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    // Part of a group and times have forms of their own.
    Draft draft = draft_of(EventKind::noted, "2026-10-03T00:12:00Z");
    for (const FactSpec& spec : fact_table())
      if (spec.form == FactForm::text && spec.fact != Fact::part && random() % 8 == 0)
        draft.add_fact(spec.fact, random() % 2 == 0 ? "x;y=\\" : "1");
    if (random() % 4 == 0) draft.facts.emplace_back("to-come", "2");
    const Journal journal = written(draft);
    REQUIRE(journal.events.size() == 1);
    Event event = journal.events.front();
    const Facts facts = facts_of(event);
    for (const FactSpec& spec : fact_table()) {
      CAPTURE(spec.name);
      const bool has = std::any_of(facts.begin(), facts.end(),
                                   [&](const auto& fact) { return fact.first == spec.name; });
      CHECK(has_bit(event.may_have, spec.fact) == has);
      const std::string value = plain(event.fact(spec.fact));
      event.may_have = all_facts;
      CHECK(plain(event.fact(spec.fact)) == value);
      CHECK(value.empty() == !has);
      event.may_have = bits_of_facts(event.field(Column::facts));
    }
  }
}

TEST_CASE("event: whatever a text holds is read back the same") {
  const std::string texts[] = {
      "水管漏水", "a,b", "\"quoted\"", "a\nb",     "\n", "C:\\new\\", "a;b=c",
      "\\n",      "\\;", ",\"\n\\;=",  " spaces ", "🔧",  "="};
  for (const std::string& text : texts) {
    CAPTURE(text);
    Draft draft = draft_of(EventKind::logged, "2026-10-03T08:12:00+08:00");
    draft.set(Column::category, "complaint");
    for (const Column column : {Column::by, Column::location, Column::contact, Column::text})
      draft.set(column, text);
    draft.add_fact(Fact::demand, text);
    draft.add_fact(Fact::item, text + text);
    draft.add_fact(Fact::loss, "200");
    const Journal journal = written(draft);
    REQUIRE(journal.problems.empty());
    REQUIRE(journal.events.size() == 1);
    const Event& event = journal.events.front();
    for (const Column column : {Column::by, Column::location, Column::contact, Column::text})
      CHECK(plain(event.field(column)) == text);
    CHECK((facts_of(event) == Facts{{"item", text + text}, {"demand", text}, {"loss", "200"}}));
    CHECK(plain(event.fact(Fact::demand)) == text);
    CHECK(event.fact(Fact::loss) == "200");
    // One record is one physical line.
    CHECK(std::count(journal.files[0].bytes->begin(), journal.files[0].bytes->end(), '\n') == 2);
  }
}

// Offsets of two bytes reach to 64 KiB, and a line may be longer.
TEST_CASE("event: the fields of a line of any length") {
  for (const std::size_t about : {std::size_t{40000}, Fields::longest, 2 * Fields::longest})
    for (std::size_t more = 0; more < 300; more += 23)
      for (const std::string end : {"x", "a,b", "\"x,\""}) {
        CAPTURE(about);
        CAPTURE(more);
        CAPTURE(end);
        Draft draft = draft_of(EventKind::logged, "2026-10-03T08:12:00+08:00");
        draft.set(Column::category, "repair");
        draft.set(Column::location, std::string(about / 2 - 150, 'p') + end);
        draft.set(Column::contact, std::string(more, 'c'));
        draft.set(Column::text, std::string(about / 2 - 150, 't') + end);
        const Journal journal = written(draft);
        REQUIRE(journal.problems.empty());
        REQUIRE(journal.events.size() == 1);
        const Event& event = journal.events.front();
        for (const Column column : {Column::category, Column::location, Column::contact,
                                    Column::phone, Column::text, Column::facts})
          REQUIRE((event.field(column) == draft.field(column)));
        REQUIRE(event.field(Column::request) == id.text());
        REQUIRE(event.field(Column::sum).size() == 8);
      }
}

TEST_CASE("event: times and the id and the kind are read back the same") {
  for (const std::string_view word : event_words()) {
    CAPTURE(std::string(word));
    Draft draft = draft_of(*event_kind_of(word), "2026-10-03T08:12:30+08:00");
    draft.set(Column::category, "repair");
    draft.set(Column::location, "3-2-1201");
    draft.set(Column::text, "x");
    draft.set(Column::received, "2026-10-03T08:11:00+08:00");
    draft.set(Column::appointment, "2026-10-04T09:00:00+08:00");
    draft.set(Column::deadline, "2026-10-05T18:00:00Z");
    const Journal journal = written(draft);
    REQUIRE(journal.events.size() == 1);
    const Event& event = journal.events.front();
    CHECK(word_of(event.kind) == word);
    CHECK((event.request == id));
    CHECK(event.at == at("2026-10-03T08:12:30+08:00"));
    CHECK(event.recorded == at("2026-10-03T08:20:00+08:00"));
    CHECK(event.received() == at("2026-10-03T08:11:00+08:00"));
    CHECK(event.appointment() == at("2026-10-04T09:00:00+08:00"));
    CHECK(event.deadline() == at("2026-10-06T02:00:00+08:00"));
    CHECK(event.line == 2);
    CHECK(event.file == 0);
  }
}

TEST_CASE("event: a fact is found by its whole name only") {
  Draft draft = draft_of(EventKind::noted, "2026-10-03T08:12:00+08:00");
  draft.add_fact(Fact::reason, "to=gm;amount=9");
  draft.add_fact(Fact::to, "manager");
  draft.facts.emplace_back("amount-paid", "7");
  const Journal journal = written(draft);
  const Event& event = journal.events.front();
  CHECK(event.fact(Fact::to) == "manager");
  CHECK(event.fact(Fact::amount) == "");
  CHECK(facts_of(event).back() == std::pair<std::string, std::string>("amount-paid", "7"));
  CHECK(plain(event.fact(Fact::reason)) == "to=gm;amount=9");
}

TEST_CASE("event: a line stays in the desk's zone and at its second") {
  const Draft draft = draft_of(EventKind::noted, "2026-07-01T12:00:01Z");
  const std::string line = format_line(draft, id, draft.at, zone("America/New_York"));
  CHECK(
      line.starts_with("2026-07-01T08:00:01-04:00,20261003-017,noted,2026-07-01T08:00:01-04:00,"));
}

}  // namespace deskctl::test
