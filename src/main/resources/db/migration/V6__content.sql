-- What the starter content wrote, so that a person's later change is left alone.
create table content_record (
    key          text primary key,
    kind         text   not null check (kind in ('SET', 'TERM', 'PAGE', 'ARTICLE', 'EVIDENCE')),
    subject_id   bigint not null,
    fingerprints jsonb  not null default '{}'
);
