-- Which disputes somebody was told of because their deadline is near: each once, and again when the
-- provider moves it.
create table dispute_told (
  dispute_id   text        not null,
  evidence_due timestamptz not null,
  told_at      timestamptz not null,
  primary key (dispute_id, evidence_due)
);
grant select, insert on dispute_told to ${appRole};

-- When deadlines are looked at next; made again at the next start when it is lost.
create table dispute_task (
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
create index dispute_task_due on dispute_task (execution_time);
grant select, insert, update, delete on dispute_task to ${appRole};
