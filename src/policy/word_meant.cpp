#include "deskctl/policy/word_meant.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "deskctl/message/problems_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/suggest.hpp"
#include "policy/look_alike.hpp"
#include "policy/other_names.hpp"

namespace deskctl {
namespace {

// Folded, without what may stand between words.
std::string squeezed(std::string_view text) {
  std::string out = folded(with_plain_signs(text));
  std::erase_if(out, [](char c) { return c == ' ' || c == '-' || c == '_'; });
  return out;
}

// What people say, and the kinds and tokens that it may stand for.
struct Named {
  std::string kind, token;
  bool is_label = false;
  std::string_view shown;  // the name as it is written
};
using Names = std::multimap<std::string, Named, std::less<>>;

// The labels have ids such as word_event_called_back.
void add_labels(Names& names) {
  constexpr std::string_view prefix = "word_";
  for (int i = 0; i < message_count(); ++i) {
    const Message message = message_at(i);
    std::string_view id = name_of(message);
    if (!id.starts_with(prefix)) continue;
    id.remove_prefix(prefix.size());
    const std::size_t end = id.find('_');
    if (end == std::string_view::npos) continue;
    std::string token(id.substr(end + 1));
    std::replace(token.begin(), token.end(), '_', '-');
    for (const Language language : {Language::english, Language::simplified, Language::traditional})
      names.emplace(
          squeezed(pattern_of(message, language)),
          Named{std::string(id.substr(0, end)), token, true, pattern_of(message, language)});
  }
}

const Names& all_names() {
  static const Names names = [] {
    Names all;
    for (const OtherName& one : other_names())
      for (std::string_view rest = one.names; !rest.empty();) {
        const std::string_view name = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), name.size() + 1));
        all.emplace(squeezed(name),
                    Named{std::string(one.kind), std::string(one.token), false, name});
      }
    add_labels(all);
    return all;
  }();
  return names;
}

// Labels of columns and clocks name events, fields and keys too: 接到, 预约, 电话.
bool may_name(std::string_view of, std::string_view kind) {
  if (of == kind || kind.empty()) return true;
  if (kind == "event") return of == "column" || of == "clock";
  return kind == "field" && of == "column";
}

bool has_word(std::span<const std::string_view> words, std::string_view token) {
  return std::find(words.begin(), words.end(), token) != words.end();
}

void add_once(std::vector<MeantWord>& found, Vocabulary vocabulary, std::string_view token,
              bool is_printed) {
  MeantWord word{vocabulary, std::string(token), is_printed};
  if (std::find(found.begin(), found.end(), word) == found.end()) found.push_back(std::move(word));
}

// The names of one rank: of labels, or of other names.
std::vector<MeantWord> named(const std::string& said, std::span<const Vocabulary> vocabularies,
                             bool labels) {
  std::vector<MeantWord> found;
  const auto [first, last] = all_names().equal_range(said);
  for (const Vocabulary vocabulary : vocabularies) {
    if (labels)
      for (const std::string_view word : words_of(vocabulary))
        if (const auto label = own_label(vocabulary, word);
            !label.empty() && squeezed(label) == said)
          add_once(found, vocabulary, word, labels);
    for (auto name = first; name != last; ++name)
      if (name->second.is_label == labels && name->second.kind == name_of(vocabulary) &&
          rank_of(vocabulary, name->second.token))
        add_once(found, vocabulary, name->second.token, labels);
  }
  return found;
}

}  // namespace

std::string word_meant(std::string_view text, std::string_view kind,
                       std::span<const std::string_view> words) {
  const std::string said = squeezed(text);
  if (said.empty()) return "";
  for (const std::string_view word : words)
    if (squeezed(word) == said) return std::string(word);
  for (const Vocabulary vocabulary : {Vocabulary::category, Vocabulary::severity})
    if (kind == name_of(vocabulary))
      for (const std::string_view word : words)
        if (squeezed(own_label(vocabulary, word)) == said) return std::string(word);
  if (kind == "language")
    if (const auto language = find_language(text)) return std::string(tag_of(*language));
  const auto [first, last] = all_names().equal_range(said);
  for (auto name = first; name != last; ++name)
    if (may_name(name->second.kind, kind) && has_word(words, name->second.token))
      return name->second.token;
  return "";
}

std::vector<MeantWord> words_meant(std::string_view text,
                                   std::span<const Vocabulary> vocabularies) {
  const std::string said = squeezed(text);
  if (said.empty()) return {};
  for (const Vocabulary vocabulary : vocabularies)
    for (const std::string_view word : words_of(vocabulary))
      if (squeezed(word) == said) return {{vocabulary, std::string(word)}};
  std::vector<MeantWord> found = named(said, vocabularies, true);
  return found.empty() ? named(said, vocabularies, false) : found;
}

std::optional<Said> nearest_name(std::string_view text, std::string_view kind,
                                 std::span<const std::string_view> words) {
  std::vector<std::string_view> names(words.begin(), words.end()), tokens = names;
  const auto add = [&](std::string_view name, std::string_view token) {
    names.push_back(name);
    tokens.push_back(token);
  };
  for (const Vocabulary vocabulary : {Vocabulary::category, Vocabulary::severity})
    if (kind == name_of(vocabulary))
      for (const std::string_view word : words)
        if (const std::string_view label = own_label(vocabulary, word); !label.empty())
          add(label, word);
  for (const auto& [said, name] : all_names())
    if (name.kind == kind && has_word(words, name.token)) add(name.shown, name.token);
  const std::string near = nearest(folded(text), names);
  if (near.empty()) return std::nullopt;
  if (is_ascii(near)) return Said{message::hint_did_you_mean, {near}};
  const auto at = std::find(names.begin(), names.end(), near) - names.begin();
  return Said{
      message::hint_did_you_mean, {std::string(tokens[static_cast<std::size_t>(at)])}, {kind}};
}

}  // namespace deskctl
