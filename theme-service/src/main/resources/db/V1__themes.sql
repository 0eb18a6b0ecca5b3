-- What the service has heard of a study. The title is missing for as long as codes arrived before the study itself.
create table study (
    id       uuid primary key,
    revision integer,
    title    text,
    note     text not null default '',
    analysis integer not null default 0      -- the newest that was heard of
);

-- The codebook of the newest analysis.
create table codebook (
    study             uuid primary key references study (id),
    analysis          integer not null,
    version           integer not null,
    completed_through integer not null,      -- the transcript that the themes cover
    stale             boolean not null,      -- whether something arrived since they were made
    awaited_through   integer,               -- said to be complete; themes are still to be made
    awaited_passages  integer,
    awaited_codes     integer,
    awaited_fingerprint text
);

create table code (
    study    uuid not null references codebook (study),
    code     text collate "C" not null,
    document jsonb not null,
    primary key (study, code)
);

-- For each coded passage, how often a code's incidents were nearest to which other code.
create table passage (
    study      uuid not null references codebook (study),
    transcript integer not null,
    passage    integer not null,
    version    integer not null,
    document   jsonb not null,
    primary key (study, transcript, passage)
);

-- Changes that came before their turn.
create table waiting_delta (
    study    uuid not null references codebook (study),
    version  integer not null,
    document jsonb not null,
    primary key (study, version)
);

-- The themes that are shown.
create table synthesis (
    study      uuid primary key references study (id),
    analysis   integer not null,
    through    integer not null,
    themes     integer not null,
    sub_themes integer not null,
    document   jsonb not null
);
