-- What is to be deleted from topics of this service. Rows stay, to say when it was.
create table erasure (
    id        bigint generated always as identity primary key,
    topic     text collate "C" not null,
    asked_at  timestamptz not null,
    waves     text[],       -- relay waves that were underway when it was first seen, by the names of their transactions
    noted_at  timestamptz,  -- when the ends of the partitions were written down
    done_with bigint references erasure,    -- another one that does what this one asks for
    done_at   timestamptz
);

create index erasure_topic on erasure (topic);
create index erasure_open on erasure (topic, id) where done_at is null;

create table erasure_partition (
    erasure    bigint not null references erasure,
    partition  integer not null,
    end_offset bigint not null,             -- records before it are to be deleted
    waits_for  text[] not null default '{}', -- groups that have yet to read some of them
    done_at    timestamptz,
    primary key (erasure, partition)
);
