-- The key that the codes of certificates follow from, wrapped like the keys of personal data.
create table certificate_key (
  only_row boolean not null primary key default true check (only_row),
  wrapped  bytea   not null
);
grant select, insert on certificate_key to ${appRole};

-- Codes that were tried of late and were not right, or whose outcome is not known yet.
create table certificate_guess (
  id         bigint generated always as identity primary key,
  guesser    text        not null,
  about      text        not null, -- the id in front of the code; there need be no such certificate
  guessed_at timestamptz not null
);
create index certificate_guess_guesser on certificate_guess (guesser, guessed_at);
create index certificate_guess_about on certificate_guess (about, guessed_at);
create index certificate_guess_old on certificate_guess (guessed_at);
grant select, insert, delete on certificate_guess to ${appRole};

-- The timer that looks for certificates whose time is over.
create table certificate_timer (
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
create index certificate_timer_due on certificate_timer (execution_time);
create index certificate_timer_heartbeat on certificate_timer (last_heartbeat);
grant select, insert, update, delete on certificate_timer to ${appRole};
