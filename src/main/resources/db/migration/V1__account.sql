-- People who may sign in, and the random links and sessions that stand for them.
create sequence account_seq increment by 50;

create table account (
    id            bigint primary key,
    version       integer     not null default 0,
    email         text        not null check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
    name          text        not null check (length(btrim(name)) between 1 and 120),
    role          text        not null check (role in ('READER', 'CURATOR', 'REVIEWER', 'EDITOR', 'ADMIN')),
    password_hash text,
    active        boolean     not null default true,
    created_at    timestamptz not null,
    constraint account_email_once unique (email)
);

-- A session (browser cookie) or an access token (programs). Only the SHA-256 of the secret is kept.
create table session (
    secret_hash  bytea primary key,
    account_id   bigint      not null references account (id) on delete cascade,
    kind         text        not null check (kind in ('BROWSER', 'TOKEN')),
    label        text        not null default '',
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null
);
create index session_by_account on session (account_id);

-- A one-time link: to make the first administrator, to join, or to set a new password.
create table invitation (
    secret_hash bytea primary key,
    purpose     text        not null check (purpose in ('FIRST_ADMIN', 'JOIN', 'RESET')),
    email       text        not null default '',
    role        text        not null check (role in ('READER', 'CURATOR', 'REVIEWER', 'EDITOR', 'ADMIN')),
    account_id  bigint references account (id) on delete cascade,
    invited_by  bigint references account (id),
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz
);

-- Failed sign-ins, kept for the throttle so that it holds on all nodes.
create table sign_in_failure (
    id      bigint generated always as identity primary key,
    account text        not null,
    address text        not null,
    at      timestamptz not null
);
create index sign_in_failure_by_account on sign_in_failure (account, at);
create index sign_in_failure_by_address on sign_in_failure (address, at);
