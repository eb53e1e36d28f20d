// libxlsxwriter, loaded when a workbook is written and not before: Debian has it as a shared
// library only, and with it come minizip and OpenSSL.
#pragma once

#include <xlsxwriter.h>

namespace deskctl {

/// The functions of it that are used, under their own names.
struct XlsxLibrary {
  // clang-format off
#define DESKCTL_XLSX_FUNCTIONS(FUNCTION)    \
  FUNCTION(workbook_new_opt)                \
  FUNCTION(workbook_close)                  \
  FUNCTION(lxw_workbook_free)               \
  FUNCTION(workbook_set_properties)         \
  FUNCTION(workbook_add_worksheet)          \
  FUNCTION(workbook_add_format)             \
  FUNCTION(workbook_add_chart)              \
  FUNCTION(format_set_num_format)           \
  FUNCTION(format_set_bold)                 \
  FUNCTION(format_set_font_size)            \
  FUNCTION(format_set_text_wrap)            \
  FUNCTION(format_set_align)                \
  FUNCTION(format_set_indent)               \
  FUNCTION(format_set_bg_color)             \
  FUNCTION(format_set_bottom)               \
  FUNCTION(worksheet_write_string)          \
  FUNCTION(worksheet_write_number)          \
  FUNCTION(worksheet_set_column)            \
  FUNCTION(worksheet_set_row)               \
  FUNCTION(worksheet_freeze_panes)          \
  FUNCTION(worksheet_autofilter)            \
  FUNCTION(worksheet_ignore_errors)         \
  FUNCTION(worksheet_conditional_format_range) \
  FUNCTION(worksheet_insert_chart_opt)      \
  FUNCTION(worksheet_set_paper)             \
  FUNCTION(worksheet_set_landscape)         \
  FUNCTION(worksheet_fit_to_pages)          \
  FUNCTION(worksheet_repeat_rows)           \
  FUNCTION(worksheet_print_area)            \
  FUNCTION(worksheet_set_h_pagebreaks)      \
  FUNCTION(worksheet_set_margins)           \
  FUNCTION(worksheet_set_header)            \
  FUNCTION(worksheet_set_footer)            \
  FUNCTION(chart_add_series)                \
  FUNCTION(chart_series_set_categories)     \
  FUNCTION(chart_series_set_values)         \
  FUNCTION(chart_series_set_name_range)     \
  FUNCTION(chart_series_set_line)           \
  FUNCTION(chart_series_set_fill)           \
  FUNCTION(chart_series_set_pattern)        \
  FUNCTION(chart_set_series_gap)            \
  FUNCTION(chart_title_set_name)            \
  FUNCTION(chart_legend_set_position)       \
  FUNCTION(chart_axis_set_reverse)          \
  FUNCTION(chart_axis_set_min)              \
  FUNCTION(chart_axis_set_max)              \
  FUNCTION(chart_axis_set_major_unit)       \
  FUNCTION(chart_axis_set_interval_unit)    \
  FUNCTION(chart_axis_major_gridlines_set_line) \
  FUNCTION(chart_axis_set_num_format)
  // clang-format on
// NOLINTNEXTLINE(bugprone-macro-parentheses): a name to declare cannot stand in them.
#define DESKCTL_XLSX_MEMBER(name) decltype(&::name) name = nullptr;
  DESKCTL_XLSX_FUNCTIONS(DESKCTL_XLSX_MEMBER)
#undef DESKCTL_XLSX_MEMBER
};

/// Loads it once. Throws Refused (io) that names its package if it is not installed.
const XlsxLibrary& xlsx_library();

}  // namespace deskctl
