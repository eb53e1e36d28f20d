// The work order on paper: what stands on it, how often it was printed, and what is refused.
#include <algorithm>

#include "deskctl/report/order_slip.hpp"
#include "deskctl/text/utf8.hpp"
#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

/// A desk with one repair, dispatched at nine.
struct SlipDesk : TempDesk {
  explicit SlipDesk(const std::string& matter = "厨房水管漏水",
                    const std::string& place = "3-2-1201") {
    run({"log-call", place, matter, "-c", "repair", "-p", "13800001001", "--contact", "王芳",
         "--item", "角阀", "--amount", "35", "--appointment", "2026-10-12T14:00", "--dispatch",
         "eng/李强"});
  }
};

}  // namespace

TEST_CASE("slip: it has all that the team takes along, three times") {
  SlipDesk desk;
  const Ran ran = desk.run({"slip", "1"});
  CHECK(ran.exit == 0);
  for (const char* part : {"20261012-001",
                           "received: 2026-10-12 09:00",
                           "dispatched: 2026-10-12 09:00",
                           "place: 3-2-1201",
                           "王芳",
                           "13800001001",
                           "厨房水管漏水",
                           "appointment: 2026-10-12 14:00",
                           "eng/李强",
                           "item: 角阀",
                           "35 yuan",
                           "accepted: ____",
                           "arrived: ____",
                           "completed: ____",
                           "work really done: ____",
                           "charged: ____",
                           "□ paid  □ unpaid",
                           "□ sound  □ unfit  □ of poor quality",
                           "result: ____",
                           "opinion: ____",
                           "resident's signature: ____",
                           "supervisor's confirmation: ____",
                           "called back: ____"})
    CHECK_MESSAGE(times_in(ran.out, part) == 3, std::string(part), ran.out);
  for (const char* copy : {"Copy 1 of 3", "Copy 2 of 3", "Copy 3 of 3"})
    CHECK(times_in(ran.out, copy) == 1);
  CHECK(times_in(ran.out, "✂") == 2);
}

TEST_CASE("slip: what came back is printed in its place") {
  SlipDesk desk;
  desk.at("14:30", {"complete", "1", "更换角阀", "--accepted", "09:05", "--arrived", "13:55",
                    "--paid", "35", "--signed", "王芳"});
  desk.at("15:00", {"callback", "1", "A"});
  const Ran ran = desk.run({"slip", "1", "--copy", "2"});
  for (const char* part :
       {"accepted: 2026-10-12 09:05", "arrived: 2026-10-12 13:55", "completed: 2026-10-12 14:30",
        "work really done: 角阀", "charged: 35 yuan", "■ paid  □ unpaid", "result: 更换角阀",
        "resident's signature: 王芳", "called back: 2026-10-12 15:00", "■ paid work  □ free"})
    CHECK_MESSAGE(times_in(ran.out, part) == 1, std::string(part), ran.out);
  // Reopened work begins a new slip.
  desk.at("15:10", {"reopen", "1", "--reason", "又漏水"});
  const Ran again = desk.run({"slip", "1", "--copy", "1"});
  CHECK(has(again.out, "dispatched: ____"));
  CHECK(has(again.out, "accepted: ____"));
  CHECK(has(again.out, "result: ____"));
  CHECK(has(again.err, "20261012-001 is not dispatched yet"));
}

TEST_CASE("slip: what was agreed stays, whatever is charged") {
  SlipDesk desk;
  desk.at("09:05", {"accept", "1"});
  desk.at("09:10", {"quote", "1", "--amount", "100"});
  desk.at("09:12", {"approve", "1"});
  desk.at("14:00", {"complete", "1", "换门", "--amount", "130"});
  const Ran unpaid = desk.run({"slip", "1", "-n", "--copy", "2"});
  CHECK(has(unpaid.out, "amount agreed: 100 yuan"));
  CHECK(has(unpaid.out, "charged: 130 yuan"));
  CHECK(has(unpaid.out, "□ paid  ■ unpaid"));

  SlipDesk unasked;
  unasked.at("14:00", {"complete", "1", "换角阀", "--amount", "40", "--paid", "40"});
  const Ran paid = unasked.run({"slip", "1", "-n", "--copy", "2"});
  CHECK(has(paid.out, "amount agreed: 35 yuan"));
  CHECK(has(paid.out, "charged: 40 yuan"));
}

TEST_CASE("slip: somebody's home is private, other places are public and free") {
  SlipDesk home;
  CHECK(has(home.run({"slip", "1", "-n"}).out, "area: ■ private  □ public"));
  TempDesk desk;
  desk.run({"log-call", "8-1-大堂", "灯不亮", "-c", "repair", "--dispatch", "eng"});
  CHECK(has(desk.run({"slip", "1", "-n"}).out, "area: □ private  ■ public"));
  CHECK(has(desk.run({"slip", "1", "-n"}).out, "□ paid work  ■ free"));
  // Where the desk says no places, nobody knows.
  desk.write("desk.toml", "name = \"desk\"\n");
  CHECK(has(desk.run({"slip", "1", "-n"}).out, "area: □ private  □ public"));
}

TEST_CASE("slip: a second print is refused, and as a reprint marked and counted") {
  SlipDesk desk;
  CHECK(desk.at("09:01", {"slip", "1"}).exit == 0);
  const std::string before = desk.ledger();
  const Ran second = desk.at("09:02", {"slip", "1"});
  CHECK(second.exit == 3);
  CHECK(second.out.empty());
  CHECK(has(second.err, "was printed at 2026-10-12 09:01 by 林悦, copies 1,2,3"));
  CHECK(has(second.err, "deskctl slip 20261012-001 --reprint"));
  CHECK(desk.ledger() == before);
  const Ran one = desk.at("09:03", {"slip", "1", "--reprint", "--copy", "3"});
  CHECK(has(one.out, "reprint 1"));
  const Ran all = desk.at("09:04", {"slip", "1", "--reprint"});
  CHECK(times_in(all.out, "reprint 1") == 2);
  CHECK(times_in(all.out, "reprint 2") == 1);
  CHECK(!has(one.out, "Copy 1 of 3"));
  // An undone print is on paper all the same.
  desk.at("09:05", {"undo"});
  CHECK(has(desk.at("09:06", {"slip", "1", "--reprint", "--copy", "3"}).out, "reprint 3"));
}

TEST_CASE("slip: copies may be printed one after the other") {
  SlipDesk desk;
  for (const char* copy : {"1", "2", "3"})
    CHECK(!has(desk.run({"slip", "1", "--copy", copy}).out, "reprint"));
  CHECK(desk.run({"slip", "1", "--copy", "2"}).exit == 3);
  CHECK(desk.run({"slip", "1", "--copy", "4"}).exit == 2);
}

TEST_CASE("slip: a print is an event of the request; a dry run records none") {
  SlipDesk desk;
  const std::string before = desk.ledger();
  const Ran dry = desk.run({"slip", "1", "--dry-run"});
  CHECK(dry.exit == 0);
  CHECK(has(dry.out, "Copy 3 of 3"));
  CHECK(desk.ledger() == before);
  const Ran json = desk.run({"slip", "1", "-O", "json", "--copy", "2"});
  CHECK(has(json.out, "\"schema\":\"deskctl.slip/1\""));
  CHECK(has(json.out, "\"copies\":[{\"copy\":2,\"reprint\":0}],\"recorded\":true"));
  CHECK(has(json.out, "\"area\":\"private\""));
  CHECK(has(json.out, "\"amount\":\"35\",\"at_a_price\":true,\"accepted\":null"));
  const std::string shown = desk.run({"show", "1", "-O", "json"}).out;
  CHECK(has(shown, "\"event\":\"noted\""));
  CHECK(has(shown, "\"facts\":{\"slip\":\"2\""));
  CHECK(has(desk.run({"show", "1"}).out, "slip printed, copies 2"));
  CHECK(desk.run({"check", "--except", "given-clock"}).exit == 0);
}

TEST_CASE("slip: the same print under a key is given again and counted once") {
  SlipDesk desk;
  const Ran first = desk.run({"slip", "1", "--key", "a"});
  const std::string before = desk.ledger();
  const Ran again = desk.run({"slip", "1", "--key", "a"});
  CHECK(again.exit == 0);
  CHECK(again.out == first.out);
  CHECK(desk.ledger() == before);
}

TEST_CASE("slip: its formats and copies are completed") {
  SlipDesk desk;
  CHECK(has(desk.run({"__complete", "fish", "slip", "1", "-O", ""}).out, "html"));
  CHECK(!has(desk.run({"__complete", "fish", "slip", "1", "-O", ""}).out, "id"));
  CHECK(has(desk.run({"__complete", "fish", "slip", "1", "--copy", ""}).out, "3"));
}

TEST_CASE("slip: what has no work order of its own is refused with what to do") {
  SlipDesk desk;
  desk.run({"log-call", "3-2-1301", "天花板漏水", "-c", "repair", "--same-as", "1"});
  const Ran repeat = desk.run({"slip", "2"});
  CHECK(repeat.exit == 3);
  CHECK(has(repeat.err, "hint: deskctl slip 20261012-001"));
  desk.run({"log-call", "3-2-1401", "门锁坏", "-c", "repair"});
  desk.run({"void", "3", "--reason", "误登记"});
  CHECK(desk.run({"slip", "3"}).exit == 3);
  CHECK(desk.run({"slip", "3", "--reprint"}).exit == 3);
  desk.run({"log-call", "3-2-1501", "怎么缴费", "-c", "consult", "--answered", "已告知"});
  desk.run({"close", "4"});
  const Ran closed = desk.run({"slip", "4"});
  CHECK(closed.exit == 3);
  CHECK(has(closed.err, "deskctl slip 20261012-004 --reprint"));
  CHECK(desk.run({"slip", "4", "--reprint"}).exit == 0);
  CHECK(desk.run({"slip", "99"}).exit == 3);
}

TEST_CASE("slip: a printed slip is no work, no answer and no result") {
  SlipDesk desk;
  // Nothing was done for three working days: due at the end of Thursday.
  desk.time = "2026-10-14T17:00:00+08:00";
  desk.run({"slip", "1012-1"});
  desk.time = "2026-10-16T09:00:00+08:00";
  CHECK(has(desk.run({"report", "stuck"}).out, "20261012-001"));
  desk.run({"complete", "1012-1"});
  desk.run({"slip", "1012-1", "--reprint"});
  CHECK(has(desk.run({"check"}).out, "[result-missing]"));
  desk.run({"urge", "1012-1"});
  const std::string urged = desk.run({"report", "day", "-O", "json"}).out;
  desk.run({"slip", "1012-1", "--reprint"});
  CHECK(desk.run({"report", "day", "-O", "json"}).out == urged);
  desk.run({"note", "1012-1", "已联系班组"});
  CHECK(desk.run({"report", "day", "-O", "json"}).out != urged);
}

TEST_CASE("slip: no line is wider than the paper, however long the matter is") {
  std::string matter = "厨房水管漏水";
  while (matter.size() < 600) matter += ",水流到楼下";
  SlipDesk desk(matter, "3-2-1201-这是一个很长很长很长很长很长很长很长很长很长的地点名称");
  for (const char* language : {"en", "zh-CN", "zh-TW"}) {
    const Ran ran = desk.run({"slip", "1", "-n", "--lang", language});
    std::string_view rest = ran.out;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      CHECK_MESSAGE(columns_of(line) <= 80, std::string(line));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
  }
}

TEST_CASE("slip: as a page it stands alone and holds what residents say as text") {
  SlipDesk desk("<script>alert('x')</script> & \"水管\"");
  const Ran page = desk.run({"slip", "1", "-O", "html", "--lang", "zh-CN", "-n"});
  CHECK(page.exit == 0);
  CHECK(page.out.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
  CHECK(!has(page.out, "<script"));
  CHECK(times_in(page.out,
                 "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;水管&quot;") == 3);
  CHECK(times_in(page.out, "<section>") == 3);
  CHECK(times_in(page.out, "<div class=\"tear\">") == 2);
  CHECK(has(page.out, "@page { size: A4;"));
  CHECK(has(page.out, "第三联 用户"));
}

TEST_CASE("slip: a file takes the format of its ending, and it is said that it holds names") {
  SlipDesk desk;
  TempDir folder;
  const Ran html = desk.run({"slip", "1", "-o", folder / "slip.html"});
  CHECK(html.exit == 0);
  CHECK(folder.read("slip.html").starts_with("<!DOCTYPE html>"));
  CHECK(has(html.err, "the file has the resident's name and phone"));
  desk.run({"slip", "1", "--reprint", "-o", folder / "slip.txt"});
  CHECK(has(folder.read("slip.txt"), "reprint 1"));
  desk.run({"slip", "1", "--reprint", "-O", "html", "-o", folder.path()});
  CHECK(folder.read("The-front-desk-slip-20261012-001.html").starts_with("<!DOCTYPE html>"));
}

}  // namespace deskctl::test
