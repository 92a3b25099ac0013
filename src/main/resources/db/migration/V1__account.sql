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

-- A session (browser cookie) or an access token (programs). Only the SHA-256 of the secret is kept, in hexadecimal.
create sequence session_seq increment by 50;

create table session (
    id           bigint primary key,
    secret_hash  text        not null check (length(secret_hash) = 64),
    account_id   bigint      not null references account (id) on delete cascade,
    kind         text        not null check (kind in ('BROWSER', 'TOKEN')),
    label        text        not null default '',
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    constraint session_secret_once unique (secret_hash)
);
create index session_by_account on session (account_id);

-- A one-time link: to make the first administrator (of no account yet), to join, or to set a new password.
create table invitation (
    secret_hash text primary key check (length(secret_hash) = 64),
    purpose     text        not null check (purpose in ('FIRST_ADMIN', 'JOIN', 'RESET')),
    account_id  bigint references account (id) on delete cascade,
    invited_by  bigint references account (id),
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    check ((purpose = 'FIRST_ADMIN') = (account_id is null))
);
create index invitation_by_account on invitation (account_id);

-- Failed sign-ins, kept a day for the throttle so that it holds on all nodes. The account is the SHA-256 of the email
-- typed (people type passwords there by mistake); an IPv6 address is its /64 network.
create table sign_in_failure (
    id      bigint generated always as identity primary key,
    account text        not null,
    address text        not null,
    at      timestamptz not null
);
create index sign_in_failure_by_account on sign_in_failure (account, at);
create index sign_in_failure_by_address on sign_in_failure (address, at);
create index sign_in_failure_by_age on sign_in_failure (at);

-- Where an account has signed in with success: from there its owner is not held up by the failures of strangers.
create table sign_in_success (
    account text        not null,
    address text        not null,
    at      timestamptz not null,
    primary key (account, address)
);
