-- What became of an action that one person asked for: a second person's approval carries it out, a
-- withdrawal ends it. The app role adds lines and never changes them.
alter table webhook_receipt_action add unique (id, requested_by);
create table webhook_receipt_decision (
  action_id    bigint      not null primary key, -- decided once
  requested_by text        not null,
  kind         text        not null check (kind in ('approval', 'withdrawal', 'none-needed')),
  reason       text        check ((reason is not null) = (kind = 'withdrawal')),
  decided_by   text        not null,
  decided_at   timestamptz not null,
  operation    text        not null,
  request_key  text        not null,
  body_hash    bytea       not null,
  unique (decided_by, operation, request_key),
  foreign key (action_id, requested_by) references webhook_receipt_action (id, requested_by),
  constraint another_person_approves check (kind <> 'approval' or decided_by <> requested_by)
);
-- Until now one person's word was enough, and had its effect at once.
insert into webhook_receipt_decision
  select id, requested_by, 'none-needed', null, requested_by, requested_at, operation, request_key,
         body_hash
    from webhook_receipt_action;
grant select, insert on webhook_receipt_decision to ${appRole};
