-- The one log: every change of anything curated or public, in commit order, never changed again.
-- The sequence has no cache: a position drawn under the writer's advisory lock is greater than all committed ones.
create sequence activity_position cache 1;

create table activity (
    position     bigint primary key,
    at           timestamptz not null,
    actor_kind   text        not null check (actor_kind in ('PERSON', 'CONTENT', 'SYSTEM')),
    actor_id     bigint references account (id),
    verb         text        not null,
    subject_kind text        not null,
    subject_id   bigint      not null,
    before       jsonb,
    after        jsonb,
    is_public    boolean     not null,
    check ((actor_kind = 'PERSON') = (actor_id is not null))
);
create index activity_by_subject on activity (subject_kind, subject_id, position);
create index activity_public on activity (position) where is_public;
create index activity_by_actor on activity (actor_id, position) where actor_id is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The % log is append-only: % is refused', tg_table_name, tg_op;
end $$;

create trigger activity_is_append_only before update or delete on activity
    for each row execute function refuse_change();
create trigger activity_is_never_emptied before truncate on activity
    for each statement execute function refuse_change();
