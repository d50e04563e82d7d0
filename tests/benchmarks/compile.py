# SPDX-License-Identifier: BSL-1.0
"""Compiles three units and prints time (user and system, best of several runs) and peak memory beside the limits; then
somebody's first project against the library as installed, from `cmake --build` to a program that runs (the median).

Usage: compile.py COMPILER RUNS BUILD_DIR, in the top folder of the project.
"""

import os
import pathlib
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

USER_RATIO = 1.2  # of a unit that uses the library to one with the same standard headers that only makes a date
MACHINE_SECONDS = 12.0
MACHINE_MEGABYTES = 1024.0
FIRST_BUILD_SECONDS = 3.0  # compiler and linker; what other programs take meanwhile does not count

BARE_DATE = """{standard}
#include <boost/date_time/gregorian/gregorian_types.hpp>
int main() {{
  const boost::gregorian::date day(2013, 4, 10);
  return day.day() == 10 ? 0 : 1;
}}
"""

STAND_IN = """#include <upc/casework/case.hpp>
#include <iostream>
int main() {
  upc::Case held;
  upc::Event report(upc::EventType::behaviour_reported, {2013, 4, 2}, upc::rct_2013::officer);
  report.behaviours = {upc::Behaviour::repeat_calls};
  upc::Event assessment(upc::EventType::behaviour_assessed, {2013, 4, 5}, upc::rct_2013::service_manager);
  assessment.unreasonable = true;
  assessment.reasons = "thirty calls in one morning";
  for (const upc::Event& event : {report, assessment})
    if (!held.apply(event)) return 1;
  std::cout << upc::name(held.state().stage) << '\\n';
}
"""


def measure(command, runs):
    """Best user and system time in seconds, and the peak memory of the largest process in MB."""
    best, peak = float("inf"), 0.0
    for _ in range(runs):
        pid = os.posix_spawnp(command[0], command, {**os.environ, "CCACHE_DISABLE": "1"})
        # wait4 of the compiler's driver counts the compiler itself, which it has waited for.
        _, status, usage = os.wait4(pid, 0)
        if status != 0:
            sys.exit("this does not compile: " + " ".join(command))
        best = min(best, usage.ru_utime + usage.ru_stime)
        peak = max(peak, usage.ru_maxrss / 1024)
    return best, peak


def standard_headers(command, unit):
    """The standard headers that a unit names, itself or in a header of ours that it includes: a program that only
    makes a date would pay for them too, where it uses strings, vectors and pointers."""
    made = subprocess.run([*command, "-M", str(unit)], check=True, capture_output=True, text=True).stdout
    ours = [word for word in made.split() if re.search(r"include/upc/[^ ]*\.hpp$", word)]
    named = set()
    for file in [unit, *ours]:
        named.update(re.findall(r"^#include <([a-z_]+)>$", pathlib.Path(file).read_text(), re.MULTILINE))
    return "\n".join(f"#include <{name}>" for name in sorted(named))


def first_build(compiler, runs, build):
    """Seconds that a first build takes against an installed library, the median: of the processor, and by the clock."""
    environment = {**os.environ, "CCACHE_DISABLE": "1"}

    def run(*command):
        subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, env=environment)

    used, waited = [], []
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        run("cmake", "--install", build, "--prefix", folder / "prefix")
        shutil.copytree("tests/consumers/package", folder / "project")
        options = [f"-DCMAKE_CXX_COMPILER={compiler}", "-DCMAKE_BUILD_TYPE=Release",
                   f"-DCMAKE_PREFIX_PATH={folder / 'prefix'}"]
        for number in range(runs):
            out = folder / str(number)
            run("cmake", "-G", "Ninja", "-S", folder / "project", "-B", out, *options)
            before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
            run("cmake", "--build", out)
            waited.append(time.monotonic() - began)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            used.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
            run(out / "consumer")
    return statistics.median(used), statistics.median(waited)


def main():
    compiler, runs, build = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    generated = f"{build}/generated"
    example = pathlib.Path("examples/01_warn_and_restrict.cpp")
    using = example.read_text() if example.exists() else STAND_IN
    flags = ["-std=c++17", "-O2", "-DNDEBUG", "-Iinclude", f"-I{generated}"]
    if boost := os.environ.get("Boost_ROOT"):
        flags.append(f"-isystem{boost}/include" if os.path.isdir(f"{boost}/include") else f"-isystem{boost}")

    compiling = [*flags, "-c", "-o", os.devnull]
    with tempfile.TemporaryDirectory() as folder:
        user = pathlib.Path(folder, "user.cpp")
        user.write_text(using)
        bare = pathlib.Path(folder, "bare_date.cpp")
        bare.write_text(BARE_DATE.format(standard=standard_headers([compiler, *flags], user)))
        bare_time, bare_peak = measure([compiler, *compiling, str(bare)], runs)
        user_time, user_peak = measure([compiler, *compiling, str(user)], runs)
    machine_time, machine_peak = measure([compiler, *compiling, "src/machine.cpp"], runs)

    first_used, first_waited = first_build(compiler, runs, build)

    ratio = user_time / bare_time
    kept = [
        ratio <= USER_RATIO,
        machine_time <= MACHINE_SECONDS,
        machine_peak <= MACHINE_MEGABYTES,
        first_used <= FIRST_BUILD_SECONDS,
    ]
    say = lambda ok: "kept" if ok else "EXCEEDED"
    name = example.name if example.exists() else "a unit that applies two events"
    print(f"{'':36} {'time':>8} {'memory':>9}")
    print(f"{'a bare date, same standard headers':36} {bare_time:6.2f} s {bare_peak:6.0f} MB")
    print(f"{name:36} {user_time:6.2f} s {user_peak:6.0f} MB   {ratio:.2f} times the bare date; "
          f"limit {USER_RATIO} times: {say(kept[0])}")
    print(f"{'src/machine.cpp':36} {machine_time:6.2f} s {machine_peak:6.0f} MB   "
          f"limit {MACHINE_SECONDS:.0f} s: {say(kept[1])}, {MACHINE_MEGABYTES:.0f} MB: {say(kept[2])}")
    print(f"{'a first build, after find_package':36} {first_used:6.2f} s   medians; {first_waited:.2f} s by the clock; "
          f"limit {FIRST_BUILD_SECONDS:.0f} s: {say(kept[3])}")
    sys.exit(0 if all(kept) else 1)


main()
