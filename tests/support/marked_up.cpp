#include "support/marked_up.hpp"

#include <algorithm>

namespace deskctl::test {
namespace {

constexpr std::pair<std::string_view, char> entities[] = {
    {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};

class Reader {
 public:
  explicit Reader(std::string_view page) : page_(page), rest_(page) {}

  MarkedUp read() {
    take("<!DOCTYPE html>");
    while (read_.flaw.empty() && !rest_.empty()) rest_.front() == '<' ? tag() : text();
    if (read_.flaw.empty() && !open_.empty()) blame("never closed: " + name(open_.back()));
    return std::move(read_);
  }

 private:
  void blame(const std::string& what) {
    read_.flaw = "byte " + std::to_string(page_.size() - rest_.size()) + ": " + what;
  }
  std::string& name(std::size_t element) { return read_.elements[element].name; }
  bool take(std::string_view text) {
    const bool found = rest_.starts_with(text);
    if (found) rest_.remove_prefix(text.size());
    return found;
  }

  void text() {
    char sign = rest_.front();
    std::size_t length = 1;
    if (sign == '&') {
      const auto* entity = std::find_if(std::begin(entities), std::end(entities),
                                        [&](const auto& e) { return rest_.starts_with(e.first); });
      if (entity == std::end(entities)) return blame("a bare &");
      sign = entity->second;
      length = entity->first.size();
    }
    if (sign == '\x7f' || (static_cast<unsigned char>(sign) < ' ' && sign != '\n'))
      return blame("a control character");
    for (const std::size_t element : open_) read_.elements[element].text += sign;
    rest_.remove_prefix(length);
  }

  void tag() {
    const std::size_t end = rest_.find('>');
    if (end == std::string_view::npos) return blame("a tag without an end");
    std::string_view inside = rest_.substr(1, end - 1);
    if (inside.starts_with('/')) {
      if (open_.empty() || name(open_.back()) != inside.substr(1))
        return blame("closed though not open: " + std::string(inside));
      open_.pop_back();
    } else {
      const bool whole = inside.ends_with('/');
      if (whole) inside.remove_suffix(1);
      const std::size_t blank = std::min(inside.find(' '), inside.size());
      const std::string_view attributes = inside.substr(blank);
      if (!are_attributes(attributes)) return blame("no attributes: " + std::string(attributes));
      read_.elements.push_back({std::string(inside.substr(0, blank)), std::string(attributes), ""});
      if (!whole) open_.push_back(read_.elements.size() - 1);
    }
    rest_.remove_prefix(end + 1);
  }

  // ` name="value"` again and again.
  static bool are_attributes(std::string_view text) {
    while (!text.empty()) {
      const std::size_t equals = text.find("=\"");
      if (text.front() != ' ' || equals == std::string_view::npos) return false;
      for (const char c : text.substr(1, equals - 1))
        if (c != '-' && !std::isalpha(static_cast<unsigned char>(c)) &&
            !std::isdigit(static_cast<unsigned char>(c)))
          return false;
      const std::size_t end = text.find('"', equals + 2);
      if (end == std::string_view::npos) return false;
      if (text.substr(equals + 2, end - equals - 2).find('<') != std::string_view::npos)
        return false;
      text.remove_prefix(end + 1);
    }
    return true;
  }

  std::string_view page_, rest_;
  std::vector<std::size_t> open_;
  MarkedUp read_;
};

}  // namespace

std::vector<std::string> MarkedUp::texts_of(std::string_view name) const {
  std::vector<std::string> texts;
  for (const Element& element : elements)
    if (element.name == name) texts.push_back(element.text);
  return texts;
}

MarkedUp marked_up(std::string_view page) {
  return Reader(page).read();
}

}  // namespace deskctl::test
