// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Arrays of one shape and any strides, gone through together.

#include "python.hpp"

#include <upc/error.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace upc_python {

/// An array that a question reads or an answer fills.
struct Operand {
  char* data = nullptr;
  std::vector<py::ssize_t> strides;  // in bytes
};

/// Some arrays of one shape, gone through row by row, each row along the last axis.
template <std::size_t N>
class Rows {
 public:
  /// @param answers  how many of the last arrays are written to
  /// @throws upc::Error(malformed) unless all have one shape
  Rows(const std::array<py::buffer, N>& buffers, std::size_t answers) {
    for (std::size_t i = 0; i < N; ++i) {
      const py::buffer_info info = buffers[i].request(i >= N - answers);
      if (i == 0)
        shape_ = info.shape;
      else if (info.shape != shape_)
        throw upc::Error(upc::ErrorCode::malformed, "", "arrays of one shape");
      operands_[i] = {static_cast<char*>(info.ptr), info.strides};
      sizes_[i] = info.itemsize;
    }
    if (shape_.empty() || all_contiguous()) flatten();
  }

  /// How many elements each array has.
  std::size_t size() const {
    std::size_t size = 1;
    for (const py::ssize_t length : shape_) size *= static_cast<std::size_t>(length);
    return size;
  }

  /// Calls row(pointers, strides, length, index of the first) for each row.
  template <class Row>
  void each(Row&& row) const {
    const std::size_t axes = shape_.size();
    if (std::find(shape_.begin(), shape_.end(), 0) != shape_.end()) return;
    std::vector<py::ssize_t> at(axes, 0);
    std::array<char*, N> data;
    std::array<py::ssize_t, N> strides;
    for (std::size_t i = 0; i < N; ++i) {
      data[i] = operands_[i].data;
      strides[i] = operands_[i].strides.back();
    }
    for (std::size_t first = 0;; first += static_cast<std::size_t>(shape_.back())) {
      row(data, strides, static_cast<std::size_t>(shape_.back()), first);
      std::size_t axis = axes - 1;
      while (axis > 0) {
        --axis;
        ++at[axis];
        for (std::size_t i = 0; i < N; ++i) data[i] += operands_[i].strides[axis];
        if (at[axis] < shape_[axis]) break;
        for (std::size_t i = 0; i < N; ++i) data[i] -= operands_[i].strides[axis] * shape_[axis];
        at[axis] = 0;
        if (axis == 0) return;
      }
      if (axes == 1) return;
    }
  }

 private:
  bool all_contiguous() const {
    for (std::size_t i = 0; i < N; ++i) {
      py::ssize_t wanted = sizes_[i];
      for (std::size_t axis = shape_.size(); axis-- > 0; wanted *= shape_[axis])
        if (shape_[axis] != 1 && operands_[i].strides[axis] != wanted) return false;
    }
    return true;
  }
  void flatten() {
    py::ssize_t size = 1;
    for (const py::ssize_t length : shape_) size *= length;
    shape_ = {size};
    for (std::size_t i = 0; i < N; ++i) operands_[i].strides = {sizes_[i]};
  }

  std::vector<py::ssize_t> shape_;
  std::array<Operand, N> operands_;
  std::array<py::ssize_t, N> sizes_{};
};

}  // namespace upc_python
