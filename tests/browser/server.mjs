// A static host as plain as they come: files of one folder under one path, nothing else. Extra files and changed
// ones can be laid over the folder, so that a test can publish a chronology beside the app.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/// Serves `folder` under `base` (`/some/where/`) on a free port of this machine.
export async function serve(folder, base) {
  const overlay = new Map();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const name = path.startsWith(base) ? path.slice(base.length).replace(/(^|[/])$/, "$1index.html") : null;
    const body = name === null ? null : await content(name);
    if (path === "/favicon.ico") {
      // A browser asks for it beside a picture that a test opens by itself, whenever it likes.
      response.writeHead(204).end();
    } else if (body === null) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    } else {
      response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(body);
    }
  });

  async function content(name) {
    if (overlay.has(name)) return overlay.get(name);
    const path = normalize(join(folder, name));
    if (!path.startsWith(normalize(folder) + sep)) return null;
    return readFile(path).catch(() => null);
  }

  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: origin + base,
    /// Publishes `body` as the file `name` of the folder; `null` removes it.
    put: (name, body) => overlay.set(name, body),
    restore: () => overlay.clear(),
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
