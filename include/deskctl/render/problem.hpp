// Problems as people read them: FILE:LINE:COL: error: …, the line, a caret, what to type.
#pragma once

#include <string>
#include <vector>

#include "deskctl/error/error.hpp"

namespace deskctl {

/// The problem to show for an exception that is no refusal: out of memory, or a fault of the
/// program.
Problem problem_of(const std::exception& error);

enum class ProblemKind { error, warning, note };

/// A sentence in the reader's language, including its values where their kinds are given.
std::string worded(const Said& said, Language language);

/// `ledger/2026-10.csv:12:4`, as much of it as is known; the program's name if no file is at fault.
std::string place_of(const Problem& problem);

/// One string with line ends, so that one write prints it whole; with marks, see text/mark.hpp.
std::string format_problem(const Problem& problem, ProblemKind kind, Language language);
std::string format_problems(const std::vector<Problem>& problems, ProblemKind kind,
                            Language language);

}  // namespace deskctl
