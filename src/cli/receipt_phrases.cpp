// SPDX-License-Identifier: BSL-1.0
//
// The receipt of a deadline in an officer's words, in short and in full.
#include "phrases.hpp"

#include <upc/casework/words.hpp>

#include <algorithm>

namespace upc_cli {

namespace {

/// What the period runs from, after the word "after".
std::string start_in_short(const upc::CountStart& start) {
  const bool letter = start.why == upc::CountFrom::date_of_letter;
  return std::string(letter ? "the warning letter of " : "the decision of ") + upc::date_in_words(start.date);
}

/// What starts the count, and why it does.
std::string start_in_full(const upc::CountStart& start) {
  const std::string day = upc::date_in_words(start.date);
  switch (start.why) {
    case upc::CountFrom::date_of_letter: return "The count starts with the date of the warning letter, " + day + ".";
    case upc::CountFrom::first_decision:
      return "The count starts with the decision to restrict contact, " + day +
             "; a later one that varies the restrictions does not start it anew.";
    case upc::CountFrom::review_determined:
      return "The count starts with the decision on the review before, " + day + ".";
  }
  return {};
}

std::string reading_in_words(const upc::Reading& reading) {
  return reading.id + ": the policy leaves open " + reading.silent_on + ". It is read so: " + reading.reading;
}

}  // namespace

std::vector<std::string> counted_in_words(const upc::Deadline& deadline) {
  const upc::DeadlineReceipt& receipt = deadline.receipt;
  const upc::Receipt& counted = receipt.counted;
  const std::string after = upc::period_in_words(counted.period) + " after " + start_in_short(receipt.start);
  if (receipt.set_by == upc::SetBy::decision)
    return {"A decision set this day for the review; " + after + " would have been " +
            upc::date_in_words(counted.end) + "."};
  if (receipt.set_by == upc::SetBy::record)
    return {"On the record of the case; " + after + " would now be " + upc::date_in_words(counted.end) + "."};
  const upc::PeriodUnit unit = counted.period.unit;
  if (unit == upc::PeriodUnit::months || unit == upc::PeriodUnit::years)
    return {after + ", on the corresponding date; such a day is not moved for a weekend or a holiday."};
  std::vector<std::string> text = {"The last of " + after + ", that day left out."};
  std::string left_out;
  for (const std::string& part : left_out_in_words(counted))
    left_out += (left_out.empty() ? "Not counted: " : "; ") + part;
  if (!left_out.empty()) text.push_back(left_out + ".");
  return text;
}

std::vector<std::string> explained_in_words(const upc::Deadline& deadline, const upc::Edition& edition) {
  const upc::DeadlineReceipt& receipt = deadline.receipt;
  std::vector<std::string> text = {start_in_full(receipt.start), explain(receipt.counted)};
  if (receipt.set_by == upc::SetBy::decision) text.push_back("A decision set an earlier day for the review.");
  if (receipt.set_by == upc::SetBy::record)
    text.push_back("The day on the record of the case is another: other terms or closures held when it was counted.");
  for (const upc::Reading& reading : edition.readings)
    if (std::find(receipt.readings.begin(), receipt.readings.end(), reading.id) != receipt.readings.end())
      text.push_back(reading_in_words(reading));
  return text;
}

}  // namespace upc_cli
