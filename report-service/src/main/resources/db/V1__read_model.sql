-- What other services said, as it was said last. Nothing here depends on the order in which it arrived, but for
-- codes_completed.codebook_version: events of one study on emic.codes.v1 arrive in order.

create table study (
    study_id     uuid primary key,
    revision     int not null,
    title        text not null,
    language     text not null,
    names        text not null,
    segment      text not null,
    reviewed     boolean not null,
    question     text not null,
    lens_name    text not null,
    lens_version text not null,
    note         text not null
);

create table transcript (
    study_id  uuid not null,
    number    int not null,
    incidents int not null,
    body      text not null,        -- JSON, without words
    primary key (study_id, number)
);

create table passage (
    study_id   uuid not null,
    transcript int not null,
    passage    int not null,
    incidents  int not null,
    body       text not null,       -- JSON: turns and incidents
    primary key (study_id, transcript, passage)
);

create table passage_coded (
    study_id   uuid not null,
    analysis   int not null,
    transcript int not null,
    passage    int not null,
    version    int not null,
    compared   int not null,
    codings    int not null,
    body       text not null,       -- JSON
    primary key (study_id, analysis, transcript, passage)
);

create table codebook_version (
    study_id uuid not null,
    analysis int not null,
    version  int not null,
    primary key (study_id, analysis, version)
);

-- Every change, so that the codebook can be put together as it stood when the codes were completed.
create table code (
    study_id uuid not null,
    analysis int not null,
    code     text collate "C" not null,
    version  int not null,
    place    int not null,
    live     boolean not null,
    body     text not null,         -- JSON
    primary key (study_id, analysis, code, version, place)
);

create table codes_completed (
    study_id         uuid not null,
    analysis         int not null,
    through          int not null,
    fingerprint      text not null,
    codebook_version int not null,
    body             text not null, -- JSON: counts and method
    primary key (study_id, analysis, through, fingerprint)
);

create table themes_synthesised (
    study_id          uuid not null,
    analysis          int not null,
    through           int not null,
    codes_fingerprint text not null,
    themes            int not null,
    sub_themes        int not null,
    body              text not null, -- JSON
    primary key (study_id, analysis, through, codes_fingerprint)
);

create table themes_completed (
    study_id          uuid not null,
    analysis          int not null,
    through           int not null,
    codes_fingerprint text not null,
    fingerprint       text not null,
    themes            int not null,
    sub_themes        int not null,
    primary key (study_id, analysis, through, codes_fingerprint, fingerprint)
);

-- The newest report of each study.
create table report (
    study_id           uuid primary key,
    analysis           int not null,
    through            int not null,
    codes_fingerprint  text not null,
    themes_fingerprint text not null,
    study_revision     int not null
);

create table report_file (
    study_id   uuid not null references report on delete cascade,
    place      int not null,
    name       text not null,
    media_type text not null,
    bytes      bigint not null,
    sha256     text not null,
    content    bytea not null,
    primary key (study_id, name)
);
alter table report_file alter column content set storage external;

-- A row a study, locked while its report is composed. Those who keep facts never wait for it: they leave a change.
create table composing (
    study_id   uuid primary key,
    not_before timestamptz           -- after a failure
);

create table change (
    id       bigint generated always as identity primary key,
    study_id uuid not null
);
create index change_study on change (study_id, id);
