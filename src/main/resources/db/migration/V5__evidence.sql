-- One claim from one article, and what reviewers said of it.
create sequence evidence_seq;

create table evidence (
    id            bigint primary key,
    version       integer     not null default 0,
    article_id    bigint      not null references article (id),
    status        text        not null check (status in
        ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'SUPERSEDED', 'SUSPENDED')),
    status_reason text        not null default '',
    origin        text        not null check (origin in ('PERSON', 'CONTENT')),
    author_id     bigint references account (id),
    reviewer_id   bigint references account (id),
    statement     text        not null default '',
    type          text check (type in ('PREDICTIVE', 'PROGNOSTIC', 'MECHANISTIC', 'REVERSAL', 'MONITORING')),
    direction     text check (direction in ('SUPPORTS', 'DOES_NOT_SUPPORT', 'INCONCLUSIVE')),
    significance  text,
    level         text check (level in ('A', 'B', 'C', 'D', 'E')),
    level_reason  text        not null default '',
    timing        text check (timing in ('PRIMARY', 'ADAPTIVE', 'ACQUIRED', 'NOT_STATED')),
    interaction   text check (interaction in ('COMBINATION', 'SEQUENTIAL', 'SUBSTITUTES')),
    design        text,
    setting       text        not null default '',
    n             integer check (n > 0),
    rating_items  jsonb       not null default '[]',
    outcomes      jsonb       not null default '[]',
    quotes        jsonb       not null default '[]',
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    submitted_at  timestamptz,
    accepted_at   timestamptz,
    -- Nobody accepts their own work. The starter set has neither author nor reviewer account: version control reviewed it.
    constraint evidence_reviewer_is_not_author check (
        (origin = 'CONTENT' and author_id is null and reviewer_id is null)
        or (origin = 'PERSON' and author_id is not null
            and (status not in ('ACCEPTED', 'SUPERSEDED', 'SUSPENDED') or reviewer_id is not null)
            and (reviewer_id is null or reviewer_id <> author_id))),
    constraint evidence_public_is_complete check (
        status not in ('ACCEPTED', 'SUPERSEDED', 'SUSPENDED')
        or (length(statement) between 40 and 1200 and type is not null and direction is not null
            and significance is not null and level is not null and timing is not null and accepted_at is not null)),
    constraint evidence_reason_is_given check (status not in ('REJECTED', 'SUSPENDED') or length(status_reason) > 0)
);
create index evidence_by_article on evidence (article_id);
create index evidence_by_status on evidence (status, id);
create index evidence_by_author on evidence (author_id, status);

-- Whose work it is can not be changed to let its author accept it.
create function keep_author() returns trigger language plpgsql as $$
begin
    if new.author_id is distinct from old.author_id or new.origin <> old.origin or new.article_id <> old.article_id then
        raise exception 'Author, origin and article of evidence E% never change', old.id;
    end if;
    return new;
end $$;
create trigger evidence_keeps_author before update on evidence for each row execute function keep_author();

create table evidence_term (
    evidence_id bigint  not null references evidence (id),
    place       integer not null,
    term_id     bigint  not null references term (id),
    state       text check (state in ('LOSS', 'GAIN', 'HIGH', 'LOW', 'MUTATED', 'WILD_TYPE', 'PRESENT', 'ABSENT')),
    primary key (evidence_id, place),
    unique nulls not distinct (evidence_id, term_id, state)
);
create index evidence_term_by_term on evidence_term (term_id);

create sequence review_seq increment by 50;

create table review (
    id          bigint primary key,
    evidence_id bigint      not null references evidence (id),
    reviewer_id bigint      not null references account (id),
    verdict     text        not null check (verdict in ('ACCEPTED', 'RETURNED', 'REJECTED')),
    comment     text        not null default '',
    at          timestamptz not null
);
create index review_by_evidence on review (evidence_id, id);
