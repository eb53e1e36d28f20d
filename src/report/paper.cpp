#include "deskctl/report/paper.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace deskctl {
namespace {

date::year_month_day civil(LocalDay day) {
  return date::year_month_day{day};
}

bool begins_a_month(LocalDay day) {
  return civil(day).day() == date::day{1};
}

LocalDay last_of(date::year_month month) {
  return LocalDay{month / date::last};
}

date::year_month month_of(LocalDay day) {
  return civil(day).year() / civil(day).month();
}

// 29 February becomes the 28th.
LocalDay a_year_earlier(LocalDay day) {
  const date::year_month month = month_of(day) - date::years{1};
  return std::min(LocalDay{month / civil(day).day()}, last_of(month));
}

std::vector<CauseLine> causes_of(const ComplaintReport& report) {
  std::map<std::pair<std::size_t, std::string>, CauseLine> lines;
  const auto& words = words_of(Vocabulary::cause);
  for (const ComplaintItem& item : report.items) {
    if (item.matter) continue;
    const std::string team = item.words.team;
    const auto place = std::find(words.begin(), words.end(), item.cause) - words.begin();
    CauseLine& line = lines[{static_cast<std::size_t>(place), team}];
    line.cause = item.cause;
    line.team = team;
    ++line.matters;
  }
  std::vector<CauseLine> out;
  for (auto& [key, line] : lines) out.push_back(std::move(line));
  return out;
}

}  // namespace

Period period_before(const Period& period) {
  const bool whole = begins_a_month(period.first) && begins_a_month(period.last + date::days{1});
  if (!whole) {
    const date::days length = period.last - period.first + date::days{1};
    return {period.first - length, period.first - date::days{1}};
  }
  const date::months length = month_of(period.last) - month_of(period.first) + date::months{1};
  return {LocalDay{(month_of(period.first) - length) / date::day{1}}, period.first - date::days{1}};
}

Period year_before(const Period& period) {
  const bool ends_month = begins_a_month(period.last + date::days{1});
  return {a_year_earlier(period.first), ends_month ? last_of(month_of(period.last) - date::years{1})
                                                   : a_year_earlier(period.last)};
}

Period year_so_far(const Period& period) {
  return {LocalDay{civil(period.last).year() / date::January / date::day{1}}, period.last};
}

bool is_empty(const MonthReport& report) {
  return report.entries.logged.count() == 0 && report.carried_in.open.count() == 0 &&
         report.decided.breached.empty() && report.flow.finished.count() == 0;
}

PaperGathering::PaperGathering(const Policy& policy, Period period, const Zone& zone, Instant now,
                               std::optional<long long> households)
    : policy_(policy),
      zone_(zone),
      gaps_(policy),
      month_(policy, period, zone, now, households),
      before_(policy, period_before(period), zone, now, households),
      last_year_(policy, year_before(period), zone, now, households),
      year_(policy, year_so_far(period), zone, now, households),
      complaints_(policy, period, zone, now),
      breaches_(policy, period, zone, now),
      staff_(policy, period, zone, now) {
  paper_.period = period;
  paper_.now = now;
  paper_.by_day.resize(static_cast<std::size_t>((period.last - period.first).count()) + 1);
}

void PaperGathering::count_volume(const Request& request) {
  if (request.status == Status::voided) return;
  const LocalTime time = zone_.local(request.logged);
  const LocalDay day = date::floor<date::days>(time);
  if (!paper_.period.contains(day)) return;
  ++paper_.by_day[static_cast<std::size_t>((day - paper_.period.first).count())];
  const auto hour = std::chrono::duration_cast<std::chrono::hours>(time - day).count();
  const unsigned weekday = date::weekday{day}.iso_encoding() - 1;
  ++paper_.by_hour[weekday][static_cast<std::size_t>(hour)];
}

void PaperGathering::add(const Request& request) {
  const std::vector<Clock> clocks = clocks_of(request, policy_, paper_.now);
  if (paper_.period.contains(zone_.day(request.logged))) gaps_.add(clocks);
  for (MonthFigures* figures : {&month_, &before_, &last_year_, &year_})
    figures->add(request, clocks);
  // Those below take only what was logged by the period's end.
  if (zone_.day(request.logged) > paper_.period.last) return;
  complaints_.add(request);
  breaches_.add(request);
  staff_.add(request);
  count_volume(request);
}

Paper PaperGathering::finish() && {
  paper_.month = std::move(month_).finish();
  paper_.before = std::move(before_).finish();
  paper_.last_year = std::move(last_year_).finish();
  paper_.year = std::move(year_).finish();
  paper_.complaints = std::move(complaints_).finish();
  paper_.breaches = std::move(breaches_).finish();
  paper_.staff = std::move(staff_).finish();
  paper_.causes = causes_of(paper_.complaints);
  return std::move(paper_);
}

}  // namespace deskctl
