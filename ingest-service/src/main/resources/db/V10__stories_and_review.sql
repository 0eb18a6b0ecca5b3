-- Passages of released transcripts that tell somebody else's story and are not quoted.
create table story (
    transcript_id uuid not null references transcript on delete cascade,
    turn          integer not null,
    span_start    integer not null,        -- in code points of the turn's text
    span_end      integer not null,        -- exclusive
    whose         text not null,           -- client, colleague, perpetrator, official, relative or somebody
    primary key (transcript_id, turn, span_start)
);
