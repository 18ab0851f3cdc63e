create table proposal (
  order_number text        not null primary key,
  customer_id  text        not null,
  seller_id    text        not null,
  total        bigint      not null, -- whole tenge
  valid_until  date        not null, -- last Almaty day on which it can be confirmed
  proposed_by  text        not null,
  proposed_at  timestamptz not null,
  outcome      text                  -- CONFIRMED or WITHDRAWN; null while it is neither
);
create index proposal_newest on proposal (proposed_at desc, order_number desc);
create index proposal_of_customer on proposal (customer_id, proposed_at desc, order_number desc);
