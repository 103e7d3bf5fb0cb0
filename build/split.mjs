// Divides the page's program in two: what the first picture needs, and what may come after it (editing, panels, other
// views, reading files). Nothing in the source knows of it: a function that comes later leaves a stub in its place,
// which loads the rest, should it be called before (src/app/boot.js fetches it after the first picture).
//
// The program must have its names. It becomes text and back by binaryen's tools: that has one of its own for this
// (wasm-split), but not in its package for node.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { constants, ofTheRest } from "./constants.mjs";

/// What index.html lets wasm-opt do, and what it does last.
const OPTIONS = [
  ...["--remove-unused-module-elements", "--one-caller-inline-max-function-size=0", "--low-memory-unused", "-Oz", "--dealign", "--reorder-functions-by-name"],
  ...["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"].map((feature) => `--enable-${feature}`),
];

/// What the first picture of a bundle does not need, by the names of modules and types …
const LATER = any([
  "annals::i18n::(Language>::(later_text|chronology_text|said\\w*|sentence|with_place)|said::)",
  "annals::app::(edit|panels|paste|export|help|reader|shelf|table|time_column|desk|hands|inbox|files|foreign|grip|keep|sheet|dating|share|imports|progress|written|newer::(Newer|is_renewed)|facets::Panel)",
  "annals::chronology::(csv|json|json_path|overlay|correction|formats|file|selector|check|explain|reasons|slug|sides|contradiction)",
  "annals::chronology::model::Chronology>::(correct\\w*|correction\\w*|recorrect\\w*|to_json|write_json|write_json_paced|from_file|in_force)",
  "annals::chronology::model::\\w+ as serde_core::",
  "annals::session::(passages|excerpt|search|keys|rows)",
  // Keys that no format has a place for, corrections, and what is written in full.
  "alloc::collections::btree::(map::Iter|node::BalancingContext)<alloc::string::String, serde_json::value::Value",
  "annals::chronology::correction::Correction as",
  "annals::session::(deeds|force::act_on|view::bring_into_view|undo::Change as core::clone)",
  "annals::(time::print|time::edtf::Edtf as core::fmt|render::metrics|timeline::axis::chip)",
  "alloc::collections::btree::node::BalancingContext<alloc::string::String, alloc::collections::btree::set_val::SetValZST",
  "core::slice::sort::.*alloc::string::String as core::cmp::PartialOrd>::lt",
  "alloc::collections::btree::set::BTreeSet<alloc::string::String>>::insert",
  "annals::session::undo::(Content>::(rebasing|adopting|correcting|withdrawing|unchecking)|Change>::\\w+|History>::(did|went_on|undo|redo))",
  "annals::render::(svg|png)",
  "serde|serde_core|serde_json::(de|ser|read|error|value::ser|value::de)",
  "chrono::format",
  "annals::app::(address::write|bring::(bring_|fetch|text_file|listed|pairs|dropped)\\w*)",
  "annals::timeline::hit::hit_test",
  // What hands do, once they are heard.
  "annals::app::(plot::(fingers|glide)::.*closure|plot::fingers::Fingers>::(drift|give_up))",
  "annals::app::bring::use_bring::inner_fn::\\{closure#0\\}::\\{closure#[1-9]",
  "annals::app::root::use_keys::.*closure#1.*closure",
  "annals::app::inspector::(inspection|paragraph|hand_on|disputes)",
  "annals::app::(overview::Overview as .*closure#[3-7]|search_box::SearchBox as .*closure#[3-6])",
  "annals::app::(event_list::walk|lanes::(entry|panel)|paper::(paper|print|key)|load::document|menu::item::.*closure|plot::minimap::.*closure|hover_card::card|status::kept|search_box::results?|header::step::\\{closure)",
  "annals::session::(force::(changed_to|follow)|steps::of_one_date|lanes::(toggle|group_by|fold|place|reset|rearrange|put)|model::Model>::(corrected|disput)\\w*)",
  // What there is only where something went wrong, and numbers as nobody writes them in a frame.
  "core::(str::slice_error_fail_rt|slice::index::slice_index_fail|fmt::(builders|float)|num::(flt2dec|bignum))",
  "(u64|i64|usize|char|f64|core::ops::range::Range<usize>) as core::fmt::Debug",
  "f64 as core::fmt::Display",
  "char>::escape_debug_ext",
  "str as core::fmt::Debug",
  "console_error_panic_hook::hook",
  "annals::(timeline::(axis::length|ends)|session::(wording::span_wording|filter::Passing>::count_between))",
  "yew::(virtual_dom::(Attributes>::apply_diff_as_maps|(vraw::VRaw|vsuspense::VSuspense|vportal::VPortal) as)|dom_bundle::(braw|bsuspense|bportal|bnode::BNode as yew::dom_bundle::traits::ReconcileTarget>::shift))",
]);
/// … and what it does, though it is called so; the compiler gives functions that came out alike the name of any.
const FIRST = any([
  "core::(ptr::drop_in_place|ops::drop::Drop)",
  "core::(cmp::PartialEq|default::Default|clone::Clone|any::Any)",
  // What is called as the page goes: nothing can be waited for then.
  "annals::app::desk::Desk>::(new|last|follow|tidy|flush|flush_now|write|turn|state|project|is_kept|is_busy|progress)$",
  "annals::app::desk::Desk>::listen",
  "annals::app::edit::draft::has_drafts",
  "annals::app::desk::projects::copy_of",
  "annals::app::(export::export_menu|share::share_menu|panels::aside)",
  "annals::session::search::(Query>::new|words)",
  "annals::chronology::reasons::Reasons(>::of_sources| as)",
  // A table named by the address is read before there is a picture.
  "annals::chronology::(csv::(read(?!::no_table)|record|ids|columns|diagnostics)|slug)",
  // … and its list of events has pages; by this name goes what turns them.
  "annals::app::edit::draft::fields(?=::\\{closure#0\\}$)",
  // By this one goes what the head does.
  "annals::app::panels::aside(?=::\\{closure#0\\}$)",
  // By this one goes what writes words small.
  "annals::chronology::overlay::naming::words(?=::\\{closure#1\\}$)",
  "annals::chronology::file::FileReader>::(new|push|finish|settle)",
  "annals::chronology::file::form",
  "annals::chronology::model::Chronology>::from_file",
]);
/// Containers of whatever: short, and shared by many.
const SHARED = /^<?(\[|alloc::(alloc|rc|raw_vec|boxed|vec)|hashbrown|core::(cell|option)|yew::(callback|functional::hooks::(use_reducer|use_effect::use_effect_with)))/;

function any(patterns) {
  return new RegExp(String.raw`(?<![\w:])(${patterns.join("|")})\b`);
}

/// … but for these, of what comes later.
const NOT_SHARED = /UseEffectBase<.*annals::app::(edit|panels|paste|export|help|reader|shelf|table|time_column|files|foreign|sheet|dating|share|imports|keep|works)\b.* as yew::functional::Effect>/;

/// The number by which a type of a component is known that is mounted later. No two come out alike.
const LATER_TYPE = /<([\w:]+<annals::app::(edit|panels|paste|reader|shelf|table|time_column|foreign|sheet|imports|facets::Panel)(::\w+)*>|annals::app::(edit|panels|paste|reader|shelf|table|time_column|foreign|sheet|imports)(::\w+)*::\w+Props) as core::any::Any>::type_id/;

/// Whether a function's name says that it comes later. The compiler adds to a crate's name which one it is.
function isLater(name) {
  const plain = name.replace(/^\$"?|"$/g, "").replace(/\[[0-9a-f]+\]/g, "");
  return NOT_SHARED.test(plain) || LATER_TYPE.test(plain) || (LATER.test(plain) && !FIRST.test(plain) && !SHARED.test(plain));
}

const NAME = String.raw`\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+)`;
const CALL = new RegExp(String.raw`\((?:call|return_call|ref\.func) (${NAME})`, "g");

/// The text of a program: its parts in their order, each with what it is and its name.
function parse(text) {
  const parts = [];
  for (const part of text.split(/\n(?= \()/).slice(1)) {
    const [, kind, name] = new RegExp(String.raw`^ \((\w+)(?: (${NAME}))?`).exec(part);
    parts.push({ kind, name, text: part.replace(/\n\)\s*$/, "") });
  }
  return parts;
}

/// The functions that come later: those that are named so, and what is reached through them alone. `roots` may be called
/// by anybody; `exported` ones stay, whatever their names.
function later(functions, roots, exported) {
  const named = new Set([...functions.keys()].filter((name) => !exported.has(name) && isLater(name)));
  const first = new Set();
  const reached = [...roots, ...exported];
  while (reached.length > 0) {
    const name = reached.pop();
    if (named.has(name) || first.has(name) || !functions.has(name)) continue;
    first.add(name);
    reached.push(...functions.get(name).calls);
  }
  return new Set([...functions.keys()].filter((name) => !first.has(name)));
}

/// Words that only the rest has are between these in the program's memory; build/i18n.rs puts them there.
const MARKS = ["<later>", "</later>"].map((mark) => Buffer.from(mark));

/// The bytes of a string of the text, and back.
const bytesOf = (string) => Buffer.concat(string.match(/\\[0-9a-f]{2}|\\.|[^\\]+/gis).map((piece) => {
  if (/^\\[0-9a-f]{2}$/i.test(piece)) return Buffer.from([parseInt(piece.slice(1), 16)]);
  return piece[0] === "\\" ? Buffer.from({ "\\t": "\t", "\\n": "\n", "\\r": "\r" }[piece] ?? piece.slice(1)) : Buffer.from(piece);
}));
const stringOf = (bytes) => Array.from(bytes, (byte) => (byte > 31 && byte < 127 && byte !== 34 && byte !== 92 ? String.fromCharCode(byte) : `\\${byte.toString(16).padStart(2, "0")}`)).join("");

/// What a program's memory begins with: `[address, bytes]` each, in the order of their texts.
function memoryOf(segments) {
  return segments.map((text) => {
    const [, address, string] = /^ \(data (?:\$\S+ )?\(i32\.const (\d+)\) "((?:[^"\\]|\\.)*)"\)\s*$/s.exec(text);
    return [Number(address), string ? bytesOf(string) : Buffer.alloc(0)];
  });
}

/// Where words lie that are marked as the rest's, `[from, to]` each.
function marked(memory) {
  const places = [];
  for (const [start, bytes] of memory) {
    for (let from = bytes.indexOf(MARKS[0]); from >= 0; from = bytes.indexOf(MARKS[0], from + 1)) {
      places.push([start + from, start + bytes.indexOf(MARKS[1], from) + MARKS[1].length]);
    }
  }
  return places;
}

/// Runs of bytes, of which some may lie in others, in their order and each byte once.
function joined(runs) {
  const all = [];
  for (const [from, to] of runs.sort((a, b) => a[0] - b[0])) {
    if (all.at(-1)?.[1] >= from) all.at(-1)[1] = Math.max(all.at(-1)[1], to);
    else all.push([from, to]);
  }
  return all;
}

/// The memory divided as its functions are: the rest's runs, `[from, to]` each, are nothing in the first half until then.
function divideData(memory, runs) {
  const [first, rest] = [[], []];
  const segment = (address, bytes) => ` (data (i32.const ${address}) "${stringOf(bytes)}")`;
  for (const [start, bytes] of memory) {
    const left = Buffer.from(bytes);
    for (const run of runs) {
      const [from, to] = [Math.max(run[0] - start, 0), Math.min(run[1] - start, bytes.length)];
      if (from >= to) continue;
      rest.push(segment(start + from, bytes.subarray(from, to)));
      left.fill(0, from, to);
    }
    first.push(segment(start, left));
  }
  return { first, rest };
}

/// Both halves of a program, as text.
export function split(text) {
  const parts = parse(text);
  const of = (kind) => parts.filter((part) => part.kind === kind).map(({ text }) => text);
  const names = (kind) => new Set(of(kind).join("\n").match(new RegExp(NAME, "g")));
  const functions = new Map();
  for (const part of parts.filter(({ kind }) => kind === "func")) {
    functions.set(part.name, { ...part, calls: new Set(Array.from(part.text.matchAll(CALL), ([, name]) => name)) });
  }
  // The browser calls what is exported; whoever has a pointer, what stands in the table.
  const [exported, pointed] = [names("export"), names("elem")];
  const moved = later(functions, [...pointed, ...names("start")], exported);
  const used = new Set();
  const called = new Set(pointed);
  for (const { name, calls } of functions.values()) for (const callee of calls) (moved.has(name) ? used : called).add(callee);

  // A stub calls through a table of its own, which the rest fills when it comes.
  const entries = [...moved].filter((name) => called.has(name));
  const stubs = new Map(entries.map((name, slot) => {
    const type = signature(functions.get(name).text);
    const given = [...type.matchAll(/\(param /g)].map((_, at) => `(local.get ${at})`).join(" ");
    return [name, ` (func ${name} ${type}\n  (call_indirect $rest ${type} ${given} (call $rest_slot (i32.const ${slot}))))`];
  }));

  // What the rest has of the first half, under names that are short and nobody else's.
  const moving = [...moved].map((name) => functions.get(name).text).join("\n");
  const mentioned = new Set(moving.match(new RegExp(NAME, "g")));
  const [exports, imports] = [[], []];
  const share = (kind, name, type) => {
    const label = `~${exports.length.toString(36)}`;
    exports.push(` (export "${label}" (${kind} ${name}))`);
    imports.push(` (import "first" "${label}" (${kind} ${name} ${type}))`);
  };
  for (const { kind, name, text } of parts) {
    const after = (pattern) => new RegExp(String.raw`^ \(${kind} ${NAME} ${pattern}`).exec(text)[1];
    if (kind === "memory") share(kind, name, after("(.*)\\)$"));
    if (kind === "table" && mentioned.has(name)) share(kind, name, after("(.*)\\)$"));
    if (kind === "global" && mentioned.has(name)) share(kind, name, after("(\\(mut \\w+\\)|\\w+)"));
    if (kind === "func" && used.has(name) && !moved.has(name)) share(kind, name, signature(text));
    if (kind === "import") {
      const [, name, type] = new RegExp(String.raw`\(func (${NAME}) ?(.*)\)\)$`).exec(text) ?? [];
      if (used.has(name)) share("func", name, type);
    }
  }
  share("table", "$rest", `${entries.length} funcref`);

  // What stands for no character is a number that may be an address, too.
  const noCharacter = [0x110000, 0x110001, 0x110002];
  const memory = memoryOf(of("data"));
  const words = marked(memory);
  for (const { name, text } of functions.values()) {
    const meets = ([from, to]) => Array.from(text.matchAll(/i32\.const (\d+)/g), ([, value]) => Number(value)).some((value) => value >= from && value < to && !noCharacter.includes(value));
    if (!moved.has(name) && words.some(meets)) throw new Error(`${name}: expected words of the first half, found those of the rest: they are got by later_text`);
  }

  const texts = (isMoved) => [...functions.values()].filter(({ name }) => moved.has(name) === isMoved).map(({ text }) => text);
  const unmoved = [...texts(false), ...of("global"), ...of("elem")];
  const data = divideData(memory, joined([...words, ...ofTheRest(constants(), unmoved, texts(true), memory)]));

  const first = [
    "(module",
    ...of("type"),
    ' (import "rest" "load" (func $rest_load))',
    ...parts.filter(({ kind }) => !["type", "func", "export", "data"].includes(kind)).map(({ text }) => text),
    ...data.first,
    ` (table $rest ${entries.length} funcref)`,
    ...of("export"),
    ...exports,
    ...[...functions.values()].filter(({ name }) => !moved.has(name) || stubs.has(name)).map(({ name, text }) => stubs.get(name) ?? text),
    " (func $rest_slot (param i32) (result i32)",
    "  (if (ref.is_null (table.get $rest (local.get 0))) (then (call $rest_load)))",
    "  (local.get 0))",
    ")\n",
  ];
  const rest = ["(module", ...of("type"), ...imports, ` (elem (table $rest) (i32.const 0) func ${entries.join(" ")})`, ...data.rest, moving, ")\n"];
  return { first: first.join("\n"), rest: rest.join("\n"), moved: moved.size, stubs: stubs.size };
}

/// Parameters and results of a function, without names.
function signature(text) {
  const head = text.split("\n")[0].replace(new RegExp(String.raw`^ \(func ${NAME} ?`), "");
  return head.replace(/\(param \$\S+ /g, "(param ").replace(/\)\)$/, ")");
}

/// A program of binaryen: it lies beside wasm-opt.
function tool(name) {
  for (const folder of process.env.PATH.split(delimiter)) {
    try {
      return join(dirname(realpathSync(join(folder, "wasm-opt"))), name);
    } catch {}
  }
  throw new Error("wasm-opt was not found: make build installs it");
}

/// Divides the program in `folder`, whose page and glue then know of both halves.
export function divide(folder) {
  const name = (pattern) => readdirSync(folder).find((name) => pattern.test(name));
  const [wasm, glue] = [name(/^annals-[0-9a-f]+_bg[.]wasm$/), name(/^annals-[0-9a-f]+[.]js$/)];
  const rest = wasm.replace("_bg.wasm", "_rest.wasm");
  const scratch = mkdtempSync(join(tmpdir(), "split-"));
  try {
    const file = (name) => join(scratch, name);
    execFileSync(tool("wasm-dis"), [join(folder, wasm), "-o", file("whole.wat")]);
    const halves = split(readFileSync(file("whole.wat"), "utf8"));
    for (const [half, name] of [[halves.first, wasm], [halves.rest, rest]]) {
      writeFileSync(file("half.wat"), half);
      execFileSync(tool("wasm-opt"), [file("half.wat"), "-o", join(folder, name), ...OPTIONS], { stdio: ["ignore", "ignore", "inherit"] });
    }
    edit(join(folder, glue), '"./annals_bg.js": import0,', '$&\n"rest": { load: () => globalThis.annals.rest(wasm) },');
    edit(join(folder, "index.html"), / data-wasm=(\S*)_bg[.]wasm/, "$& data-rest=$1_rest.wasm");
    return halves;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function edit(path, pattern, by) {
  const text = readFileSync(path, "utf8");
  const edited = text.replace(pattern, by);
  if (edited === text) throw new Error(`${path}: expected ${pattern}, found nothing like it: see what a tool's new version writes`);
  writeFileSync(path, edited);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { moved, stubs } = divide(process.argv[2]);
  console.log(`${moved} functions follow the first picture, ${stubs} of them are stubs until then`);
}
