-- What people decided about words: a name of some kind, or none. The newest about the same words counts.
create table name_verdict (
    id         bigint generated always as identity primary key,
    study_id   uuid not null references study,
    words      bytea not null,             -- sealed as names are
    kind       text,                       -- person, place or organisation; null where they are no name
    decided_at timestamptz not null
);

create index name_verdict_study on name_verdict (study_id, id);
