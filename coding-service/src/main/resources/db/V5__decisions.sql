-- Decisions of people: facts, in order. They are never changed or deleted; what was undone is left out.
create table decision (
    study_id uuid        not null references study on delete cascade,
    number   int         not null,
    made_at  timestamptz not null,
    who      text        not null,
    why      text        not null,
    act      jsonb       not null,
    seen     jsonb       not null,
    primary key (study_id, number)
);

-- What is suggested, before decisions: the tables coding and code hold what both come to.
create table suggested_code (
    study_id   uuid  not null,
    analysis   int   not null,
    code_id    text  not null,
    ordinal    int   not null,
    label      text  not null,
    origin     text  not null,
    status     text  not null,
    definition text  not null,
    founder    text  not null,
    incidents  int   not null,
    details    jsonb not null,
    centre     bytea not null,
    primary key (study_id, analysis, code_id),
    foreign key (study_id, analysis) references analysis on delete cascade
);

create table suggested_passage (
    study_id          uuid not null,
    analysis          int  not null,
    transcript_number int  not null,
    passage           int  not null,
    digest            text not null,
    primary key (study_id, analysis, transcript_number, passage),
    foreign key (study_id, analysis) references analysis on delete cascade
);

create table suggested_coding (
    study_id          uuid   not null,
    analysis          int    not null,
    transcript_number int    not null,
    passage           int    not null,
    ordinal           int    not null,
    incident_id       text   not null,
    code_id           text   not null,
    similarity        float8 not null,
    status            text   not null,
    coder             text   not null,
    ledger            jsonb  not null,
    primary key (study_id, analysis, transcript_number, passage, ordinal),
    foreign key (study_id, analysis) references analysis on delete cascade
);

-- A code's middle, what a person says it means, and where a marked stretch stands. What an earlier release wrote has none of
-- these, and is analysed anew before anybody can decide about it.
alter table code add column centre bytea;
alter table code add column definition text not null default '';
alter table coding add column stretch jsonb;

-- When people last decided something about an analysis that has not been completed since.
alter table analysis add column decided_at timestamptz;
