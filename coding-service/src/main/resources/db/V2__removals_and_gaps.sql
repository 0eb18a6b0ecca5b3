-- A transcript that was taken back keeps its number, as a place without passages.
alter table transcript add column removed boolean not null default false;

-- Passages that could not be read and that a person gave up: they count as arrived without incidents.
create table gap (
    study_id          uuid not null,
    transcript_number int  not null,
    passage           int  not null,
    reader            text not null,
    reason            text not null,
    primary key (study_id, transcript_number, passage),
    foreign key (study_id, transcript_number) references transcript on delete cascade
);

-- Whether a vector is still somebody's.
create index incident_of_vector on incident (compared_sha256);
