-- The words as spoken, where the text is a translation, and the role of whoever translated; the language (BCP 47) of a turn
-- that is not in the study's.
alter table turn add original_text text, add translator text, add lang text;
alter table draft_turn add original_text text, add translator text, add lang text;
alter table earlier_turn add original_text text, add translator text, add lang text;
