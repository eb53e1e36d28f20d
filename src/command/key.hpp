// --key: a command that is run again writes once.
#pragma once

#include <optional>
#include <string>

#include "desk/desk.hpp"
#include "deskctl/journal/event.hpp"

namespace deskctl {

/// The event that was written under `key`, in `month` or the two months before it.
struct KnownKey {
  RequestId request;
  bool same_content = false;  ///< Whether `draft` says what was written then, apart from the times.
};

/// `request` is what the draft is for; none for a new request.
std::optional<KnownKey> find_key(const Folder& folder, const Month& month, const std::string& key,
                                 const Draft& draft, const std::optional<RequestId>& request);

}  // namespace deskctl
