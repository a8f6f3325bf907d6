CREATE TABLE IF NOT EXISTS pages (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    handle TEXT NOT NULL,
    account_id TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    token_expires_at TEXT NOT NULL,
    refresh_token TEXT NOT NULL UNIQUE,
    previous_refresh_token TEXT UNIQUE,
    withheld TEXT NOT NULL DEFAULT '[]',
    restored_at TEXT,
    secret TEXT NOT NULL,
    webhook_url TEXT,
    verify_token TEXT,
    is_demo INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS accounts (
    id TEXT PRIMARY KEY,
    handle TEXT NOT NULL,
    name TEXT NOT NULL,
    followers INTEGER NOT NULL DEFAULT 0,
    language TEXT NOT NULL DEFAULT 'en',
    page_id TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS one_account_a_handle ON accounts (handle) WHERE page_id IS NULL;

CREATE TABLE IF NOT EXISTS items (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    visibility TEXT NOT NULL,
    page_id TEXT NOT NULL,
    author_id TEXT NOT NULL,
    by_page INTEGER NOT NULL,
    text TEXT NOT NULL,
    created_at TEXT NOT NULL,
    parent_id INTEGER,
    root_id INTEGER,
    thread_id TEXT NOT NULL,
    edited_at TEXT,
    deleted_at TEXT,
    hidden_at TEXT,
    likes INTEGER NOT NULL DEFAULT 0,
    shares INTEGER NOT NULL DEFAULT 0,
    views INTEGER NOT NULL DEFAULT 0,
    liked_by_page INTEGER NOT NULL DEFAULT 0,
    rating INTEGER,
    client_key TEXT,
    pictures TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX IF NOT EXISTS items_of_a_thread ON items (thread_id, created_at);
CREATE INDEX IF NOT EXISTS items_under_a_post ON items (root_id, created_at);
CREATE INDEX IF NOT EXISTS items_of_a_page ON items (page_id, created_at);
CREATE INDEX IF NOT EXISTS items_by_the_page ON items (page_id, id) WHERE by_page = 1;
CREATE INDEX IF NOT EXISTS items_of_an_author ON items (author_id, created_at);
CREATE INDEX IF NOT EXISTS replies_to_an_item ON items (parent_id) WHERE parent_id IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS one_item_a_client_key ON items (page_id, client_key) WHERE client_key IS NOT NULL;

CREATE TABLE IF NOT EXISTS changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id TEXT NOT NULL UNIQUE,
    page_id TEXT NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    item_id INTEGER NOT NULL,
    item TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS changes_of_a_page ON changes (page_id, seq);

CREATE TABLE IF NOT EXISTS queue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    page_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    due_at REAL NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    is_claimed INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS queue_of_a_page ON queue (is_claimed, page_id, due_at);
CREATE INDEX IF NOT EXISTS queue_by_time ON queue (is_claimed, due_at);

CREATE TABLE IF NOT EXISTS deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    page_id TEXT NOT NULL,
    at TEXT NOT NULL,
    sort TEXT NOT NULL,
    event_ids TEXT NOT NULL,
    status INTEGER,
    outcome TEXT NOT NULL,
    milliseconds INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS pictures (
    id TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    data BLOB NOT NULL
);

CREATE TABLE IF NOT EXISTS blocks (
    page_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (page_id, account_id)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
