// libical, loaded when an iCalendar file is read and not before: with it come ICU and four more
// shared libraries, which no other command should wait for.
#pragma once

#include <libical/ical.h>

namespace deskctl {

/// The functions of it that are used, under their own names.
struct IcalLibrary {
  // clang-format off
#define DESKCTL_ICAL_FUNCTIONS(FUNCTION)           \
  FUNCTION(icalparser_parse_string)                \
  FUNCTION(icalcomponent_isa)                      \
  FUNCTION(icalcomponent_free)                     \
  FUNCTION(icalcomponent_get_first_component)      \
  FUNCTION(icalcomponent_get_next_component)       \
  FUNCTION(icalcomponent_get_first_property)       \
  FUNCTION(icalcomponent_get_next_property)        \
  FUNCTION(icalproperty_get_property_name)         \
  FUNCTION(icalproperty_get_value)                 \
  FUNCTION(icalproperty_get_summary)               \
  FUNCTION(icalproperty_get_value_as_string)       \
  FUNCTION(icalproperty_get_datetime_with_component) \
  FUNCTION(icalproperty_get_first_parameter)       \
  FUNCTION(icalproperty_get_duration)              \
  FUNCTION(icalvalue_isa)                          \
  FUNCTION(icalproperty_get_rrule)                 \
  FUNCTION(icalrecur_iterator_new)                 \
  FUNCTION(icalrecur_iterator_next)                \
  FUNCTION(icalrecur_iterator_free)                \
  FUNCTION(icaltime_as_timet_with_zone)            \
  FUNCTION(icaltime_add)                           \
  FUNCTION(icaltime_is_null_time)                  \
  FUNCTION(icaltimezone_get_utc_timezone)          \
  FUNCTION(icalmemory_free_ring)                   \
  FUNCTION(icalerror_set_errors_are_fatal)
  // clang-format on
// NOLINTNEXTLINE(bugprone-macro-parentheses): a name to declare cannot stand in them.
#define DESKCTL_ICAL_MEMBER(name) decltype(&::name) name = nullptr;
  DESKCTL_ICAL_FUNCTIONS(DESKCTL_ICAL_MEMBER)
#undef DESKCTL_ICAL_MEMBER
};

/// Loads it once. Throws Refused (io) that names its package if it is not installed.
const IcalLibrary& ical_library();

}  // namespace deskctl
