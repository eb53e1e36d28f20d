#include "deskctl/report/desk_figures.hpp"

#include <algorithm>
#include <set>
#include <variant>

#include "deskctl/journal/event.hpp"
#include "deskctl/report/figure.hpp"
#include "text/read_json.hpp"

namespace deskctl {
namespace {

using Form = DeskFigure::Form;
using Take = DeskFigure::Take;

// Up to the next `sign`, which is taken too.
std::string_view take_to(std::string_view& rest, char sign) {
  const std::size_t end = std::min(rest.find(sign), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

bool is_among(std::string_view word, std::string_view words) {
  while (!words.empty())
    if (take_to(words, '|') == word) return true;
  return false;
}

using Values = std::vector<const JsonValue*>;

void add_members(const JsonValue& value, std::string_view names, Values& to) {
  for (const JsonMember& member : value.members)
    if (is_among(member.name, names)) to.push_back(&member.value);
  for (const JsonValue& item : value.items)
    if (!item.members.empty() && is_among(item.members.front().value.text, names))
      to.push_back(&item);
}

void add_all(const JsonValue& value, Values& to) {
  for (const JsonMember& member : value.members) to.push_back(&member.value);
  for (const JsonValue& item : value.items) to.push_back(&item);
}

bool fits(const JsonValue& value, std::string_view name, std::string_view words) {
  for (const JsonMember& member : value.members)
    if (member.name == name)
      return words.empty() ? member.value.kind == JsonValue::Kind::null
                           : is_among(member.value.text, words);
  return false;
}

Values values_at(const JsonValue& document, std::string_view path) {
  Values values{&document};
  while (!path.empty()) {
    std::string_view step = take_to(path, '.');
    const bool is_condition = step.find('=') != std::string_view::npos;
    const std::string_view name = take_to(step, '=');
    Values next;
    for (const JsonValue* value : values)
      if (is_condition) {
        if (fits(*value, name, step)) next.push_back(value);
      } else if (name == "*") {
        add_all(*value, next);
      } else {
        add_members(*value, name, next);
      }
    values = std::move(next);
  }
  return values;
}

std::optional<long long> number_in(const JsonValue& value, Form form) {
  const bool is_money = form == Form::money || form == Form::money_share;
  if (is_money && value.kind == JsonValue::Kind::text) return cents_in(value.text);
  return value.kind == JsonValue::Kind::number ? value.number : std::nullopt;
}

std::optional<long long> counted(const DeskFigure& figure, const Values& values) {
  if (figure.take == Take::items) return static_cast<long long>(values.size());
  if (figure.take == Take::distinct) {
    std::set<std::string_view> texts;
    for (const JsonValue* value : values) texts.insert(value->text);
    return static_cast<long long>(texts.size());
  }
  std::optional<long long> out;
  for (const JsonValue* value : values)
    if (const auto number = number_in(*value, figure.form))
      out = !out                           ? *number
            : figure.take == Take::highest ? std::max(*out, *number)
                                           : *out + *number;
  return out;
}

// A sum over a list that is empty is 0; a single number that is not there is none.
std::optional<long long> value_at(const DeskFigure& figure, std::string_view path,
                                  const JsonValue& document) {
  const auto value = counted(figure, values_at(document, path));
  const bool is_of_many = path.find('*') != std::string_view::npos;
  return !value && is_of_many && figure.take == Take::sum ? 0 : value;
}

FigureValue figure_in(const DeskFigure& figure, const JsonValue& document) {
  if (!figure.is_rate()) return {value_at(figure, figure.path, document), std::nullopt};
  const std::string path(figure.path);
  const bool is_ready = figure.of.empty();
  const FigureValue out{
      value_at(figure, is_ready ? path + ".met" : path, document),
      value_at(figure, is_ready ? path + ".of" : std::string(figure.of), document)};
  return out.value && out.of ? out : FigureValue{};
}

std::string text_of(const JsonValue& document, std::string_view names) {
  const Values found = values_at(document, names);
  return found.empty() ? "" : found.front()->text;
}

}  // namespace

std::optional<long long> FigureValue::tenthousandths(Form form) const {
  if (!value || !of || *of == 0) return std::nullopt;
  const long long times = form == Form::per_thousand ? 1000 : 1;
  return deskctl::tenthousandths(times * *value, *of);
}

std::optional<DeskFigures> desk_figures(const DeskReport& report, std::string_view document) {
  const auto read = read_json(document);
  const auto* tree = std::get_if<JsonValue>(&read);
  if (tree == nullptr || tree->kind != JsonValue::Kind::object) return std::nullopt;
  DeskFigures out;
  out.period = text_of(*tree, "period|date");
  out.of_register = text_of(*tree, "register");
  out.now = parse_rfc3339(text_of(*tree, "now"));
  for (const DeskFigure& figure : report.figures) out.values.push_back(figure_in(figure, *tree));
  return out;
}

void add_to_total(FigureValue& total, const DeskFigure& figure, const FigureValue& value) {
  const auto add = [&](std::optional<long long>& to, const std::optional<long long>& from) {
    if (!from) return;
    to = !to ? *from : figure.take == Take::highest ? std::max(*to, *from) : *to + *from;
  };
  add(total.value, value.value);
  add(total.of, value.of);
}

}  // namespace deskctl
