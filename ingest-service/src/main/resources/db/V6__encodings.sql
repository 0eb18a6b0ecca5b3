-- Which encoding a document's owner gave, so that it can be read again; null where its bytes are Unicode or tell.
alter table transcript add column encoding text;
alter table draft add column encoding text;
