-- Webhooks that wait for a person: why, and what became of it.
alter table webhook_receipt drop constraint webhook_receipt_state_check;
alter table webhook_receipt add constraint webhook_receipt_state_check
  check (state in ('RECEIVED', 'WAITING', 'DONE', 'FOREIGN', 'FOR_A_PERSON', 'DISMISSED'));
alter table webhook_receipt add column trouble text; -- why a person must look, while one must
alter table webhook_receipt add column redrives integer not null default 0;
alter table webhook_receipt add column redriven_at timestamptz; -- its deadline counts from here

-- What a person ordered about a webhook, and the request it came with. The app role adds lines and
-- never changes them.
create table webhook_receipt_action (
  id           bigint generated always as identity primary key,
  receipt_id   bigint      not null references webhook_receipt,
  kind         text        not null check (kind in ('redrive', 'dismissal')),
  reason       text        not null,
  requested_by text        not null,
  requested_at timestamptz not null,
  operation    text        not null,
  request_key  text        not null,
  body_hash    bytea       not null,
  unique (requested_by, operation, request_key)
);
create index on webhook_receipt_action (receipt_id, id);
grant select, insert on webhook_receipt_action to ${appRole};
