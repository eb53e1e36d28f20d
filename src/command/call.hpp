// A call as it was typed, and what the desk knows or its policy suggests of the rest.
#pragma once

#include <string>
#include <vector>

#include "command/session.hpp"
#include "deskctl/policy/units.hpp"

namespace deskctl {

/// Somebody who can be reached at a place.
struct Person {
  std::string contact, phone;
  std::string source;  ///< `units.csv:3`, or the request that names them.
};

/// Whom a call may be from. Read once: the directory is looked into several times.
struct Acquaintance {
  Units units;

  explicit Acquaintance(Session& session);
  /// Whether `word` is surely a place: the directory has it, or it looks like the desk's places.
  bool knows_place(Session& session, const std::string& word) const;
  /// The directory's people of a place; where it does not have the place, those of the request last
  /// logged there if it is somebody's home. Nobody of a public place.
  std::vector<Person> people_at(Session& session, const std::string& location) const;
  /// The place of a whole number, and its source: by the directory, else by the requests lately
  /// logged. Empty if none or several are known.
  std::pair<std::string, std::string> place_of(Session& session, const std::string& phone) const;
};

/// The values of a call that are typed, guessed or asked for. Empty is missing.
struct Call {
  std::string location, text, category, contact, phone, owner;
  bool urgent = false;
  /// Where what was not typed is from; empty: it was typed, or is missing.
  std::string location_source, person_source, owner_source;
  bool contact_guessed = false, phone_guessed = false;
  std::string incident, same_as;  ///< The incident's reference, and its first request if repeated.
  std::string incident_source;    ///< That request, if anything was taken from it.
  std::string keyword;            ///< The word that suggested category and urgency.
  std::vector<std::string> categories;  ///< Several that its words suggest: none of them is sure.
  bool may_be_swapped = false;          ///< The place reads like a matter.
  bool may_be_place = false;            ///< The matter is the only word, and reads like none.
};

/// The call of the command line. At a terminal it is asked whether a place and a text that are
/// surely swapped are, and what one word beside a phone is if it may be a place; elsewhere they are
/// refused.
Call typed_call(Session& session, const Acquaintance& known);

/// Adds category, urgency and matter of the incident's first request, and repeats that, where
/// nothing else was typed. Throws as incident_in() does.
void join_incident(Session& session, Call& call);
/// Adds the place of a number alone, and category and urgency where the policy's keywords agree.
void guess_matter(Session& session, Call& call, const Acquaintance& known);
/// Adds contact and phone of the place: of the one person that is known there, or that the given
/// name or number belongs to.
void guess_person(Session& session, Call& call, const Acquaintance& known);

/// Notes what was guessed and from what.
void say_guesses(Session& session, const Call& call);

}  // namespace deskctl
