#include "command/key.hpp"

#include <algorithm>
#include <array>

#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/sha256.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// Enough to tell commands apart, and too few to find out what was typed.
constexpr std::size_t digest_digits = 12;

constexpr std::array beside_the_point{
    Option::key,     Option::now,      Option::desk,        Option::format, Option::output,
    Option::dry_run, Option::quiet,    Option::no_input,    Option::color,  Option::lang,
    Option::wide,    Option::no_pager, Option::lock_timeout};

}  // namespace

std::string digest_of(const Arguments& arguments) {
  std::string typed = std::string(name_of(arguments.command)) + '\n';
  for (const auto& [option, value] : arguments.options)
    if (std::find(beside_the_point.begin(), beside_the_point.end(), option) ==
        beside_the_point.end())
      typed += std::string(name_of(option)) + '=' + value + '\n';
  for (const std::string& word : arguments.words) typed += ' ' + word + '\n';
  return sha256_of(typed).substr(0, digest_digits);
}

std::optional<UsedKey> recorded_before(Session& session, const ActStamp& stamp) {
  if (stamp.key.empty()) return std::nullopt;
  auto known =
      find_key(session.desk().folder, books_of(session.desk().policy), stamp.key, stamp.typed);
  if (!known) return std::nullopt;
  const std::string key = printable(stamp.key);
  if (known->typed != stamp.typed)
    refuse(Exit::refused, message::use_key_used, {key, known->request.text()},
           {message::hint_key_used, {}});
  session.note(message::note_key_known, {key, known->request.text()});
  return known;
}

}  // namespace deskctl
