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
