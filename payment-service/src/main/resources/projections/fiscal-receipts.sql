-- Money that moved, from the payments themselves: what the receipts have to add up to.
create table movement (
  movement_id  text        not null primary key,
  order_number text        not null,
  kind         text        not null, -- SALE, RETURN
  amount       bigint      not null,
  moved_at     timestamptz not null
);

-- One row a receipt.
create table receipt (
  order_number  text        not null,
  receipt_id    text        not null,
  movement_id   text        not null,
  kind          text        not null, -- SALE, RETURN
  means         text        not null,
  amount        bigint      not null,
  vat           bigint      not null,
  corrects      text, -- null for a movement's own
  state         text        not null, -- WAITING, REGISTERED, PARKED
  since         timestamptz not null, -- that it stands so
  fiscal_number text, -- null until it is registered
  parked_for    text, -- null unless it waits for a person
  primary key (order_number, receipt_id)
);
create index receipt_unregistered on receipt (state, since) where state <> 'REGISTERED';
create index receipt_movement on receipt (movement_id);
