-- One publication, as its source described it. Lists are jsonb; identifiers have a table of their own.
create sequence article_seq;

create table article (
    id                bigint primary key,
    version           integer     not null default 0,
    state             text        not null check (state in ('INBOX', 'DEFERRED', 'IN_SCOPE', 'OUT_OF_SCOPE', 'CURATED')),
    state_reason      text        not null default '',
    deferred_until    date,
    claimed_by        bigint references account (id),
    claimed_until     timestamptz,
    title             text        not null check (length(btrim(title)) > 0),
    vernacular_title  text        not null default '',
    kind              text        not null default 'JOURNAL_ARTICLE' check (kind in ('JOURNAL_ARTICLE', 'BOOK', 'BOOK_CHAPTER')),
    abstract          jsonb       not null default '[]',
    authors           jsonb       not null default '[]',
    journal           jsonb       not null default '{}',
    published         jsonb,
    year              integer check (year between 1500 and 2200),
    languages         jsonb       not null default '[]',
    publication_types jsonb       not null default '[]',
    mesh              jsonb       not null default '[]',
    keywords          jsonb       not null default '[]',
    registry_numbers  jsonb       not null default '[]',
    notices           jsonb       not null default '[]',
    source            text        not null check (source in ('PUBMED', 'CONTENT', 'DESK')),
    source_hash       bytea,
    source_version    integer     not null default 1,
    source_revised    date,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    deleted_at        timestamptz,
    deleted_reason    text        not null default '',
    merged_into       bigint references article (id),
    check ((state = 'DEFERRED') = (deferred_until is not null)),
    check (state <> 'OUT_OF_SCOPE' or length(state_reason) > 0)
);
-- A description of usual length stays in its row as it is: compressing it would cost more than all the rest of an import.
alter table article set (toast_tuple_target = 8160);
create index article_by_state on article (state, id);

create table article_identifier (
    article_id bigint not null references article (id),
    kind       text   not null check (kind in ('PMID', 'PMCID', 'DOI', 'PII', 'BOOKSHELF', 'OTHER')),
    value      text   not null check (length(value) between 1 and 400),
    primary key (article_id, kind, value)
);
-- A PMID (and a PMCID) belongs to one article; a DOI may be shared by several.
create unique index article_identifier_once on article_identifier (kind, value) where kind in ('PMID', 'PMCID', 'BOOKSHELF');
create index article_identifier_by_value on article_identifier (value, kind);

create table tag (
    article_id   bigint      not null references article (id),
    term_id      bigint      not null references term (id),
    origin       text        not null check (origin in ('CURATOR', 'RULE', 'MODEL', 'IMPORT', 'CONTENT')),
    confidence   real        not null default 1 check (confidence between 0 and 1),
    tagged_by    bigint references account (id),
    validated_by bigint references account (id),
    tagged_at    timestamptz not null,
    primary key (article_id, term_id)
);
create index tag_by_term on tag (term_id);

-- An import as the operator sees it. Refusals name file, record and reason.
create sequence import_run_seq increment by 1;

create table import_run (
    id          bigint primary key,
    started_at  timestamptz not null,
    finished_at timestamptz,
    started_by  bigint references account (id),
    file        text        not null,
    records     integer     not null default 0,
    added       integer     not null default 0,
    updated     integer     not null default 0,
    unchanged   integer     not null default 0,
    refused     integer     not null default 0,
    deleted     integer     not null default 0,
    refusals    jsonb       not null default '[]',
    notes       jsonb       not null default '[]',
    failure_kind text,
    failure     text        not null default ''
);
