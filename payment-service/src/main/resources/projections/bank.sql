-- The latest invoice of each order that is paid to one.
create table invoice (
  order_number text        not null primary key,
  ordinal      int         not null,
  due          timestamptz not null
);
create index invoice_due on invoice (due, order_number);

-- Money that came by itself, by its number among the attempts.
create table receipt (
  order_number text not null,
  attempt      int  not null,
  receipt_id   text not null,
  means        text not null, -- what a refund of it goes back by
  primary key (order_number, attempt)
);

-- Refunds of such money: a bank or a desk is to make them.
create table refund (
  order_number   text        not null,
  refund_id      text        not null,
  amount         bigint      not null, -- whole tenge
  receipt_id     text        not null, -- whose payer gets it
  means          text        not null, -- what it goes back by
  state          text        not null check (state in ('TO_BE_PAID_OUT', 'PAID_OUT', 'RETURNED')),
  bank_reference text,
  requested_at   timestamptz not null,
  primary key (order_number, refund_id)
);
create index refund_state on refund (state, requested_at, order_number, refund_id);
