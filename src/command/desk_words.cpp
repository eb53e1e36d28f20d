#include "command/desk_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "desk/list_files.hpp"
#include "desk/registers.hpp"

namespace deskctl {
namespace {

// A failure means that there is nothing to suggest; the command itself will say what is wrong.
void attempt(const std::function<void()>& read) {
  try {
    read();
  } catch (const Refused&) {
  }
}

}  // namespace

const Desk* DeskWords::desk() {
  if (!std::exchange(tried_desk_, true)) attempt([&] { desk_ = &session_.desk(); });
  return desk_;
}

// A desk may be readable though its policy is not.
const Folder* DeskWords::folder() {
  if (const Desk* whole = desk()) return &whole->folder;
  if (!std::exchange(tried_folder_, true)) {
    attempt([&] { folder_.emplace(Folder::open(session_.desk_path().path)); });
    if (folder_) attempt([&] { config_.emplace(read_desk_config(*folder_)); });
  }
  return folder_ ? &*folder_ : nullptr;
}

const DeskConfig* DeskWords::config() {
  if (folder() == nullptr) return nullptr;
  if (desk_ != nullptr) return &desk_->config;
  return config_ ? &*config_ : nullptr;
}

const Policy* DeskWords::policy() {
  const Desk* whole = desk();
  return whole == nullptr ? nullptr : &whole->policy;
}

Instant DeskWords::now() {
  Instant now = session_.surroundings().clock;
  if (desk() != nullptr) attempt([&] { now = session_.now(); });
  return now;
}

Zone DeskWords::zone() {
  const DeskConfig* known = config();
  return known == nullptr ? Zone::utc() : known->zone;
}

LocalDay DeskWords::today() {
  return zone().day(now());
}

Language DeskWords::language() {
  if (!language_) language_ = session_.language();
  return *language_;
}

const Units& DeskWords::units() {
  if (!units_) {
    units_.emplace();
    if (folder() != nullptr) attempt([&] { units_ = read_units(*folder()); });
  }
  return *units_;
}

const Prices& DeskWords::prices() {
  if (!prices_) {
    prices_.emplace();
    if (folder() != nullptr) attempt([&] { prices_ = read_prices(*folder()); });
  }
  return *prices_;
}

std::vector<std::string> DeskWords::months() {
  std::vector<std::string> months;
  if (folder() != nullptr)
    attempt([&] {
      for (const Month& month : months_of(*folder())) months.push_back(month.text());
    });
  return months;
}

std::vector<EntryItem> DeskWords::open_entries(const RegisterPolicy& of_register) {
  std::vector<EntryItem> items;
  if (const Desk* whole = desk())
    attempt([&] { items = deskctl::open_entries(*whole, of_register, now()).items; });
  return items;
}

std::vector<std::string> DeskWords::names_in(const std::string& below) {
  std::vector<std::string> names;
  if (folder() != nullptr) attempt([&] { names = folder()->list(below); });
  return names;
}

void DeskWords::read_ledger() {
  if (std::exchange(tried_ledger_, true) || folder() == nullptr) return;
  attempt([&] { lately_ = look_lately(*folder(), now()); });
  for (auto request = lately_.requests.rbegin(); request != lately_.requests.rend(); ++request)
    if (request->status != Status::voided) requests_.push_back(&*request);
  several_desks_ = std::any_of(requests_.begin(), requests_.end(), [&](const Request* one) {
    return one->id.code != requests_.front()->id.code;
  });
  std::stable_partition(requests_.begin(), requests_.end(),
                        [](const Request* request) { return !is_finished(request->status); });
}

const std::vector<const Request*>& DeskWords::requests() {
  read_ledger();
  return requests_;
}

const Request* DeskWords::request(const std::string& typed) {
  for (const Request* one : requests())
    if (typed_id(one->id) == typed || one->id.text() == typed) return one;
  return nullptr;
}

std::string DeskWords::typed_id(const RequestId& id) {
  read_ledger();
  const LocalDay day = id.local_day();
  const LocalDay now = today();
  if (day > now || now - day >= date::days{365}) return id.text();
  // The number alone could mean a request of any desk.
  if (several_desks_ && id.code.empty()) return id.text();
  const std::string letters = several_desks_ ? id.code.text() : "";
  if (day == now) return letters + std::to_string(id.number);
  return fmt::format("{}{:04}-{}", letters, id.day % 10000, id.number);
}

}  // namespace deskctl
