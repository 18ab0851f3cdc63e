-- When what is looked after every so often is looked at next; made again at the next start when it is lost.
create table order_task (
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
create index order_task_due on order_task (execution_time);
grant select, insert, update, delete on order_task to ${appRole};
