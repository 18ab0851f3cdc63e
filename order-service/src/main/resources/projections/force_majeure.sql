create table circumstance (
  circumstance_id text        not null primary key,
  revision        bigint      not null, -- of its stream, when something was recorded that orders note
  order_number    text,                 -- the order, or the place (folded to lower case), or the seller
  country         text,
  region          text,
  city            text,
  seller_id       text,
  side            text        not null,
  kind            text        not null,
  began_on        date        not null,
  ended_on        date,                 -- null while it goes on
  aftermath_days  integer     not null,
  withdrawn       boolean     not null,
  declared_at     timestamptz not null
);
create table touchable_order (
  order_number text not null primary key,
  seller_id    text not null,
  country      text,          -- null where the order names no place: its tariff's zone tells
  region       text,
  city         text,
  placed_on    date not null,
  closed_on    date           -- completed or cancelled; null while neither
);
create index touchable_order_of_seller on touchable_order (seller_id, order_number);
