-- How far Kafka has acknowledged. Moves without waiting for the disk: after a crash a few events are
-- published again, as the same records.
create table relay_cursor (
  relay     text primary key,
  log_index bigint not null,
  moved_at  timestamptz not null
);

-- A restored database opens a new epoch, so that indexes it uses a second time can be told apart.
create table log_epoch (
  epoch       bigint primary key,
  first_index bigint not null,
  opened_at   timestamptz not null default now(),
  opened_by   text not null,
  reason      text not null
);
insert into log_epoch (epoch, first_index, opened_by, reason)
values (1, 1, 'migration', 'the log begins');

-- For consumers that only write tables; a command's inbox key travels in its append.
create table inbox (
  consumer   text not null,
  message_id text not null,
  handled_at timestamptz not null default now(),
  primary key (consumer, message_id)
);

create table waiting (
  id            bigint generated always as identity primary key,
  consumer      text not null,
  key           text not null,
  topic         text not null,
  partition     integer not null,
  record_offset bigint not null,
  event_type    text not null,
  message_id    text not null,
  prerequisite  text not null,
  sealed        bytea not null,
  since         timestamptz not null,
  deadline      timestamptz not null,
  unique (consumer, message_id)
);
create index waiting_by_key on waiting (consumer, key, id);

create table parked (
  id            bigint generated always as identity primary key,
  consumer      text not null,
  key           text,
  topic         text not null,
  partition     integer not null,
  record_offset bigint not null,
  event_type    text,
  message_id    text,
  code          text not null,
  reason        text not null,
  sealed        bytea not null,
  parked_at     timestamptz not null,
  closed_at     timestamptz,
  closed_as     text check (closed_as in ('applied', 'waiting', 'ignored', 'discarded')),
  check ((closed_at is null) = (closed_as is null))
);
-- A record that is delivered again before its offset was committed is parked once.
create unique index parked_once
  on parked (consumer, topic, partition, record_offset, coalesce(message_id, ''))
  where closed_at is null;
create index parked_open on parked (consumer, key, id) where closed_at is null;

-- What persons ordered about parked records: kept for good.
create table parking_action (
  id           bigint generated always as identity primary key,
  kind         text not null check (kind in ('redrive', 'discard')),
  consumer     text not null,
  key          text,
  parked_id    bigint not null references parked (id),
  topic        text not null,
  partition    integer not null,
  reason       text not null,
  requested_by text not null,
  confirmed_by text not null check (confirmed_by <> requested_by),
  requested_at timestamptz not null,
  finished_at  timestamptz,
  outcome      text
);
create index parking_action_open on parking_action (id) where finished_at is null;

grant usage on schema messaging to ${appRole};
grant select, insert, update on relay_cursor to ${appRole};
grant select, insert on log_epoch, inbox to ${appRole};
grant select, insert, delete on waiting to ${appRole};
grant select, insert on parked, parking_action to ${appRole};
grant update (code, reason, closed_at, closed_as) on parked to ${appRole};
grant update (finished_at, outcome) on parking_action to ${appRole};
