-- How far the events were read that call for notices. No replay moves it back.
create table notice_cursor (
  only_row  boolean not null primary key default true check (only_row),
  log_index bigint  not null
);
insert into notice_cursor (log_index) values (0);

-- The durable tasks that send; all of them can be made again from the events.
create table notice_task (
  task_name            text not null,
  task_instance        text not null, -- the notice and the number of its sending
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
create index notice_task_due on notice_task (execution_time);
create index notice_task_heartbeat on notice_task (last_heartbeat);

-- The key under which readers' links out of marketing are signed, made once: with another one, the
-- links in letters that were sent would lead nowhere. 244 random bits.
create table notice_opt_out_key (
  only_one boolean not null primary key default true check (only_one),
  key      bytea   not null
);
insert into notice_opt_out_key (key)
  values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

grant select, update on notice_cursor to ${appRole};
grant select, insert, update, delete on notice_task to ${appRole};
grant select on notice_opt_out_key to ${appRole};
