#include "deskctl/text/csv.hpp"

#include <algorithm>
#include <cstdint>

#include "text/eight_bytes.hpp"

namespace deskctl {
namespace {

constexpr std::size_t most_fields = 1024UL * 1024;

}  // namespace

CsvReader::Line CsvReader::split(std::string_view line) {
  constexpr std::size_t usual = 16UL * 1024;
  const bool plain =
      separator_ == "," && line.size() <= usual && line.find('"') == std::string_view::npos;
  return plain ? split_plain(line) : split_any(line);
}

// For most lines of a journal. Most fields are empty or short, so commas are searched in eight
// bytes at a time.
CsvReader::Line CsvReader::split_plain(std::string_view line) {
  constexpr std::size_t usual_fields = 32;
  fields_.reserve(usual_fields);
  offsets_.reserve(usual_fields);
  fields_.clear();
  offsets_.clear();
  std::size_t begin = 0;
  const auto end_field = [&](std::size_t end) {
    fields_.push_back(line.substr(begin, end - begin));
    offsets_.push_back(begin);
    begin = end + 1;
  };
  std::size_t at = 0;
  for (; at + 8 <= line.size(); at += 8)
    for (std::uint64_t marks = marks_of(eight_bytes(line.data() + at), ','); marks != 0;
         marks &= marks - 1)
      end_field(at + first_mark(marks));
  for (; at < line.size(); ++at)
    if (line[at] == ',') end_field(at);
  end_field(line.size());
  return {fields_, offsets_, {}, true};
}

CsvReader::Line CsvReader::split_any(std::string_view line) {
  fields_.clear();
  offsets_.clear();
  std::size_t at = 0;
  while (true) {
    offsets_.push_back(at);
    if (offsets_.size() == most_fields) {
      fields_.push_back(line.substr(at));
      return {fields_, offsets_, {}};
    }
    if (at < line.size() && line[at] == '"') {
      const std::size_t begin = at + 1;
      bool doubled = false;
      std::size_t end = line.find('"', begin);
      while (end != std::string_view::npos && end + 1 < line.size() && line[end + 1] == '"') {
        doubled = true;
        end = line.find('"', end + 2);
      }
      if (end == std::string_view::npos) return {fields_, offsets_, {Fault::Kind::open_quote, at}};
      std::string_view field = line.substr(begin, end - begin);
      if (doubled) {
        std::string copy;
        for (std::size_t i = 0; i < field.size(); ++i) {
          copy += field[i];
          if (field[i] == '"') ++i;
        }
        field = keep(std::move(copy));
      }
      fields_.push_back(field);
      at = end + 1;
      if (at < line.size() && !line.substr(at).starts_with(separator_))
        return {fields_, offsets_, {Fault::Kind::text_after_quote, at}};
    } else {
      const std::size_t end = std::min(line.find(separator_, at), line.size());
      const std::string_view field = line.substr(at, end - at);
      if (const std::size_t quote = field.find('"'); quote != std::string_view::npos)
        return {fields_, offsets_, {Fault::Kind::quote_in_field, at + quote}};
      fields_.push_back(field);
      at = end;
    }
    if (at >= line.size()) return {fields_, offsets_, {}};
    at += separator_.size();  // a line that ends in one has an empty last field
  }
}

void add_csv_field(std::string& to, std::string_view field) {
  const auto needs_quotes = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
  if (std::none_of(field.begin(), field.end(), needs_quotes)) {
    to += field;
    return;
  }
  to += '"';
  for (char c : field) {
    if (c == '"') to += '"';
    to += c;
  }
  to += '"';
}

std::string csv_field(std::string_view field) {
  std::string out;
  add_csv_field(out, field);
  return out;
}

std::string escape_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    if (c == '\n')
      out += "\\n";
    else if (c == '\\')
      out += "\\\\";
    else
      out += c;
  }
  return out;
}

std::string unescape_text(std::string_view stored) {
  if (stored.find('\\') == std::string_view::npos) return std::string(stored);
  std::string out;
  out.reserve(stored.size());
  for (std::size_t i = 0; i < stored.size(); ++i) {
    if (stored[i] != '\\' || i + 1 == stored.size()) {
      out += stored[i];
      continue;
    }
    ++i;
    out += stored[i] == 'n' ? '\n' : stored[i];
  }
  return out;
}

}  // namespace deskctl
