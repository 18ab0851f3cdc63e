-- Every read by an auditor is on record before it is answered. The app role adds lines and never
-- changes them.
create table auditor_read (
  id         bigint generated always as identity primary key,
  read_at    timestamptz not null,
  subject    text not null,
  method     text not null,
  path       text not null,
  trace_id   text not null
);
create index on auditor_read (subject, read_at);
grant select, insert on auditor_read to ${appRole};
