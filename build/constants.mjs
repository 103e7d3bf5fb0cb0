// Tells which constants of the page's program its second half alone uses (build/split.mjs), so that they come with it.
//
// Where one begins and ends the linker has written down (build.rs). Who uses it is told by the numbers in functions: one
// that falls into a constant may be its address or a part's, so that whatever is unclear stays in the first half.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/// Bytes before a constant from where it may be reached by an address that is no constant's own: a table of what belongs to
/// letters is reached from where that of the first character would stand.
const SLACK = 1024;
/// Shorter runs of bytes are not worth a segment.
const LEAST = 12;

/// Every constant of the program as the linker laid it out, `[from, to]` in their order.
export function constants() {
  const asked = ["metadata", "--format-version", "1", "--no-deps", "--offline"];
  const { target_directory } = JSON.parse(execFileSync("cargo", asked, { cwd: fileURLToPath(new URL("..", import.meta.url)) }).toString());
  const path = join(target_directory, "wasm32-unknown-unknown/web/annals.map");
  if (!existsSync(path)) throw new Error(`${path}: expected what the linker says of the page's program (build.rs), found nothing`);
  const lines = readFileSync(path, "utf8").split("\n");
  const found = lines.flatMap((line) => {
    const [, address, size] = /^ *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) {9}.*:\(\.rodata\b/.exec(line) ?? [];
    const from = Number.parseInt(address, 16);
    return address ? [[from, from + Number.parseInt(size, 16)]] : [];
  });
  if (!found.length) throw new Error(`${path}: expected lines of .rodata, found none: see what a new version of the linker writes`);
  return found.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0]);
}

/// The runs of bytes, `[from, to]`, that only the rest uses. `first` and `rest` are the texts of both halves' functions,
/// `memory` the program's segments, `[address, bytes]`.
export function ofTheRest(constants, first, rest, memory) {
  const at = (address) => {
    let [low, high] = [0, constants.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (constants[middle][1] <= address) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // What an address surely means, which is what may go, and all that it may mean, which is what must stay.
  const surely = (address) => {
    const place = at(address);
    return place < constants.length && constants[place][0] <= address ? [place] : [];
  };
  const perhaps = (address) => {
    const [own] = surely(address);
    if (own !== undefined && constants[own][0] === address) return [own];
    const found = own === undefined ? [] : [own];
    for (let next = own === undefined ? at(address) : own + 1; next < constants.length && constants[next][0] - address <= SLACK; next += 1) found.push(next);
    return found;
  };
  // Addresses that a constant holds, and those that stand outside of all constants: what can change may go anywhere.
  const held = constants.map(() => []);
  const loose = [];
  const all = (addresses, meant) => addresses.flatMap((address) => meant(address));
  for (const [start, bytes] of memory) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let offset = (4 - (start % 4)) % 4; offset + 4 <= bytes.length; offset += 4) {
      const place = at(start + offset);
      const owner = place < constants.length && constants[place][0] <= start + offset ? held[place] : loose;
      owner.push(view.getUint32(offset, true));
    }
  }
  const reached = (addresses, meant) => {
    const [seen, open] = [new Set(), all(addresses, meant)];
    while (open.length > 0) {
      const place = open.pop();
      if (seen.has(place)) continue;
      seen.add(place);
      open.push(...all(held[place], meant));
    }
    return seen;
  };
  const kept = reached([...numbers(first), ...loose], perhaps);
  const moved = [...reached(numbers(rest), surely)].filter((place) => !kept.has(place)).sort((a, b) => a - b);
  const runs = [];
  for (const place of moved) {
    const [from, to] = constants[place];
    const last = runs.at(-1);
    // Between neighbours there is nothing but what aligns them.
    if (last?.place === place - 1) Object.assign(last, { place, to });
    else runs.push({ place, from, to });
  }
  return runs.filter(({ from, to }) => to - from >= LEAST).map(({ from, to }) => [from, to]);
}

/// Whatever may be an address in these texts.
function numbers(texts) {
  const found = new Set();
  for (const text of texts) {
    for (const [, number] of text.matchAll(/(?:i32\.const |offset=)(\d+)/g)) found.add(Number(number));
    for (const [, number] of text.matchAll(/i64\.const (-?\d+)/g)) {
      const bits = BigInt.asUintN(64, BigInt(number));
      found.add(Number(bits & 0xffffffffn)).add(Number(bits >> 32n));
    }
  }
  return [...found];
}
