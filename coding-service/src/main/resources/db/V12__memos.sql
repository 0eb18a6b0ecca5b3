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
