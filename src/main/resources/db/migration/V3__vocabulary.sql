-- The controlled vocabularies. A mechanism is a term too: it has an explainer.
create sequence term_seq increment by 50;

create table term (
    id         bigint primary key,
    version    integer not null default 0,
    kind       text    not null check (kind in ('MECHANISM', 'CANCER', 'THERAPY', 'BIOMARKER')),
    slug       text    not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name       text    not null check (length(btrim(name)) > 0),
    definition text    not null default '',
    explainer  text    not null default '',
    category   text    not null default '',
    parent_id  bigint references term (id),
    place      integer not null default 0,
    synonyms   jsonb   not null default '[]',
    codes      jsonb   not null default '{}',
    constraint term_slug_once unique (kind, slug)
);

-- Standing pages of the site (about, how to read a level, …).
create sequence site_page_seq increment by 50;

create table site_page (
    id       bigint primary key,
    version  integer not null default 0,
    slug     text    not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title    text    not null,
    summary  text    not null default '',
    body     text    not null,
    place    integer not null default 0
);
