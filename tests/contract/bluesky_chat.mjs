// A stand-in for Bluesky's chat service, which is closed source: it speaks the published lexicons by the network's own server library, so
// every request and every answer of it is held to them, and it believes only whom the account's server vouches for. Who may write to whom
// it reads where the real one does: in the accounts' own records. It forgets everything when it ends.
import { once } from "node:events";
import { pathToFileURL } from "node:url";

const DEFS = "chat.bsky.convo.defs";
const PAGE = 100;

// Starts it; gives its name in the directory, and what a test may do that no member of a conversation can.
export async function chatService({ folder, plcUrl, pdsUrl, viewUrl }) {
  const load = (name) => import(pathToFileURL(`${folder}/node_modules/${name}`));
  const { InvalidRequestError, createServer, verifyJwt } = await load("@atproto/xrpc-server/dist/index.js");
  const { chat } = await load("@atproto/pds/dist/index.js");
  const { IdResolver } = await load("@atproto/identity/dist/index.js");
  const { TID } = await load("@atproto/common/dist/index.js");
  const { did, listen } = await register(load, plcUrl);
  const keys = new IdResolver({ plcUrl, fetch }).did; // its own fetch refuses to look inside of this machine
  const convos = new Map();
  const logs = new Map();

  const get = async (base, method, query) => {
    const said = await fetch(`${base}/xrpc/${method}?${new URLSearchParams(query)}`);
    return said.ok ? said.json() : null;
  };
  const has = async (repo, collection, subject) => {
    const held = await get(pdsUrl, "com.atproto.repo.listRecords", { repo, collection, limit: PAGE });
    return Boolean(held?.records.some((each) => each.value.subject === subject));
  };

  // Throws what bars somebody from writing to another, in the words of the network.
  async function mayWrite(from, to, isNew) {
    if (!(await get(pdsUrl, "com.atproto.repo.describeRepo", { repo: to }))) throw new InvalidRequestError("recipient does not exist", "RecipientNotFound");
    if ((await has(from, "app.bsky.graph.block", to)) || (await has(to, "app.bsky.graph.block", from))) {
      throw new InvalidRequestError("block between recipient and sender", "BlockedActor");
    }
    const declared = await get(pdsUrl, "com.atproto.repo.getRecord", { repo: to, collection: "chat.bsky.actor.declaration", rkey: "self" });
    const allowed = declared?.value.allowIncoming ?? "following";
    if (allowed === "none") throw new InvalidRequestError("recipient has disabled incoming messages", "MessagesDisabled");
    if (isNew && allowed === "following" && !(await has(to, "app.bsky.graph.follow", from))) {
      throw new InvalidRequestError("recipient requires incoming messages to come from someone they follow", "NotFollowedBySender");
    }
  }

  const tell = (who, kind, convo, more = {}) => {
    convo.rev = TID.nextStr();
    logs.set(who, [...(logs.get(who) ?? []), { $type: `${DEFS}#${kind}`, rev: convo.rev, convoId: convo.id, ...more }]);
  };
  const profile = async (actor) => {
    const { handle, displayName, avatar } = (await get(viewUrl, "app.bsky.actor.getProfile", { actor })) ?? { handle: "handle.invalid" };
    return { did: actor, handle, displayName, avatar };
  };
  const convoOf = (id, who) => {
    const found = convos.get(id);
    if (!found?.members.includes(who)) throw new InvalidRequestError("Convo not found", "InvalidConvo");
    return found;
  };
  const view = (message, who) => {
    const { gone, ...shown } = message;
    const { id, rev, sender, sentAt } = message;
    return gone.has(who) ? { $type: `${DEFS}#deletedMessageView`, id, rev, sender, sentAt } : { $type: `${DEFS}#messageView`, ...shown };
  };
  const convoView = async (convo, who) => {
    const last = convo.messages.at(-1);
    return {
      id: convo.id, rev: convo.rev, muted: false, unreadCount: 0, status: convo.status.get(who), kind: { $type: `${DEFS}#directConvo` },
      members: await Promise.all(convo.members.map(profile)), ...(last ? { lastMessage: view(last, who) } : {}),
    };
  };
  // A post inside of a message, as the network shows it.
  async function shown(embed) {
    const [post] = (await get(viewUrl, "app.bsky.feed.getPosts", { uris: embed.record.uri }))?.posts ?? [];
    const record = post
      ? { $type: "app.bsky.embed.record#viewRecord", uri: post.uri, cid: post.cid, author: post.author, value: post.record, indexedAt: post.indexedAt }
      : { $type: "app.bsky.embed.record#viewNotFound", uri: embed.record.uri, notFound: true };
    return { $type: "app.bsky.embed.record#view", record };
  }

  const answers = {
    getLog: (who, { cursor }) => {
      const all = logs.get(who) ?? []; // without a cursor it begins now, as the real one does
      const found = cursor ? all.filter((each) => each.rev > cursor).slice(0, PAGE) : [];
      return { logs: found, cursor: cursor ? (found.at(-1)?.rev ?? cursor) : TID.nextStr() };
    },
    listConvos: async (who, { limit = 50, cursor = "~" }) => {
      const mine = [...convos.values()].filter((each) => each.members.includes(who) && each.rev < cursor);
      const found = mine.sort((one, other) => (one.rev < other.rev ? 1 : -1)).slice(0, limit);
      return { convos: await Promise.all(found.map((each) => convoView(each, who))), ...(mine.length > limit ? { cursor: found.at(-1).rev } : {}) };
    },
    getConvo: async (who, { convoId }) => ({ convo: await convoView(convoOf(convoId, who), who) }),
    getConvoForMembers: async (who, { members }) => {
      const both = [...new Set([who, ...members])].sort();
      let found = [...convos.values()].find((each) => each.members.join() === both.join());
      if (!found) {
        for (const each of both) if (each !== who) await mayWrite(who, each, true);
        found = { id: TID.nextStr(), members: both, messages: [], status: new Map(both.map((each) => [each, each === who ? "accepted" : "request"])) };
        convos.set(found.id, found);
        for (const each of both) tell(each, "logBeginConvo", found);
      }
      return { convo: await convoView(found, who) };
    },
    getMessages: (who, { convoId, limit = 50, cursor = "~" }) => {
      const all = convoOf(convoId, who).messages.filter((each) => each.id < cursor).reverse();
      const messages = all.slice(0, limit).map((each) => view(each, who));
      return { messages, ...(all.length > limit ? { cursor: messages.at(-1).id } : {}) };
    },
    acceptConvo: (who, { convoId }) => {
      const convo = convoOf(convoId, who);
      if (convo.status.get(who) === "accepted") return {};
      convo.status.set(who, "accepted");
      tell(who, "logAcceptConvo", convo);
      return { rev: convo.rev };
    },
    sendMessage: async (who, { convoId, message }) => {
      const convo = convoOf(convoId, who);
      for (const each of convo.members) if (each !== who) await mayWrite(who, each, false);
      const answered = message.replyTo && convo.messages.find((each) => each.id === message.replyTo.messageId && !each.gone.has(who));
      if (message.replyTo && !answered) throw new InvalidRequestError("Reply target not found", "ReplyTargetNotFound");
      const made = {
        id: TID.nextStr(), rev: TID.nextStr(), text: message.text, sender: { did: who }, sentAt: new Date().toISOString(), gone: new Set(),
        ...(message.facets ? { facets: message.facets } : {}), ...(message.embed ? { embed: await shown(message.embed) } : {}),
      };
      if (answered) {
        const { replyTo, ...whole } = view(answered, who);
        made.replyTo = whole;
      }
      convo.messages.push(made);
      for (const each of convo.members) tell(each, "logCreateMessage", convo, { message: view(made, each) });
      return view(made, who);
    },
    deleteMessageForSelf: (who, { convoId, messageId }) => {
      const convo = convoOf(convoId, who);
      const message = convo.messages.find((each) => each.id === messageId);
      if (!message) throw new InvalidRequestError("Message not found", "MessageDeleteNotAllowed");
      message.gone.add(who); // for whom deletes it alone; the other still has it
      tell(who, "logDeleteMessage", convo, { message: view(message, who) });
      return view(message, who);
    },
  };

  const server = createServer();
  for (const [name, answer] of Object.entries(answers)) {
    const lxm = `chat.bsky.convo.${name}`;
    const auth = async ({ req }) => {
      const token = (req.headers.authorization ?? "").replace(/^Bearer /, "");
      const told = await verifyJwt(token, did, lxm, (iss, isFresh) => keys.resolveAtprotoKey(iss, isFresh));
      return { credentials: told.iss };
    };
    const handler = async ({ params, input, auth: { credentials: who } }) => ({
      encoding: "application/json", body: await answer(who, input?.body ?? params),
    });
    server.add(chat.bsky.convo[name], { auth, handler });
  }
  await listen(server);

  // Somebody's message stands there since another time.
  function backdate({ convoId, messageId, sentAt }) {
    const message = convos.get(convoId).messages.find((each) => each.id === messageId);
    message.sentAt = sentAt;
  }
  return { did, backdate };
}

// A name in the directory of accounts that leads to a port of this machine, and what opens that port.
async function register(load, plcUrl) {
  const { default: plc } = await load("@did-plc/lib/dist/index.js");
  const { Secp256k1Keypair } = await load("@atproto/crypto/dist/index.js");
  const { default: net } = await import("node:net");
  const probe = net.createServer();
  await new Promise((done) => probe.listen({ port: 0 }, done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  const key = await Secp256k1Keypair.create();
  const services = { bsky_chat: { type: "BskyChatService", endpoint: `http://127.0.0.1:${port}` } };
  const unsigned = { type: "plc_operation", verificationMethods: { atproto: key.did() }, rotationKeys: [key.did()], alsoKnownAs: [], services, prev: null };
  const signed = await plc.signOperation(unsigned, key);
  const did = await plc.didForCreateOp(signed);
  await new plc.Client(plcUrl).sendOperation(did, signed);
  return { did, listen: async (server) => once(server.listen(port), "listening") };
}
