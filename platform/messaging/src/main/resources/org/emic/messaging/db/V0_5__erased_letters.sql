-- Letters whose words are to be deleted everywhere.
alter table dead_letter
    drop constraint dead_letter_state_check,
    add constraint dead_letter_state_check check (state in ('open', 'retried', 'given-up', 'arrived', 'erased')),
    add column event_time timestamptz,  -- when the event happened; this and the next two are null where they cannot be read
    add column version integer,
    add column analysis integer,
    add column gone_at timestamptz;     -- when the erased letter had left Kafka

alter table dead_letter_act
    drop constraint dead_letter_act_act_check,
    add constraint dead_letter_act_act_check
        check (act in ('retried', 'still-unreadable', 'given-up', 'arrived', 'erased'));

create index dead_letter_key on dead_letter (consumer, key) where state <> 'erased';
create index dead_letter_erased on dead_letter (letter_topic) where state = 'erased' and gone_at is null;

-- Which letters are erased: those that are there, and those that come later.
create table letter_erasure (
    consumer text not null,
    key      text collate "C" not null, -- of the record; with a slash at its end, of all records whose keys begin so
    field    text not null check (field in ('', 'version', 'analysis')),
    below    integer not null,          -- only where the record's own number is lower, if there is a field
    before   timestamptz,               -- and where it cannot be read, only what happened before
    asked_at timestamptz not null,
    primary key (consumer, key, field)
);
