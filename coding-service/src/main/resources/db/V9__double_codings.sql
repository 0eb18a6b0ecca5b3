-- Samples that several people code for themselves. Incidents by their ids only, so that a unit whose incident is not there
-- at the moment, or no more, has no words here.
create table double_coding (
    study_id       uuid        not null references study on delete cascade,
    number         int         not null,
    opened_by      text        not null,
    why            text        not null,
    opened_at      timestamptz not null default now(),
    incidents      int         not null,
    left_corrected int         not null default 0,
    left_withdrawn int         not null default 0,
    revealed_by    text,
    revealed_why   text,
    revealed_at    timestamptz,
    primary key (study_id, number)
);

create table double_coding_coder (
    study_id  uuid not null,
    number    int  not null,
    coder     int  not null,
    name      text not null,
    closed_at timestamptz,
    primary key (study_id, number, coder),
    foreign key (study_id, number) references double_coding on delete cascade
);

-- The codebook as it stood. A label that nobody chose is made of participants' words: it goes when words are withdrawn.
create table double_coding_code (
    study_id   uuid    not null,
    number     int     not null,
    ordinal    int     not null,
    code_id    text    not null,
    label      text    not null,
    definition text    not null,
    by_person  boolean not null,
    primary key (study_id, number, code_id),
    foreign key (study_id, number) references double_coding on delete cascade
);

create table double_coding_unit (
    study_id          uuid not null,
    number            int  not null,
    incident_id       text not null,
    transcript_number int  not null,
    primary key (study_id, number, incident_id),
    foreign key (study_id, number) references double_coding on delete cascade
);
create index double_coding_unit_of_incident on double_coding_unit (study_id, incident_id);

-- That a coder has read a unit; without a code: none applies.
create table double_coding_reading (
    study_id    uuid        not null,
    number      int         not null,
    coder       int         not null,
    incident_id text        not null,
    codes       text[]      not null,
    at          timestamptz not null default now(),
    primary key (study_id, number, coder, incident_id),
    foreign key (study_id, number, coder) references double_coding_coder on delete cascade,
    foreign key (study_id, number, incident_id) references double_coding_unit on delete cascade
);

-- What people came to when they talked about a unit. The latest counts; the others stay.
create table double_coding_agreed (
    id          bigint generated always as identity primary key,
    study_id    uuid        not null,
    number      int         not null,
    incident_id text        not null,
    codes       text[]      not null,
    who         text        not null,
    why         text        not null,
    at          timestamptz not null default now(),
    foreign key (study_id, number, incident_id) references double_coding_unit on delete cascade
);
create index double_coding_agreed_of_unit on double_coding_agreed (study_id, number, incident_id);
