-- A webhook on record: durable before it is acknowledged. Another table than the inbox of commands.
create table webhook_receipt (
  id           bigint generated always as identity primary key, -- the order of receipt
  provider     text        not null,
  account      text        not null, -- the seller's account whose secret signed it
  event_id     text        not null, -- the provider's id; a hash of the bytes when they hold none
  received_at  timestamptz not null,
  sealed       bytea       not null, -- the raw bytes, encrypted under a month's key
  state        text        not null default 'RECEIVED'
    check (state in ('RECEIVED', 'WAITING', 'DONE', 'FOREIGN', 'FOR_A_PERSON')),
  order_number text,                 -- once it is known
  due_at       timestamptz not null default '-infinity', -- when to look at it (again)
  settled_at   timestamptz,
  unique (provider, account, event_id)
);
create index webhook_receipt_due on webhook_receipt (id) where state in ('RECEIVED', 'WAITING');
create index webhook_receipt_unsettled on webhook_receipt (id)
  where state in ('WAITING', 'FOR_A_PERSON');
create index webhook_receipt_waiting on webhook_receipt (order_number) where state = 'WAITING';
grant select, insert, update on webhook_receipt to ${appRole};

-- How far the events were read that ask for effects. No replay moves it back.
create table effect_cursor (
  only_row  boolean not null primary key default true check (only_row),
  log_index bigint  not null
);
insert into effect_cursor (log_index) values (0);
grant select, update on effect_cursor to ${appRole};

-- The durable tasks towards the provider; all of them can be made again from the events.
create table payment_task (
  task_name            text not null,
  task_instance        text not null, -- the id of the event that asks for it
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index payment_task_due on payment_task (execution_time);
create index payment_task_heartbeat on payment_task (last_heartbeat);
grant select, insert, update, delete on payment_task to ${appRole};
