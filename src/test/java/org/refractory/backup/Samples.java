package org.refractory.backup;

import java.util.Set;

/** A row and more in each table, with what is hard to carry over: odd text, long text, nothing, references backwards. */
final class Samples {
    static final Set<String> LEFT_OUT = Set.of("session", "invitation", "sign_in_failure", "sign_in_success");

    static final String EVERYTHING = """
            insert into account (id, email, name, role, password_hash, created_at)
              select nextval('account_seq'), 'p' || n || '@example.org', E'Ada \\t\\\\ "O''Neil" ' || n, 'ADMIN', '$2a$', now()
              from generate_series(1, 3) n;
            insert into session (id, secret_hash, account_id, kind, created_at, last_seen_at, expires_at)
              values (nextval('session_seq'), repeat('a', 64), 1, 'BROWSER', now(), now(), now());
            insert into invitation (secret_hash, purpose, account_id, created_at, expires_at)
              values (repeat('b', 64), 'RESET', 1, now(), now());
            insert into sign_in_failure (account, address, at) values ('x', '127.0.0.1', now());
            insert into sign_in_success (account, address, at) values ('x', '127.0.0.1', now());
            insert into term (id, kind, slug, name, parent_id) values
              (51, 'MECHANISM', 'child', E'A child before its parent\\n\\\\.\\n', 101), (101, 'MECHANISM', 'parent', '\\N', null);
            select setval('term_seq', 101);
            insert into site_page (id, slug, title, body) values (nextval('site_page_seq'), 'about', 'About', E'a\\rb\\r\\nc\\f\\v\\b');
            insert into article (id, state, title, abstract, source, source_hash, created_at, changed_at)
              select nextval('article_seq'), 'IN_SCOPE', 'Title ' || n || ' ÄÖ 漢字 🧬', jsonb_build_array(
                jsonb_build_object('label', '', 'text', repeat(E'line\\nwith "quotes" and \\\\n ', n * 100))),
                'DESK', decode(md5(n::text), 'hex'), '0001-01-01 00:00:00.000001+00 BC', 'infinity'
              from generate_series(1, 20) n;
            update article set merged_into = 7 where id = 3;
            insert into article_identifier values (1, 'PMID', '123'), (1, 'OTHER', E'\\\\x00');
            insert into tag (article_id, term_id, origin, confidence, tagged_at) values (1, 51, 'RULE', 0.1, now());
            insert into import_run (id, started_at, file, refusals) values (nextval('import_run_seq'), now(), 'f', '["a\\nb"]');
            insert into evidence (id, article_id, status, origin, author_id, reviewer_id, created_at, changed_at) values
              (nextval('evidence_seq'), 1, 'DRAFT', 'PERSON', 1, null, now(), now());
            insert into evidence_term values (1, 0, 51, 'LOSS');
            insert into review (id, evidence_id, reviewer_id, verdict, at) values (nextval('review_seq'), 1, 51, 'RETURNED', now());
            insert into content_record (key, kind, subject_id) values ('k', 'SET', 0);
            insert into activity (position, at, actor_kind, verb, subject_kind, subject_id, after, is_public)
              select nextval('activity_position'), now(), 'SYSTEM', 'ADDED', 'ARTICLE', n, '{"a": 1.50}', true
              from generate_series(1, 20) n;
            """;

    private Samples() {}
}
