// Starts the app. A file of its own, so that the content security policy needs no exception for inline scripts.
const page = document.querySelector("script[data-wasm]").dataset;
const app = await import(new URL(page.js, document.baseURI).href);
await app.default({ module_or_path: new URL(page.wasm, document.baseURI).href });
