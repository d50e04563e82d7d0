// SPDX-License-Identifier: BSL-1.0
#include "ordered_work.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>

namespace upc_cli {

namespace {

using Write = std::function<void(const LineAnswers&, bool)>;

void forget(LineAnswers& answers) {
  LineAnswers empty;
  empty.out = std::move(answers.out);
  empty.err = std::move(answers.err);
  empty.out.clear();
  empty.err.clear();
  answers = std::move(empty);
}

/// A block on its way through the threads.
struct Job {
  LineBlock block;
  LineAnswers answers;
  std::exception_ptr failure;
  bool done = false;
};

/// The threads, and the blocks between them and the caller.
class Pool {
 public:
  Pool(unsigned threads, const std::function<LineWork()>& make) : most_(std::size_t{threads} * 3) {
    try {
      for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this, work = make()] { run(work); });
    } catch (...) {
      stop();
      throw;
    }
  }
  ~Pool() { stop(); }
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  bool full() const { return in_order_.size() >= most_; }
  bool empty() const { return in_order_.empty(); }

  /// An unused job, to be filled and put in.
  std::unique_ptr<Job> take_unused() {
    if (unused_.empty()) return std::make_unique<Job>();
    std::unique_ptr<Job> job = std::move(unused_.back());
    unused_.pop_back();
    forget(job->answers);
    job->done = false;
    return job;
  }

  void put(std::unique_ptr<Job> job) {
    Job* const waiting = job.get();
    in_order_.push_back(std::move(job));
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      waiting_.push_back(waiting);
    }
    to_do_.notify_one();
  }

  /// Waits for the oldest job and hands it over.
  void finish_oldest(const Write& write, bool settled) {
    {
      std::unique_lock<std::mutex> lock(mutex_);
      done_.wait(lock, [&] { return in_order_.front()->done; });
    }
    std::unique_ptr<Job> job = std::move(in_order_.front());
    in_order_.pop_front();
    if (job->failure) std::rethrow_exception(job->failure);
    write(job->answers, settled);
    unused_.push_back(std::move(job));
  }

 private:
  void run(const LineWork& work) {
    for (;;) {
      Job* job = nullptr;
      {
        std::unique_lock<std::mutex> lock(mutex_);
        to_do_.wait(lock, [&] { return stopped_ || !waiting_.empty(); });
        if (stopped_) return;
        job = waiting_.front();
        waiting_.pop_front();
      }
      try {
        work(job->block, job->answers);
      } catch (...) {
        job->failure = std::current_exception();
      }
      {
        const std::lock_guard<std::mutex> lock(mutex_);
        job->done = true;
      }
      done_.notify_one();
    }
  }

  void stop() {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      stopped_ = true;
    }
    to_do_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  const std::size_t most_;  // jobs at once
  std::mutex mutex_;
  std::condition_variable to_do_;
  std::condition_variable done_;
  std::deque<Job*> waiting_;
  bool stopped_ = false;
  std::deque<std::unique_ptr<Job>> in_order_;  // the caller's own, as is unused_
  std::vector<std::unique_ptr<Job>> unused_;
  std::vector<std::thread> threads_;  // last: they use all of the above
};

}  // namespace

void work_in_order(const std::vector<std::string>& files, unsigned jobs, const std::function<LineWork()>& make,
                   const Write& write) {
  LineBlocks blocks(files);
  if (jobs <= 1) {
    const LineWork work = make();
    Job job;
    while (blocks.next(job.block)) {
      work(job.block, job.answers);
      write(job.answers, blocks.must_wait());
      forget(job.answers);
    }
    return;
  }
  Pool pool(jobs, make);
  for (;;) {
    while (!pool.empty() && (pool.full() || blocks.must_wait())) pool.finish_oldest(write, blocks.must_wait());
    std::unique_ptr<Job> job = pool.take_unused();
    if (!blocks.next(job->block)) break;
    pool.put(std::move(job));
  }
  while (!pool.empty()) pool.finish_oldest(write, false);
}

}  // namespace upc_cli
