-- Who takes part, as the researchers say. Real names: they never leave this service.
create table participant (
    study_id     uuid not null references study,
    position     integer not null,
    name         text not null,
    pseudonym    text,
    moderates    boolean not null,
    consent      text not null,            -- yes, no or open
    approachable text not null,            -- likewise
    groups       jsonb not null,           -- [{"column", "value"}], the researchers' own columns
    primary key (study_id, position)
);
