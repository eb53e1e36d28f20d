// The month-end paper, for people and for programs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "deskctl/render/json.hpp"
#include "deskctl/render/page.hpp"
#include "deskctl/report/paper.hpp"
#include "deskctl/report/restated.hpp"

namespace deskctl {

/// What the paper was computed from, so that the same paper can be made again.
struct PaperBasis {
  int files = 0;  ///< Journal files of the months up to the period's end.
  std::uint64_t bytes = 0;
  std::string last_month;    ///< `2026-10`
  std::string seal;          ///< The line for the handover book; empty: nothing was sealed.
  std::string policy;        ///< The policy's file.
  std::string rules_digest;  ///< SHA-256 of policy and holiday files.
  std::string version;       ///< Of this program.
};

/// What changed in a paper that was handed in before.
struct PaperChanges {
  Period period;
  Restatement restated;
};

Page paper_page(const Paper& paper, const PaperChanges& changes, const PaperBasis& basis,
                const std::string& desk_name, const Zone& zone, const View& view);
std::string paper_json(const Paper& paper, const PaperChanges& changes, const PaperBasis& basis,
                       const Zone& zone, bool full);

}  // namespace deskctl
