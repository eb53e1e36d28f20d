// The words that may be typed at the cursor.
#pragma once

#include <span>

#include "command/desk_words.hpp"
#include "command/spot.hpp"
#include "command/suggestions.hpp"

namespace deskctl {

/// From the tables of commands and options, and from what the desk knows. `topics` are those of
/// `help`.
Suggestions candidates_at(const Spot& spot, DeskWords& words,
                          std::span<const std::string_view> topics);

// Parts of it, each for one kind of word.

/// A word of a command.
void add_words_of(const Spot& spot, DeskWords& words, Suggestions& found);
/// The value of an option.
void add_values_of(const Spot& spot, DeskWords& words, Suggestions& found);
/// Numbers of requests that the command could be about, with place and matter.
void add_ids(const Spot& spot, DeskWords& words, Suggestions& found);
/// Teams, and their persons as TEAM/PERSON.
void add_teams(DeskWords& words, Suggestions& found);
void add_staff(DeskWords& words, Suggestions& found);
void add_places(DeskWords& words, Suggestions& found);
/// People and phones of the request or place on the line, else of all of lately.
void add_contacts(const Spot& spot, DeskWords& words, Suggestions& found);
/// Phones, places and names of callers, once a word has begun.
void add_callers(const Spot& spot, DeskWords& words, Suggestions& found);
void add_phones(const Spot& spot, DeskWords& words, Suggestions& found);
/// Words lately said for the same option: items, incidents, reasons.
void add_said(const Spot& spot, DeskWords& words, Suggestions& found);
void add_vocabulary(Vocabulary vocabulary, DeskWords& words, Suggestions& found);
void add_periods(DeskWords& words, Suggestions& found, std::string_view before = {});
/// Registers, their verbs, open entries and fields.
void add_register_words(const Spot& spot, DeskWords& words, Suggestions& found);
void add_filters(const Spot& spot, DeskWords& words, Suggestions& found);

}  // namespace deskctl
