-- What leaves: events in the order of their transactions, for each topic and key.
create table outbox_key (
    topic         text collate "C" not null,
    key           text collate "C" not null,
    last_sequence bigint not null,
    primary key (topic, key)
);

create table outbox_event (
    topic       text collate "C" not null,
    key         text collate "C" not null,
    sequence    bigint not null,
    id          uuid not null,
    type        text not null,
    source      text not null,
    subject     text not null,
    occurred_at timestamptz not null,
    traceparent text not null,
    data        bytea not null,     -- JSON in UTF-8, as it is sent
    sent_at     timestamptz,        -- null until the broker has answered; a row stays, to be sent again on demand
    primary key (topic, key, sequence)
);

-- Small whatever the size of the table: the relay looks here.
create index outbox_event_unsent on outbox_event (topic, key, sequence) where sent_at is null;
create index outbox_event_subject on outbox_event (subject);

-- What has arrived: rows outlive the retention of topics.
create table inbox_event (
    consumer    text not null,
    event_id    text not null,
    received_at timestamptz not null,
    primary key (consumer, event_id)
);
