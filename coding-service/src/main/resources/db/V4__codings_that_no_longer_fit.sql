-- What revisions of transcripts told. All of it is ids and figures, and holds no words.
create table revision (
    study_id          uuid not null,
    transcript_number int  not null,
    version           int  not null,
    withdrawn         int  not null,
    primary key (study_id, transcript_number, version),
    foreign key (study_id, transcript_number) references transcript on delete cascade
);

-- Incidents that are no more, with those that hold words of the same turn since.
create table ended_incident (
    study_id          uuid    not null,
    incident_id       text    not null,
    transcript_number int     not null,
    version           int     not null,
    withdrawn         boolean not null,
    since             text[]  not null,
    primary key (study_id, incident_id),
    foreign key (study_id, transcript_number) references transcript on delete cascade
);

-- Codings that people were shown when a version came: those of incidents that ended no longer fit. The others go once
-- every revision up to that version has told what ended.
create table set_aside (
    study_id          uuid   not null,
    incident_id       text   not null,
    code_id           text   not null,
    transcript_number int    not null,
    version           int    not null,
    similarity        float8 not null,
    status            text   not null,
    coder             text   not null,
    primary key (study_id, incident_id, code_id),
    foreign key (study_id, transcript_number) references transcript on delete cascade
);
