// A whole Bluesky network for tests, of the network's own programs: directory of accounts, server of accounts (PDS), AppView with bsync;
// and a stand-in for its chat service (bluesky_chat.mjs), which is closed source.
// node bluesky_network.mjs FOLDER DATABASE: FOLDER holds node_modules with @atproto/dev-env. Says where it is on one line of JSON, and
// ends when its input does. POST /process on the control address returns when the AppView has seen everything that was written; POST
// /backdate gives a message another time.
import http from "node:http";
import net from "node:net";
import { json } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { chatService } from "./bluesky_chat.mjs";

const [folder, database] = process.argv.slice(2);
const listen = net.Server.prototype.listen;
// The packages listen on every address of the machine; a test has no business there.
net.Server.prototype.listen = function (...args) {
  if (typeof args[0] === "number") return listen.call(this, { port: args[0], host: "127.0.0.1" }, ...args.filter((each) => typeof each === "function"));
  if (args[0] && typeof args[0] === "object" && "port" in args[0]) args[0] = { ...args[0], host: "127.0.0.1" };
  return listen.apply(this, args);
};
// The AppView finds people by pieces of their names with an extension that our PostgreSQL does not bring, and no test looks for people.
const { default: pg } = await import(pathToFileURL(`${folder}/node_modules/pg/lib/index.js`));
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function (what, ...rest) {
  const isOfPieces = /pg_trgm|g\w+_trgm_ops/.test(what?.text ?? what ?? "");
  if (isOfPieces && typeof what === "object") what.text = "select 1";
  return query.call(this, isOfPieces && typeof what === "string" ? "select 1" : what, ...rest);
};
const dev = await import(pathToFileURL(`${folder}/node_modules/@atproto/dev-env/dist/index.js`));

const schema = { dbPostgresUrl: database, dbPostgresSchema: "appview" };
const plc = await dev.TestPlc.create({});
const bsync = await dev.TestBsync.create({ apiKeys: ["key"], dbUrl: database, dbSchema: "bsync" });
const pdsPort = await freePort();
const bsky = await dev.TestBsky.create({
  ...schema, plcUrl: plc.url, pdsPort, bsyncApiKey: "key", bsyncUrl: bsync.url, repoProvider: `ws://localhost:${pdsPort}`,
});
bsync.ctx.dataplaneClients = [bsky.ctx.dataplane];
const pds = await dev.TestPds.create({
  port: pdsPort, didPlcUrl: plc.url, bskyAppViewUrl: bsky.url, bskyAppViewDid: bsky.ctx.cfg.serverDid, rateLimitsEnabled: true,
  rateLimitBypassKey: "quayside",
});
dev.mockNetworkUtilities(pds, bsky);
const chat = await chatService({ folder, plcUrl: plc.url, pdsUrl: `http://127.0.0.1:${pdsPort}`, viewUrl: bsky.url });

async function freePort() {
  const server = net.createServer();
  await new Promise((done) => server.listen({ port: 0 }, done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function process_() {
  await pds.processAll();
  const written = await pds.ctx.sequencer.curr();
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    await bsky.sub.processAll();
    const seen = await bsky.sub.getCursor();
    if (!written || (seen && seen >= written)) return;
    await new Promise((done) => setTimeout(done, 3));
  }
  throw new Error("the AppView does not keep up");
}

const control = http.createServer(async (request, response) => {
  try {
    if (request.url === "/process") await process_();
    if (request.url === "/backdate") chat.backdate(await json(request));
    response.writeHead(200).end("{}");
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
await new Promise((done) => control.listen({ port: 0 }, done));
process.stdin.resume().on("end", () => process.exit(0));
console.log(JSON.stringify({
  pds: `http://127.0.0.1:${pdsPort}`, control: `http://127.0.0.1:${control.address().port}`, plc: plc.url, chat: chat.did,
}));
