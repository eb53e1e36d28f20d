// May an event happen? The state table itself answers, for an event that carries everything any row
// asks for.
#include <string>

#include "deskctl/request/state.hpp"

namespace deskctl {
namespace {

// An event that passes wherever status and past allow it: a team other than the present one, the
// highest severity, the outcome that fits every finished request.
class Probe {
 public:
  Probe() {
    std::array<std::size_t, column_count> begins{};
    for (std::size_t i = 0; i < column_count; ++i) {
      begins[i] = text_.size();
      text_ += value_of(static_cast<Column>(i));
      text_ += ',';
    }
    text_.pop_back();
    fields_ = Fields(text_, begins);
  }
  Probe(const Probe&) = delete;
  Probe& operator=(const Probe&) = delete;

  Event event(EventKind kind) const {
    Event event;
    event.kind = kind;
    event.fields = fields_;
    return event;
  }

 private:
  static std::string value_of(Column column) {
    switch (column) {
      case Column::team:
        return "\x01";  // no team: nobody can type it
      case Column::severity:
        return std::string(words_of(Vocabulary::severity).back());
      case Column::grade:
        return std::string(words_of(Vocabulary::grade).front());
      case Column::deadline:
        return "2026-01-01T00:00:00Z";
      case Column::facts:
        return format_facts(
            {{std::string(name_of(Fact::to)), std::string(word_of(Role::gm))},
             {std::string(name_of(Fact::amount)), "1"},
             {std::string(name_of(Fact::outcome)), std::string(word_of(Outcome::waived))},
             {std::string(name_of(Fact::reason)), "."}});
      default:
        return "";
    }
  }

  std::string text_;
  Fields fields_;
};

}  // namespace

bool may_happen(EventKind kind, const Situation& situation) {
  static const Probe probe;
  return !objection_to(probe.event(kind), situation);
}

}  // namespace deskctl
