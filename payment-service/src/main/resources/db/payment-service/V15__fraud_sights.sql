-- The key of the hashes below, wrapped like the keys of personal data.
create table fraud_key (
  only_row boolean not null primary key default true check (only_row),
  wrapped  bytea   not null
);
grant select, insert on fraud_key to ${appRole};

-- What was seen of those who pay (B-5.14). Customers, devices, cards and payers are keyed hashes.
create table fraud_sight (
  id            bigint generated always as identity primary key,
  reference     text        not null unique, -- of the request or the provider's authorisation
  kind          text        not null,
  at            timestamptz not null,        -- when it became known here
  order_number  text        not null,
  customer      text        not null,
  device        text,
  card          text,
  amount        bigint      not null,
  strange_payer text,
  anonymiser    text
);
create index fraud_sight_order on fraud_sight (order_number);
create index fraud_sight_customer on fraud_sight (customer, at);
create index fraud_sight_device on fraud_sight (device, at) where device is not null;
create index fraud_sight_card on fraud_sight (card, at) where card is not null;
create index fraud_sight_old on fraud_sight (at);
grant select, insert, delete on fraud_sight to ${appRole};

-- The timer that throws away what no window reaches any more.
create table fraud_timer (
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
create index fraud_timer_due on fraud_timer (execution_time);
create index fraud_timer_heartbeat on fraud_timer (last_heartbeat);
grant select, insert, update, delete on fraud_timer to ${appRole};
