// The month-end paper.
#include "deskctl/report/paper.hpp"

#include <doctest/doctest.h>

#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

Period period(const char* typed) {
  return parse_period(typed, *parse_day("2026-11-02"));
}

TEST_CASE("paper: the period before is as many months, or as many days") {
  CHECK(period_before(period("2026-03")) == period("2026-02"));
  CHECK(period_before(period("2026-01")) == period("2025-12"));
  CHECK(period_before(period("2026-Q1")) == period("2025-10..2025-12"));
  CHECK(period_before(period("2026")) == period("2025"));
  CHECK(period_before(period("2026-10-05..2026-10-11")) == period("2026-09-28..2026-10-04"));
}

TEST_CASE("paper: a year ago February is as long as it was") {
  CHECK(year_before(period("2028-02")) == period("2027-02"));
  CHECK(year_before(period("2029-02")) == period("2028-02"));
  CHECK(year_before(period("2028-02-29")) == period("2027-02-28"));
  CHECK(year_so_far(period("2026-10")) == period("2026-01..2026-10"));
}

struct PaperDesk : TempDesk {
  PaperDesk() {
    time = "2026-09-10T09:00:00+08:00";
    run({"log-call", "1-1-101", "电梯异响", "-c", "complaint", "-p", "13800001001"});
    run({"complete", "1", "已检修", "--cause", "outside"});
    run({"inform", "1"});
    time = "2026-10-12T09:00:00+08:00";
    run({"log-call", "3-2-1201", "水管漏水", "-c", "repair", "-p", "13800001002"});
    run({"dispatch", "1", "--to", "eng/赵强"});
    run({"log-call", "5-1-301", "保洁态度差", "-c", "complaint", "-p", "13800001003"});
    run({"dispatch", "2", "--to", "env"});
    run({"complete", "2", "已道歉", "--cause", "attitude"});
    time = "2026-11-02T09:00:00+08:00";
  }
};

TEST_CASE("paper: this period beside the one before, with what was carried, by whom and why") {
  PaperDesk desk;
  const Ran ran = desk.run({"report", "paper", "2026-10", "--lang", "zh-CN"});
  CHECK(ran.exit == 0);
  for (const char* part : {"2026-10 月末报表", "主要指标与目标", "环比", "去年同期",
                           "新登记（不含重复）     2     1         0     3", "服务态度", "环境",
                           "超时明细与主要耗时方", "结转下期的诉求（3 件）", "20261012-001",
                           "2026-09: ", "封存  无", "policy.toml", "制表", "批准（管理处经理）"}) {
    CAPTURE(part);
    CHECK(ran.out.find(part) != std::string::npos);
  }
  // The desk did not exist a year ago: there is nothing to compare with.
  CHECK(ran.out.find("+0.00") == std::string::npos);
}

TEST_CASE("paper: a month that has not begun, has not ended, or is empty says so") {
  PaperDesk desk;
  CHECK(desk.run({"report", "paper", "2026-12"}).out.find("2026-12 has not begun") !=
        std::string::npos);
  CHECK(desk.run({"report", "paper", "2026-11"}).out.find("provisional") != std::string::npos);
  CHECK(desk.run({"report", "paper", "2026-01"})
            .out.find("Nothing was logged, finished or carried over in 2026-01.") !=
        std::string::npos);
  CHECK(desk.run({"report", "paper", "2026-13"}).exit == 2);
}

TEST_CASE("paper: what was entered late into the month before stands in this month's paper") {
  PaperDesk desk;
  CHECK(desk.run({"report", "paper", "2026-10", "--since", "10-02 09:00"})
            .out.find("2026-09: Nothing of this report has changed") != std::string::npos);
  desk.run({"log-call", "2-1-201", "八月的事", "-c", "complaint", "-p", "13800001004", "--at",
            "2026-09-20 10:00"});
  const Ran late = desk.run({"report", "paper", "2026-10", "--since", "10-02 09:00"});
  CHECK(late.out.find("2026-09: Changed since") != std::string::npos);
  CHECK(late.out.find("20260920-001: 1 logged") != std::string::npos);
}

}  // namespace
}  // namespace deskctl::test
