-- What was told last of each memo, in each analysis.
create table told_memo (
    study_id uuid    not null,
    analysis int     not null,
    number   int     not null,
    version  int     not null,
    stands   boolean not null,
    primary key (study_id, analysis, number),
    foreign key (study_id, analysis) references analysis on delete cascade
);

-- Where what people wrote repeats five words of a transcript that are no longer said there: by the decision that holds it and
-- the place of the first of the five in it, without the words.
create table may_quote (
    study_id          uuid not null,
    number            int  not null,
    transcript_number int  not null,
    at                int  not null,
    primary key (study_id, number, transcript_number, at),
    foreign key (study_id, number) references decision on delete cascade
);
create index may_quote_of_transcript on may_quote (study_id, transcript_number);

-- Transcripts that people mark for themselves. Marks are held as in decisions, and no words are kept.
create table free_marking (
    study_id          uuid        not null references study on delete cascade,
    number            int         not null,
    transcript_number int         not null,
    opened_by         text        not null,
    why               text        not null,
    opened_at         timestamptz not null default now(),
    primary key (study_id, number)
);

create table free_marking_coder (
    study_id  uuid not null,
    number    int  not null,
    coder     int  not null,
    name      text not null,
    closed_at timestamptz,
    primary key (study_id, number, coder),
    foreign key (study_id, number) references free_marking on delete cascade
);

create table free_mark (
    study_id uuid not null,
    number   int  not null,
    coder    int  not null,
    mark     int  not null,
    code_id  text not null,
    from_id  text not null,
    start_at int  not null,
    to_id    text not null,
    end_at   int  not null,
    primary key (study_id, number, mark),
    foreign key (study_id, number, coder) references free_marking_coder on delete cascade
);
