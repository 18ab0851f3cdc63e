-- The timer that looks for charges of mandates' schedules that fall due.
create table mandate_timer (
  task_name            text not null,
  task_instance        text not null,
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
create index mandate_timer_due on mandate_timer (execution_time);
create index mandate_timer_heartbeat on mandate_timer (last_heartbeat);
grant select, insert, update, delete on mandate_timer to ${appRole};
