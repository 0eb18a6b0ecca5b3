create table study (
    id           uuid primary key,
    revision     integer not null,
    title        text not null,
    question     text,
    lens_name    text,
    lens_version text,
    lens_source  text,
    language     text not null,
    note         text,
    segment      text not null,
    moderators   text[] not null,
    opened_at    timestamptz not null
);

create table transcript (
    id               uuid primary key,
    study_id         uuid not null references study,
    number           integer not null,      -- canonical order in the study, given at release
    released_through integer not null,
    document         bytea not null,        -- as it was uploaded, so that it can be read again
    document_sha256  char(64) not null,
    name             text not null,
    format           text not null,
    bytes            bigint not null,
    preamble         text not null,
    turns            integer not null,
    words            integer not null,
    incidents        integer not null,
    passages         integer not null,
    duration_ms      bigint,
    released_at      timestamptz not null,
    unique (study_id, number),
    unique (study_id, document_sha256)
);

create table turn (
    transcript_id uuid not null references transcript,
    turn          integer not null,         -- counts all turns of the document from 0
    speaker       text not null,
    role          text not null,
    text          text not null,
    annotations   jsonb not null,           -- [{"kind", "start", "end"}], in code points of the text
    words         integer not null,
    start_ms      bigint,
    end_ms        bigint,
    primary key (transcript_id, turn)
);

create table passage (
    transcript_id uuid not null references transcript,
    passage       integer not null,         -- from 1
    first_turn    integer not null,
    first_offset  integer not null,         -- where it begins in that turn, in code points
    last_turn     integer not null,
    last_end      integer not null,         -- where it ends in that turn, exclusive
    primary key (transcript_id, passage)
);

create table incident (
    transcript_id uuid not null references transcript,
    turn          integer not null,
    ordinal       integer not null,         -- place among the incidents of its turn, from 0
    id            text collate "C" not null,
    span_start    integer not null,         -- in code points of the turn's text; the words stand there only
    span_end      integer not null,         -- exclusive
    text_sha256   char(64) not null,
    passage       integer not null,
    prompted_by   integer,
    primary key (transcript_id, turn, ordinal),
    foreign key (transcript_id, turn) references turn,
    foreign key (transcript_id, passage) references passage
);
