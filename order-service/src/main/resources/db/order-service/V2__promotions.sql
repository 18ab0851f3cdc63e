-- What promotions and price checks need to know of a product.
alter table product
  add column categories      text[] not null default '{}',
  add column usual_price     bigint check (usual_price > 0), -- null: nobody knows
  add column expected_supply date;                           -- null: in stock, not a pre-order

-- A code is one promotion's for ever. The table only makes it unique: which promotion has it stands
-- in that promotion's own events.
create table promotion_code (
  code         text not null primary key,
  promotion_id text not null
);

-- The key under which addresses and devices are hashed before they are counted, wrapped by the
-- key-encryption key; made at the first start.
create table fingerprint_key (
  only_one boolean not null primary key default true check (only_one),
  wrapped  bytea   not null
);

grant select, insert on promotion_code to ${appRole};
grant select, insert on fingerprint_key to ${appRole};
