// Lines are read as cli/grammar.cpp reads them, but nothing is ever wrong: what cannot be
// understood is passed over.
#include "command/spot.hpp"

#include <algorithm>

#include "command/command_meant.hpp"
#include "command/typed_ids.hpp"

namespace deskctl {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// `--to`, `--to=eng`, `-n`, `-nq`, `-Ojson`; but -1-车库-12 is a place.
bool is_option_like(std::string_view word) {
  return word.size() > 1 && word[0] == '-' && (is_letter(word[1]) || word.starts_with("--"));
}

// An option as it is typed, taken from the end of its word.
struct TypedOption {
  const OptionSpec* spec = nullptr;
  std::size_t value_at = std::string::npos;  // where its value begins in the same word
};

// The last of combined letters may have a value; the others are flags, added to `flags`.
TypedOption take_option(std::string_view word, std::map<Option, std::string>& flags) {
  if (word.starts_with("--")) {
    const std::size_t equals = word.find('=');
    const std::string_view name =
        word.substr(2, equals == std::string_view::npos ? equals : equals - 2);
    return {name.size() > 1 ? find_option(name) : nullptr,
            equals == std::string_view::npos ? equals : equals + 1};
  }
  for (std::size_t i = 1; i < word.size(); ++i) {
    const OptionSpec* spec = find_option(word.substr(i, 1));
    if (spec == nullptr) return {};
    if (!spec->is_flag()) return {spec, i + 1 < word.size() ? i + 1 : std::string::npos};
    flags.emplace(spec->option, "");
  }
  return {};
}

class LineSoFar {
 public:
  void add(const std::string& word) {
    Spot& spot = spot_;
    if (awaiting_ != nullptr && (!may_be_left_out_ || !is_option_like(word))) {
      spot.arguments.options[awaiting_->option] = word;
      awaiting_ = nullptr;
    } else if (!spot.options_ended && word == "--") {
      spot.options_ended = true;
    } else if (!spot.options_ended && is_option_like(word)) {
      awaiting_ = nullptr;
      add_option(word);
    } else {
      add_word(word);
    }
  }

  Spot at(const std::string& cursor) {
    spot_.typed = cursor;
    if (awaiting_ != nullptr && (!may_be_left_out_ || !cursor.starts_with('-')))
      set_value(awaiting_);
    else if (!spot_.options_ended && cursor.starts_with('-') && !is_place(cursor))
      set_option(cursor);
    else
      set_word();
    return std::move(spot_);
  }

 private:
  static bool is_place(std::string_view cursor) {
    return cursor.size() > 1 && !is_option_like(cursor);
  }

  void add_option(const std::string& word) {
    const TypedOption typed = take_option(word, spot_.arguments.options);
    if (typed.spec == nullptr) return;
    const bool has_value = typed.value_at != std::string::npos;
    spot_.arguments.options[typed.spec->option] = has_value ? word.substr(typed.value_at) : "";
    if (has_value || typed.spec->is_flag()) return;
    awaiting_ = typed.spec;
    may_be_left_out_ =
        typed.spec->value_optional &&
        (spot_.command == nullptr || may_lack_value(*spot_.command, typed.spec->option));
  }

  void add_word(const std::string& word) {
    if (spot_.command != nullptr || help_)
      spot_.arguments.words.push_back(word);
    else if (!first_word_.empty())
      set_command(command_meant(first_word_, word));
    else if (is_help(word))
      help_ = true;
    else if (const std::string_view family = family_meant(word); !family.empty())
      first_word_ = family;
    else
      set_command(command_meant(word));
  }

  // After something that is no command nothing can be said.
  void set_command(const CommandSpec* command) {
    lost_ = command == nullptr;
    spot_.command = command;
    if (command != nullptr) spot_.arguments.command = command->command;
  }

  void set_value(const OptionSpec* option) {
    spot_.kind = Spot::Kind::value;
    spot_.option = option;
  }

  void set_option(const std::string& cursor) {
    std::map<Option, std::string> flags;
    const TypedOption typed = take_option(cursor, flags);
    if (typed.value_at == std::string::npos) {
      spot_.kind = Spot::Kind::option;
      return;
    }
    spot_.kept = cursor.substr(0, typed.value_at);
    spot_.typed = cursor.substr(typed.value_at);
    if (typed.spec != nullptr && !typed.spec->is_flag()) set_value(typed.spec);
  }

  void set_word() {
    if (lost_) return;
    if (help_) {
      spot_.kind = Spot::Kind::help;
    } else if (spot_.command != nullptr) {
      spot_.word = word_at_cursor();
      spot_.kind = Spot::Kind::word;
    } else if (!first_word_.empty()) {
      spot_.kind = Spot::Kind::second_word;
    } else if (!spot_.options_ended) {
      spot_.kind = Spot::Kind::command;
    }
    spot_.first_word = first_word_;
  }

  // Null if the command takes no more words. Ids go on until a word is none.
  const WordSpec* word_at_cursor() const {
    const auto specs = spot_.command->words;
    const auto& words = spot_.arguments.words;
    std::size_t taken = 0;
    for (const std::string& word : words) {
      if (taken < specs.size() && specs[taken].many &&
          (taken + 1 == specs.size() || looks_like_id(word)))
        continue;
      taken += taken < specs.size() && specs[taken].many ? 2U : 1U;
    }
    return taken < specs.size() ? &specs[taken] : nullptr;
  }

  Spot spot_;
  std::string first_word_;
  bool help_ = false;
  bool lost_ = false;
  const OptionSpec* awaiting_ = nullptr;  // the option whose value comes next
  bool may_be_left_out_ = false;
};

}  // namespace

Spot spot_of(const std::vector<std::string>& before, const std::string& cursor) {
  LineSoFar line;
  for (const std::string& word : before) line.add(word);
  return line.at(cursor);
}

}  // namespace deskctl
