// Suggestions for the word at the cursor, as they are collected.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace deskctl {

struct Suggestion {
  std::string value;        ///< The whole word; nothing in it acts on terminals.
  std::string description;  ///< One line, safe to show; may be empty.
};

/// Names the shell adds from the file system.
enum class Paths { none, files, folders };

class Suggestions {
 public:
  /// Collects only words that begin with `typed`.
  explicit Suggestions(std::string typed) : typed_(std::move(typed)) {}

  const std::string& typed() const { return typed_; }
  /// Whether it has begun in Chinese: then words are offered as people say them too.
  bool is_chinese() const;
  /// A value that cannot be typed as a word, or that was added before, is left out, and so is what
  /// nobody would read.
  void add(std::string_view value, std::string_view description = {});
  void add_paths(Paths paths) { paths_ = paths; }

  /// The same words, each behind `kept`.
  Suggestions behind(const std::string& kept) const;

  const std::vector<Suggestion>& all() const { return all_; }
  Paths paths() const { return paths_; }

 private:
  std::string typed_;
  std::vector<Suggestion> all_;
  std::set<std::string, std::less<>> values_;
  Paths paths_ = Paths::none;
};

}  // namespace deskctl
