-- One row a mandate, for lists; how each stands its stream says.
create table mandate (
  mandate_id  text        not null primary key,
  customer_id text        not null,
  given_at    timestamptz not null
);
create index mandate_customer on mandate (customer_id, given_at, mandate_id);
create index mandate_given on mandate (given_at, mandate_id);
