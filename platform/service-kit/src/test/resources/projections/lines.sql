create table line (
  stream_id    uuid primary key,
  order_number text not null,
  owner        text not null,
  quantity     bigint not null
);
create index on line (order_number);
