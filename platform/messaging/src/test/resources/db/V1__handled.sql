create table handled (nr bigint generated always as identity, key text not null, note text not null, number integer not null);
