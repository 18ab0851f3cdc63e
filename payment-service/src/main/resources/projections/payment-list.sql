-- One row an order, for lists and for finding what is stuck.
create table payment (
  order_number text        not null primary key,
  customer_id  text        not null,
  seller_id    text        not null,
  owed         bigint      not null,
  authorized   bigint      not null default 0,
  captured     bigint      not null default 0,
  released     bigint      not null default 0,
  refunded     bigint      not null default 0,
  refunds_open int         not null default 0, -- asked for or awaiting approval
  refunds_lost int         not null default 0, -- failed: a person must look
  captures_failed int      not null default 0, -- asked for when the goods left, and refused for good
  cancelled    boolean     not null default false,
  opened_at    timestamptz not null,
  changed_at   timestamptz not null
);
create index payment_opened on payment (opened_at, order_number);
create index payment_customer on payment (customer_id, opened_at, order_number);
