// <annals-timeline src="chronology.json">: a chronology inside any page. The app runs in a frame of its own, so that
// neither page can disturb the other; attributes go in by its address, events come out as messages.
const app = new URL("./", import.meta.url);

class AnnalsTimeline extends HTMLElement {
  static observedAttributes = ["src", "from", "to", "select", "theme", "lang", "height"];

  #frame = null;
  #seen = { from: null, to: null, event: null };
  #listen = (event) => this.#hear(event);

  connectedCallback() {
    this.#frame = document.createElement("iframe");
    this.#frame.title = this.getAttribute("title") ?? "Timeline";
    this.#frame.style.cssText = "display: block; width: 100%; height: 100%; border: 0";
    this.style.display ||= "block";
    this.#size();
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
    else this.#frame.src = this.#address(name);
  }

  /// The visible span, `{ from, to }`, both null while everything is seen.
  get view() {
    return { from: this.#seen.from, to: this.#seen.to };
  }

  /// The id of the chosen event, or null.
  get selected() {
    return this.#seen.event;
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
    const asked = [day(this.getAttribute("from"), false), day(this.getAttribute("to"), true)];
    const [from, to] = changed === "select" ? [this.#seen.from, this.#seen.to] : asked;
    const event = changed === "from" || changed === "to" ? this.#seen.event : this.getAttribute("select");
    const link = [];
    if (from && to) link.push(`t=${from}..${to}`);
    if (event) link.push(`e=${encodeURIComponent(event)}`);
    address.hash = link.join("&");
    return address.href;
  }

  #hear(event) {
    const seen = event.data?.annals;
    if (!seen || event.source !== this.#frame?.contentWindow) return;
    const before = this.#seen;
    this.#seen = seen;
    if (seen.event !== before.event) this.#tell("annals-select", { id: seen.event });
    if (seen.from !== before.from || seen.to !== before.to) this.#tell("annals-view", { from: seen.from, to: seen.to });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/// A year or month as its first day, or as the day after its last.
function day(text, isEnd) {
  const parts = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text?.trim() ?? "");
  if (!parts) return null;
  const [year, month, date] = [Number(parts[1]), parts[2], parts[3]];
  if (!isEnd || date) return `${parts[1]}-${month ?? "01"}-${date ?? "01"}`;
  const time = new Date(0);
  time.setUTCFullYear(month ? year : year + 1, month ? Number(month) : 0, 1);
  const [sign, digits] = time.getUTCFullYear() < 0 ? ["-", -time.getUTCFullYear()] : ["", time.getUTCFullYear()];
  return `${sign}${String(digits).padStart(4, "0")}-${String(time.getUTCMonth() + 1).padStart(2, "0")}-01`;
}

customElements.define("annals-timeline", AnnalsTimeline);
