#include "command/filter.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

#include "command/filter_key.hpp"
#include "command/input.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/finding_messages.hpp"
#include "deskctl/policy/word_meant.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/glob.hpp"
#include "deskctl/text/phone.hpp"
#include "deskctl/text/place.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::array word_kinds{Vocabulary::status, Vocabulary::category, Vocabulary::severity,
                                Vocabulary::urgency};
constexpr std::array<std::string_view, 2> own_words{"mine", "held"};

bool contains(std::string_view stored, const std::string& part) {
  return folded(plain(stored)).find(part) != std::string::npos;
}

// In the matter, the caller's name and number, and by parts in the place; also who has it, by their
// whole name: a team that the policy does not know is found so.
RequestTest text_condition(const std::string& word) {
  const std::string digits = phone_digits(word);
  return [part = folded(word), digits](const Request& request) {
    const auto is_named = [&](std::string_view name) { return folded(plain(name)) == part; };
    return contains(request.text, part) || contains(request.contact, part) ||
           names_place(folded(plain(request.location)), part) ||
           names_phone(phone_digits(plain(request.phone)), digits) ||
           is_named(request.situation.team) || is_named(request.situation.person) ||
           is_named(request.owner);
  };
}

// Requests that somebody has to do with: as owner, assignee or author of any event; and for those
// at the desk also what waits there for whoever is on duty.
RequestTest mine(Session& session) {
  const Author author = author_of(session);
  const bool at_desk = acting_role(author.role) == word_of(Role::desk);
  return [name = author.name, at_desk](const Request& request) {
    if (plain(request.owner) == name || plain(request.situation.person) == name) return true;
    if (at_desk && request.status == Status::open && request.situation.team.empty()) return true;
    return std::any_of(request.events.begin(), request.events.end(),
                       [&](const Event* event) { return plain(event->field(Column::by)) == name; });
  };
}

// A word of a vocabulary, or a team, as one with a key: `category:repair`.
struct Meaning {
  std::string typed_form;
  bool is_sure = true;  // as printed, or by its token; else it may be a word of a matter as well
};

bool is_label_of_team(const std::string& team, const std::string& word) {
  constexpr std::array languages{Language::english, Language::simplified, Language::traditional};
  return std::any_of(languages.begin(), languages.end(), [&](Language language) {
    return folded(label(language, "team", team)) == folded(word);
  });
}

std::vector<Meaning> meanings_of(Session& session, const std::string& word) {
  const auto with_key = [](std::string_view key, const std::string& token) {
    return std::string(key) + ':' + token;
  };
  for (const Vocabulary vocabulary : word_kinds)
    if (rank_of(vocabulary, word)) return {{with_key(name_of(vocabulary), word)}};
  const std::string team = team_meant(session.desk().policy, word);
  if (!team.empty() && folded(team) == folded(word)) return {{with_key("team", team)}};
  std::vector<Meaning> all;
  bool has_its_token = false;  // 售后: the category comes before the team, as with the token itself
  for (const auto& [vocabulary, token, is_printed] : words_meant(word, word_kinds)) {
    all.push_back(
        {with_key(name_of(vocabulary), token), is_printed || vocabulary == Vocabulary::status});
    has_its_token = has_its_token || token == team;
  }
  if (!team.empty() && !has_its_token)
    all.push_back({with_key("team", team), is_label_of_team(team, word)});
  const auto is_sure = [](const Meaning& one) { return one.is_sure; };
  if (std::any_of(all.begin(), all.end(), is_sure)) std::erase_if(all, std::not_fn(is_sure));
  return all;
}

RequestTest glob_condition(const std::string& word) {
  return [glob = folded(word)](const Request& request) {
    return fits_glob(glob, folded(plain(request.location)));
  };
}

void add_word(Session& session, const std::string& word, Filter& filter) {
  const std::vector<Meaning> meanings = meanings_of(session, word);
  if (meanings.size() > 1) {
    std::vector<std::string> all;
    for (const Meaning& one : meanings) all.push_back(one.typed_form);
    refuse(message::use_ambiguous_word, {printable(word)}, {message::hint_one_of, {joined(all)}});
  }
  if (meanings.empty() && word.find('*') != std::string::npos) {
    filter.conditions.push_back(glob_condition(word));
    return;
  }
  RequestTest test = text_condition(word);
  if (!meanings.empty()) {
    RequestTest meant = key_condition(session, *keyed_word(meanings.front().typed_form), filter);
    if (meanings.front().is_sure) {
      filter.conditions.push_back(std::move(meant));
      return;
    }
    test = [meant = std::move(meant), said = std::move(test)](const Request& request) {
      return meant(request) || said(request);
    };
  }
  filter.conditions.push_back(std::move(test));
  filter.searched.push_back(meanings.empty() ? word
                                             : word + " (" + meanings.front().typed_form + ')');
}

// "Did you mean" for a searched word; nothing if none is near.
std::optional<Said> nearest_filter(Session& session, const std::string& searched) {
  const Policy& policy = session.desk().policy;
  for (const Vocabulary vocabulary : word_kinds)
    if (auto near = nearest_name(searched, name_of(vocabulary), words_of(vocabulary))) return near;
  return nearest_name(searched, "team",
                      std::vector<std::string_view>(policy.teams.begin(), policy.teams.end()));
}

}  // namespace

bool Filter::fits(const Request& request) const {
  return std::all_of(conditions.begin(), conditions.end(),
                     [&](const RequestTest& test) { return test(request); });
}

Filter parse_filter(Session& session, const std::vector<std::string>& words) {
  Filter filter;
  filter.gaps = std::make_shared<HolidayGaps>(session.desk().policy);
  for (const std::string& typed : words) {
    const std::string word = clean_text(typed);
    const std::string own = word_meant(word, "filter", own_words);
    if (const auto keyed = keyed_word(word))
      filter.conditions.push_back(key_condition(session, *keyed, filter));
    else if (own == "mine")
      filter.conditions.push_back(mine(session));
    else if (own == "held")
      filter.conditions.emplace_back([](const Request& request) { return request.situation.held; });
    else
      add_word(session, word, filter);
  }
  return filter;
}

void say_what_was_searched(Session& session, const Filter& filter, bool found) {
  if (filter.searched.empty()) return;
  std::optional<Said> hint;
  if (!found)
    for (const std::string& word : filter.searched)
      if (!hint) hint = nearest_filter(session, word);
  session.note(message::note_searched_as_text, {printable(joined(filter.searched))},
               std::move(hint));
}

}  // namespace deskctl
