-- A released transcript has versions: each correction and each withdrawal makes the next one (ADR 8). The tables of
-- transcripts, turns, passages and incidents hold the present version.
alter table transcript add column version integer not null default 1;
alter table transcript alter column document drop not null;        -- deleted with words that are withdrawn
alter table draft alter column document drop not null;             -- likewise

create table transcript_version (
    id            uuid primary key default gen_random_uuid(),
    transcript_id uuid not null references transcript on delete cascade,
    version       integer not null,
    because       text not null check (because in ('release', 'correction', 'withdrawal')),
    who           text,                                            -- null for the first
    why           text,
    turns         integer not null,
    made_at       timestamptz not null,
    unique (transcript_id, version)
);

insert into transcript_version (transcript_id, version, because, turns, made_at)
select id, 1, 'release', turns, released_at from transcript;

-- The turns of earlier versions. A withdrawal deletes those of all versions of its transcript.
create table earlier_turn (
    version_id  uuid not null references transcript_version on delete cascade,
    turn        integer not null,
    speaker     text not null,
    role        text not null,
    text        text not null,
    annotations jsonb not null,
    words       integer not null,
    start_ms    bigint,
    end_ms      bigint,
    primary key (version_id, turn)
);

-- Where the words of a turn came from, which the ids of its incidents follow from. None for a first version, whose turns
-- are their own.
create table turn_origin (
    transcript_id  uuid not null references transcript on delete cascade,
    turn           integer not null,
    origin_version integer not null,
    origin_turn    integer not null,
    primary key (transcript_id, turn),
    unique (transcript_id, origin_version, origin_turn)
);

-- Ids of incidents that earlier versions had and the present one does not: others are told never to show them again.
create table gone_incident (
    transcript_id uuid not null references transcript on delete cascade,
    position      bigint generated always as identity,
    id            text collate "C" not null,
    primary key (transcript_id, id)
);

-- Documents that words were withdrawn from, so that they do not return with them.
create table withdrawn_document (
    study_id        uuid not null references study,
    document_sha256 char(64) not null,
    withdrawn_at    timestamptz not null,
    primary key (study_id, document_sha256)
);

-- Turns of others that a person has to look at after words were withdrawn, known by their origins.
create table queued_turn (
    id             bigint generated always as identity primary key,
    study_id       uuid not null references study,
    transcript_id  uuid not null references transcript on delete cascade,
    origin_version integer not null,
    origin_turn    integer not null,
    because        text not null check (because in ('names', 'answers')),
    queued_at      timestamptz not null,
    decided_as     text check (decided_as in ('left', 'changed')),  -- null while it waits
    decided_by     text,
    decided_at     timestamptz
);

create unique index queued_turn_waiting on queued_turn (transcript_id, origin_version, origin_turn, because)
    where decided_as is null;
create index queued_turn_study on queued_turn (study_id) where decided_as is null;
