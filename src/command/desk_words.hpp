// The words that a desk knows, for suggestions at the prompt. Nothing here ever fails: what cannot
// be read has no words.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "command/session.hpp"
#include "desk/lately.hpp"
#include "deskctl/policy/prices.hpp"
#include "deskctl/policy/units.hpp"
#include "deskctl/register/entry_item.hpp"

namespace deskctl {

class DeskWords {
 public:
  explicit DeskWords(Session& session) : session_(session) {}

  /// Null without a readable desk.toml.
  const DeskConfig* config();
  /// Null without a readable policy.
  const Policy* policy();
  /// Null if there is no desk.
  const Folder* folder();
  /// The desk's directory of places; empty if it keeps none.
  const Units& units();
  const Prices& prices();
  /// The months with files, in order: 2026-10.
  std::vector<std::string> months();
  /// The open entries of a register; none where they cannot be read.
  std::vector<EntryItem> open_entries(const RegisterPolicy& of_register);
  /// The names of files in a folder of the desk.
  std::vector<std::string> names_in(const std::string& below);
  /// The requests of lately: unfinished ones first, and each kind the newest first.
  const std::vector<const Request*>& requests();
  /// The one among them that `typed` means; null if it is none.
  const Request* request(const std::string& typed);
  /// The number by which people type it: 17 of today, 1003-17 of another day.
  std::string typed_id(const RequestId& id);

  Instant now();
  LocalDay today();
  Zone zone();
  /// Of the reader; asked for once, because without an open desk it is read from desk.toml.
  Language language();

 private:
  const Desk* desk();
  void read_ledger();

  Session& session_;
  bool tried_desk_ = false, tried_folder_ = false, tried_ledger_ = false;
  const Desk* desk_ = nullptr;
  std::optional<Folder> folder_;
  std::optional<DeskConfig> config_;
  std::optional<Language> language_;
  std::optional<Units> units_;
  std::optional<Prices> prices_;
  Lately lately_;
  std::vector<const Request*> requests_;
  bool several_desks_ = false;  // whether they were logged by more than one
};

}  // namespace deskctl
