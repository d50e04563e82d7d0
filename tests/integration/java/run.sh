#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# examples/java through JNA (the Java of Debian 12 has no final foreign-function interface).

set -eu
. tests/integration/answers.sh
work=build/integration/java-work
mkdir -p "$work"
ninja -C build/release upc_c
javac -Xlint:all -Werror -cp /usr/share/java/jna.jar -d "$work" examples/java/Crm.java
same_answers java -cp "/usr/share/java/jna.jar:$work" -Djna.library.path=build/release/src Crm
