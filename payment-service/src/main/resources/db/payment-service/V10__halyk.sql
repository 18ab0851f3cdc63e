-- Invoices at Halyk ePay: numbers of six to fifteen digits, whose last six repeat after a million.
create sequence halyk_invoice_number as bigint minvalue 1000000 maxvalue 999999999999999;
create table halyk_invoice (
  invoice      bigint  not null primary key default nextval('halyk_invoice_number'),
  seller_id    text    not null,
  order_number text    not null,
  attempt      integer not null,
  unique (order_number, attempt)
);
grant usage on sequence halyk_invoice_number to ${appRole};
grant select, insert on halyk_invoice to ${appRole};

-- Refunds there, written down before they are asked for: the bank says only how much was given back
-- in all, and does a repeated request again.
create table halyk_refund (
  invoice         bigint      not null references halyk_invoice,
  refund_id       text        not null,
  ours            boolean     not null, -- false for one that was made in the bank's cabinet
  amount          bigint      not null check (amount > 0),
  refunded_before bigint      not null check (refunded_before >= 0),
  asked_at        timestamptz not null,
  outcome         text check (outcome in ('MADE', 'DECLINED')), -- null while it is unknown
  decline_code    text,
  primary key (invoice, refund_id)
);
-- One at a time: of two that nobody answered, nobody could tell which was made.
create unique index halyk_refund_unknown on halyk_refund (invoice) where outcome is null;
grant select, insert, update on halyk_refund to ${appRole};
