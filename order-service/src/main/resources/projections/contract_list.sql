create table contract (
  contract_id       text        not null primary key,
  seller_id         text        not null,
  customer_id       text        not null,
  number            text        not null,
  signed_on         date        not null, -- Almaty day
  registered_at     timestamptz not null,
  shortest_wait_sec bigint      not null  -- no order under it is late to be paid before
);
create index contract_newest on contract (registered_at desc, contract_id desc);
create index contract_of_customer on contract (customer_id, registered_at desc, contract_id desc);
