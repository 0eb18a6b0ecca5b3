-- The words as spoken, where the text is a translation, and the role of whoever translated.
alter table turn add original_text text, add translator text;
alter table draft_turn add original_text text, add translator text;
alter table earlier_turn add original_text text, add translator text;
