-- Released words, as they arrive in any order. A study's row is there with the first thing that is heard of it.
create table study (
    study_id        uuid primary key,
    fields_revision int  not null default 0,
    title           text,
    question        text,
    note            text,
    newest_analysis int  not null default 1,
    shown_analysis  int  not null default 1
);

create table transcript (
    study_id          uuid not null references study on delete cascade,
    transcript_number int  not null,
    transcript_id     uuid not null,
    released_through  int  not null,
    document_sha256   text not null,
    passages          int  not null,
    name              text,
    incidents         int,
    primary key (study_id, transcript_number)
);

create table passage (
    study_id          uuid not null,
    transcript_number int  not null,
    passage           int  not null,
    incidents         int  not null,
    primary key (study_id, transcript_number, passage),
    foreign key (study_id, transcript_number) references transcript on delete cascade
);

create table incident (
    study_id          uuid not null,
    incident_id       text not null,
    transcript_number int  not null,
    passage           int  not null,
    turn              int  not null,
    start_at          int  not null,
    end_at            int  not null,
    speaker           text not null,
    text              text not null,
    text_sha256       text not null,
    compared          text not null,
    compared_sha256   text not null,
    lang              text not null,
    primary key (study_id, incident_id),
    foreign key (study_id, transcript_number, passage) references passage on delete cascade
);
create index incident_in_order on incident (study_id, transcript_number, passage, turn, start_at);

-- Vectors, computed once: the first that is committed counts, everywhere and for good.
create table vector (
    method_key      text  not null,
    text_sha256     text  not null,
    instruction_set text  not null,
    floats          bytea not null,
    primary key (method_key, text_sha256)
);

-- One row a revision of a study's analysis; (next_transcript, next_passage) is what it compares next.
create table analysis (
    study_id           uuid   not null references study on delete cascade,
    analysis           int    not null,
    next_transcript    int    not null default 1,
    next_passage       int    not null default 1,
    revision           bigint not null default 0,
    method_key         text   not null default '',
    codebook_version   int    not null default 0,
    compared           int    not null default 0,
    completed_through  int    not null default 0,
    fingerprint        text,
    primary key (study_id, analysis)
);

create table passage_coded (
    study_id          uuid not null,
    analysis          int  not null,
    transcript_number int  not null,
    passage           int  not null,
    version           int  not null,
    digest            text not null,
    primary key (study_id, analysis, transcript_number, passage),
    foreign key (study_id, analysis) references analysis on delete cascade
);

create table coding (
    study_id          uuid   not null,
    analysis          int    not null,
    coding_id         text   not null,
    incident_id       text   not null,
    code_id           text   not null,
    transcript_number int    not null,
    passage           int    not null,
    ordinal           int    not null,
    similarity        float8 not null,
    status            text   not null,
    coder             text   not null,
    ledger            jsonb  not null,
    primary key (study_id, analysis, coding_id),
    foreign key (study_id, analysis) references analysis on delete cascade
);
create index coding_in_order on coding (study_id, analysis, transcript_number, passage, ordinal);
create index coding_of_code on coding (study_id, analysis, code_id, transcript_number, passage, ordinal);

create table code (
    study_id   uuid  not null,
    analysis   int   not null,
    code_id    text  not null,
    ordinal    int   not null,
    label      text  not null,
    origin     text  not null,
    status     text  not null,
    founder    text  not null,
    incidents  int   not null,
    details    jsonb not null,
    primary key (study_id, analysis, code_id),
    foreign key (study_id, analysis) references analysis on delete cascade
);

-- What happened to the codes: nothing ends silently.
create table codebook_change (
    study_id uuid not null,
    analysis int  not null,
    version  int  not null,
    ordinal  int  not null,
    change   text not null,
    code_id  text not null,
    label    text not null,
    other_id text,
    reason   text,
    primary key (study_id, analysis, version, ordinal),
    foreign key (study_id, analysis) references analysis on delete cascade
);
create index codebook_change_of_code on codebook_change (study_id, analysis, code_id);
