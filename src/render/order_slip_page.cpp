#include "deskctl/render/order_slip_page.hpp"

#include <algorithm>
#include <span>

#include "deskctl/message/slip_messages.hpp"
#include "deskctl/render/text_page.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/html.hpp"
#include "render/order_slip_form.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

constexpr int paper_columns = 80;
constexpr int columns_between = 2;
constexpr int least_blank = 10;  // room for a time by hand
constexpr std::string_view tear_line =
    "\n- - - - - - - - - - - - - - - - - - - - ✂ - - - - - - - - - - - - - - - - - - -\n\n";

std::vector<SlipPart> parts_of(const OrderSlip& slip, const SlipCopies& copies,
                               const std::string& desk_name, const Zone& zone, Language language) {
  std::vector<SlipPart> parts;
  for (std::size_t copy = 0; copy < copies.size(); ++copy)
    if (copies[copy]) parts.push_back(part_of(slip, copy, desk_name, zone, language));
  return parts;
}

std::string named(const SlipField& field, Language language) {
  return say(language, message::slip_named, {field.label, field.value});
}

// With a line to write on up to `columns`, if it is to be filled in.
std::string filled(const SlipField& field, int columns, Language language) {
  std::string out = named(field, language);
  const int blank = field.value.empty() ? columns - columns_of(out) : 0;
  return out.append(static_cast<std::size_t>(std::max(blank, 0)), '_');
}

int least_columns(const SlipField& field, Language language) {
  return columns_of(named(field, language)) + (field.value.empty() ? least_blank : 0);
}

// The fields beside each other; those to be filled in share what is left of the line.
std::string line_of(std::span<const SlipField> fields, Language language) {
  int room = paper_columns - columns_between * (static_cast<int>(fields.size()) - 1);
  int blanks = 0;
  for (const SlipField& field : fields) {
    room -= least_columns(field, language);
    blanks += field.value.empty() ? 1 : 0;
  }
  std::string line;
  for (const SlipField& field : fields) {
    if (!line.empty()) line.append(columns_between, ' ');
    const int more = field.value.empty() ? std::max(room, 0) / blanks-- : 0;
    line += filled(field, least_columns(field, language) + more, language);
    room -= more;
  }
  return line;
}

// Two that fit stand in columns. Of others, as many stand on a line as it has room for.
void add_row(std::string& out, const SlipRow& row, Language language) {
  constexpr int half = (paper_columns - columns_between) / 2;
  const auto fits = [language](const SlipField& field) {
    return least_columns(field, language) <= half;
  };
  if (row.size() == 2 && std::all_of(row.begin(), row.end(), fits)) {
    out += pad_right(filled(row[0], half, language), half + columns_between) +
           filled(row[1], half, language) + '\n';
    return;
  }
  for (std::size_t begin = 0; begin < row.size();) {
    std::size_t end = begin;
    int used = -columns_between;
    for (; end < row.size(); ++end) {
      used += columns_between + least_columns(row[end], language);
      if (end > begin && used > paper_columns) break;
    }
    const std::string line = line_of(std::span(row).subspan(begin, end - begin), language);
    for (const std::string& part : wrapped(line, paper_columns)) out += part + '\n';
    begin = end;
  }
}

void add_part(std::string& out, const SlipPart& part, Language language) {
  const int room = paper_columns - columns_of(part.title);
  const bool beside = columns_of(part.mark) + columns_between <= room;
  for (const std::string& line : wrapped(part.title, paper_columns)) out += line + '\n';
  if (!part.mark.empty()) {
    if (beside) out.pop_back();
    out += pad_left(part.mark, beside ? room : paper_columns) + '\n';
  }
  out += part.copy + "\n\n";
  for (const SlipRow& row : part.printed) add_row(out, row, language);
  out += '\n';
  for (const SlipRow& row : part.by_hand) add_row(out, row, language);
}

// Rows keep room for a pen. A copy is not divided between two pages.
constexpr std::string_view slip_style = R"(@page { size: A4; margin: 8mm 12mm; }
body { margin: 0; font: 9.5pt/1.3 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
section { break-inside: avoid; padding: 1mm 0; }
h1 { font-size: 12pt; margin: 0; display: flex; justify-content: space-between; }
h1 + p { margin: 0 0 1mm; }
.row { display: flex; gap: 4mm; margin-top: 0.6mm; }
.hand .row { margin-top: 1.4mm; }
.field { flex: 1; display: flex; align-items: end; gap: 1mm; }
.label { white-space: nowrap; }
.value { font-weight: bold; overflow-wrap: anywhere; }
.blank { flex: 1; min-height: 4.5mm; border-bottom: 0.2mm solid black; }
.tear { margin: 1mm 0; border-top: 0.3mm dashed black; }
)";

void add_rows(Html& html, const std::vector<SlipRow>& rows, std::string_view kind,
              Language language) {
  html.open("div").attribute("class", kind);
  for (const SlipRow& row : rows) {
    html.open("div").attribute("class", "row");
    for (const SlipField& field : row) {
      const std::string named = say(language, message::slip_named, {field.label, ""});
      html.open("div").attribute("class", "field");
      html.open("span").attribute("class", "label").text(named).close();
      html.open("span").attribute("class", field.value.empty() ? "blank" : "value");
      html.text(field.value).close().close();
    }
    html.close();
  }
  html.close();
}

std::string_view word_of(Area area) {
  return area == Area::home ? "private" : area == Area::shared ? "public" : "";
}

}  // namespace

std::string slip_text(const OrderSlip& slip, const SlipCopies& copies, const std::string& desk_name,
                      const Zone& zone, Language language) {
  std::string out;
  for (const SlipPart& part : parts_of(slip, copies, desk_name, zone, language)) {
    if (!out.empty()) out += tear_line;
    add_part(out, part, language);
  }
  return out;
}

std::string slip_html(const OrderSlip& slip, const SlipCopies& copies, const std::string& desk_name,
                      const Zone& zone, Language language) {
  Html html;
  bool is_first = true;
  for (const SlipPart& part : parts_of(slip, copies, desk_name, zone, language)) {
    if (!std::exchange(is_first, false)) html.open("div").attribute("class", "tear").close();
    html.open("section").open("h1").element("span", part.title).element("span", part.mark).close();
    html.element("p", part.copy);
    add_rows(html, part.printed, "known", language);
    add_rows(html, part.by_hand, "hand", language);
    html.close();
  }
  return std::move(html).page(
      {language, say(language, message::slip_title) + ' ' + slip.id.text(), slip_style});
}

std::string slip_json(const OrderSlip& slip, const SlipCopies& copies, bool is_recorded,
                      const Zone& zone) {
  Json json(zone);
  open_report(json, "slip");
  json.key("slip").open_object();
  json.key("id").text(slip.id.text());
  json.key("copies").open_list();
  for (std::size_t copy = 0; copy < copies.size(); ++copy) {
    if (!copies[copy]) continue;
    json.open_object().key("copy").number(static_cast<int>(copy) + 1);
    json.key("reprint").number(slip.prints[copy] - 1).close_object();
  }
  json.close_list();
  json.key("recorded").flag(is_recorded);
  json.key("received").time(slip.received);
  json.key("dispatched").time_or_null(slip.dispatched);
  json.key("location").text_or_null(slip.words.location);
  json.key("area").text_or_null(word_of(slip.area));
  json.key("contact").text_or_null(slip.words.contact);
  json.key("phone").text_or_null(slip.words.phone);
  json.key("category").text_or_null(slip.words.category);
  json.key("urgency").text_or_null(slip.words.urgency);
  json.key("text").text_or_null(slip.words.text);
  json.key("appointment").time_or_null(slip.appointment);
  json.key("team").text_or_null(slip.words.team);
  json.key("person").text_or_null(slip.person);
  json.key("scope").text_or_null(slip.scope);
  json.key("item").text_or_null(slip.item);
  json.key("amount").text_or_null(slip.amount);
  json.key("at_a_price");
  slip.at_a_price ? json.flag(*slip.at_a_price) : json.null();
  json.key("accepted").time_or_null(slip.accepted);
  json.key("arrived").time_or_null(slip.arrived);
  json.key("completed").time_or_null(slip.completed);
  json.key("paid").text_or_null(slip.paid);
  json.key("result").text_or_null(slip.result);
  json.key("signed").text_or_null(slip.signed_by);
  json.key("called_back").time_or_null(slip.called_back);
  json.close_object().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
