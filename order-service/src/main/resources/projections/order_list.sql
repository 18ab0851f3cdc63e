create table order_list (
  order_number         text        not null primary key,
  customer_id          text        not null, -- whose it is, also after its rights passed on
  seller_id            text        not null,
  total                bigint      not null, -- whole tenge
  placed_at            timestamptz not null,
  search_text          text        not null, -- lower case: number, SKUs, names of products
  status               text        not null,
  payment              text        not null,
  fulfilment           text        not null,
  cancellation_pending boolean     not null,
  version              bigint      not null,
  state                jsonb       not null,
  answer_by            timestamptz,          -- when a shortage is settled unless the buyer chooses
  hold                 text,                 -- why a person must look at it; null when nobody must
  awaits_consent       boolean     not null  -- whether the seller is asked to consent to its assignment
);
create index order_list_newest on order_list (placed_at desc, order_number desc);
create index order_list_of_customer on order_list (customer_id, placed_at desc, order_number desc);
create index order_list_unpaid on order_list (order_number)
  where payment = 'UNPAID' and status in ('PLACED', 'CONFIRMED');
create index order_list_asked on order_list (answer_by) where answer_by is not null;
create index order_list_held on order_list (hold, placed_at desc) where hold is not null;
create index order_list_consent on order_list (placed_at desc) where awaits_consent;
create index order_list_by_status on order_list (status, placed_at desc, order_number desc);
