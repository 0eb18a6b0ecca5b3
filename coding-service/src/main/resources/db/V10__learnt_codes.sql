-- Codes that the machine learnt from what people decided: each is the code that they founded or touched, whatever carries it.
alter table suggested_code add column learnt boolean not null default false;
