// The library reports values one by one without their places. It reads byte by byte, though, so
// each value begins where the previous one ended, after commas, colons and white space.
#include "text/read_json.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <utility>

#define JSON_NO_IO 1
#include <nlohmann/json.hpp>

namespace deskctl {
namespace {

constexpr std::size_t deepest = 32;
constexpr std::size_t usual_members = 8;  // fewer moves while an object grows

/// Iterates over a text; all copies are at the same place, which others may look at.
class SharedIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  explicit SharedIterator(const char*& at) : at_(&at) {}
  reference operator*() const { return **at_; }
  SharedIterator& operator++() {
    ++*at_;
    return *this;
  }
  friend bool operator==(const SharedIterator& a, const SharedIterator& b) {
    return *a.at_ == *b.at_;
  }
  friend bool operator!=(const SharedIterator& a, const SharedIterator& b) { return !(a == b); }

 private:
  const char** at_;
};

// `[json.exception.parse_error.101] parse error at line 1, column 3: syntax error while parsing
// value - unexpected ']'; last read: '…'; expected …`
std::string reason_in(std::string what) {
  const std::size_t dash = what.find(" - ");
  if (dash != std::string::npos) what.erase(0, dash + 3);
  const std::size_t last_read = what.find("; last read: '");
  if (last_read == std::string::npos) return what;
  const std::size_t expected = what.rfind("'; expected ");
  return what.substr(0, last_read) +
         (expected == std::string::npos ? "" : what.substr(expected + 1));
}

/// The library calls these functions for each piece, so their names are fixed.
class TreeBuilder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  /// `at`: how far the library has read.
  TreeBuilder(std::string_view text, const char* const& at) : text_(text), at_(at) {}

  bool null() { return add(begun(JsonValue::Kind::null)); }
  bool boolean(bool flag) {
    JsonValue value = begun(JsonValue::Kind::flag);
    value.flag = flag;
    return add(std::move(value));
  }
  bool number_integer(number_integer_t number) {
    return add_number(number, std::to_string(number));
  }
  bool number_unsigned(number_unsigned_t number) {
    constexpr auto most = static_cast<number_unsigned_t>(std::numeric_limits<long long>::max());
    return add_number(
        number > most ? std::optional<long long>{} : std::optional(static_cast<long long>(number)),
        std::to_string(number));
  }
  bool number_float(number_float_t, const string_t& text) { return add_number(std::nullopt, text); }
  bool string(string_t& text) {
    JsonValue value = begun(JsonValue::Kind::text);
    value.text = std::move(text);
    return add(std::move(value));
  }
  static bool binary(binary_t&) { return false; }
  bool start_object(std::size_t) { return open(JsonValue::Kind::object); }
  bool key(string_t& name) {
    previous_end_ = taken();
    std::vector<JsonMember>& members = open_.back().members;
    if (members.empty()) members.reserve(usual_members);
    members.push_back({std::move(name), {}});
    return true;
  }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(JsonValue::Kind::list); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& why) {
    fault_ = {std::min(position - std::min<std::size_t>(position, 1), text_.size()),
              reason_in(why.what()), false};
    return false;
  }

  std::variant<JsonValue, JsonFault> result() && {
    if (fault_) return *std::move(fault_);
    return std::move(root_);
  }

 private:
  std::size_t taken() const { return static_cast<std::size_t>(at_ - text_.data()); }

  JsonValue begun(JsonValue::Kind kind) {
    JsonValue value;
    value.kind = kind;
    value.offset = std::min(text_.find_first_not_of(" \t\r\n,:", previous_end_), text_.size());
    previous_end_ = taken();
    return value;
  }

  bool add_number(std::optional<long long> number, std::string text) {
    JsonValue value = begun(JsonValue::Kind::number);
    value.number = number;
    value.text = std::move(text);
    return add(std::move(value));
  }

  bool add(JsonValue value) {
    if (open_.empty())
      root_ = std::move(value);
    else if (open_.back().kind == JsonValue::Kind::object)
      open_.back().members.back().value = std::move(value);
    else
      open_.back().items.push_back(std::move(value));
    return true;
  }

  bool open(JsonValue::Kind kind) {
    JsonValue value = begun(kind);
    if (open_.size() == deepest) {
      fault_ = {value.offset, "", true};
      return false;
    }
    open_.push_back(std::move(value));
    return true;
  }

  bool close() {
    previous_end_ = taken();
    JsonValue value = std::move(open_.back());
    open_.pop_back();
    return add(std::move(value));
  }

  std::string_view text_;
  const char* const& at_;
  std::size_t previous_end_ = 0;
  std::vector<JsonValue> open_;
  JsonValue root_;
  std::optional<JsonFault> fault_;
};

}  // namespace

std::variant<JsonValue, JsonFault> read_json(std::string_view text) {
  const char* at = text.data();
  const char* end = at + text.size();
  TreeBuilder tree(text, at);
  nlohmann::json::sax_parse(SharedIterator(at), SharedIterator(end), &tree);
  return std::move(tree).result();
}

}  // namespace deskctl
