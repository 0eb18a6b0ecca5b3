-- What was given up explains gaps of the analysis that was the newest then, and goes when its event is read after all.
-- Without an analysis it waits for the first one of its study.
alter table given_up add column event text not null default '';    -- the id; empty where it was not kept or not readable
update given_up set analysis = study.analysis from study
    where study.id = given_up.study and given_up.analysis is null and study.analysis > 0;
