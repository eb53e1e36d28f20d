// Lines as people type them at a desk, made from bytes. Most fit their request; others have slips,
// times that come back late, clocks that jump, and odd shapes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/time/instant.hpp"
#include "support/byte_source.hpp"

namespace deskctl::test {

using Words = std::vector<std::string>;

struct TypedLine {
  std::string time;  ///< The machine's clock, RFC 3339.
  std::string by;    ///< DESKCTL_STAFF
  Words words;       ///< `{desk}` stands for the desk's folder.
  Words input;       ///< Lines of standard input.
  int probe = 0;     ///< Which of several further questions are asked after it.
};

struct TypedScript {
  std::string config;            ///< Added to desk.toml.
  bool short_retention = false;  ///< The policy keeps requests a month only.
  std::vector<TypedLine> lines;

  /// As somebody would type it again.
  std::string text() const;
};

/// Whether a line says that nothing is to be written: --dry-run, -n, also among glued letters.
bool says_dry_run(const Words& words);

/// Types one line after the other; the same of the same bytes and the same answers.
class Typing {
 public:
  explicit Typing(std::string_view bytes);

  bool is_over() const { return source_.is_empty(); }
  /// The desk that is typed at, without lines.
  TypedScript desk() const;
  TypedLine next();
  /// Whether the last line was recorded: what is plausible next depends on it.
  void was_recorded(bool recorded);

 private:
  // The typist's memory of a request.
  struct Sketch {
    std::string id;
    std::string category;
    // dispatched accepted quoted approved arrived completed called closed void
    std::string stage = "logged";
    std::string scope = "in";
    bool held = false;
    int events = 1;
    Instant logged;
  };

  // typed_lines.cpp
  void step_clock();
  Words command();
  Words log_call();
  // typed_commands.cpp
  Words about(Sketch& request);
  Words usual_next(Sketch& request);
  Words any_time(Sketch& request);
  Words corrected(Sketch& request);
  Words looked_at(const Sketch* request);
  Words desk_wide();
  // typed_options.cpp
  std::string number_of(const Sketch& request);
  std::string clock_text(Instant instant);
  std::string time_back(int most_minutes);
  std::string time_near(const Sketch& request);
  std::string time_ahead();
  void add_call_options(Words& words, const std::string& category);
  void add_amended(Words& words, const Sketch& request);
  void add_common(Words& words);
  // typed_shapes.cpp
  void bend(TypedLine& line);

  ByteSource source_;
  std::string code_;
  bool has_staff_ = false;
  bool short_retention_ = false;
  Instant now_;
  int calls_ = 22;    // percent of the lines that log a call
  int matters_ = 30;  // percent of the calls that are the matter's
  int shapes_ = 10;   // percent of the lines that are bent
  std::vector<Sketch> requests_;
  std::vector<Sketch> before_;                // the last line
  std::vector<std::vector<Sketch>> history_;  // before each that was recorded
  std::optional<std::size_t> matter_;         // which request is repeated
  TypedLine last_;
  std::optional<TypedLine> keyed_;  // an earlier line with --key, to be typed again
};

}  // namespace deskctl::test
