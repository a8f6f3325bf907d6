// Builds everything the browser loads into answerable/web/layout/static/built: one stylesheet, one script, fonts, icons, and what other sites load.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import { build } from "esbuild";
import { sprite } from "./sprite.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const out = path.join(root, "answerable/web/layout/static/built");
const kilobytes = (bytes) => `${Math.ceil(bytes / 1024)} KB`;

// Beside each file its compressed forms, which the server prefers: made once here, at the highest setting.
function squeeze(file) {
  const whole = fs.readFileSync(file);
  const small = zlib.brotliCompressSync(whole);
  fs.writeFileSync(`${file}.br`, small);
  fs.writeFileSync(`${file}.gz`, zlib.gzipSync(whole, { level: 9 }));
  return [kilobytes(whole.length), "/", kilobytes(small.length), "brotli"];
}

// A rule of daisyUI's for links in running text asks for the class of whatever stands around: with it each change of any class would
// style anew all that stands inside.
function spared(css) {
  const rest = css.replace(/\.prose :where\(a\.btn[^{}]*\{[^{}]*\}/, "");
  if (rest.includes("[class~=")) throw new Error("A rule asks for classes by attribute; each change of a class would cost as much as what stands inside.");
  return rest;
}

const scratch = fs.mkdtempSync(path.join(root, "node_modules/.build-"));

try {
  const styled = path.join(scratch, "styled.css");
  const tailwind = path.join(root, "node_modules/@tailwindcss/cli/dist/index.mjs");
  execFileSync(process.execPath, [tailwind, "-i", path.join(here, "app.css"), "-o", styled], { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
  fs.writeFileSync(styled, spared(fs.readFileSync(styled, "utf8")));
  const sheet = path.join(scratch, "app.css");
  fs.writeFileSync(sheet, `@import "${path.join(here, "fonts.css")}";\n@import "${styled}";\n`);
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  await build({
    entryPoints: { app: sheet }, outdir: out, bundle: true, minify: true, logLevel: "warning",
    loader: { ".woff2": "file" }, assetNames: "fonts/[name]-[hash]",
  });
  await build({ entryPoints: { app: path.join(here, "js/app.js") }, outdir: out, bundle: true, minify: true, format: "iife", target: "es2022", logLevel: "warning" });
  await build({ entryPoints: { widget: path.join(here, "widget.js") }, outdir: out, bundle: true, minify: true, format: "iife", target: "es2022", logLevel: "warning" });
  await build({ entryPoints: { worker: path.join(here, "worker.js") }, outdir: out, bundle: true, minify: true, format: "iife", target: "es2022", logLevel: "warning" });
  fs.writeFileSync(path.join(out, "icons.svg"), sprite(root));
  for (const name of fs.readdirSync(path.join(here, "pictures"))) fs.copyFileSync(path.join(here, "pictures", name), path.join(out, name));
  for (const name of ["app.css", "app.js", "widget.js", "worker.js", "icons.svg"]) console.log(name, ...squeeze(path.join(out, name)));
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
