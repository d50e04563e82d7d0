// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "held.hpp"
#include "python.hpp"

#include <upc/interchange/arrow.hpp>
#include <upc/interchange/bulk.hpp>
#include <upc/interchange/due.hpp>
#include <upc/interchange/edition_diff.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <variant>
#include <vector>

namespace upc_python {

namespace {

upc::json::BulkOptions options_of(const std::optional<upc::Date>& as_of, const py::str& mode, const py::str& lang) {
  return {as_of_date(as_of), mode_of(mode), language_of(lang)};
}

/// What came of one case: an evaluation, or what is wrong with the case.
struct Answer {
  std::string text;
  std::optional<upc::Error> error;
};

/// Evaluates the cases in so many threads; each takes the next few that nobody has taken.
/// @param make  makes what a thread works with, a function from a case and the answer's text
template <class Make>
std::vector<Answer> answer_all(const std::vector<std::string_view>& cases, unsigned jobs, Make&& make) {
  constexpr std::size_t at_once = 16;
  std::vector<Answer> answers(cases.size());
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failing;
  const auto work = [&] {
    try {
      auto answer = make();
      for (std::size_t first = next.fetch_add(at_once); first < cases.size(); first = next.fetch_add(at_once))
        for (std::size_t i = first; i < std::min(first + at_once, cases.size()); ++i) try {
            answer(cases[i], answers[i].text);
          } catch (const upc::Error& error) {
            answers[i].error = error;
          }
    } catch (...) {
      const std::lock_guard<std::mutex> lock(failing);
      failure = std::current_exception();
    }
  };
  std::vector<std::thread> threads;
  const std::size_t useful = std::min<std::size_t>(jobs, (cases.size() + at_once - 1) / at_once);
  for (std::size_t i = 1; i < useful; ++i) try {
      threads.emplace_back(work);
    } catch (const std::system_error&) {
      break;  // as many as can be had
    }
  work();
  for (std::thread& thread : threads) thread.join();
  if (failure) std::rethrow_exception(failure);
  return answers;
}

/// For each case its answer as UTF-8, or what is wrong with it: pointer, expectation, code.
py::list list_of(const std::vector<Answer>& answers) {
  py::list list;
  for (const Answer& answer : answers) {
    if (answer.error)
      list.append(py::make_tuple(answer.error->pointer(), answer.error->expected(),
                                 answer.error->code() == upc::ErrorCode::malformed ? "malformed" : "out_of_range"));
    else list.append(py::bytes(answer.text));
  }
  return list;
}

py::list evaluate_many(const std::vector<py::bytes>& cases, const std::optional<upc::Date>& as_of, const py::str& mode,
                       const py::str& lang, unsigned jobs, const std::vector<HeldEdition>& given) {
  const upc::EditionSet editions = set_of(given);
  const upc::json::BulkOptions options = options_of(as_of, mode, lang);
  const std::vector<std::string_view> texts(cases.begin(), cases.end());
  std::vector<Answer> answers;
  {
    const py::gil_scoped_release others_run;
    answers = answer_all(texts, jobs, [&] {
      return [evaluator = upc::json::BulkEvaluator(options, editions)](std::string_view text,
                                                                       std::string& out) mutable {
        evaluator.evaluate(text, out);
      };
    });
  }
  return list_of(answers);
}

/// Cases under two editions, and the count over all that were given.
class EditionComparison {
 public:
  EditionComparison(const HeldEdition& a, const HeldEdition& b, const std::optional<upc::Date>& as_of,
                    const py::str& mode, const py::str& lang, upc::OfficePairs offices)
      : diff_(a.edition, b.edition, options_of(as_of, mode, lang), std::move(offices)) {}

  /// For each case what comes out differently, or what is wrong with it.
  py::list compare(const std::vector<py::bytes>& cases, unsigned jobs) {
    const std::vector<std::string_view> texts(cases.begin(), cases.end());
    std::vector<Answer> answers;
    {
      const py::gil_scoped_release others_run;
      answers = answer_all(texts, jobs, [this] {
        return [this](std::string_view text, std::string& out) {
          const upc::json::CaseDifferences found = diff_.compare(text);
          out = diff_.write(found);
          const std::lock_guard<std::mutex> lock(counting_);
          upc::json::EditionDiff::count(tally_, found);
        };
      });
    }
    return list_of(answers);
  }
  py::bytes summary() const { return diff_.write(tally_); }

 private:
  upc::json::EditionDiff diff_;
  upc::DifferenceTally tally_;
  std::mutex counting_;
};

constexpr const char* stream_capsule = "arrow_array_stream";

template <class T>
void release_capsule(PyObject* capsule) {
  auto* const held = static_cast<T*>(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
  if (held == nullptr) return PyErr_Clear();
  if (held->release != nullptr) held->release(held);
  delete held;
}

/// @param name  a literal
template <class T>
py::object capsule_of(std::unique_ptr<T> held, const char* name) {
  auto capsule = py::reinterpret_steal<py::object>(PyCapsule_New(held.get(), name, &release_capsule<T>));
  if (!capsule) throw py::error_already_set();
  held.release();
  return capsule;
}

/// One batch as a stream of one.
struct OneBatch {
  ArrowSchema schema;
  ArrowArray array;

  ~OneBatch() {
    if (schema.release != nullptr) schema.release(&schema);
    if (array.release != nullptr) array.release(&array);
  }
  static int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
    auto* const held = static_cast<OneBatch*>(stream->private_data);
    *out = held->schema;
    held->schema.release = nullptr;
    return 0;
  }
  static int get_next(ArrowArrayStream* stream, ArrowArray* out) {
    auto* const held = static_cast<OneBatch*>(stream->private_data);
    *out = held->array;
    held->array.release = nullptr;
    return 0;
  }
  static const char* get_last_error(ArrowArrayStream*) { return nullptr; }
  static void release(ArrowArrayStream* stream) {
    delete static_cast<OneBatch*>(stream->private_data);
    stream->release = nullptr;
  }
};

template <class T>
T* pointer_in(const py::handle& capsule, const char* name) {
  auto* const held = static_cast<T*>(PyCapsule_GetPointer(capsule.ptr(), name));
  if (held == nullptr) throw py::error_already_set();
  if (held->release == nullptr)
    throw upc::Error(upc::ErrorCode::malformed, "", "an Arrow stream or array that nobody has taken yet");
  return held;
}

/// What an object gives by the PyCapsule interface, taken over.
ArrowArrayStream stream_of(const py::object& events) {
  if (py::hasattr(events, "__arrow_c_stream__")) {
    const py::object capsule = events.attr("__arrow_c_stream__")();
    auto* const held = pointer_in<ArrowArrayStream>(capsule, stream_capsule);
    const ArrowArrayStream taken = *held;
    held->release = nullptr;
    return taken;
  }
  const py::tuple capsules = events.attr("__arrow_c_array__")();
  auto* const schema = pointer_in<ArrowSchema>(capsules[0], "arrow_schema");
  auto* const array = pointer_in<ArrowArray>(capsules[1], "arrow_array");
  auto batch = std::make_unique<OneBatch>(OneBatch{*schema, *array});
  schema->release = nullptr;
  array->release = nullptr;
  ArrowArrayStream stream{};
  stream.get_schema = &OneBatch::get_schema;
  stream.get_next = &OneBatch::get_next;
  stream.get_last_error = &OneBatch::get_last_error;
  stream.release = &OneBatch::release;
  stream.private_data = batch.release();
  return stream;
}

/// A table of events and how it is evaluated; each stream asked for reads the table once more.
class ArrowEvaluation {
 public:
  ArrowEvaluation(py::object events, const py::str& rows, const std::optional<upc::Date>& as_of, const py::str& mode,
                  const py::str& lang, std::vector<upc::Date> closures, std::size_t batch,
                  const std::vector<HeldEdition>& editions)
      : events_(std::move(events)) {
    options_.bulk = options_of(as_of, mode, lang);
    options_.rows = enumerator_of<upc::arrow::Rows>(rows);
    if (!closures.empty()) options_.calendar = upc::WorkingDays(upc::Region::england_and_wales, std::move(closures));
    options_.batch = batch;
    options_.editions = set_of(editions);
    if (!py::hasattr(events_, "__arrow_c_stream__") && !py::hasattr(events_, "__arrow_c_array__"))
      throw py::type_error(
          "expected an object with __arrow_c_stream__ or __arrow_c_array__, as a pyarrow Table, a Polars or pandas "
          "DataFrame or a DuckDB relation, not " +
          std::string(py::str(py::type::of(events_).attr("__name__"))));
  }
  py::object stream() const {
    auto out = std::make_unique<ArrowArrayStream>();
    upc::arrow::evaluate(stream_of(events_), options_, *out);
    return capsule_of(std::move(out), stream_capsule);
  }
  py::object schema() const {
    auto out = std::make_unique<ArrowSchema>();
    upc::arrow::describe(options_.rows, *out);
    return capsule_of(std::move(out), "arrow_schema");
  }

 private:
  py::object events_;
  upc::arrow::Options options_;
};

/// What is due in many cases.
struct DueList {
  std::vector<upc::DueItem> items;
  upc::Date day;

  DueList(const std::vector<py::bytes>& cases, const upc::Date& as_of, const std::optional<upc::Date>& until,
          const std::vector<HeldEdition>& given)
      : day(as_of_date(as_of)) {
    const upc::EditionSet editions = set_of(given);
    const std::vector<std::string_view> texts(cases.begin(), cases.end());
    const py::gil_scoped_release others_run;
    for (std::size_t i = 0; i < texts.size(); ++i) try {
        std::visit([&](const auto& evaluation) { upc::add_due(items, evaluation); },
                   upc::json::read_and_evaluate(texts[i], day, editions));
      } catch (const upc::Error& error) {
        throw upc::Error(error.code(), '/' + std::to_string(i) + error.pointer(), error.expected());
      }
    upc::sort_due(items, until.value_or(upc::Date()));
  }
  py::bytes json(const py::str& lang) const { return upc::json::write(items, day, 0, language_of(lang)); }
  py::object arrow() const {
    auto out = std::make_unique<ArrowArrayStream>();
    upc::arrow::write(items, *out);
    return capsule_of(std::move(out), stream_capsule);
  }
};

}  // namespace

void bind_bulk(py::module_& module) {
  module.def("evaluate_many", &evaluate_many, py::arg("cases"), py::arg("as_of"), py::arg("mode"), py::arg("lang"),
             py::arg("jobs"), py::arg("editions"));
  py::class_<EditionComparison>(module, "EditionComparison")
      .def(py::init<const HeldEdition&, const HeldEdition&, const std::optional<upc::Date>&, const py::str&,
                    const py::str&, upc::OfficePairs>(),
           py::arg("a"), py::arg("b"), py::arg("as_of"), py::arg("mode"), py::arg("lang"), py::arg("offices"))
      .def("compare", &EditionComparison::compare, py::arg("cases"), py::arg("jobs"))
      .def("summary", &EditionComparison::summary);
  py::class_<ArrowEvaluation>(module, "ArrowEvaluation")
      .def(py::init<py::object, const py::str&, const std::optional<upc::Date>&, const py::str&, const py::str&,
                    std::vector<upc::Date>, std::size_t, const std::vector<HeldEdition>&>(),
           py::arg("events"), py::arg("rows"), py::arg("as_of"), py::arg("mode"), py::arg("lang"), py::arg("closures"),
           py::arg("batch"), py::arg("editions"))
      .def("stream", &ArrowEvaluation::stream)
      .def("schema", &ArrowEvaluation::schema);
  py::class_<DueList>(module, "DueList")
      .def(py::init<const std::vector<py::bytes>&, const upc::Date&, const std::optional<upc::Date>&,
                    const std::vector<HeldEdition>&>(),
           py::arg("cases"), py::arg("as_of"), py::arg("until"), py::arg("editions"))
      .def("json", &DueList::json, py::arg("lang"))
      .def("arrow", &DueList::arrow);
}

}  // namespace upc_python
