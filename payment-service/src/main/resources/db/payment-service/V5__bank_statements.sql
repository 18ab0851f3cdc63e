-- Bank statements as they were imported: the raw file, encrypted under a month's key.
create table bank_statement (
  id          bigint generated always as identity primary key,
  digest      bytea       not null unique, -- SHA-256 of the file
  format      text        not null check (format in ('CAMT_053', 'CSV')),
  imported_by text        not null,
  imported_at timestamptz not null,
  sealed      bytea       not null
);
grant select, insert on bank_statement to ${appRole};

-- What they say was credited. Another sum under the same name is another row, for a person to judge.
create table bank_credit (
  id             bigint generated always as identity primary key,
  statement_file bigint  not null references bank_statement, -- the first that told of it
  account        text    not null, -- the seller's
  statement_id   text    not null, -- the bank's name of the statement
  reference      text    not null, -- the bank's name of the entry
  booked_on      date    not null, -- Almaty day
  hundredths     bigint  not null check (hundredths > 0),
  currency       text    not null,
  sealed         bytea   not null, -- purpose and payer, under a month's key
  state          text    not null
    check (state in ('RECEIVED', 'MATCHED', 'UNMATCHED', 'ASSIGNED', 'DISMISSED')),
  trouble        text,             -- why a person must look, when there is a reason
  order_number   text,             -- whose money it is, once that is decided: for good
  matched_by     text check (matched_by in ('NUMBER', 'PAYER_AND_SUM', 'PERSON')),
  told_at        timestamptz,      -- its payment has recorded it
  unique (account, reference, statement_id, hundredths, currency),
  check ((order_number is not null) = (state in ('MATCHED', 'ASSIGNED')))
);
create index bank_credit_state on bank_credit (state, id);
create index bank_credit_to_tell on bank_credit (id)
  where order_number is not null and told_at is null;
create index bank_credit_order on bank_credit (order_number) where order_number is not null;
grant select, insert on bank_credit to ${appRole};
grant update (state, trouble, order_number, matched_by, told_at) on bank_credit to ${appRole};

-- What a person said about a credit, and the request it came with. The app role adds lines and never
-- changes them.
create table bank_credit_action (
  credit_id    bigint      not null primary key references bank_credit, -- decided once
  kind         text        not null check (kind in ('assignment', 'dismissal')),
  order_number text        check ((order_number is not null) = (kind = 'assignment')),
  reason       text        not null,
  decided_by   text        not null,
  decided_at   timestamptz not null,
  operation    text        not null,
  request_key  text        not null,
  body_hash    bytea       not null,
  unique (decided_by, operation, request_key)
);
grant select, insert on bank_credit_action to ${appRole};

-- When credits are settled that were left undone; made again at the next start when it is lost.
create table bank_task (
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
create index bank_task_due on bank_task (execution_time);
grant select, insert, update, delete on bank_task to ${appRole};
