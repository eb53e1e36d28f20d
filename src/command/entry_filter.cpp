#include "command/entry_filter.hpp"

#include <algorithm>
#include <array>

#include "command/register_words.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/glob.hpp"
#include "deskctl/text/phone.hpp"
#include "deskctl/text/place.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

using EntryTest = std::function<bool(const Entry&)>;

constexpr std::array statuses_of_entries{EntryStatus::open, EntryStatus::closed,
                                         EntryStatus::voided};
constexpr std::array all_languages{Language::english, Language::simplified, Language::traditional};

std::optional<EntryStatus> status_meant(const std::string& word) {
  for (const EntryStatus status : statuses_of_entries) {
    if (word == word_of(status)) return status;
    for (const Language language : all_languages)
      if (word == folded(label(language, "entry_status", word_of(status)))) return status;
  }
  return std::nullopt;
}

bool holds(std::string_view value, const std::string& part) {
  return folded(value).find(part) != std::string::npos;
}

// Digits are compared as digits.
bool says(const Entry& entry, const std::string& part, const std::string& digits) {
  if (holds(entry.text, part) || names_place(folded(entry.place), part)) return true;
  return std::any_of(entry.fields.begin(), entry.fields.end(), [&](const auto& field) {
    return holds(field.second, part) || names_phone(phone_digits(field.second), digits);
  });
}

EntryTest field_test(const std::string& name, const std::string& value) {
  return [=, part = folded(value), digits = phone_digits(value)](const Entry& entry) {
    const std::string own = entry.field(name);
    return holds(own, part) || names_phone(phone_digits(own), digits);
  };
}

[[noreturn]] void refuse_key(const RegisterPolicy& of_register, const std::string& typed) {
  std::vector<std::string_view> keys{"opened", "by", "place", "status"};
  for (const RegisterField& field : of_register.fields) keys.push_back(field.name);
  const std::string near = nearest(folded(typed), keys);
  refuse(message::use_unknown_filter, {printable(typed)},
         near.empty() ? Said{message::hint_one_of,
                             {joined(std::vector<std::string>(keys.begin(), keys.end()))}}
                      : Said{message::hint_did_you_mean, {near + ':'}});
}

class EntryFilterReading {
 public:
  EntryFilterReading(Session& session, const RegisterPolicy& of_register)
      : session_(session), register_(of_register) {}

  EntryFilter read(std::span<const std::string> words) {
    for (const std::string& word : words) read_word(clean_text(word));
    return std::move(filter_);
  }

 private:
  void read_word(const std::string& word) {
    if (const auto status = status_meant(folded(word))) return add_status(*status);
    constexpr std::string_view wide = "：";
    const std::size_t plain_at = word.find(':'), wide_at = word.find(wide);
    const std::size_t at = std::min(plain_at, wide_at);
    if (at != std::string::npos && at > 0)
      return add_keyed(word.substr(0, at), word.substr(at + (at == plain_at ? 1 : wide.size())));
    if (word.find('*') != std::string::npos)
      filter_.conditions.emplace_back([glob = folded(word)](const Entry& entry) {
        return fits_glob(glob, folded(entry.place));
      });
    else
      filter_.conditions.emplace_back(
          [part = folded(word), digits = phone_digits(word)](const Entry& entry) {
            return says(entry, part, digits);
          });
  }

  void add_status(EntryStatus status) {
    filter_.asks_status = true;
    filter_.conditions.emplace_back(
        [status](const Entry& entry) { return entry.status == status; });
  }

  void add_keyed(const std::string& typed, const std::string& value) {
    const std::string key = folded(typed);
    if (const RegisterField* field = field_meant(register_, typed)) {
      filter_.conditions.push_back(field_test(field->name, value));
    } else if (key == "opened") {
      const Zone zone = session_.zone();
      const Period period = parse_period(value, zone.day(session_.now()));
      filter_.conditions.emplace_back(
          [=](const Entry& entry) { return period.contains(zone.day(entry.opened)); });
    } else if (key == "by") {
      filter_.conditions.emplace_back([name = folded(value)](const Entry& entry) {
        return std::any_of(entry.events.begin(), entry.events.end(), [&](const Event* event) {
          return folded(plain(event->field(Column::by))) == name;
        });
      });
    } else if (key == "place") {
      filter_.conditions.emplace_back([place = folded(value)](const Entry& entry) {
        return names_place(folded(entry.place), place);
      });
    } else if (const auto status = key == "status" ? status_meant(folded(value)) : std::nullopt) {
      add_status(*status);
    } else {
      refuse_key(register_, typed);
    }
  }

  Session& session_;
  const RegisterPolicy& register_;
  EntryFilter filter_;
};

}  // namespace

bool EntryFilter::fits(const Entry& entry) const {
  return std::all_of(conditions.begin(), conditions.end(),
                     [&](const auto& test) { return test(entry); });
}

EntryFilter entry_filter(Session& session, const RegisterPolicy& of_register,
                         std::span<const std::string> words) {
  return EntryFilterReading(session, of_register).read(words);
}

}  // namespace deskctl
