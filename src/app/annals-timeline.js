// <annals-timeline src="chronology.json">: a chronology inside any page. The app runs in a frame of its own, so that
// neither page can disturb the other; attributes go in by its address, events come out as messages.
const app = new URL("./", import.meta.url);

class AnnalsTimeline extends HTMLElement {
  static observedAttributes = ["src", "from", "to", "select", "theme", "lang", "height", "title"];

  #frame = null;
  #seen = { from: null, to: null, event: null };
  /// Whether what is seen was told since the frame got its chronology: until then the attributes alone speak.
  #told = false;
  #listen = (event) => this.#hear(event);

  connectedCallback() {
    this.#frame = document.createElement("iframe");
    this.#entitle();
    this.#frame.style.cssText = "display: block; width: 100%; height: 100%; border: 0";
    this.style.display ||= "block";
    this.#size();
    this.#told = false;
    this.#frame.src = this.#address();
    this.replaceChildren(this.#frame);
    addEventListener("message", this.#listen);
  }

  disconnectedCallback() {
    removeEventListener("message", this.#listen);
    this.#frame = null;
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#frame || before === now) return;
    if (name === "height") this.#size();
    else if (name === "title") this.#entitle();
    // In the same entry of the history: Back leaves the page around it.
    else {
      if (["src", "theme", "lang"].includes(name)) this.#told = false;
      this.#frame.contentWindow.location.replace(this.#address(name));
    }
  }

  /// The visible span, `{ from, to }`, both null while everything is seen.
  get view() {
    return { from: this.#seen.from, to: this.#seen.to };
  }

  /// The id of the chosen event, or null.
  get selected() {
    return this.#seen.event;
  }

  #entitle() {
    this.#frame.title = this.getAttribute("title") ?? "Timeline";
  }

  #size() {
    const height = this.getAttribute("height") ?? "480";
    this.style.height = /^\d+$/.test(height) ? `${height}px` : height;
  }

  /// The frame's address for the attributes. When one changes, what the reader sees stays as far as the others had
  /// their say at the start only.
  #address(changed = null) {
    const address = new URL("index.html", app);
    const source = this.getAttribute("src");
    if (source) address.searchParams.set("src", new URL(source, document.baseURI).href);
    for (const [attribute, name] of [["theme", "theme"], ["lang", "language"]]) {
      if (this.hasAttribute(attribute)) address.searchParams.set(name, this.getAttribute(attribute));
    }
    const [from, to] = changed === "select" && this.#told ? [this.#seen.from, this.#seen.to] : this.#span();
    const event = this.#told && (changed === "from" || changed === "to") ? this.#seen.event : this.getAttribute("select");
    const link = [];
    if (from && to) link.push(`t=${from}..${to}`);
    if (event) link.push(`e=${encodeURIComponent(event)}`);
    address.hash = link.join("&");
    return address.href;
  }

  /// What the attributes ask for, as the address has it; nothing for what is no span.
  #span() {
    const [from, to] = ["from", "to"].map((name) => this.getAttribute(name));
    if (from === null || to === null) return [null, null];
    const [first, last] = [days(from)?.[0], days(to)?.[1]];
    if (first < last) return [link(first), link(last)];
    console.warn(`<annals-timeline>: expected from and to as 1990, 1990-05, 1990-05-01 or Y-66000000, the first before the last; found from="${from}" to="${to}". The whole is shown.`);
    return [null, null];
  }

  #hear(event) {
    const seen = event.data?.annals;
    if (!seen || event.source !== this.#frame?.contentWindow) return;
    const before = this.#seen;
    this.#seen = seen;
    this.#told = true;
    if (seen.event !== before.event) this.#tell("annals-select", { id: seen.event });
    if (seen.from !== before.from || seen.to !== before.to) this.#tell("annals-view", { from: seen.from, to: seen.to });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

const DAY = 86_400_000;
/// Days of a mean year, for years in which nobody counts days.
const YEAR = 365.2425;

/// The first day of a year, month or day, and the first after it, in days since 1970; undefined for what is none of these.
function days(text) {
  const far = /^Y?(-?\d{5,12})$/.exec(text.trim());
  if (far) return [0, 1].map((more) => Math.round((Number(far[1]) + more - 1970) * YEAR));
  const parts = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text.trim());
  if (!parts) return undefined;
  const [year, month, date] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const at = (year, month, date) => {
    const time = new Date(0);
    time.setUTCFullYear(year, month, date);
    return time.getTime() / DAY;
  };
  const first = at(year, (month ?? 1) - 1, date ?? 1);
  const real = new Date(first * DAY);
  if (real.getUTCMonth() + 1 !== (month ?? 1) || real.getUTCDate() !== (date ?? 1)) return undefined;
  return [first, date ? first + 1 : month ? at(year, month, 1) : at(year + 1, 0, 1)];
}

/// A day as the address has it: as a date within four digits of a year, beyond them as a number.
function link(day) {
  const time = new Date(day * DAY);
  const year = time.getUTCFullYear();
  if (!(Math.abs(year) <= 9999)) return `d${day}`;
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}-${time.toISOString().slice(-19, -14)}`;
}

customElements.define("annals-timeline", AnnalsTimeline);
