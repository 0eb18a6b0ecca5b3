-- What could not be read, a row a record, without words: the record itself lies in the dead-letter topic.
create table dead_letter (
    id               bigint generated always as identity primary key,
    consumer         text not null,
    topic            text not null,
    record_partition integer not null,
    record_offset    bigint not null,
    record_time      bigint not null,   -- of the record, ms since 1970: a topic made anew counts its offsets anew
    letter_topic     text not null,
    letter_partition integer not null,
    letter_offset    bigint not null,
    subject          text,              -- the study; this and the next three are null where they cannot be read
    key              text,
    type             text,
    event_id         text,
    reason           text not null,     -- of the last attempt
    attempts         integer not null default 1,
    kept_at          timestamptz not null,
    state            text not null check (state in ('open', 'retried', 'given-up', 'arrived')),
    unique (consumer, topic, record_partition, record_offset, record_time)
);

create index dead_letter_subject on dead_letter (subject) where state = 'open';
create index dead_letter_event on dead_letter (consumer, event_id) where state in ('open', 'given-up');

-- What was done about it. Rows are only added.
create table dead_letter_act (
    nr          bigint generated always as identity primary key,
    dead_letter bigint not null references dead_letter,
    act         text not null check (act in ('retried', 'still-unreadable', 'given-up', 'arrived')),
    reason      text,                   -- why it is still unreadable
    at          timestamptz not null,
    who         text,                   -- null where nobody did it
    why         text
);

create index dead_letter_act_letter on dead_letter_act (dead_letter, nr);
