-- Providers' reports that are asked for by themselves: one row a day of an account.
create table report_fetch (
  provider   text    not null,
  account    text    not null,
  day        date    not null, -- Almaty day that it is of
  fetched_on date,             -- Almaty day on which it was last had
  fetched_at timestamptz,
  lines      integer,
  taken      integer,
  completed  integer,
  failures   integer not null, -- in a row
  failed_at  timestamptz,
  error      text,
  primary key (provider, account, day)
);
create index report_fetch_day on report_fetch (day desc, provider, account);
create index report_fetch_failing on report_fetch (day) where failures > 0;
grant select, insert, update on report_fetch to ${appRole};
