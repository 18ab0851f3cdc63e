-- Money that was taken from buyers and went back, by the names that those have for it who moved it.
create table movement (
  log_index    bigint      not null primary key, -- of the event that tells of it
  order_number text        not null,
  attempt      int         not null,
  means        text        not null,
  kind         text        not null,
  reference    text        not null,
  amount       bigint      not null, -- whole tenge; what came is positive
  at           timestamptz not null
);
create index movement_at on movement (at);
create index movement_reference on movement (reference);
create index movement_order on movement (order_number);

-- Whose money a dispute is about.
create table dispute (
  order_number text not null,
  dispute_id   text not null,
  attempt      int  not null,
  primary key (order_number, dispute_id)
);
