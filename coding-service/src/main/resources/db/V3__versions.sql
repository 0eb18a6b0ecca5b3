-- The highest version of the transcript that was heard of. What only its revision told leaves the rest open.
alter table transcript add column version int not null default 1;
alter table transcript alter column passages drop not null;
alter table transcript alter column document_sha256 drop not null;

-- Texts of a lower version whose vectors wait to see whether the higher one has them, too: until it has arrived as a whole.
create table leftover_vector (
    study_id          uuid not null,
    transcript_number int  not null,
    text_sha256       text not null,
    primary key (study_id, transcript_number, text_sha256),
    foreign key (study_id, transcript_number) references transcript on delete cascade
);
