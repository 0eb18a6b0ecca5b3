-- Passages of released transcripts that tell somebody else's story and are not quoted.
create table story (
    transcript_id uuid not null references transcript on delete cascade,
    turn          integer not null,
    span_start    integer not null,        -- in code points of the turn's text
    span_end      integer not null,        -- exclusive
    whose         text not null,           -- client, colleague, perpetrator, official, relative or somebody
    primary key (transcript_id, turn, span_start)
);

-- How often the words of a draft were changed: a decision about a place counts for the words that its person saw.
-- The document is deleted where words were redacted; its SHA-256 stays.
alter table draft add column edition integer not null default 0;

-- What people decided about single places of drafts. Places are in the words as they are now, in code points.
create table draft_decision (
    transcript_id uuid not null references draft on delete cascade,
    turn          integer not null,
    span_start    integer not null,
    span_end      integer not null,        -- exclusive
    act           text not null,           -- keep, replace, allow, withhold or generalise
    kind          text,                    -- of what is replaced; whose story is withheld
    quotable      boolean not null,        -- a story may be quoted
    before        text,                    -- what stood there before it was generalised, so that it can come back
    annotations   jsonb not null,          -- of what stood there before
    primary key (transcript_id, turn, span_start, span_end)
);

-- A name that was erased from the key: its pseudonym stands in what was released and is not given again.
alter table pseudonym alter column name drop not null;

-- Who erased names, or decisions about words, and why.
create table name_erasure (
    id        bigint generated always as identity primary key,
    study_id  uuid not null references study,
    what      text not null,               -- a pseudonym, or what else; never a real name
    names     integer not null,
    who       text not null,
    why       text not null,
    erased_at timestamptz not null
);

create index name_erasure_study on name_erasure (study_id, id);
