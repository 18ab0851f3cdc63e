create table item_count (
  item       text primary key,
  counted    bigint not null,
  last_index bigint not null
);
create table movement (
  log_index bigint primary key,
  item      text not null,
  amount    integer not null check (amount < 1000000),
  moved_at  timestamptz not null,
  note      json not null
);
create index movement_of_item on movement (item);
