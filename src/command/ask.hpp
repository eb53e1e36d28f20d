// Missing values are asked for, one a line, where a person sits at a terminal.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "command/session.hpp"

namespace deskctl {

/// Whether there is somebody to ask: standard input and standard error are terminals, and
/// --no-input was not given.
bool may_ask(const Session& session);

/// One line of the form.
struct Question {
  std::string above;                 ///< Lines shown before it, each with its end; may be empty.
  std::string name;                  ///< As people read it.
  std::string usual;                 ///< Taken by Enter, and shown in brackets; may be empty.
  std::vector<std::string> choices;  ///< Shown with numbers from 1, which choose one.
};

/// A value of the form. `question` is called whenever its turn comes, so that it may depend on the
/// answers before it; `take` gets what was typed or chosen, trimmed. Refused, which is told, makes
/// it asked again.
struct FormField {
  std::function<Question()> question;
  std::function<void(const std::string&)> take;
  std::function<bool()> is_asked = {};  ///< By the answers before it; none: always.
};

/// Asks for the fields in turn. `<` goes back to the one before, whose answer is then its usual
/// one; in full width everything counts the same. At the end `whole`, lines that show what will be
/// recorded, has to be confirmed by Enter. Throws Refused (interrupted) after Ctrl-C, Ctrl-D, or
/// at the end of the input. Nothing may be locked meanwhile.
void ask_for(Session& session, std::span<const FormField> fields,
             const std::function<std::string()>& whole);

/// One question with two or more choices, without confirmation; the number of the choice from 0.
std::size_t ask_which(Session& session, const Question& question);

}  // namespace deskctl
