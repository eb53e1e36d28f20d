// Every number of a JSON document by its path, and of every list its length:
// {"a":{"b":2,"c":[{"d":1},{}]}} is a.b 2, a.c 2. For documents that our own writer made.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace deskctl::test {

class JsonNumbers {
 public:
  static std::map<std::string, double> of(std::string_view json) {
    JsonNumbers numbers(json);
    numbers.take_value("", true);
    return std::move(numbers.found_);
  }

 private:
  explicit JsonNumbers(std::string_view json) : rest_(json) {}

  char next() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  std::string take_string() {
    std::string out;
    next();
    for (char c = next(); c != '"'; c = next()) out += c == '\\' ? next() : c;
    return out;
  }

  // Values within a list are parsed, but not kept.
  void take_value(const std::string& path, bool keep) {
    if (rest_.front() == '{') {
      take_object(path, keep);
    } else if (rest_.front() == '[') {
      const int length = take_list(path);
      if (keep) found_[path] = length;
    } else if (rest_.front() == '"') {
      take_string();
    } else {
      const std::string word(rest_.substr(0, rest_.find_first_of(",]}\n")));
      rest_.remove_prefix(word.size());
      if (keep && word != "null" && word != "true" && word != "false")
        found_[path] = std::stod(word);
    }
  }

  void take_object(const std::string& path, bool keep) {
    next();
    while (rest_.front() != '}') {
      if (rest_.front() == ',') next();
      const std::string name = take_string();
      next();  // the colon
      take_value(path.empty() ? name : path + '.' + name, keep);
    }
    next();
  }

  int take_list(const std::string& path) {
    int length = 0;
    next();
    while (rest_.front() != ']') {
      if (rest_.front() == ',') next();
      take_value(path, false);
      ++length;
    }
    next();
    return length;
  }

  std::string_view rest_;
  std::map<std::string, double> found_;
};

}  // namespace deskctl::test
