-- What researchers brought to their studies: a codebook, and codings that people made. Digests tell it from anything else.
create table brought_codebook (
    study_id   uuid    primary key references study on delete cascade,
    sha256     text    not null,
    only_these boolean not null
);

create table brought_code (
    study_id   uuid not null references brought_codebook on delete cascade,
    ordinal    int  not null,
    name       text not null,
    definition text not null,
    primary key (study_id, ordinal)
);

create table brought_examples (
    study_id uuid primary key references study on delete cascade,
    sha256   text not null
);

-- Places in the study's own talk: no words of it.
create table brought_place (
    study_id uuid    not null references brought_examples on delete cascade,
    ordinal  int     not null,
    document text    not null,
    turn     int     not null,
    start_at int     not null,
    end_at   int     not null,
    code     text    not null,
    applies  boolean not null,
    coder    text    not null,
    primary key (study_id, ordinal)
);
create index brought_place_in_document on brought_place (study_id, document, turn);

-- Passages that show a code. Those that repeat words of the study are deleted with them.
create table brought_passage (
    study_id uuid not null references study on delete cascade,
    source   text not null,
    ordinal  int  not null,
    code     text not null,
    text     text not null,
    primary key (study_id, source, ordinal)
);
