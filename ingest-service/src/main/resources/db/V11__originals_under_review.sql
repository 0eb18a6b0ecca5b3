-- What a turn was a translation of, beside a passage of it that was generalised: it comes back when that is undone.
alter table draft_decision add original_text text, add translator text;

-- Documents that words were redacted from do not return either, once their drafts are deleted.
insert into withdrawn_document (study_id, document_sha256, withdrawn_at)
select study_id, document_sha256, received_at from draft where document is null
on conflict do nothing;
