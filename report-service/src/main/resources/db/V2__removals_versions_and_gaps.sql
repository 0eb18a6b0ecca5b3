-- Transcripts that were taken back: nothing of them is kept, and nothing that arrives of them.
create table removed_transcript (
    study_id uuid not null,
    number   int not null,
    primary key (study_id, number)
);

-- What a person gave up because it could not be read here. A record of codings does not say whose they were; the
-- passages that an edition lacks are explained by as many of these.
create table words_given_up (
    study_id      uuid not null,
    transcript_id uuid not null,
    passage       int not null,
    reader        text not null,
    reason        text not null,
    primary key (study_id, transcript_id, passage)
);

create table codings_given_up (
    id       bigint generated always as identity primary key,
    study_id uuid not null,
    reader   text not null,
    reason   text not null,
    analysis int                     -- whose gap it explains; null until there is one
);
create index codings_given_up_study on codings_given_up (study_id, id);

-- Null where it was not told: then it is the newest that is here, whenever one looks.
alter table codes_completed alter column codebook_version drop not null;
update codes_completed set body = (body::jsonb || '{"gaps": []}')::text;

-- Of two themes of the same codes, those with fewer gaps count.
alter table themes_synthesised add column fingerprint text not null default '';
update themes_synthesised set body = (body::jsonb || '{"fingerprint": ""}')::text;
alter table themes_synthesised drop constraint themes_synthesised_pkey;
alter table themes_synthesised add primary key (study_id, analysis, through, codes_fingerprint, fingerprint);
alter table themes_completed add column gaps int not null default 0;
alter table themes_completed add column body text not null default '[]';  -- JSON: the gaps

-- What the report holds and what it lacks.
alter table report add column transcripts int[] not null default '{}';
alter table report add column gaps text not null default '[]';            -- JSON
