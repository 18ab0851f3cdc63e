create table item_count (
  item       text primary key,
  counted    bigint not null,
  last_index bigint not null
);
-- Plain inserts: an event that is applied twice shows as a violated key.
create table movement (
  log_index bigint primary key,
  item      text not null,
  amount    integer not null check (amount < 1000000),
  moved_at  timestamptz not null,
  note      json not null
);
