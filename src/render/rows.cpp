#include "render/rows.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "deskctl/render/json.hpp"
#include "deskctl/text/csv.hpp"
#include "text/read_json.hpp"

namespace deskctl {
namespace {

using JsonKind = JsonValue::Kind;

// Which facts there are differs from request to request, so each would make a column.
constexpr std::string_view free_form = "facts";

using NamedText = std::pair<std::string, std::string>;

JsonValue tree_of(std::string_view document) {
  return std::get<JsonValue>(read_json(document));  // written by this program
}

void add_value(Json& json, const JsonValue& value) {
  switch (value.kind) {
    case JsonKind::null:
      json.null();
      return;
    case JsonKind::flag:
      json.flag(value.flag);
      return;
    case JsonKind::number:
      json.as_written(value.text);
      return;
    case JsonKind::text:
      json.text(value.text);
      return;
    case JsonKind::list:
      json.open_list();
      for (const JsonValue& item : value.items) add_value(json, item);
      json.close_list();
      return;
    case JsonKind::object:
      json.open_object();
      for (const JsonMember& member : value.members) add_value(json.key(member.name), member.value);
      json.close_object();
  }
}

// On one line, with its end.
std::string json_line(const JsonValue& value) {
  const Zone zone = Zone::utc();
  Json json(zone);
  add_value(json, value);
  return std::move(json).finish();
}

std::string json_field(const JsonValue& value) {
  std::string line = json_line(value);
  line.pop_back();
  return line;
}

bool is_nested(const JsonValue& value) {
  return value.kind == JsonKind::object || value.kind == JsonKind::list;
}

std::string plain_field(const JsonValue& value) {
  if (value.kind == JsonKind::flag) return value.flag ? "true" : "false";
  return value.text;
}

std::string list_field(const JsonValue& list) {
  if (std::any_of(list.items.begin(), list.items.end(), is_nested)) return json_field(list);
  std::string out;
  for (const JsonValue& item : list.items) out += (out.empty() ? "" : " ") + plain_field(item);
  return out;
}

/// The names on the way to a value, `figures.arrive-on-time.met`, in one buffer.
class Path {
 public:
  template <typename Inner>
  void within(std::string_view name, Inner&& inner) {
    const std::size_t outer = text_.size();
    if (outer > 0) text_ += '.';
    text_ += name;
    std::forward<Inner>(inner)();
    text_.resize(outer);
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// The first member names an object among others: `figures.arrive-on-time.met`.
bool has_name(const JsonValue& value) {
  return value.kind == JsonKind::object && !value.members.empty() &&
         value.members.front().value.kind == JsonKind::text;
}

// All named, but perhaps one: what belongs to no group.
bool have_names(const std::vector<JsonValue>& items) {
  std::size_t nameless = 0;
  for (const JsonValue& item : items)
    if (!has_name(item)) {
      const bool is_rest = item.kind == JsonKind::object && !item.members.empty() &&
                           item.members.front().value.kind == JsonKind::null;
      if (!is_rest || ++nameless > 1) return false;
    }
  return nameless < items.size();
}

// `deep`: objects in lists are taken apart too, by their names. `add` is given path and value.
template <typename Add>
void add_fields(Path& path, const JsonValue& value, bool deep, Add& add) {
  if (value.kind == JsonKind::object && !path.text().ends_with(free_form)) {
    for (const JsonMember& member : value.members)
      path.within(member.name, [&] { add_fields(path, member.value, deep, add); });
    return;
  }
  if (value.kind == JsonKind::object) {
    add(path.text(), value.members.empty() ? "" : json_field(value));
    return;
  }
  if (value.kind != JsonKind::list) {
    add(path.text(), plain_field(value));
    return;
  }
  if (!deep || !have_names(value.items)) {
    add(path.text(), value.items.empty() ? "" : list_field(value));
    return;
  }
  for (const JsonValue& item : value.items)
    path.within(item.members.front().value.text, [&] {
      for (std::size_t i = 1; i < item.members.size(); ++i)
        path.within(item.members[i].name,
                    [&] { add_fields(path, item.members[i].value, deep, add); });
    });
}

std::string tab_field(std::string_view text) {
  const auto needs_escape = [](char c) { return c == '\t' || c == '\n' || c == '\\'; };
  if (std::none_of(text.begin(), text.end(), needs_escape)) return std::string(text);
  std::string out;
  for (const char byte : escape_text(text)) byte == '\t' ? out += "\\t" : out += byte;
  return out;
}

class Rows {
 public:
  /// `expected`: bytes that the text will have, as far as known.
  Rows(char separator, std::size_t expected) : separator_(separator) { out_.reserve(expected); }

  void add(const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (i > 0) out_ += separator_;
      add_field(fields[i]);
    }
    out_ += '\n';
  }
  void add(const std::string& name, const std::string& value) {
    add_field(name);
    out_ += separator_;
    add_field(value);
    out_ += '\n';
  }
  std::string text() && { return std::move(out_); }

 private:
  void add_field(const std::string& field) {
    out_ += separator_ == '\t' ? tab_field(field) : csv_field(field);
  }

  char separator_;
  std::string out_;
};

const JsonValue& list_in(const JsonValue& document, std::string_view list) {
  static const JsonValue none;
  for (const JsonMember& member : document.members)
    if (member.name == list) return member.value;
  return none;
}

std::vector<std::vector<NamedText>> objects_in(std::string_view document, std::string_view list) {
  std::vector<std::vector<NamedText>> objects;
  const JsonValue tree = tree_of(document);
  for (const JsonValue& item : list_in(tree, list).items) {
    Path path;
    std::vector<NamedText>& fields = objects.emplace_back();
    const auto add = [&](const std::string& name, std::string value) {
      fields.emplace_back(name, std::move(value));
    };
    add_fields(path, item, false, add);
  }
  return objects;
}

std::string value_rows(std::string_view document, char separator) {
  Path path;
  Rows rows(separator, 2 * document.size());  // every value has its whole path beside it
  rows.add("name", "value");
  const auto add = [&](const std::string& name, const std::string& value) {
    rows.add(name, value);
  };
  add_fields(path, tree_of(document), true, add);
  return std::move(rows).text();
}

}  // namespace

std::string separated_rows(std::string_view document, std::string_view blank, std::string_view list,
                           char separator) {
  if (list.empty()) return value_rows(document, separator);
  const auto objects = objects_in(document, list);
  std::vector<std::string> names;
  std::set<std::string, std::less<>> places;
  const auto add_names = [&](const std::vector<std::vector<NamedText>>& all) {
    for (const std::vector<NamedText>& fields : all)
      for (const auto& [name, value] : fields)
        if (places.insert(name).second) names.push_back(name);
  };
  add_names(objects_in(blank, list));
  add_names(objects);
  // An object that is absent in one row has its parts as columns where it is there in another.
  std::erase_if(names, [&](const std::string& name) {
    const auto part = places.lower_bound(name + '.');
    return part != places.end() && part->starts_with(name + '.');
  });
  Rows rows(separator, document.size());
  rows.add(names);
  for (const std::vector<NamedText>& fields : objects) {
    std::vector<std::string> row(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto field = std::find_if(fields.begin(), fields.end(),
                                      [&](const NamedText& one) { return one.first == names[i]; });
      if (field != fields.end()) row[i] = field->second;
    }
    rows.add(row);
  }
  return std::move(rows).text();
}

std::string json_lines(std::string_view document, std::string_view list) {
  const JsonValue tree = tree_of(document);
  if (list.empty()) return json_line(tree);
  std::string out;
  for (const JsonValue& item : list_in(tree, list).items) out += json_line(item);
  return out;
}

}  // namespace deskctl
