// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "python.hpp"

#include <upc/interchange/arrow.hpp>
#include <upc/interchange/bulk.hpp>
#include <upc/interchange/due.hpp>

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
std::vector<Answer> evaluate_all(const std::vector<std::string_view>& cases, const upc::json::BulkOptions& options,
                                 unsigned jobs) {
  constexpr std::size_t at_once = 16;
  std::vector<Answer> answers(cases.size());
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failing;
  const auto work = [&] {
    try {
      upc::json::BulkEvaluator evaluator(options);
      for (std::size_t first = next.fetch_add(at_once); first < cases.size(); first = next.fetch_add(at_once))
        for (std::size_t i = first; i < std::min(first + at_once, cases.size()); ++i) try {
            evaluator.evaluate(cases[i], answers[i].text);
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

/// For each case the evaluation as UTF-8, or pointer and expectation of what is wrong with it.
py::list evaluate_many(const std::vector<py::bytes>& cases, const std::optional<upc::Date>& as_of, const py::str& mode,
                       const py::str& lang, unsigned jobs) {
  const upc::json::BulkOptions options = options_of(as_of, mode, lang);
  const std::vector<std::string_view> texts(cases.begin(), cases.end());
  std::vector<Answer> answers;
  {
    const py::gil_scoped_release others_run;
    answers = evaluate_all(texts, options, jobs);
  }
  py::list list;
  for (const Answer& answer : answers) {
    if (answer.error) list.append(py::make_tuple(answer.error->pointer(), answer.error->expected()));
    else list.append(py::bytes(answer.text));
  }
  return list;
}

constexpr const char* stream_capsule = "arrow_array_stream";

void release_capsule(PyObject* capsule) {
  auto* const stream = static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule, stream_capsule));
  if (stream == nullptr) return PyErr_Clear();
  if (stream->release != nullptr) stream->release(stream);
  delete stream;
}

py::object capsule_of(std::unique_ptr<ArrowArrayStream> stream) {
  auto capsule = py::reinterpret_steal<py::object>(PyCapsule_New(stream.get(), stream_capsule, &release_capsule));
  if (!capsule) throw py::error_already_set();
  stream.release();
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
  if (!py::hasattr(events, "__arrow_c_array__"))
    throw py::type_error("expected an object with __arrow_c_stream__ or __arrow_c_array__, as a pyarrow Table, a Polars or "
                         "pandas DataFrame or a DuckDB relation, not " +
                         std::string(py::str(py::type::of(events).attr("__name__"))));
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

py::object evaluate_arrow(const py::object& events, const py::str& rows, const std::optional<upc::Date>& as_of,
                          const py::str& mode, const py::str& lang, std::size_t batch) {
  const upc::arrow::Options options{options_of(as_of, mode, lang), enumerator_of<upc::arrow::Rows>(rows), batch};
  auto out = std::make_unique<ArrowArrayStream>();
  upc::arrow::evaluate(stream_of(events), options, *out);
  return capsule_of(std::move(out));
}

/// What is due in many cases.
struct DueList {
  std::vector<upc::DueItem> items;

  DueList(const std::vector<py::bytes>& cases, const upc::Date& as_of, const std::optional<upc::Date>& until) {
    const upc::Date day = as_of_date(as_of);
    const std::vector<std::string_view> texts(cases.begin(), cases.end());
    const py::gil_scoped_release others_run;
    for (std::size_t i = 0; i < texts.size(); ++i) try {
        std::visit([&](const auto& evaluation) { upc::add_due(items, evaluation); },
                   upc::json::read_and_evaluate(texts[i], day));
      } catch (const upc::Error& error) {
        throw upc::Error(error.code(), '/' + std::to_string(i) + error.pointer(), error.expected());
      }
    upc::sort_due(items, until.value_or(upc::Date()));
  }
  py::bytes json(const py::str& lang) const { return upc::json::write(items, language_of(lang)); }
  py::object arrow() const {
    auto out = std::make_unique<ArrowArrayStream>();
    upc::arrow::write(items, *out);
    return capsule_of(std::move(out));
  }
};

}  // namespace

void bind_bulk(py::module_& module) {
  module.def("evaluate_many", &evaluate_many, py::arg("cases"), py::arg("as_of"), py::arg("mode"), py::arg("lang"),
             py::arg("jobs"));
  module.def("evaluate_arrow", &evaluate_arrow, py::arg("events"), py::arg("rows"), py::arg("as_of"), py::arg("mode"),
             py::arg("lang"), py::arg("batch"));
  py::class_<DueList>(module, "DueList")
      .def(py::init<const std::vector<py::bytes>&, const upc::Date&, const std::optional<upc::Date>&>(), py::arg("cases"),
           py::arg("as_of"), py::arg("until"))
      .def("json", &DueList::json, py::arg("lang"))
      .def("arrow", &DueList::arrow);
}

}  // namespace upc_python
