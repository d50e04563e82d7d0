// SPDX-License-Identifier: BSL-1.0
// Macros that other people's headers define.
#define min(a, b) ((a) < (b) ? (a) : (b))
#define max(a, b) ((a) > (b) ? (a) : (b))
#define major(x) ((x) >> 8)
#define minor(x) ((x) & 0xff)
#define small char
#define near
#define far
#define interface struct
#define ERROR 0
#define IN
#define OUT

#include "all_headers.inc"

int main() { return upc::Case().state().stage == upc::Stage::open ? 0 : 1; }
