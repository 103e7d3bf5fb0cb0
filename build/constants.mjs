// Tells which constants of the page's program its second half alone uses (build/split.mjs), so that they come with it.
//
// Where one begins and ends the linker has written down (build.rs). Who uses it is told by the numbers in functions: one
// that falls into a constant may be its address or a part's, so that whatever is unclear stays in the first half.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/// Bytes before a constant from where it may be reached by an address that is no constant's own.
const SLACK = 64;
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
  const meant = (address) => {
    const place = at(address);
    const is = (place) => place < constants.length && constants[place][0] <= address;
    if (is(place) && constants[place][0] === address) return [place];
    const next = is(place) ? place + 1 : place;
    const near = next < constants.length && constants[next][0] - address <= SLACK ? [next] : [];
    return is(place) ? [place, ...near] : near;
  };
  // Addresses that a constant holds, and those that stand outside of all constants: what can change may go anywhere.
  const held = constants.map(() => []);
  const loose = [];
  for (const [start, bytes] of memory) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let offset = (4 - (start % 4)) % 4; offset + 4 <= bytes.length; offset += 4) {
      const place = at(start + offset);
      const owner = place < constants.length && constants[place][0] <= start + offset ? held[place] : loose;
      owner.push(...meant(view.getUint32(offset, true)));
    }
  }
  const reached = (roots) => {
    const [seen, open] = [new Set(), [...roots]];
    while (open.length > 0) {
      const place = open.pop();
      if (seen.has(place)) continue;
      seen.add(place);
      open.push(...held[place]);
    }
    return seen;
  };
  const kept = reached([...numbers(first).flatMap(meant), ...loose]);
  const moved = [...reached(numbers(rest).flatMap(meant))].filter((place) => !kept.has(place)).sort((a, b) => a - b);
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
    for (const [, number] of text.matchAll(/i64\.const (\d+)/g)) {
      found.add(Number(BigInt(number) & 0xffffffffn)).add(Number(BigInt(number) >> 32n));
    }
  }
  return [...found];
}
