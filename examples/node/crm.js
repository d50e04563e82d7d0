// SPDX-License-Identifier: BSL-1.0
//
// A customer system in Node.js, through koffi: may this customer ring us now, and what is due this week?
//
//   UPC_LIBRARY=.../libupc_c.so node crm.js CASE NOW TODAY
//
// CASE is a file with a case or a stored one, NOW a local time such as 2023-05-17T10:30, TODAY a date.

import { readFileSync } from "node:fs";
import koffi from "koffi";

const ABI = 1;
const ENFORCE = 0;
const ENGLISH = 0;

const library = koffi.load(process.env.UPC_LIBRARY ?? "libupc_c.so.1");
for (const handle of ["upc_text", "upc_error", "upc_edition", "upc_case"]) koffi.opaque(handle);
const declare = (prototype) => library.func(prototype);
const upc = {
  abi: declare("uint32_t upc_abi()"),
  caseOpen: declare(
    "int32_t upc_case_open(const upc_edition*, const uint8_t* held, size_t, const uint8_t* as_of, size_t, int32_t mode, _Out_ upc_case** opened, _Out_ upc_error** error)",
  ),
  caseRelease: declare("void upc_case_release(upc_case*)"),
  caseContact: declare(
    "int32_t upc_case_contact(const upc_case*, const uint8_t* contact, size_t, _Out_ upc_text** answer, _Out_ upc_error** error)",
  ),
  caseDue: declare(
    "int32_t upc_case_due(const upc_case*, const uint8_t* as_of, size_t, int32_t within, int32_t language, _Out_ upc_text** list, _Out_ upc_error** error)",
  ),
  textData: declare("const void* upc_text_data(const upc_text*)"),
  textSize: declare("size_t upc_text_size(const upc_text*)"),
  textRelease: declare("void upc_text_release(upc_text*)"),
  errorMessage: declare("const char* upc_error_message(const upc_error*)"),
  errorRelease: declare("void upc_error_release(upc_error*)"),
};

/** Calls a function that puts what it makes at the place before the last. Throws what the library says is wrong. */
function make(call, ...given) {
  const made = [null];
  const error = [null];
  const status = call(...given, made, error);
  if (status === 0) return made[0];
  const message = upc.errorMessage(error[0]);
  upc.errorRelease(error[0]);
  throw Object.assign(new Error(message), { status });
}

/** The text that a call made, and an end to it. */
function take(text) {
  const size = Number(upc.textSize(text));
  const bytes = Buffer.from(koffi.decode(upc.textData(text), koffi.array("uint8_t", size, "Typed")));
  upc.textRelease(text);
  return bytes.toString("utf8");
}

/** A case that has been read once. */
export class OpenCase {
  #handle;
  constructor(held) {
    this.#handle = make(upc.caseOpen, null, held, held.length, null, 0, ENFORCE);
  }
  /** What a contact meets. */
  contact(contact) {
    const bytes = Buffer.from(JSON.stringify(contact));
    return take(make(upc.caseContact, this.#handle, bytes, bytes.length));
  }
  /** What is due within so many days. */
  due(asOf, within) {
    const bytes = Buffer.from(asOf);
    return take(make(upc.caseDue, this.#handle, bytes, bytes.length, within, ENGLISH));
  }
  close() {
    upc.caseRelease(this.#handle);
    this.#handle = null;
  }
}

const [file, now, today] = process.argv.slice(2);
if (today === undefined) {
  console.error("Usage: node crm.js CASE NOW TODAY");
  process.exit(2);
}
if (upc.abi() !== ABI) throw new Error("libupc_c has another binary interface than this program");
try {
  const held = new OpenCase(readFileSync(file));
  console.log(held.contact({ at: now, channel: "telephone" }));
  console.log(held.due(today, 7));
  held.close();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
