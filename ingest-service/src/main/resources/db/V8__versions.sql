-- A released transcript has versions: each correction and each withdrawal makes the next one (ADR 8).
alter table transcript add column version integer not null default 1;
alter table transcript alter column document drop not null;        -- deleted with words that are withdrawn
alter table draft alter column document drop not null;             -- likewise
