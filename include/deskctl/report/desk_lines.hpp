// One report of many desks: a line each, and the total of those that have figures.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "deskctl/report/desk_figures.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

struct DeskLine {
  std::string folder;               ///< Its name in the folder of the desks.
  std::string name;                 ///< As desk.toml has it; empty if that cannot be read.
  std::optional<Zone> zone;         ///< The same.
  std::optional<Instant> now;       ///< As of when: a typed local time differs from zone to zone.
  int exit = 0;                     ///< That of its own report.
  std::optional<DeskFigures> says;  ///< Nothing if it failed.
};

class DeskLines {
 public:
  /// `asked`: options that change what the report tells, `--since=-1d`.
  explicit DeskLines(const DeskReport& report, std::vector<std::string> asked = {})
      : report_(report), asked_(std::move(asked)), total_(report.figures.size()) {}

  void add(DeskLine line);

  const DeskReport& report() const { return report_; }
  const std::vector<std::string>& asked() const { return asked_; }
  const std::vector<DeskLine>& lines() const { return lines_; }
  /// Nothing for a figure that no desk has.
  const std::vector<FigureValue>& total() const { return total_; }
  /// The desks that the total is of.
  std::size_t covered() const { return covered_; }

  /// Whether the report lists something and no desk has any; not if one failed or is damaged.
  bool is_empty() const;
  /// Those that all lines with figures share, else nothing.
  std::string period() const;
  std::string of_register() const;
  std::optional<Instant> now() const;
  std::optional<Zone> zone() const;

 private:
  const DeskReport& report_;
  std::vector<std::string> asked_;
  std::vector<DeskLine> lines_;
  std::vector<FigureValue> total_;
  std::size_t covered_ = 0;
};

}  // namespace deskctl
