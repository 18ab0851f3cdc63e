create table delivery_list (
  order_number text        not null primary key,
  customer_id  text        not null,
  method       text        not null,
  pickup_point text,                 -- null for a courier
  status       text        not null,
  confirmed    boolean     not null,
  paid         boolean     not null,
  free_until   date,                 -- null unless on a shelf
  prepared_at  timestamptz not null,
  changed_at   timestamptz not null
);
create index delivery_list_oldest on delivery_list (prepared_at, order_number);
create index delivery_list_by_status on delivery_list (status, prepared_at, order_number);
