-- The completion that was awaited last stays, so that themes can be made anew when a passage that was given up is read
-- after all.
alter table codebook add column awaited boolean not null default false;
alter table codebook add column completion jsonb;
update codebook set awaited = true, completion = jsonb_build_object('through', awaited_through, 'passages',
    awaited_passages, 'codes', awaited_codes, 'fingerprint', awaited_fingerprint) where awaited_through is not null;
alter table codebook drop column awaited_through, drop column awaited_passages, drop column awaited_codes,
    drop column awaited_fingerprint;

update synthesis set document = document || '{"gaps": 0}';

-- Coded passages that a person gave up. A record does not say which passage it was; those that the themes of an
-- analysis lack are explained by as many of these.
create table given_up (
    id       bigint generated always as identity primary key,
    study    uuid not null references study (id),
    reader   text not null,
    reason   text not null,
    analysis integer                -- whose gap it explains; null until there is one
);
create index given_up_study on given_up (study, id);
