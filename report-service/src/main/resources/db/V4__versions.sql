-- The highest version of each transcript that was heard of, where that is above 1, and the highest with which words were
-- withdrawn; 0 if none were.
create table transcript_version (
    study_id  uuid not null,
    number    int not null,
    version   int not null,
    withdrawn int not null default 0,
    primary key (study_id, number)
);

-- Acts by which participants withdrew. Who it was is told to nobody.
create table participant_withdrawn (
    study_id   uuid not null,
    withdrawal uuid not null,
    primary key (study_id, withdrawal)
);

-- Studies whose report was deleted because of words that it held, until there is another one.
create table withdrawn_report (
    study_id uuid primary key
);

-- What was kept before is the first version.
update transcript set body = (body::jsonb || '{"version": 1}')::text;
update passage set body = (body::jsonb || '{"version": 1}')::text;
update codes_completed set body = jsonb_set(body::jsonb, '{versions,transcripts}', (
    select coalesce(jsonb_agg(told || '{"version": 1}' order by place), '[]')
      from jsonb_array_elements(body::jsonb #> '{versions,transcripts}') with ordinality as one (told, place)))::text
 where jsonb_typeof(body::jsonb #> '{versions,transcripts}') = 'array';

-- The versions of the report's transcripts, in the same order, and the participants of whom it says that they withdrew.
alter table report add column versions int[] not null default '{}';
alter table report add column participants_withdrawn int not null default 0;
update report set versions = array_fill(1, array[cardinality(transcripts)]);
