// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Everything that is shown to a person and is no message of a reason: headings, labels, names in words, numbers with
/// their nouns. The texts stand in tables, one a language (`src/messages/phrases.*.tsv`); code only names their keys.

#include <upc/calendar/date.hpp>
#include <upc/calendar/period.hpp>
#include <upc/vocabulary/language.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

/// A placeholder of a phrase, without its braces, and what stands in its place.
struct Slot {
  std::string_view name;
  std::string_view text;
};

/// The text of that key. A placeholder without a slot stays as it is; a key that is in no table gives its last part,
/// read as a name.
UPC_API std::string phrase(std::string_view key, Language language, std::initializer_list<Slot> slots = {});

/// A name as files spell it, in words: "write to customer" for the "duty" write_to_customer. A name that is in no
/// table, as another council's edition may have, is read with blanks for its underscores.
/// @param what  what one of them is called, as in `Names<E>::what`
UPC_API std::string name_in_words(std::string_view what, std::string_view name, Language language);

/// An enumerator in words.
template <class E>
std::string in_words(E value, Language language) {
  return name_in_words(Names<E>::what, name(value), language);
}

/// A number with its noun: "1 day", "2 days", in Welsh "2 ddiwrnod". The key's text holds the forms, split by '|'; any
/// language may do with one for all numbers. English: 1 and the others, or 0, 1 and the others. Welsh, where the noun
/// stays singular and its first letter mutates: 0, 1, 2, 3, 4, 6 and the others.
/// @param n  0 or more; `{n}` in the text
UPC_API std::string counted(std::string_view key, long n, Language language, std::initializer_list<Slot> slots = {});

/// "15 working days", "12 months".
UPC_API std::string period_in_words(Period period, Language language);

/// "a, b and c" where all are meant.
UPC_API std::string all_in_words(const std::vector<std::string>& parts, Language language);

/// "a, b or c" where any one is meant.
UPC_API std::string any_in_words(const std::vector<std::string>& parts, Language language);

/// "Monday". Bounds: it is a date.
UPC_API std::string weekday_in_words(Date date, Language language);

/// Why a day is no working day, as `WorkingDays::why_not` puts it: a weekday, a bank holiday, a closure, with what
/// stands in brackets behind it. A name that is none of them, as a feed or a council may give, stays as it is.
UPC_API std::string holiday_in_words(std::string_view english, Language language);

/// A region, or several, as `title` and DayOff::kept_in put them: "England and Wales, Scotland". A text that names
/// anything else stays as it is.
UPC_API std::string regions_in_words(std::string_view english, Language language);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/phrases.ipp>
#endif
