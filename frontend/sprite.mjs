// One SVG with a symbol per icon: those that icons.json names and those that a template asks for by {% icon "name" %}.
import fs from "node:fs";
import path from "node:path";

const LINKEDIN = "M3.2 9h3.9v12H3.2zM5.15 3a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zM9.4 9h3.7v1.7c.6-1 1.8-2 3.7-2 3.7 0 4.4 2.4 4.4 5.6V21h-3.9v-6c0-1.4 0-3-1.9-3s-2.1 1.4-2.1 2.9V21H9.4z";

export function sprite(root) {
  const wanted = JSON.parse(fs.readFileSync(path.join(root, "frontend/icons.json"), "utf8"));
  const lucide = new Set([...wanted.lucide, ...asked(path.join(root, "answerable"))]);
  const symbols = [...lucide].sort().map((name) => symbol(name, inner(path.join(root, "node_modules/lucide-static/icons", `${name}.svg`))));
  for (const name of wanted.networks) symbols.push(symbol(`net-${name}`, inner(path.join(root, "node_modules/simple-icons/icons", `${name}.svg`))));
  symbols.push(symbol("net-linkedin", `<path d="${LINKEDIN}"/>`));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}

function symbol(id, body) {
  return `<symbol id="${id}" viewBox="0 0 24 24">${body}</symbol>`;
}

function inner(file) {
  const text = fs.readFileSync(file, "utf8").replace(/<!--[\s\S]*?-->|<title>[\s\S]*?<\/title>/g, "");
  return text.replace(/^[\s\S]*?<svg[\s\S]*?>/, "").replace(/<\/svg>\s*$/, "").replace(/\s*\n\s*/g, "").trim();
}

function asked(folder) {
  const names = [];
  for (const file of fs.readdirSync(folder, { recursive: true })) {
    if (!file.endsWith(".html")) continue;
    for (const found of fs.readFileSync(path.join(folder, file), "utf8").matchAll(/\{% icon ["']([a-z0-9-]+)["']/g)) names.push(found[1]);
  }
  return names;
}
