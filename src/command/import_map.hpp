// How the columns of a register become requests or units: MAP.toml, see deskctl-import(5).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "deskctl/journal/event.hpp"
#include "deskctl/time/sheet_time.hpp"

namespace deskctl {

/// The form of a field that a column may be mapped to.
enum class FieldForm { text, place, person, phone, word, count, money, time, team, flag };

/// A field of an event. It is stored in a column of the journal or as a fact; `at`, `by` and `team`
/// are what the event itself has.
struct MappableField {
  std::string_view name;
  FieldForm form = FieldForm::text;
  std::optional<Vocabulary> vocabulary = {};
  std::optional<Column> column = {};
  std::optional<Fact> fact = {};
};
std::span<const MappableField> mappable_fields(EventKind kind);
/// The events that a row may have, in the order of a request's life, `logged` first.
std::span<const EventKind> mappable_events();
/// The table of an event in a map: `request` for logged, else the event's word.
std::string_view table_of(EventKind kind);

/// A name in the map, with its place for messages.
struct MappedName {
  std::string text;
  int line = 0;
  int column = 0;
};

/// A field as mapped: the cells below its headings, joined, translated, or else a usual value.
struct MappedField {
  std::string name;
  std::vector<MappedName> headings;
  std::string join;  ///< Stands between the cells of several headings.
  std::vector<std::pair<std::string, std::string>> values;  ///< By what is written, folded.
  std::string usual;                                        ///< `default`; empty: none.
};

struct MappedEvent {
  EventKind kind = EventKind::logged;
  std::vector<MappedField> fields;

  const MappedField* field(std::string_view name) const;
};

struct ImportMap {
  enum class Into { requests, units };
  std::string file;
  Into into = Into::requests;
  std::string encoding;   ///< Empty: found by itself.
  std::string separator;  ///< The same.
  SheetDates dates;
  std::optional<Seconds> time_of_day;  ///< Of days without a time.
  std::optional<LocalDay> since;       ///< The register's first day, if that is long ago.
  std::vector<MappedName> key;         ///< Headings that tell rows apart.
  std::vector<MappedName> ignored;
  std::vector<MappedEvent> events;  ///< Of requests, `logged` first.
  std::vector<MappedField> unit;    ///< Of units.
};

/// Throws Refused (config) with every fault of the map, each with its line and column.
ImportMap parse_import_map(const std::string& text, const std::string& file,
                           std::span<const std::string_view> encodings);

}  // namespace deskctl
