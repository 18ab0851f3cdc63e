create table delivery_list (
  order_number text        not null,
  shipment_id  text        not null, -- empty for what is here, and for all that left together
  customer_id  text        not null,
  method       text        not null,
  pickup_point text,                 -- null for a courier
  status       text        not null,
  pieces       int         not null,
  confirmed    boolean     not null,
  owed         bigint      not null, -- what the order costs, as last edited
  secured      bigint      not null, -- what there is to pay it with
  edit_awaited int         not null, -- the order's edits, from 1: the goods are held for this one,
  edit_made    int         not null, -- are what this one says,
  edit_priced  int         not null, -- and this one's price is asked for; 0 for none
  free_until   date,                 -- null unless on a shelf
  prepared_at  timestamptz not null,
  changed_at   timestamptz not null,
  promised_by  date,                 -- last Almaty day; null when none was promised
  promise_standing text,             -- null when no day was promised
  disputes_open int        not null default 0, -- while there is one, nothing leaves
  cash         boolean     not null, -- what is not secured is taken when the goods change hands
  taken        bigint,               -- for services; null for goods, as the next three are
  to_render    int,
  to_accept    int,
  accepted     int,
  primary key (order_number, shipment_id)
);
create index delivery_list_oldest on delivery_list (prepared_at, order_number, shipment_id);
create index delivery_list_promised on delivery_list (promised_by)
  where status in ('PREPARING', 'IN_TRANSIT') and promise_standing in ('ON_TIME', 'AT_RISK');
create index delivery_list_late
  on delivery_list (promise_standing, prepared_at, order_number, shipment_id)
  where promise_standing in ('AT_RISK', 'MISSED');
create index delivery_list_by_status
  on delivery_list (status, prepared_at, order_number, shipment_id);
