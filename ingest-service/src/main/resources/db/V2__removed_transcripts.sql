-- What is left of a transcript that was taken back: its number is never given again, and its document does not return.
create table removed_transcript (
    id              uuid primary key,
    study_id        uuid not null references study,
    number          integer not null,
    document_sha256 char(64) not null,
    removed_at      timestamptz not null,
    unique (study_id, number),
    unique (study_id, document_sha256)
);
