#include "render/period_report.hpp"

#include "deskctl/text/utf8.hpp"

namespace deskctl {

void open_report(Json& json, std::string_view name) {
  json.open_object().key("schema").text("deskctl." + std::string(name) + "/1");
}

void add_counts(Json& json, std::string_view key,
                const std::vector<std::pair<std::string, int>>& counts) {
  json.key(key).open_object();
  for (const auto& [word, count] : counts) json.key(word.empty() ? "none" : word).number(count);
  json.close_object();
}

void add_ids(Json& json, std::string_view key, const std::vector<RequestId>& ids) {
  json.key(key).open_list();
  for (const RequestId& id : ids) json.text(id.text());
  json.close_list();
}

void add_entries(Json& json, const Entries& entries) {
  json.key("entries").open_object();
  json.key("logged").number(entries.logged);
  json.key("void").number(entries.voided);
  json.key("valid").number(entries.valid);
  json.close_object();
}

void add_flow(Json& json, const Flow& flow) {
  json.key("flow").open_object();
  json.key("open_at_start").number(flow.open_at_start);
  json.key("logged").number(flow.logged);
  json.key("reopened").number(flow.reopened);
  json.key("finished").number(flow.finished);
  json.key("open_at_end").number(flow.open_at_end);
  json.close_object();
}

std::string column_label(const View& view, std::string_view name) {
  return label(view.language, "column", name);
}

std::string shown_text(const std::string& text, const View& view) {
  return printable(view.full ? text : masked_text(text));
}

std::string counts_line(std::string_view kind,
                        const std::vector<std::pair<std::string, int>>& counts, const View& view) {
  std::string out;
  for (const auto& [word, count] : counts) {
    if (count == 0) continue;
    if (!out.empty()) out += "  ";
    out += label(view.language, kind, word.empty() ? "none" : word) + ' ' + std::to_string(count);
  }
  return out.empty() ? "–" : out;
}

std::string entries_line(const Entries& entries, const View& view) {
  return say(view.language, Message::out_month_entries,
             {std::to_string(entries.logged), std::to_string(entries.voided),
              std::to_string(entries.valid)}) +
         '\n';
}

std::string flow_line(const Flow& flow, const View& view) {
  return say(view.language, Message::out_month_flow,
             {std::to_string(flow.open_at_start), std::to_string(flow.logged),
              std::to_string(flow.reopened), std::to_string(flow.finished),
              std::to_string(flow.open_at_end)}) +
         '\n';
}

std::string ids_line(const std::vector<RequestId>& ids) {
  std::string out;
  for (const RequestId& id : ids) {
    if (!out.empty()) out += ' ';
    out += id.text();
  }
  return out;
}

}  // namespace deskctl
