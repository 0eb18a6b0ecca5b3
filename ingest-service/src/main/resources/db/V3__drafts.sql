alter table study add names text not null default 'keep';          -- or 'replace'
alter table study add reviewed boolean not null default false;     -- a person signs off each transcript

-- Transcripts that wait for a person to release them: nothing of these has left this service.
create table draft (
    id              uuid primary key,                              -- the transcript's, when it is released
    study_id        uuid not null references study,
    position        bigint generated always as identity,           -- the order in which they were received
    document        bytea not null,
    document_sha256 char(64) not null,
    name            text not null,
    format          text not null,
    bytes           bigint not null,
    preamble        text not null,
    turns           integer not null,
    words           integer not null,
    duration_ms     bigint,
    received_at     timestamptz not null,
    unique (study_id, document_sha256)
);

create table draft_turn (
    transcript_id uuid not null references draft on delete cascade,
    turn          integer not null,
    speaker       text not null,
    role          text not null,
    text          text not null,
    annotations   jsonb not null,
    words         integer not null,
    start_ms      bigint,
    end_ms        bigint,
    primary key (transcript_id, turn)
);
