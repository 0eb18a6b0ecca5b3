-- So that what a service says about a study on its own account continues the trace of what it heard last about it.
alter table inbox_event add column subject text, add column traceparent text;

create index inbox_event_trace on inbox_event (subject, received_at) where traceparent is not null;
