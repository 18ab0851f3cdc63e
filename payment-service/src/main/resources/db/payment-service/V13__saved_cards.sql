-- How far the events were read that concern saved cards. No replay moves it back.
create table card_cursor (
  only_row  boolean not null primary key default true check (only_row),
  log_index bigint  not null
);
insert into card_cursor (log_index) values (0);
grant select, update on card_cursor to ${appRole};

-- What is to be learnt from a provider about a saved card, or deleted there.
create table card_task (
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
create index card_task_due on card_task (execution_time);
create index card_task_heartbeat on card_task (last_heartbeat);
grant select, insert, update, delete on card_task to ${appRole};
