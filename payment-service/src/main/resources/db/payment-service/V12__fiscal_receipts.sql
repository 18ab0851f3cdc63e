-- How far the events were read that call for receipts, or ask for them. No replay moves it back.
create table receipt_cursor (
  only_row  boolean not null primary key default true check (only_row),
  log_index bigint  not null
);
insert into receipt_cursor (log_index) values (0);
grant select, update on receipt_cursor to ${appRole};

-- The durable tasks towards the fiscal register; all of them can be made again from the events.
create table receipt_task (
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
create index receipt_task_due on receipt_task (execution_time);
create index receipt_task_heartbeat on receipt_task (last_heartbeat);
grant select, insert, update, delete on receipt_task to ${appRole};
