// Finds the browser and its driver on this machine: `node find.mjs [chrome|driver]` prints their paths, or says what
// to install. The environment variables CHROME and CHROMEDRIVER go before anything found.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { env, argv, exit, platform } from "node:process";
import { fileURLToPath } from "node:url";

const CHROME_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const CHROME_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const DRIVER_NAMES = ["chromedriver"];
const DRIVER_PLACES = ["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver", "/snap/bin/chromium.chromedriver"];

export function findBrowser() {
  const chrome = env.CHROME || find(CHROME_NAMES, CHROME_PLACES);
  const driver = env.CHROMEDRIVER || find(DRIVER_NAMES, DRIVER_PLACES);
  const missing = [!chrome && "Chrome or Chromium", !driver && "chromedriver"].filter(Boolean);
  if (missing.length) {
    throw new Error(`${missing.join(" and ")} was not found. ${advice()} Or set CHROME and CHROMEDRIVER to their paths.`);
  }
  return { chrome, driver };
}

function find(names, places) {
  const onPath = (env.PATH ?? "").split(delimiter).filter(Boolean);
  return [...names.flatMap((name) => onPath.map((folder) => join(folder, name))), ...places].find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function advice() {
  return platform === "darwin"
    ? "Install them, for example with: brew install --cask google-chrome chromedriver."
    : "Install the packages that bring them, for example (Debian) apt-get install chromium chromium-driver, (Fedora) dnf install chromium chromedriver, (Arch) pacman -S chromium.";
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { chrome, driver } = findBrowser();
    console.log({ chrome, driver }[argv[2]] ?? `${chrome}\n${driver}`);
  } catch (error) {
    console.error(error.message);
    exit(1);
  }
}
