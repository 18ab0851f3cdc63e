-- Counts orders; their numbers are a keyed permutation of the count. Steps of 32 are handed out in
-- memory, so that placing an order does not ask the database for a number.
create sequence order_count minvalue 0 start 0 increment 32 maxvalue 852891037408 no cycle;

-- The key of that permutation, made once with the sequence it belongs to: lost or mixed up, numbers
-- would repeat. 244 random bits.
create table order_number_key (
  only_one boolean not null primary key default true check (only_one),
  key      bytea   not null
);
insert into order_number_key (key)
  values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

-- The catalogue in force. It is a table and not a stream: a placed order keeps its price in its own
-- events, and what a price was at a moment is in price_history.
create table product (
  sku              text        not null primary key,
  seller_id        text        not null,
  name             text        not null,
  price            bigint      not null check (price > 0), -- whole tenge
  weight_grams     integer     not null check (weight_grams >= 0),
  no_return_ground text,                                   -- null: can be returned
  warranty_months  integer check (warranty_months >= 0),   -- null: the seller's default
  preauthorised    boolean     not null,
  oversize         boolean     not null,
  version          bigint      not null,
  changed_at       timestamptz not null
);

-- Every price with the moment from which it held; never changed.
create table price_history (
  sku        text        not null references product,
  valid_from timestamptz not null,
  price      bigint      not null check (price > 0),
  changed_by text        not null,
  primary key (sku, valid_from)
);

grant usage on sequence order_count to ${appRole};
grant select on order_number_key to ${appRole};
grant select, insert, update on product to ${appRole};
grant select, insert on price_history to ${appRole};
