// Starts the app. A file of its own, so that the content security policy needs no exception for inline scripts.
const { dataset } = document.querySelector("script[data-wasm]");
const { default: start } = await import(new URL(dataset.js, document.baseURI).href);
await start({ module_or_path: new URL(dataset.wasm, document.baseURI).href });
