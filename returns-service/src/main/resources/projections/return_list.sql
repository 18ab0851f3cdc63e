create table return_list (
  order_number text        not null,
  return_id    text        not null,
  status       text        not null,
  refund       bigint,                -- whole tenge; null until inspected and accepted
  requested_at timestamptz not null,
  changed_at   timestamptz not null,
  primary key (order_number, return_id)
);
create index return_list_oldest on return_list (requested_at, order_number, return_id);
create index return_list_by_status on return_list (status, requested_at, order_number, return_id);
