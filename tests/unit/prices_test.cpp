// The price list: what is read of it, what is told, and what --item takes from it.
#include "deskctl/policy/prices.hpp"

#include "support/parts.hpp"
#include "support/temp_desk.hpp"
#include "support/times.hpp"

namespace deskctl::test {
namespace {

/// `line:item|unit|amount|scope` of each, a space between them, then the problems by line and
/// column.
std::string list_of(const std::string& text) {
  const Prices prices = parse_prices(text);
  std::string out;
  for (const Price& one : prices.all)
    out += (out.empty() ? "" : " ") + std::to_string(one.line) + ':' + one.item + '|' + one.unit +
           '|' + one.amount + '|' + one.scope;
  for (const Problem& problem : prices.problems) {
    out += (out.empty() ? "" : "; ") + problem.file + ':' + std::to_string(problem.line) + ':' +
           std::to_string(problem.column) + ' ' +
           say(Language::english, problem.what.message, problem.what.values);
    CHECK(problem.hint.has_value());
  }
  return out;
}

const std::string price_list =
    "项目,单位,金额,范围\n角阀,个,35,标准内\n空调移机,台,280.50,标准外\n疏通,,,标准内\n";

}  // namespace

TEST_CASE("prices: a list is read as offices write it") {
  const struct {
    std::string name;
    std::string text;
    std::string read;
  } cases[] = {
      {"in English", "item,unit,amount,scope\nangle valve,piece,35,in\n",
       "2:angle valve|piece|35|in"},
      {"in Chinese, in another order", "金额,项目,范围\n35.5,角阀,收费标准内\n", "2:角阀||35.5|in"},
      {"in Taiwan", "項目,單位,單價,收費範圍\n角閥,個,35,保固期\n", "2:角閥|個|35|warranty"},
      {"amounts in full width", "item,price\n角阀,３５\n", "2:角阀||35|"},
      {"mark, CRLF, blank lines, no last end", "\xEF\xBB\xBFitem\r\n\r\n角阀\r\n疏通",
       "3:角阀||| 4:疏通|||"},
      {"only headings", "item,unit,amount,scope\n", ""},
      {"no item", "unit,amount\n个,35\n", "prices.csv:1:1 no column names the item"},
      {"an unknown heading", "item,cost\n", "prices.csv:1:6 no column is called 'cost'"},
      {"no amount", "item,amount\n角阀,35元\n水管,-1\n疏通,1.234\n",
       "prices.csv:2:8 '35元' is not an amount; prices.csv:3:8 '-1' is not an amount; "
       "prices.csv:4:8 '1.234' is not an amount"},
      {"no scope", "item,scope\n角阀,maybe\n", "prices.csv:2:8 'maybe' is not a scope"},
      {"no item in a line", "item,amount\n,35\n", "prices.csv:2:1 the item is missing"},
      {"the same item once more", "item,amount\n角阀,35\n 角阀 ,40\n",
       "2:角阀||35|; prices.csv:3:1 '角阀' stands on line 2 already"},
      {"a field too many", "item\n角阀,35\n疏通\n",
       "3:疏通|||; prices.csv:2:1 2 fields under 1 headings"},
      {"not UTF-8", "item\n\xff\n角阀\n", "3:角阀|||; prices.csv:2:1 invalid UTF-8 at byte 1"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(list_of(c.text) == c.read);
  }
}

TEST_CASE("prices: an item is found however it is typed, and a near one is named") {
  const Prices prices = parse_prices("item,amount\nAngle valve,35\n空调移机,280\n");
  CHECK(prices.find("ＡＮＧＬＥ VALVE")->amount == "35");
  CHECK(prices.find("角阀") == nullptr);
  CHECK(prices.find("") == nullptr);
  CHECK(prices.nearest_to("空调移") == "空调移机");
  CHECK(prices.nearest_to("门锁").empty());
}

TEST_CASE("prices: a call takes scope and amount of its item, and says so") {
  TempDesk desk;
  desk.write("prices.csv", price_list);
  const auto log = [&](std::vector<std::string> more) {
    std::vector<std::string> line{"log-call", "3-2-1201", "水管漏水", "-O", "json"};
    line.insert(line.end(), more.begin(), more.end());
    return desk.run(line);
  };
  const Ran out = log({"-c", "repair", "--item", "空调移机"});
  CHECK(has(out.out, "\"scope\":\"out\""));
  CHECK(has(out.out, "\"amount\":\"280.50\""));
  CHECK_MESSAGE(has(out.err, "outside the price list, amount 280.50 yuan a 台 (from prices.csv:3)"),
                out.err);
  // What was typed stands.
  const Ran typed =
      log({"-c", "repair", "--item", "空调移机", "--scope", "warranty", "--amount", "0"});
  CHECK(has(typed.out, "\"scope\":\"warranty\""));
  CHECK(has(typed.out, "\"amount\":\"0\""));
  CHECK(!has(typed.err, "prices.csv"));
  // An item without an amount sets its scope alone.
  const Ran free = log({"-c", "service", "--item", "疏通"});
  CHECK(has(free.out, "\"scope\":\"in\""));
  CHECK(!has(free.out, "\"amount\""));
  // Nothing is taken for what is done without a work order, nor where nothing may be guessed.
  CHECK(!has(log({"-c", "complaint", "--item", "角阀"}).out, "\"amount\""));
  CHECK(!has(log({"-c", "repair", "--item", "角阀", "--no-guess"}).out, "\"amount\""));
  // Unknown items are logged as ever; one that is nearly there is said.
  const Ran near = log({"-c", "repair", "--item", "空调移"});
  CHECK(near.exit == 0);
  CHECK(has(near.err, "prices.csv has no '空调移'"));
  CHECK(has(near.err, "did you mean '空调移机'?"));
  CHECK(!has(log({"-c", "repair", "--item", "门锁"}).err, "prices.csv"));
}

TEST_CASE("prices: completed work takes the amount of its item, but not over an agreed one") {
  TempDesk desk;
  desk.write("prices.csv", price_list);
  int next = 0;
  const auto done = [&](const std::vector<std::string>& logged,
                        const std::vector<std::string>& completed) {
    const std::string id = std::to_string(++next);
    std::vector<std::string> call{"log-call", "3-2-1201", "水管漏水", "-c", "repair", "-d", "eng"};
    call.insert(call.end(), logged.begin(), logged.end());
    desk.run(call);
    std::vector<std::string> line{"complete", id, "完成", "-O", "json"};
    line.insert(line.end(), completed.begin(), completed.end());
    return desk.run(line);
  };
  const Ran plain = done({}, {"--item", "角阀"});
  CHECK(has(plain.out, "\"amount\":\"35\""));
  CHECK(has(plain.err, "amount 35 yuan a 个 (from prices.csv:2)"));
  CHECK(has(done({}, {"--item", "角阀", "--amount", "20"}).out, "\"amount\":\"20\""));
  // The work turned out to be another item: its price counts (S1 L21).
  const Ran other = done({"--item", "角阀"}, {"--item", "空调移机"});
  CHECK(has(other.out, "\"amount\":\"280.50\""));
  CHECK(has(other.err, "'outside the price list', but the request says 'in the price list'"));
  CHECK(has(other.err, "deskctl amend 20261012-003 --scope out"));
  CHECK(has(other.out, "\"scope\":\"in\""));
  const Ran agreed = done({"--amount", "50"}, {"--item", "角阀"});
  CHECK(has(agreed.out, "\"amount\":\"50\""));
  CHECK(has(agreed.err, "the amount agreed before, 50, stands; prices.csv:2 has 35"));
}

TEST_CASE("prices: faults are told by check and stop no call") {
  TempDesk desk;
  CHECK(desk.read("prices.csv") == "item,unit,amount,scope\n");
  CHECK(desk.run({"check"}).exit == 0);
  desk.write("prices.csv", "item,amount\n角阀,dear\n水管,20\n");
  const Ran check = desk.run({"check", "--only", "prices-file"});
  CHECK(check.exit == 1);
  CHECK(has(check.out, "prices.csv:2:8: warning: 'dear' is not an amount [prices-file]\n"));
  const Ran call = desk.run({"log-call", "3-2-1201", "水管漏水", "-c", "repair", "--item", "水管"});
  CHECK(call.exit == 0);
  CHECK(has(call.err, "lines of prices.csv that are not understood and left out: 1"));
  CHECK(has(call.err, "amount 20 yuan (from prices.csv:3)"));
}

TEST_CASE("prices: init writes the headings in the desk's language") {
  TempDir folder;
  TempDesk desk;
  desk.run({"init", folder / "cn", "--lang", "zh-CN"});
  CHECK(folder.read("cn/prices.csv") == "项目,单位,金额,范围\n");
  CHECK(parse_prices(folder.read("cn/prices.csv")).problems.empty());
  desk.run({"init", folder / "tw", "--lang", "zh-TW"});
  CHECK(parse_prices(folder.read("tw/prices.csv")).problems.empty());
}

TEST_CASE("prices: items of the list are completed") {
  TempDesk desk;
  desk.write("prices.csv", price_list);
  const auto tab = [&desk](std::vector<std::string> line) {
    line.insert(line.begin(), {"__complete", "fish"});
    return desk.run(line).out;
  };
  CHECK(has(tab({"log-call", "3-2-1201", "漏水", "--item", ""}), "空调移机\t280.50\n"));
}

}  // namespace deskctl::test
