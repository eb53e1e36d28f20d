#include "render/month_details_page.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

void add_share(Json& json, std::string_view key, const Share& share) {
  json.key(key).open_object();
  json.key("met").number(share.met.count()).key("of").number(share.of.count());
  json.close_object();
}

// `flag` is the member's name in that list: reported, recorded, done.
void add_flagged(Json& json, std::string_view key, std::string_view flag,
                 const std::vector<MonthLists::Flagged>& items, bool with_by) {
  json.key(key).open_list();
  for (const MonthLists::Flagged& item : items) {
    json.open_object().key("id").text(item.id.text()).key(flag).flag(item.done);
    if (with_by) json.key("by").text_or_null(item.by);
    json.close_object();
  }
  json.close_list();
}

void add_lists(Json& json, const MonthLists& lists) {
  json.key("lists").open_object();
  json.key("repeat_complaints").open_list();
  for (const RepeatedComplaint& item : lists.repeats.complaints)
    json.open_object()
        .key("id")
        .text(item.id.text())
        .key("count")
        .number(static_cast<long long>(item.ids.size()))
        .close_object();
  json.close_list();
  json.key("repeat_repairs").open_list();
  for (const RepeatedRepair& item : lists.repeats.repairs) {
    json.open_object().key("location").text(item.location).key("item").text(item.item);
    add_ids(json, "ids", item.ids);
    json.close_object();
  }
  json.close_list();
  add_flagged(json, "unqualified", "reported", lists.unqualified, false);
  add_ids(json, "role_violations", lists.role_violations);
  add_ids(json, "rings_over_3", lists.rings_over_3);
  add_ids(json, "phone_without_recording", lists.phone_without_recording);
  add_ids(json, "contact_missing", lists.contact_missing);
  add_ids(json, "no_agreed_deadline", lists.no_agreed_deadline);
  add_ids(json, "incidents", lists.incidents);
  add_flagged(json, "two_day_handover", "recorded", lists.two_day_handover, true);
  add_flagged(json, "one_week_handover", "recorded", lists.one_week_handover, true);
  add_flagged(json, "site_visits", "done", lists.site_visits, false);
  json.close_object();
}

}  // namespace

void add_complaints(Json& json, const ComplaintFigures& complaints) {
  json.key("complaints").open_object();
  json.key("entries").number(complaints.entries.count());
  json.key("matters").number(complaints.matters.count());
  add_counts(json, "by_severity", complaints.by_severity);
  json.key("completed").number(complaints.completed.count());
  json.key("effective").number(complaints.effective.count());
  json.key("before_due_day").number(complaints.before_due_day.count());
  json.close_object();
}

void add_details(Json& json, const MonthDetails& details) {
  json.key("repairs").open_object();
  add_share(json, "arrive_on_time", details.repairs.arrive_on_time);
  add_share(json, "handle_on_time", details.repairs.handle_on_time);
  add_share(json, "timely", details.repairs.timely);
  json.close_object();
  json.key("callbacks").open_object();
  json.key("needed").number(details.callbacks.needed.count());
  json.key("reached").number(details.callbacks.reached.count());
  json.key("excused").number(details.callbacks.excused.count());
  add_share(json, "ripe", details.callbacks.ripe);
  add_share(json, "on_time", details.callbacks.on_time);
  add_counts(json, "grades", details.callbacks.grades);
  add_share(json, "satisfied", details.callbacks.satisfied);
  json.close_object();
  add_lists(json, details.lists);
}

}  // namespace deskctl
