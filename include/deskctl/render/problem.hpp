// Problems as people read them: FILE:LINE:COL: error: …, the line, a caret, what to type.
#pragma once

#include <string>
#include <vector>

#include "deskctl/error/error.hpp"

namespace deskctl {

/// What is told of an exception that is no refusal: a lack of memory, or a fault of the program.
Problem problem_of(const std::exception& error);

enum class ProblemKind { error, warning, note };

/// A sentence in the reader's language, its values too where it says what kind of word they are.
std::string worded(const Said& said, Language language);

/// `ledger/2026-10.csv:12:4`, as far as it is known; the program's name where no file is to blame.
std::string place_of(const Problem& problem);

/// One string with line ends, so that it can be written at once.
std::string format_problem(const Problem& problem, ProblemKind kind, Language language);
std::string format_problems(const std::vector<Problem>& problems, ProblemKind kind,
                            Language language);

}  // namespace deskctl
