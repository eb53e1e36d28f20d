#include "deskctl/message/month_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/month_details_page.hpp"

namespace deskctl {
namespace {

std::string number(int n) {
  return std::to_string(n);
}
std::string number(const Figure& figure) {
  return number(figure.count());
}

std::string shown(const Share& share) {
  return shown_rate(share.met.count(), share.of.count()) + " (" + number(share.met) + '/' +
         number(share.of) + ')';
}

std::string completed_by_severity(const ComplaintFigures& complaints, Language language) {
  std::string out;
  for (const auto& [word, figure] : complaints.by_severity)
    out += (out.empty() ? "" : "  ") + label(language, "severity", word) + ' ' + number(figure);
  return out;
}

class Lists {
 public:
  explicit Lists(Language language) : language_(language) {}

  void add(Message title, const std::vector<RequestId>& ids) {
    std::vector<std::string> texts;
    for (const RequestId& id : ids) texts.push_back(id.text());
    add_texts(title, texts);
  }

  // Marks the requests without the required follow-up.
  void add(Message title, const std::vector<MonthLists::Flagged>& items) {
    std::vector<std::string> texts;
    for (const MonthLists::Flagged& item : items)
      texts.push_back(item.id.text() + (item.done ? "" : say(language_, message::out_not_done)));
    add_texts(title, texts);
  }

  void add_texts(Message title, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    out_ += say(language_, title, {number(static_cast<int>(texts.size()))}) + '\n';
    constexpr std::size_t per_line = 6;
    for (std::size_t i = 0; i < texts.size(); ++i)
      out_ += (i % per_line == 0 ? "  " : " ") + texts[i] +
              (i % per_line == per_line - 1 || i + 1 == texts.size() ? "\n" : "");
  }

  std::string text() && { return std::move(out_); }

 private:
  Language language_;
  std::string out_;
};

}  // namespace

std::string month_lists_text(const MonthLists& lists, const View& view) {
  Lists out(view.language);
  std::vector<std::string> repeated;
  for (const RepeatedComplaint& item : lists.repeats.complaints)
    repeated.push_back(item.id.text() + " ×" + number(static_cast<int>(item.ids.size())));
  out.add_texts(message::list_repeat_complaints, repeated);
  std::vector<std::string> repairs;
  for (const RepeatedRepair& item : lists.repeats.repairs)
    repairs.push_back(printable(item.location + ' ' + item.item) + " ×" +
                      number(static_cast<int>(item.ids.size())));
  out.add_texts(message::list_repeat_repairs, repairs);
  out.add(message::list_unqualified, lists.unqualified);
  out.add(message::list_role_violations, lists.role_violations);
  out.add(message::list_rings_over_3, lists.rings_over_3);
  out.add(message::list_phone_without_recording, lists.phone_without_recording);
  out.add(message::list_contact_missing, lists.contact_missing);
  out.add(message::list_no_agreed_deadline, lists.no_agreed_deadline);
  out.add(message::list_incidents, lists.incidents);
  out.add(message::list_two_day_handover, lists.two_day_handover);
  out.add(message::list_one_week_handover, lists.one_week_handover);
  out.add(message::list_site_visits, lists.site_visits);
  return std::move(out).text();
}

std::string complaints_line(const ComplaintFigures& complaints, const View& view) {
  return say(view.language, message::out_month_complaints,
             {number(complaints.entries), number(complaints.matters),
              completed_by_severity(complaints, view.language), number(complaints.completed),
              number(complaints.effective), number(complaints.before_due_day),
              std::to_string(complaints.due_day)}) +
         '\n';
}

std::string details_text(const MonthDetails& details, const View& view) {
  return complaints_line(details.complaints, view) + follow_up_lines(details, view);
}

std::string follow_up_lines(const MonthDetails& details, const View& view) {
  const CallbackFigures& callbacks = details.callbacks;
  const auto line = [&](Message message, std::initializer_list<std::string> values) {
    return say(view.language, message, values) + '\n';
  };
  return line(message::out_month_repairs,
              {shown(details.repairs.arrive_on_time), shown(details.repairs.handle_on_time),
               shown(details.repairs.timely)}) +
         line(message::out_month_callbacks,
              {number(callbacks.needed), number(callbacks.reached), shown(callbacks.ripe),
               shown(callbacks.on_time), number(callbacks.grades[0].second),
               number(callbacks.grades[1].second), number(callbacks.grades[2].second),
               shown(callbacks.satisfied)});
}

}  // namespace deskctl
