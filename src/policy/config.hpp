// A TOML file as a tree that keeps the file's order and every position; no other file sees toml++.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "deskctl/error/error.hpp"

namespace deskctl {

struct ConfigMember;

struct ConfigValue {
  enum class Kind { text, number, fraction, flag, list, table, moment };
  Kind kind = Kind::moment;
  std::string text;  ///< Of a fraction and of a moment too: its day, else its time.
  long long number = 0;
  bool flag = false;
  std::vector<ConfigValue> items;
  std::vector<ConfigMember> members;  ///< In the order of the file.
  int line = 0;
  int column = 0;
  int key_line = 0;  ///< Of a member: the line of its key.
  int key_column = 0;

  /// Whether it is an item of a list, and not the value of a key.
  bool in_list() const { return key_line == 0; }
};

// Not std::pair, because Clang 14 needs its second type to be complete.
struct ConfigMember {
  std::string key;
  ConfigValue value;
};

/// Throws Refused (config) if `text` is not UTF-8 or not TOML, is empty, is longer than 1 MB or
/// nests deeper than 32 levels. Of what is not TOML, all that toml_slips() knows is told at once.
ConfigValue parse_config(const std::string& text, const std::string& file);

/// Where the line of that number, from 1, begins; the end of the text if it has fewer.
std::size_t start_of_line(std::string_view text, std::size_t number);

/// The problems of one file, with its name and its lines for the carets.
class ConfigProblems {
 public:
  ConfigProblems(std::string file, const std::string& text) : file_(std::move(file)), text_(text) {}

  void add(int line, int column, Said what, std::optional<Said> hint = std::nullopt);
  /// The same, for the byte at `byte` of the text, from 0.
  void add_at(std::size_t byte, Said what, std::optional<Said> hint = std::nullopt);
  void add(const ConfigValue& at, Said what, std::optional<Said> hint = std::nullopt) {
    add(at.line, at.column, std::move(what), std::move(hint));
  }
  /// Whether several of them may stand where a word stands.
  enum class Place { one, several };
  /// `'X' is not a …`, with the word that is meant, the nearest or all of them as the hint.
  void add_unknown_word(const ConfigValue& at, std::string_view what,
                        const std::vector<std::string_view>& words, Place place = Place::one);
  /// Several names in one text: a list is meant. False if it is one name.
  bool add_no_list(const ConfigValue& at, const std::vector<std::string>& names);
  /// `value` of `key` has no effect because of `other`.
  void add_no_effect(const ConfigValue& value, std::string_view key, std::string_view other);
  /// `'KEY' is missing`.
  void add_missing(const ConfigValue& at, std::string_view key);
  /// A text as it is stored (clean_text); adds a problem and is empty if it cannot be stored.
  std::string stored_text(const ConfigValue& value);
  std::size_t count() const { return problems_.size(); }
  /// Takes back that `keys` are missing, of the problems from the `first`th on: they are misspelt.
  void forget_missing(const std::vector<std::string>& keys, std::size_t first);
  /// Throws the problems added so far, in the order of the file; returns if there are none.
  void throw_if_any();

 private:
  bool shows_more() const;
  void put(int line, int column, std::string_view source, Said what, std::optional<Said> hint);

  std::string file_;
  const std::string& text_;
  std::vector<Problem> problems_;
  std::size_t shown_bytes_ = 0;  // of source lines
};

/// Reads the members of a table by name, and complains of members that were never read.
class TableReader {
 public:
  TableReader(const ConfigValue& table, ConfigProblems& problems)
      : table_(table), problems_(problems), first_problem_(problems.count()) {}

  const ConfigValue* member(std::string_view key);
  /// The member of that key if it has that kind; null, and a problem if it has another.
  const ConfigValue* text(std::string_view key);
  const ConfigValue* number(std::string_view key);
  const ConfigValue* flag(std::string_view key);
  const ConfigValue* table(std::string_view key);
  const ConfigValue* list(std::string_view key);
  /// A text or a list of texts, as a list of the values that hold them.
  std::vector<const ConfigValue*> texts(std::string_view key);
  /// Call last: reports every key that was never asked for, with the one that is meant. Whether
  /// there was none.
  bool finish();

 private:
  const ConfigValue* of_kind(std::string_view key, ConfigValue::Kind kind);

  const ConfigValue& table_;
  ConfigProblems& problems_;
  std::size_t first_problem_;  // of this table
  std::vector<std::string_view> asked_;
};

}  // namespace deskctl
