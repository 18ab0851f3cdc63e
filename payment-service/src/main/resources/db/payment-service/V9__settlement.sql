-- Providers' reports as they were imported: the raw file, encrypted under a month's key.
create table settlement_report (
  id          bigint generated always as identity primary key,
  provider    text        not null,
  account     text        not null, -- the seller's at the provider
  day         date        not null, -- Almaty day that it was drawn up for
  digest      bytea       not null, -- SHA-256 of the file
  imported_by text        not null,
  imported_at timestamptz not null,
  sealed      bytea       not null,
  unique (provider, account, day, digest)
);
grant select, insert on settlement_report to ${appRole};

-- What they say moved. Sums are in hundredths of a tenge, seen from the seller. Until it is paid out,
-- a later report may say more of a line: its fee, and its payout.
create table settlement_line (
  provider  text        not null,
  account   text        not null,
  line_id   text        not null, -- the provider's
  report    bigint      not null references settlement_report, -- the first that told of it
  kind      text        not null,
  reference text        not null, -- intent, refund or dispute
  gross     bigint      not null,
  fee       bigint      not null,
  kept      bigint      not null, -- by the provider
  payout    text,                 -- the provider's name of the payout it went with
  payout_on date        check ((payout_on is null) = (payout is null)), -- Almaty day
  at        timestamptz not null,
  day       date        not null, -- Almaty day
  primary key (provider, account, line_id)
);
create index settlement_line_day on settlement_line (day);
create index settlement_line_reference on settlement_line (provider, account, reference);
create index settlement_line_payout on settlement_line (payout_on) where payout is not null;
grant select, insert on settlement_line to ${appRole};
grant update (fee, kept, payout, payout_on) on settlement_line to ${appRole};

-- A credit may be what a provider paid out.
alter table bank_credit drop constraint bank_credit_state_check;
alter table bank_credit add constraint bank_credit_state_check
  check (state in ('RECEIVED', 'MATCHED', 'UNMATCHED', 'ASSIGNED', 'DISMISSED', 'PAYOUT'));
alter table bank_credit add column payout text; -- provider/account/payout
create unique index bank_credit_payout on bank_credit (payout) where payout is not null;
grant update (payout) on bank_credit to ${appRole};

-- When a day was reconciled, and at whose wish.
create table reconciliation_run (
  id     bigint generated always as identity primary key,
  day    date        not null, -- Almaty day
  run_by text        not null,
  run_at timestamptz not null
);
create index reconciliation_run_day on reconciliation_run (day, id);
grant select, insert on reconciliation_run to ${appRole};

-- What did not agree: found again it is the same row.
create table reconciliation_break (
  id           bigint generated always as identity primary key,
  day          date        not null, -- Almaty day
  kind         text        not null,
  provider     text        not null,
  account      text        not null,
  reference    text        not null,
  line_id      text        not null, -- empty when the provider has no line of it
  order_number text,
  ours         bigint,               -- hundredths of a tenge
  theirs       bigint,
  state        text        not null check (state in ('OPEN', 'EXPLAINED', 'RESOLVED')),
  found_at     timestamptz not null,
  last_run     bigint      not null references reconciliation_run, -- that found it
  resolved_at  timestamptz,
  unique (day, kind, provider, account, reference, line_id)
);
create index reconciliation_break_state on reconciliation_break (state, id);
grant select, insert on reconciliation_break to ${appRole};
grant update (order_number, ours, theirs, state, last_run, resolved_at)
  on reconciliation_break to ${appRole};

-- What a person said about one, and the request it came with. The app role adds lines and never
-- changes them.
create table reconciliation_explanation (
  id           bigint generated always as identity primary key,
  break_id     bigint      not null references reconciliation_break,
  reason       text        not null,
  explained_by text        not null,
  explained_at timestamptz not null,
  operation    text        not null,
  request_key  text        not null,
  body_hash    bytea       not null,
  unique (explained_by, operation, request_key)
);
create index on reconciliation_explanation (break_id, id);
grant select, insert on reconciliation_explanation to ${appRole};

-- When days are reconciled next; made again at the next start when it is lost.
create table reconciliation_task (
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
create index reconciliation_task_due on reconciliation_task (execution_time);
grant select, insert, update, delete on reconciliation_task to ${appRole};
