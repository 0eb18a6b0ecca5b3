-- Which lens a study reads with. A lens may come before anything else is known of its study, so nothing refers to it.

-- What the study was opened with.
create table declared_lens (
    study_id        uuid primary key,
    fields_revision int  not null,
    name            text,
    version         text
);

-- Researchers' own lenses, each version as it came.
create table own_lens (
    number   bigint generated always as identity primary key,
    study_id uuid not null,
    name     text not null,
    version  text not null,
    sha256   text not null,
    file     text not null,
    unique (study_id, name, version)
);

-- Who chose a lens, or turned it off or on; the last one counts.
create table lens_act (
    number   bigint generated always as identity primary key,
    study_id uuid        not null,
    act      text        not null,
    name     text        not null,
    version  text        not null,
    who      text        not null,
    why      text        not null,
    at       timestamptz not null
);
create index lens_act_of_study on lens_act (study_id, number);
