-- What was given up explains gaps of the analysis that was the newest then, and goes when its event is read after all.
-- Without an analysis it waits for the first one of its study.
alter table codings_given_up add column event text not null default '';    -- the id; empty where it is not known
update codings_given_up g set analysis = greatest(
    (select max(analysis) from passage_coded where study_id = g.study_id),
    (select max(analysis) from codebook_version where study_id = g.study_id),
    (select max(analysis) from codes_completed where study_id = g.study_id)) where analysis is null;
