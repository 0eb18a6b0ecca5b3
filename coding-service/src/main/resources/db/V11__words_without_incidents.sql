-- Turns, or parts of long ones, in which there is no incident: moderators' words, and what is too short to code. They have
-- no vectors, and leave with their passage as incidents do.
create table context_turn (
    study_id          uuid not null,
    turn_id           text not null,
    transcript_number int  not null,
    passage           int  not null,
    turn              int  not null,
    start_at          int  not null,
    end_at            int  not null,
    speaker           text not null,
    role              text not null,
    text              text not null,
    primary key (study_id, turn_id, start_at),
    foreign key (study_id, transcript_number, passage) references passage on delete cascade
);
create index context_turn_in_order on context_turn (study_id, transcript_number, turn, start_at);

-- All that is said, and by what id a mark holds it.
create view said as
select study_id, transcript_number, passage, turn, start_at, end_at, speaker, text, incident_id as held_by, '' as context
  from incident
 union all
select study_id, transcript_number, passage, turn, start_at, end_at, speaker, text, turn_id, role
  from context_turn;

-- Whether the code is that of words beside the incident, and not the incident's.
alter table coding add column beside boolean not null default false;
