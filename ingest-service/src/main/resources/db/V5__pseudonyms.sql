-- A study's key: which name became which pseudonym, in the order in which they were met.
create table pseudonym (
    study_id uuid not null references study,
    position integer not null,             -- from 0
    kind     text not null,                -- person, place or organisation
    name     bytea not null,               -- sealed: 12 random bytes, then AES-256-GCM with the service's secret
    bearer   text not null,                -- the full pseudonym
    stands   text not null,                -- what stands in place of this form of the name
    primary key (study_id, position)
);

create index pseudonym_bearer on pseudonym (bearer);
create index pseudonym_stands on pseudonym (stands);

-- Who looked at a study's key, and why.
create table key_look (
    id        bigint generated always as identity primary key,
    study_id  uuid not null references study,
    who       text not null,
    why       text not null,
    looked_at timestamptz not null
);

create index key_look_study on key_look (study_id, id);
