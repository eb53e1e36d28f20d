// Rare values of events as people read them: `响铃 2`, `原因 内部原因`, `已付 35 元`.
#pragma once

#include <string>
#include <string_view>

#include "deskctl/journal/fact.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

/// A value, unescaped and not yet printable: a word, a time or money as people read it. Empty for a
/// flag, whose name says all.
std::string fact_value(const FactSpec& fact, const std::string& value, const Zone& zone,
                       Language language);
/// Its name and its value; of an outcome the value alone; `name=value` for a fact of a newer
/// version. Empty for what the writing of the line leaves in it.
std::string fact_words(std::string_view name, const std::string& value, const Zone& zone,
                       Language language);

}  // namespace deskctl
