#include "check/label_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "deskctl/journal/words.hpp"
#include "deskctl/message/message.hpp"
#include "deskctl/text/folded.hpp"

namespace deskctl {
namespace {

bool is_label(std::string_view kind, std::string_view token, const std::string& typed) {
  for (const Vocabulary vocabulary : {Vocabulary::category, Vocabulary::severity})
    if (kind == name_of(vocabulary) && folded(own_label(vocabulary, token)) == typed) return true;
  std::string id = fmt::format("word_{}_{}", kind, token);
  std::replace(id.begin(), id.end(), '-', '_');
  const auto message = find_message(id);
  if (!message) return false;
  for (const Language language : {Language::english, Language::simplified, Language::traditional})
    if (folded(pattern_of(*message, language)) == typed) return true;
  return false;
}

}  // namespace

std::string_view token_named(std::string_view kind, std::span<const std::string_view> tokens,
                             std::string_view typed) {
  const std::string plain = folded(typed);
  if (plain.empty()) return {};
  for (const std::string_view token : tokens)
    if (folded(token) == plain) return token;
  for (const std::string_view token : tokens)
    if (is_label(kind, token, plain)) return token;
  return {};
}

}  // namespace deskctl
